package org.jincheng.indicators.figures.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.rows.ObservationKeys;
import org.jincheng.indicators.figures.rows.ObservationRow;
import org.jincheng.indicators.figures.rows.Pairing;
import org.jincheng.indicators.figures.selection.Sql;

/**
 * Finds the preferred figures of the periods before some, each in the series of these: of
 * periods as long, or of sums to date, whoever states them. Preferred figures are among
 * those that a selection looks at.
 */
final class EarlierFigures {

	private static final String STATEMENT = """
			{select}, k.period_start as next_start, k.period_end as next_end
			from {points}
			join lateral (
			  select o.* from {table} o
			  where o.indicator_code = k.indicator_code and {samePlace} and o.unit_code = k.unit_code
			    and {plan} = k.plan and o.compared = k.compared and o.joint = k.joint and o.period_end < k.period_end
			    and {series} and {selected}
			  order by o.period_end desc, {start} desc fetch first 1 rows with ties) o on true
			""";

	/** Of periods as long; sums to date do not go on as single periods. */
	private static final String AS_LONG = "(%s = %s{orStock}) and not (%s and extract(doy from k.period_start) <> 1)"
		.formatted(Frequency.sql("o"), Frequency.sql("k"), Accumulation.sql("o"));

	private final FigureReader.Context context;

	/** What is stated of the period before, by the series and the point after it. */
	private final Map<Next, List<Observation>> byNext = new HashMap<>();

	/** Reads them by one statement for sums to date, and one for all others. */
	EarlierFigures(Collection<Observation> figures, FigureReader reader, FigureReader.Context context) {
		this.context = context;
		figures.stream()
			.map(this::next)
			.distinct()
			.collect(Collectors.groupingBy(Next::isToDate, Collectors.mapping(Next::point, Collectors.toList())))
			.forEach((isToDate, points) -> reader.prepare(statement(points, isToDate, context)).query((row) -> {
				var earlier = context.row().read(row);
				var next = context.point(earlier)
					.at(context.continuity().now(earlier.place().code()), row.getObject("next_start", LocalDate.class),
							row.getObject("next_end", LocalDate.class));
				this.byNext.computeIfAbsent(new Next(next, isToDate), (after) -> new ArrayList<>()).add(earlier);
			}));
	}

	private Next next(Observation figure) {
		return new Next(this.context.point(figure), figure.subject().accumulation() != null);
	}

	private static Sql statement(List<SeriesPoint> points, boolean isToDate, FigureReader.Context context) {
		var continuity = context.continuity();
		var selection = context.selection();
		var selected = Stream
			.of(Stream.of(selection.vintage().values("o")), context.notRetracted(),
					selection.onePerPeriod() ? Pairing.conditions("o", selection) : Stream.<Sql>of())
			.flatMap((some) -> some)
			.toList();
		return Sql.of(STATEMENT,
				Map.of("select", Sql.of(ObservationRow.SELECT), "points", ObservationKeys.of(points), "table",
						selection.vintage().table(), "samePlace", Pairing.samePlace("o", "k", continuity), "plan",
						Sql.of(FigureStatus.planSql("o")), "series",
						Sql.of(isToDate ? Accumulation.isToDateSql("o") : AS_LONG,
								Map.of("orStock", Pairing.orStock("o", continuity))),
						"start", continuity.start("o"), "selected", Sql.join(" and ", selected)));
	}

	/** Those that there are, of every period. */
	Stream<Observation> all() {
		return this.byNext.values().stream().flatMap(List::stream);
	}

	/** The one before a figure; empty if that is the first of its series. */
	Optional<Observation> before(Observation figure) {
		return new PreferredFigures(this.byNext.getOrDefault(next(figure), List.of()), this.context.editions())
			.preferred();
	}

	/** A point of a series, and whether that is one of sums to date. */
	private record Next(SeriesPoint point, boolean isToDate) {
	}

}
