package org.jincheng.indicators.catalogue.breaks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All breaks, by what they are of. */
public final class Breaks {

	private static final BreakReason[] REASONS = BreakReason.values();

	private static final Comparator<BreakRequest> BY_DAY = Comparator.comparing(BreakRequest::day)
		.thenComparing(BreakRequest::id);

	private final Map<Scope, List<BreakRequest>> byScope;

	/** A break of a measure is one of its parts, and of what is a share of it. */
	private static final String SQL = """
			select b.*, b.indicator_code as of from series_break b
			union all
			select b.*, i.code from series_break b
			join indicator i on b.indicator_code in (i.of_code, i.share_of_code)""";

	/** Collects breaks. */
	public Breaks(List<BreakRequest> all) {
		this(all.stream().collect(Collectors.groupingBy((one) -> new Scope(one.indicator(), one.place()))));
	}

	private Breaks(Map<Scope, List<BreakRequest>> byScope) {
		this.byScope = byScope;
	}

	/** Reads all breaks at once. */
	public static Breaks read(JdbcClient jdbc) {
		return new Breaks(jdbc.sql(SQL)
			.query((row, number) -> Map.entry(new Scope(row.getString("of"), row.getString("place_code")), read(row)))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
	}

	private static BreakRequest read(ResultSet row) throws SQLException {
		var note = row.getString("note_en");
		return new BreakRequest(row.getString("id"), row.getString("indicator_code"), row.getString("place_code"),
				row.getObject("day", LocalDate.class), Term.find(REASONS, row.getString("reason")).orElseThrow(),
				(note != null) ? new Text(note, row.getString("note_zh")) : null,
				new Locator(row.getString("source_id"), row.getInt("paragraph"), row.getInt("sentence")));
	}

	public boolean isEmpty() {
		return this.byScope.isEmpty();
	}

	/** The breaks that hold for an indicator at a place, by day. */
	public List<BreakRequest> of(String indicator, String place) {
		return Stream.of(new Scope(indicator, place), new Scope(indicator, null), new Scope(null, place))
			.flatMap((scope) -> this.byScope.getOrDefault(scope, List.of()).stream())
			.sorted(BY_DAY)
			.toList();
	}

	/**
	 * What a break is of.
	 *
	 * @param indicator the code of the indicator; null for all
	 * @param place the code of the place; null for all
	 */
	private record Scope(@Nullable String indicator, @Nullable String place) {
	}

}
