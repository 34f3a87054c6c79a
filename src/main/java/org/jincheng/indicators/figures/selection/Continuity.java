package org.jincheng.indicators.figures.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.SeriesPoint;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What goes on as one series: the figures of an area that got another code, and those of
 * a stock, which are counted on the last day of their periods.
 */
public final class Continuity {

	/**
	 * Stocks; and areas whose only successor began when they ended, and has no other
	 * predecessor: the same territory.
	 */
	private static final String SQL = """
			select code, null as latter from indicator where timing = 'end-of-period'
			union all
			select former.code, latter.code
			from place_successor s
			join place former on former.code = s.place_code
			join place latter on latter.code = s.successor_code and latter.kind = former.kind
			where left(latter.valid_from, 4)::int - left(former.valid_to, 4)::int in (0, 1)
			  and not exists (select from place_successor o
			    where o.place_code = s.place_code and o.successor_code <> s.successor_code)
			  and not exists (select from place_successor o
			    where o.successor_code = s.successor_code and o.place_code <> s.place_code)""";

	/** Nothing goes on under another code, and nothing is a stock. */
	public static final Continuity NONE = new Continuity(Map.of(), Set.of());

	private final Map<String, String> latter;

	private final Map<String, String> former = new HashMap<>();

	private final Set<String> stocks;

	/**
	 * Creates what goes on.
	 * @param latter the codes that areas got, by those that they had before
	 * @param stocks the codes of the indicators that are stocks
	 */
	public Continuity(Map<String, String> latter, Set<String> stocks) {
		this.latter = latter;
		latter.forEach((before, after) -> this.former.put(after, before));
		this.stocks = stocks;
	}

	public static Continuity read(JdbcClient jdbc) {
		var latter = new HashMap<String, String>();
		var stocks = new HashSet<String>();
		jdbc.sql(SQL).query((row) -> {
			if (row.getString(2) != null) {
				latter.put(row.getString(1), row.getString(2));
			}
			else {
				stocks.add(row.getString(1));
			}
		});
		return new Continuity(latter, stocks);
	}

	/** The codes that an area has had and has, the last one last. */
	public List<String> codes(String place) {
		if (!isRecoded(place)) {
			return List.of(place);
		}
		var codes = new ArrayList<>(List.of(place));
		Stream.iterate(this.former.get(place), (code) -> code != null, this.former::get).forEach(codes::addFirst);
		Stream.iterate(this.latter.get(place), (code) -> code != null, this.latter::get).forEach(codes::addLast);
		return codes;
	}

	/** The code that an area has now. */
	public String now(String place) {
		return codes(place).getLast();
	}

	/** Whether the figures of an indicator are of the last days of their periods. */
	public boolean isStock(String indicator) {
		return this.stocks.contains(indicator);
	}

	/** The stocks, by the codes of their indicators. */
	public Set<String> stocks() {
		return this.stocks;
	}

	/**
	 * The SQL of the start of the period of a row; of a stock its end, since a stock is
	 * counted then.
	 */
	public Sql start(String row) {
		return this.stocks.isEmpty() ? Sql.of(row + ".period_start")
				: Sql
					.of("(case when %1$s.indicator_code = any(:stocks) then %1$s.period_end else %1$s.period_start end)"
						.formatted(row))
					.bind("stocks", this.stocks.toArray(String[]::new));
	}

	/** The areas that have got another code or got that of another, and their codes. */
	public Map<String, List<String>> recoded() {
		var recoded = new HashMap<String, List<String>>();
		Stream.concat(this.latter.keySet().stream(), this.former.keySet().stream())
			.forEach((place) -> recoded.put(place, codes(place)));
		return recoded;
	}

	/** The statement with the areas, each with each of its codes, as two parameters. */
	public Sql withRecoded(Sql statement) {
		var recoded = recoded().entrySet()
			.stream()
			.flatMap((place) -> place.getValue().stream().map((code) -> Map.entry(place.getKey(), code)))
			.toList();
		return statement.bind("recoded", Sql.texts(recoded, Map.Entry::getKey))
			.bind("recodedTo", Sql.texts(recoded, Map.Entry::getValue));
	}

	/**
	 * Whether other points are one with a point: those of other codes of the place, or of
	 * other periods of a stock that end on the same day.
	 */
	public boolean isWide(SeriesPoint point) {
		return isStock(point.series().indicator()) || isRecoded(point.series().place());
	}

	private boolean isRecoded(String place) {
		return this.latter.containsKey(place) || this.former.containsKey(place);
	}

	/** The same for all points that are one. */
	public SeriesPoint one(SeriesPoint point) {
		return isWide(point) ? point.at(now(point.series().place()),
				isStock(point.series().indicator()) ? point.end() : point.start(), point.end()) : point;
	}

	/** All points that are one with a point, as they can be recorded. */
	public Stream<SeriesPoint> all(SeriesPoint point) {
		if (!isWide(point)) {
			return Stream.of(point);
		}
		var starts = isStock(point.series().indicator()) ? starts(point) : Set.of(point.start());
		return codes(point.series().place()).stream()
			.flatMap((place) -> starts.stream().map((start) -> point.at(place, start, point.end())));
	}

	/** The first days of a day, month, quarter, half-year and year that end on a day. */
	private static Set<LocalDate> starts(SeriesPoint point) {
		var end = point.end();
		var starts = new HashSet<>(List.of(point.start(), end));
		if (end.plusDays(1).getDayOfMonth() == 1) {
			Stream.of(1, 3, 6, 12).map((months) -> end.plusDays(1).minusMonths(months)).forEach(starts::add);
		}
		return starts;
	}

}
