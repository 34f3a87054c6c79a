package org.jincheng.indicators.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.paging.PageQuery;
import org.jincheng.indicators.paging.Words;
import org.jincheng.indicators.source.Locator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that read observations, so that each of them walks an index and
 * reads about as many rows as it answers, however many there are.
 */
final class ObservationStatements {

	/** The column of the moment of the newest revision. */
	static final String NEWEST_REVISION = "newest_revision";

	private static final String SELECT_NEWEST_REVISION = "(select max(recorded_at) from revision) as "
			+ NEWEST_REVISION;

	/**
	 * Any version, in two parts: only so is one found by what makes the figure, for
	 * either part has an index of that.
	 */
	static final String VERSIONS = """
			(select * from observation where superseded_at is null
			 union all select * from observation where superseded_at is not null)""";

	static final String JOINED = """
			join indicator i on i.code = o.indicator_code
			join place p on p.code = o.place_code
			""";

	/**
	 * The same, looked up for each row: a page from the middle would be merged with all
	 * that are named before it.
	 */
	private static final String LOOKED_UP = """
			cross join lateral (select * from indicator where code = o.indicator_code offset 0) i
			cross join lateral (select * from place where code = o.place_code offset 0) p
			""";

	/**
	 * From one pair of indicator and place to the next; to be told the columns by which
	 * it goes, the rows, what starts the walk, how to order the pairs, whether to look
	 * for greater or lesser ones, the columns of the last pair, and where to end.
	 */
	private static final String WALK = """
			with recursive walk (indicator_code, place_code, step) as (
			  (select o.indicator_code, o.place_code, 1 %2$s%3$s order by %4$s limit 1)
			  union all
			  select n.indicator_code, n.place_code, w.step + 1
			  from walk w cross join lateral (
			    select o.indicator_code, o.place_code %8$s and (%1$s) %5$s (%6$s) order by %4$s limit 1) n%7$s)
			""";

	/**
	 * At each pair of the walk from one series to the next, and of each series the newest
	 * figures; to be told the rows and their columns.
	 */
	private static final String NEWEST = """
			from walk w cross join lateral (
			  with recursive series (unit_code, source_id, status, compared) as (
			    (select o.unit_code, o.source_id, o.status, o.compared %1$s
			     order by o.unit_code, o.source_id, o.status, o.compared limit 1)
			    union all
			    select n.unit_code, n.source_id, n.status, n.compared
			    from series s cross join lateral (
			      select o.unit_code, o.source_id, o.status, o.compared %1$s
			        and (o.unit_code, o.source_id, o.status, o.compared) > (s.unit_code, s.source_id, s.status, s.compared)
			      order by o.unit_code, o.source_id, o.status, o.compared limit 1) n)
			  select unit_code, source_id, status, compared from series) s
			cross join lateral (
			  select %2$s %1$s and o.unit_code = s.unit_code and o.source_id = s.source_id and o.status = s.status
			    and o.compared = s.compared
			  order by o.period_end desc, o.period_start desc limit :latest) o
			""";

	/**
	 * What its source states of the same indicator and place as a figure; to be told
	 * where it is, the indicator, the unit and the period that have it, and the condition
	 * for what stands. The rest is told apart among the few that are found so.
	 */
	private static final String BESIDE = """
			cross join lateral (
			  select d.id, d.recorded_at, d.source_id, d.status, d.compared, d.paragraph, d.sentence from %1$s d
			  where d.indicator_code = %2$s and d.place_code = o.place_code and d.unit_code = %3$s
			    and d.period_start = %5$s.period_start and d.period_end = %5$s.period_end and %4$s offset 0) d
			""";

	/**
	 * Changes, with all that is stated as they are and with the levels at their period
	 * and their base, in any unit; to be told where they are, how the others are found,
	 * and the conditions.
	 */
	private static final String CHANGES = """
			select d.id, o.place_code, d.recorded_at
			from %1$s o
			join indicator_unit u on u.indicator_code = o.indicator_code
			cross join lateral (values (o.period_start, o.period_end), (o.base_start, o.base_end)) p (period_start, period_end)
			%2$swhere o.comparison_kind = 'change' and d.source_id = o.source_id and d.status = o.status
			  and d.compared in ('', o.compared) and %3$s
			""";

	/**
	 * What a sentence states in two units of one dimension; to be told how the second is
	 * found, and the conditions for the first.
	 */
	private static final String CONVERSIONS = """
			select unnest(array[o.id, d.id]), o.place_code, unnest(array[o.recorded_at, d.recorded_at])
			from (
			  select u.indicator_code, u.unit_code, v.unit_code as other_code
			  from indicator_unit u
			  join unit over on over.code = u.numerator_code
			  join indicator_unit v on v.indicator_code = u.indicator_code and v.unit_code > u.unit_code
			  join unit under on under.code = v.numerator_code and under.dimension = over.dimension and under.code <> over.code
			  where over.dimension not in ('ratio', 'count', 'temperature', 'time', 'other')
			    and v.denominator_code is not distinct from u.denominator_code offset 0) u
			cross join lateral (
			  select * from observation o where o.indicator_code = u.indicator_code and o.unit_code = u.unit_code
			    and %2$s offset 0) o
			%1$swhere d.source_id = o.source_id and d.status = o.status and d.compared = o.compared
			  and d.paragraph = o.paragraph and d.sentence = o.sentence
			""";

	/**
	 * Parts with their wholes; to be told how the wholes are found, and the conditions
	 * for the parts.
	 */
	private static final String SHARES = """
			select unnest(array[o.id, d.id]), o.place_code, unnest(array[o.recorded_at, d.recorded_at])
			from (select code, share_of_code from indicator where share_of_code is not null offset 0) i
			cross join lateral (
			  select * from observation o where o.indicator_code = i.code and o.compared = '' and %2$s offset 0) o
			%1$swhere d.source_id = o.source_id and d.status = o.status and d.compared = ''
			""";

	/** The versions of a figure, before any of them is left out by its moment. */
	private static final String OF_ID = "from (select * from observation where id = :id offset 0) o\n";

	private ObservationStatements() {
	}

	/**
	 * Reads those that match, in order, from where a page starts on.
	 * @param limit how many at most, each with the moment of the newest revision; null
	 * for all of them, without it
	 */
	static Statement page(ObservationSelection selection, PageQuery page, @Nullable Integer limit, Language language) {
		var order = ObservationOrder.of(page);
		var descending = page.descending();
		var keys = page.keys();
		var selected = new Selection(selection, page.q(), order.stood(selection, page));
		var after = "";
		if (keys != null) {
			after = order.after(selection, descending);
			selected.bound = order.isBySeries() ? Bound.of(first(order.series()), descending, ":key0") : null;
			selected.joined = LOOKED_UP;
			for (int i = 0; i < keys.size(); i++) {
				selected.parameters.put("key" + i, keys.get(i));
			}
		}
		var select = ObservationRow.select(language) + selected.selectedBases()
				+ ((limit != null) ? ", " + SELECT_NEWEST_REVISION : "") + "\n";
		var end = order.orderBy(descending) + ((limit != null) ? " limit " + limit : "");
		var where = after.isEmpty() ? "" : "where " + after + "\n";
		if (selection.latest() != null) {
			// The first pair may have been shown in full on the page before.
			var steps = (limit != null && order.isBySeries()) ? limit + 1 : null;
			// The names are for those only that are shown.
			var newest = "from (select o.* " + selected.newest(selection.latest()) + selected.ofPeriods(where + end)
					+ ") o\n" + JOINED;
			return selected.statement(walk(selected, selection, order, descending, keys != null, steps) + select
					+ newest + selected.ofPeriods(end));
		}
		if (selected.pairing == null && order.isFoundAfter(selection)) {
			return selected
				.statement(select + "from (select o.* " + selected.rows() + " offset 0) o\n" + JOINED + where + end);
		}
		if (!after.isEmpty()) {
			selected.conditions.add(selected.ofPeriodsInPairs(after));
		}
		if (selected.pairing != null) {
			return selected.statement(select + "from (select " + selected.columns() + " " + selected.rows() + "\n"
					+ selected.ofPeriodsInPairs(end) + ") o\n" + JOINED + selected.ofPeriods(end));
		}
		return selected.statement(select + selected.joinedRows(selected.bound) + "\n" + end);
	}

	/**
	 * The walk over pairs in an order, where it is by them, or else in any.
	 * @param steps how many pairs it may come to; null for all of them
	 */
	private static String walk(Selection selected, ObservationSelection selection, ObservationOrder order,
			boolean descending, boolean isFollowing, @Nullable Integer steps) {
		var isOrdered = order.isBySeries();
		var first = "";
		if (isFollowing && isOrdered) {
			first = " and (" + order.series() + ") " + (descending ? "<=" : ">=") + " (:key0, :key1)";
		}
		var isDescending = descending && isOrdered;
		var direction = isDescending ? " desc" : "";
		var columns = order.walk(selection);
		return WALK.formatted(columns, selected.rows(), first, columns.replace(",", direction + ",") + direction,
				isDescending ? "<" : ">", columns.replace("o.", "w."),
				(steps != null) ? "\n  where w.step < " + steps : "",
				selected.rows(Bound.of(first(columns), isDescending, first(columns).replace("o.", "w."))));
	}

	private static String first(String columns) {
		return columns.split(",", -1)[0];
	}

	static Statement count(ObservationSelection selection, @Nullable String words) {
		var selected = new Selection(selection, words, stood("o", selection.asOf()));
		if (selection.latest() == null) {
			return selected.statement("select count(*) " + selected.rows());
		}
		return selected.statement(walk(selected, selection, ObservationOrder.INDICATOR, false, false, null)
				+ "select count(*) " + selected.newest(selection.latest()));
	}

	static Statement byId(UUID id, @Nullable Instant asOf, Language language) {
		var condition = (asOf != null) ? "where " + stood("o", asOf) : "";
		return new Statement(ObservationRow.select(language) + "\n" + OF_ID + JOINED + condition
				+ "\norder by o.recorded_at desc limit 1", Map.of("id", id, "asOf", moment(asOf)));
	}

	static Statement locators(Collection<UUID> ids, @Nullable Instant asOf) {
		return new Statement("""
				select distinct on (o.id) o.id, o.source_id, o.paragraph, o.sentence
				from (select * from observation where id = any(cast(:ids as uuid[])) offset 0) o
				where %s
				order by o.id, o.recorded_at desc""".formatted(stood("o", asOf)),
				Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new), "asOf", moment(asOf)));
	}

	/** As a range, in order, a statement is found by the index. */
	static Statement of(Locator statement, int most, Language language) {
		return new Statement(
				ObservationRow.select(language) + """

						from (
						  select *
						  from observation
						  where (source_id, paragraph, sentence) >= (:source, :paragraph, :sentence)
						    and (source_id, paragraph, sentence) <= (:source, :paragraph, :sentence)
						    and superseded_at is null
						  order by source_id, paragraph, sentence
						  limit :most
						) o
						""" + JOINED
						+ "order by o.recorded_at, o.indicator_code, o.period_start, o.unit_code, o.place_code, o.id",
				Map.of("source", statement.source(), "paragraph", statement.paragraph(), "sentence",
						statement.sentence(), "most", most));
	}

	static Statement versions(UUID id, @Nullable Instant asOf, Language language) {
		return new Statement(ObservationRow.select(language) + """
				, recorded.number as recorded_number, recorded.actor as recorded_actor,
				  recorded.action as recorded_action, recorded.reason as recorded_reason, ended.number as ended_number,
				  ended.recorded_at as ended_at, ended.actor as ended_actor, ended.action as ended_action,
				  ended.reason as ended_reason
				""" + OF_ID + JOINED + """
				join revision recorded on recorded.recorded_at = o.recorded_at
				left join revision ended on ended.recorded_at = o.superseded_at
				where o.recorded_at <= :asOf
				order by o.recorded_at""", Map.of("id", id, "asOf", moment(asOf)));
	}

	static Statement newest(Collection<String> indicators, int most, Language language) {
		return new Statement(ObservationRow.select(language) + """

				from unnest(:indicators) wanted (code)
				cross join lateral (
				  select * from observation
				  where indicator_code = wanted.code and superseded_at is null
				  order by period_end desc, period_start desc, place_code, unit_code, source_id
				  limit :most) o
				""" + JOINED
				+ "order by o.indicator_code, o.period_end desc, o.period_start desc, o.place_code, o.unit_code, o.source_id",
				Map.of("indicators", indicators.toArray(String[]::new), "most", most));
	}

	static Statement derivable(@Nullable Instant asOf, Language language) {
		return new Statement(ObservationRow.select(language)
				+ """

						from indicator i
						cross join lateral (
						  select * from observation o where i.type = 'investment' and o.indicator_code = i.code and %1$s
						  union all
						  select * from observation o
						  where i.type <> 'investment' and o.indicator_code = i.code and o.comparison_kind = 'times-more' and %1$s) o
						join place p on p.code = o.place_code
						order by o.period_end desc, o.period_start desc, o.indicator_code, o.place_code, o.unit_code, o.source_id"""
					.formatted(stood("o", asOf)),
				Map.of("asOf", moment(asOf)));
	}

	/**
	 * Reads what one source sets beside each other, by those that a filter selects and
	 * what stands beside them.
	 */
	static Statement beside(ObservationSelection selection, Language language) {
		var asOf = selection.asOf();
		var selected = new Selection(selection, stood("o", asOf));
		var conditions = selected.conditions(null);
		var keys = String.join("union\n",
				CHANGES.formatted("observation", beside("o.indicator_code", "u.unit_code", "p", asOf), conditions),
				CONVERSIONS.formatted(beside("o.indicator_code", "u.other_code", "o", asOf), conditions),
				SHARES.formatted(beside("i.share_of_code", "o.unit_code", "o", asOf), conditions));
		return selected.statement(ofKeys(keys, language));
	}

	/** Reads changes with the levels that they are changes of. */
	static Statement changes(Collection<Observation> changes, @Nullable Instant asOf, Language language) {
		var keys = CHANGES.formatted("(select * from observation where id = any(cast(:ids as uuid[])) offset 0)",
				beside("o.indicator_code", "u.unit_code", "p", asOf), stood("o", asOf));
		return new Statement(ofKeys(keys, language),
				Map.of("asOf", moment(asOf), "ids", texts(changes, Observation::id)));
	}

	/** Reads the pairs of one figure; those of an index with all bases there are. */
	static Statement pairsOf(UUID figure, Transform transform, @Nullable Instant asOf, Language language) {
		var pairing = Pairing.of(transform, null, asOf);
		var parameters = new HashMap<String, Object>(pairing.parameters());
		parameters.putAll(Map.of("id", figure, "asOf", moment(asOf)));
		return new Statement(ObservationRow.select(language) + ", " + Pairing.SELECTED_AGAIN
				+ "\nfrom (select o.*, b.* " + OF_ID + pairing.join() + "where " + stood("o", asOf) + " and "
				+ pairing.conditions() + ") o\n" + JOINED, parameters);
	}

	/** Reads the pairs that each of some transforms makes of figures, in their order. */
	static Statement pairsOf(Collection<Observation> figures, List<Transform> transforms, Language language) {
		var parameters = new HashMap<String, Object>(Map.of("ids", texts(figures, Observation::id)));
		var pairs = IntStream.range(0, transforms.size()).mapToObj((i) -> {
			var pairing = Pairing.of(transforms.get(i), null, null);
			parameters.putAll(pairing.parameters());
			return "select o.*, b.*, %d as transform from k o\n%swhere %s\n".formatted(i, pairing.join(),
					pairing.conditions());
		}).collect(Collectors.joining("union all\n"));
		return new Statement("""
				with k as materialized (
				  select * from observation where id = any(cast(:ids as uuid[])) and superseded_at is null)
				""" + ObservationRow.select(language) + ", " + Pairing.SELECTED_AGAIN + ", o.transform\nfrom (\n"
				+ pairs + ") o\n" + JOINED + "order by o.transform", parameters);
	}

	private static String beside(String indicator, String unit, String period, @Nullable Instant asOf) {
		return BESIDE.formatted((asOf != null) ? VERSIONS : "observation", indicator, unit, stood("d", asOf), period);
	}

	private static String ofKeys(String keys, Language language) {
		return ObservationRow.select(language) + "\nfrom (select distinct * from (\n" + keys
				+ ") k (id, place_code, recorded_at)) k\njoin observation o using (id, place_code, recorded_at)\n"
				+ JOINED
				+ "order by o.period_end desc, o.period_start desc, o.indicator_code, o.place_code, o.unit_code, o.source_id, o.id";
	}

	/** Reads a figure by how its id begins. */
	static Statement byBeginning(UUID id, @Nullable Instant asOf, Language language) {
		var first = new UUID(id.getMostSignificantBits(), 0);
		var last = new UUID(id.getMostSignificantBits(), -1);
		return new Statement(
				ObservationRow.select(language)
						+ "\nfrom (select * from observation where id between :first and :last offset 0) o\n" + JOINED
						+ "where " + stood("o", asOf) + "\nlimit 1",
				Map.of("first", first, "last", last, "asOf", moment(asOf)));
	}

	/**
	 * Reads what else is stated of the same indicator, place, unit, period, status and
	 * comparison as each of some figures. There is a row with the moment of the newest
	 * revision also where they state nothing. Of what stands now, the last two are told
	 * apart among the few that are found by the others: with them, PostgreSQL may take an
	 * index of fewer columns for as good.
	 */
	static Statement others(Collection<Observation> figures, @Nullable Instant asOf) {
		var sql = "select " + SELECT_NEWEST_REVISION
				+ """
						, o.id as beside, d.id, d.source_id, d.relation, d.value, d.upper
						from (values (true)) always
						left join (
						  unnest(cast(:ids as uuid[]), :indicators, :places, :units, cast(:starts as date[]), cast(:ends as date[]),
						      :statuses, :compared) o (id, indicator_code, place_code, unit_code, period_start, period_end, status, compared)
						  join lateral (
						    select d.id, d.source_id, d.relation, d.value, d.upper, d.status, d.compared from %s d
						    where d.indicator_code = o.indicator_code and d.place_code = o.place_code and d.unit_code = o.unit_code
						      and d.period_start = o.period_start and d.period_end = o.period_end and d.id <> o.id
						      and %s offset 0) d on d.status = o.status and d.compared = o.compared) on true"""
					.formatted((asOf != null) ? VERSIONS : "observation", stood("d", asOf)
							+ ((asOf != null) ? " and d.status = o.status and d.compared = o.compared" : ""));
		return new Statement(sql,
				Map.ofEntries(Map.entry("asOf", moment(asOf)), Map.entry("ids", texts(figures, Observation::id)),
						Map.entry("indicators", texts(figures, Observation::indicator)),
						Map.entry("places", texts(figures, (figure) -> figure.place().code())),
						Map.entry("units", texts(figures, Observation::unit)),
						Map.entry("starts", texts(figures, (figure) -> figure.period().start())),
						Map.entry("ends", texts(figures, (figure) -> figure.period().end())),
						Map.entry("statuses", texts(figures, (figure) -> figure.status().code())),
						Map.entry("compared", texts(figures, Observation::compared))));
	}

	static String[] codes(List<? extends Term> terms) {
		return terms.stream().map(Term::code).toArray(String[]::new);
	}

	private static String[] texts(Collection<Observation> figures, Function<Observation, Object> part) {
		return figures.stream().map(part).map(Object::toString).toArray(String[]::new);
	}

	/** The condition for what stood at a moment, or stands now. */
	static String stood(String row, @Nullable Instant asOf) {
		return ((asOf != null) ? row + ".recorded_at <= :asOf and " : "") + notEnded(row, asOf);
	}

	/** The condition for what had not ended at a moment, or has not ended now. */
	static String notEnded(String row, @Nullable Instant asOf) {
		return ((asOf != null) ? "(%1$s.superseded_at is null or %1$s.superseded_at > :asOf)"
				: "%1$s.superseded_at is null")
			.formatted(row);
	}

	/** A moment, or if it is null, infinity. */
	static OffsetDateTime moment(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : OffsetDateTime.MAX;
	}

	/**
	 * A statement with its named parameters.
	 *
	 * @param sql the statement
	 * @param parameters the values of its parameters, by name
	 * @param isPlannedForValues whether it is planned for these values each time, since a
	 * plan for any values would be wrong for most: few select as much as the next
	 */
	record Statement(String sql, Map<String, ?> parameters, boolean isPlannedForValues) {

		Statement(String sql, Map<String, ?> parameters) {
			this(sql, parameters, false);
		}

	}

	/**
	 * What limits a column from where a walk begins on: an index that is entered at each
	 * of many codes is not to be entered at those that were passed.
	 *
	 * @param column the column
	 * @param condition what its codes have to be
	 */
	record Bound(String column, String condition) {

		static Bound of(String column, boolean descending, String value) {
			return new Bound(column, (descending ? "<= " : ">= ") + value);
		}

	}

	/**
	 * The codes of a column that a filter asks for. A single one is compared as such, for
	 * which a kept plan is as good.
	 *
	 * @param column the column
	 * @param parameter the parameter that has them
	 * @param isOne whether it is one, and not an array
	 * @param select what selects the codes by those of the parameter; null if it has them
	 */
	private record Codes(String column, String parameter, boolean isOne, @Nullable String select) {

		String condition(@Nullable Bound bound) {
			if (this.select == null && this.isOne) {
				return this.column + " = " + this.parameter;
			}
			var codes = (this.select != null)
					? this.select + " = " + (this.isOne ? this.parameter : "any(" + this.parameter + ")")
					: "select unnest(" + this.parameter + ") collate \"C\" as code";
			if (bound != null && bound.column().equals(this.column)) {
				codes = "select code from (" + codes + ") codes where code " + bound.condition();
			}
			return this.column + " = any(array(" + codes + "))";
		}

	}

	/** The conditions that a filter comes to. */
	static final class Selection {

		private final List<String> conditions = new ArrayList<>();

		private final List<Codes> codes = new ArrayList<>();

		private final Map<String, Object> parameters = new HashMap<>();

		private final boolean isByWords;

		private final boolean isPlannedForValues;

		/** What figures are transformed with; null where they are not. */
		private final @Nullable Pairing pairing;

		/** What finds the indicator and place of each row. */
		private String joined = JOINED;

		/** What limits the codes that a walk begins with; null at the beginning. */
		private @Nullable Bound bound;

		/** Selects stated figures that stand, or do not, by a condition of its own. */
		Selection(ObservationSelection selection, String standing) {
			this(selection, null, standing);
		}

		Selection(ObservationSelection selection, @Nullable String words, String standing) {
			this.pairing = Pairing.of(selection);
			var start = "o.period_start";
			if (this.pairing != null) {
				this.conditions.add(this.pairing.conditions());
				this.parameters.putAll(this.pairing.parameters());
				start = this.pairing.start();
			}
			among("o.indicator_code", "indicators", selection.indicator(), null);
			// What an index begins with is an indicator, and not its topic or unit.
			among("o.indicator_code", "topics", selection.topic(), "select code from indicator where topic_code");
			among("o.place_code", "places", selection.place(), null);
			among("o.indicator_code", "units", selection.unit(),
					"select indicator_code as code from indicator_unit where unit_code");
			among("o.unit_code", "units", selection.unit(), null);
			// Of an indicator or a topic at a place there is little, which any plan
			// finds. Of days that no plan sees, PostgreSQL keeps one plan for all.
			var isNarrow = selection.place() != null && (selection.indicator() != null || selection.topic() != null);
			this.isPlannedForValues = !isNarrow
					&& Stream.of(selection.source(), selection.from(), selection.to(), selection.asOf())
						.anyMatch(Objects::nonNull);
			if (selection.source() != null) {
				bind("o.source_id = any(:sources)", "sources", selection.source().toArray(String[]::new));
			}
			if (selection.status() != null) {
				bind("o.status = any(:statuses)", "statuses", codes(selection.status()));
			}
			if (selection.comparison() != null) {
				bind("coalesce(o.comparison_kind, 'none') = any(:comparisons)", "comparisons",
						codes(selection.comparison()));
			}
			if (selection.from() != null) {
				bind(start + " >= " + (isNarrow ? "(select cast(:from as date))" : ":from"), "from",
						selection.from().first());
			}
			if (selection.to() != null) {
				bind("o.period_end <= " + (isNarrow ? "(select cast(:to as date))" : ":to"), "to",
						selection.to().last());
			}
			bind(standing, "asOf", moment(selection.asOf()));
			var searched = Words.of(words);
			this.isByWords = !searched.isEmpty();
			for (int i = 0; i < searched.size(); i++) {
				this.conditions.add("concat_ws(' ', i.code, i.name_en, i.name_zh, p.name_en, p.name_zh%s) ilike :word%d"
					.formatted((this.pairing != null) ? "" : ", o.printed", i));
				this.parameters.put("word" + i, Words.pattern(searched.get(i)));
			}
		}

		private void among(String column, String parameter, @Nullable List<String> codes, @Nullable String select) {
			if (codes != null) {
				var isOne = codes.size() == 1;
				this.codes.add(new Codes(column, ":" + parameter, isOne, select));
				this.parameters.put(parameter, isOne ? codes.getFirst() : codes.toArray(String[]::new));
			}
		}

		void bind(String condition, String parameter, Object value) {
			this.conditions.add(condition);
			bind(parameter, value);
		}

		void bind(String parameter, Object value) {
			this.parameters.put(parameter, value);
		}

		/** The rows as {@code o}. */
		String rows() {
			return rows(this.bound);
		}

		/** The same, where what the walk begins with is known to be bounded. */
		String rows(@Nullable Bound bound) {
			return this.isByWords ? joinedRows(bound) : paired() + "where " + conditions(bound);
		}

		/** The rows, each with its indicator as {@code i} and place as {@code p}. */
		String joinedRows(@Nullable Bound bound) {
			return paired() + this.joined + "where " + conditions(bound);
		}

		private String paired() {
			return "from observation o\n" + ((this.pairing != null) ? this.pairing.join() : "");
		}

		/** The columns of the rows. */
		String columns() {
			return (this.pairing != null) ? "o.*, b.*" : "o.*";
		}

		/** The columns of what the figures of a page are set against, after a comma. */
		String selectedBases() {
			return (this.pairing != null) ? ", " + Pairing.SELECTED_AGAIN : "";
		}

		/** A part of the statement, as one of the periods of what follows of pairs. */
		String ofPeriodsInPairs(String part) {
			return (this.pairing != null) ? part.replace("o.period_start", this.pairing.start()) : part;
		}

		/** The same where pairs are rows already. */
		String ofPeriods(String part) {
			return ofPeriodsInPairs(part).replace("b.of_", "o.of_");
		}

		private String conditions(@Nullable Bound bound) {
			return Stream.concat(this.codes.stream().map((codes) -> codes.condition(bound)), this.conditions.stream())
				.collect(Collectors.joining(" and "));
		}

		/** The newest figures of each series at each pair of the walk as {@code o}. */
		String newest(int latest) {
			this.parameters.put("latest", latest);
			return NEWEST.formatted(rows() + " and o.indicator_code = w.indicator_code and o.place_code = w.place_code",
					columns());
		}

		Statement statement(String sql) {
			return new Statement(sql, this.parameters, this.isPlannedForValues);
		}

	}

}
