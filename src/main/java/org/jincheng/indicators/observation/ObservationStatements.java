package org.jincheng.indicators.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.paging.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that read observations, so that each of them walks an index and
 * reads about as many rows as it answers, however many there are.
 *
 * <p>
 * Periods, moments and sources stand in a statement as they are, and not as its
 * parameters: a plan that is kept for all of them would be wrong for most, since few of
 * them select as much as the next.
 */
final class ObservationStatements {

	private static final String STANDING = "o.superseded_at is null";

	/** For rows that are not shown one by one. */
	private static final String NOT_COMPARED = "cast(null as uuid[])";

	/**
	 * The ids of the figures that contradict {@code o}, in no order, by the bounds that
	 * value and relation set: one says at most what is less than the other says at least.
	 * What is printed as about a value counts as that value. To be told which figures
	 * stood.
	 */
	private static final String DISAGREEING = """
			(select array_agg(d.id) from %s d
			  where d.indicator_code = o.indicator_code and d.place_code = o.place_code and d.unit_code = o.unit_code
			    and d.period_start = o.period_start and d.period_end = o.period_end and d.source_id <> o.source_id
			    and %s
			    and (o.relation not in ('gt', 'ge') and d.relation not in ('lt', 'le')
			        and (o.value < d.value or o.value = d.value and (o.relation = 'lt' or d.relation = 'gt'))
			      or d.relation not in ('gt', 'ge') and o.relation not in ('lt', 'le')
			        and (d.value < o.value or d.value = o.value and (d.relation = 'lt' or o.relation = 'gt'))))\s""";

	/**
	 * Any version, in two parts: only so is one found by what makes the figure, for
	 * either part has an index of that.
	 */
	static final String VERSIONS = """
			(select * from observation where superseded_at is null
			 union all select * from observation where superseded_at is not null)""";

	private static final String JOINED = """
			join indicator i on i.code = o.indicator_code
			join place p on p.code = o.place_code
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
	 * figures; to be told the rows.
	 */
	private static final String NEWEST = """
			from walk w cross join lateral (
			  with recursive series (unit_code, source_id) as (
			    (select o.unit_code, o.source_id %1$s order by o.unit_code, o.source_id limit 1)
			    union all
			    select n.unit_code, n.source_id
			    from series s cross join lateral (
			      select o.unit_code, o.source_id %1$s and (o.unit_code, o.source_id) > (s.unit_code, s.source_id)
			      order by o.unit_code, o.source_id limit 1) n)
			  select unit_code, source_id from series) s
			cross join lateral (
			  select o.* %1$s and o.unit_code = s.unit_code and o.source_id = s.source_id
			  order by o.period_end desc, o.period_start desc limit :latest) o
			""";

	/** The versions of a figure, before any of them is left out by its moment. */
	private static final String OF_ID = "from (select * from observation where id = :id offset 0) o\n";

	private ObservationStatements() {
	}

	/**
	 * Reads those that match, in order, from after the keys on, and with each the moment
	 * of the newest revision.
	 * @param limit how many at most; null for all of them, whose contradictions are then
	 * not looked for
	 */
	static Statement page(ObservationFilter filter, @Nullable String words, ObservationOrder order, boolean descending,
			@Nullable List<String> keys, @Nullable Integer limit, Language language) {
		var selection = new Selection(filter, words);
		var after = "";
		if (keys != null) {
			after = order.after(filter, descending);
			selection.bound = order.bound(descending);
			for (int i = 0; i < keys.size(); i++) {
				selection.parameters.put("key" + i, keys.get(i));
			}
		}
		var select = select(language, (limit != null) ? disagreeing(filter.asOf()) : NOT_COMPARED)
				+ ", (select max(recorded_at) from revision) ";
		var end = order.orderBy(descending) + ((limit != null) ? " limit " + limit : "");
		if (filter.latest() != null) {
			// The first pair may have been shown in full on the page before.
			var steps = (limit != null && order.isBySeries()) ? limit + 1 : null;
			var where = after.isEmpty() ? "" : "where " + after + "\n";
			// The names are for those only that are shown.
			var newest = "from (select o.* " + selection.newest(filter.latest()) + where + end + ") o\n" + JOINED;
			return selection
				.statement(walk(selection, filter, order, descending, keys != null, steps) + select + newest + end);
		}
		if (order.isFoundAfter(filter)) {
			var where = after.isEmpty() ? "" : "where " + after + "\n";
			return selection
				.statement(select + "from (select o.* " + selection.rows() + " offset 0) o\n" + JOINED + where + end);
		}
		if (!after.isEmpty()) {
			selection.conditions.add(after);
		}
		return selection.statement(select + selection.joinedRows() + "\n" + end);
	}

	/**
	 * The walk over pairs in an order, where it is by them, or else in any.
	 * @param steps how many pairs it may come to; null for all of them
	 */
	private static String walk(Selection selection, ObservationFilter filter, ObservationOrder order,
			boolean descending, boolean isFollowing, @Nullable Integer steps) {
		var isOrdered = order.isBySeries();
		var first = "";
		if (isFollowing && isOrdered) {
			first = " and (" + order.series() + ") " + (descending ? "<=" : ">=") + " (:key0, :key1)";
		}
		var isDescending = descending && isOrdered;
		var direction = isDescending ? " desc" : "";
		var columns = order.walk(filter);
		return WALK.formatted(columns, selection.rows(), first, columns.replace(",", direction + ",") + direction,
				isDescending ? "<" : ">", columns.replace("o.", "w."),
				(steps != null) ? "\n  where w.step < " + steps : "",
				selection.rows(Bound.of(first(columns), isDescending, first(columns).replace("o.", "w."))));
	}

	private static String first(String columns) {
		return columns.split(",", -1)[0];
	}

	/** Counts those that match. */
	static Statement count(ObservationFilter filter, @Nullable String words) {
		var selection = new Selection(filter, words);
		if (filter.latest() == null) {
			return selection.statement("select count(*) " + selection.rows());
		}
		return selection.statement(walk(selection, filter, ObservationOrder.INDICATOR, false, false, null)
				+ "select count(*) " + selection.newest(filter.latest()));
	}

	/**
	 * Reads the version of a figure that stood at a moment; if none is given, the one
	 * that stands, or the last one of a figure that was withdrawn.
	 */
	static Statement byId(UUID id, @Nullable Instant asOf, Language language) {
		var condition = (asOf != null) ? "where " + stood(asOf) : "";
		return new Statement(select(language, "case when " + stood(asOf) + " then " + disagreeing(asOf) + " end ")
				+ OF_ID + JOINED + condition + "\norder by o.recorded_at desc limit 1", Map.of("id", id));
	}

	/**
	 * Reads all versions of a figure that were recorded by a moment, the oldest first.
	 */
	static Statement versions(UUID id, @Nullable Instant asOf, Language language) {
		var recorded = (asOf != null) ? "where o.recorded_at <= " + moment(asOf) : "";
		return new Statement(select(language, NOT_COMPARED) + """
				, recorded.number, recorded.recorded_at, recorded.actor, recorded.action, recorded.reason,
				  ended.number, ended.recorded_at, ended.actor, ended.action, ended.reason
				""" + OF_ID + JOINED + """
				join revision recorded on recorded.recorded_at = o.recorded_at
				left join revision ended on ended.recorded_at = o.superseded_at
				%s
				order by o.recorded_at""".formatted(recorded), Map.of("id", id));
	}

	/** Reads the newest standing observations of each indicator, newest first. */
	static Statement newest(Collection<String> indicators, int most, Language language) {
		return new Statement(select(language, disagreeing(null)) + """
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

	/**
	 * Reads what figures are derived from: the amounts of investments and the comparisons
	 * that leave their reading open, newest first.
	 */
	static Statement derivable(@Nullable Instant asOf, Language language) {
		return new Statement(select(language, NOT_COMPARED)
				+ """
						from indicator i
						cross join lateral (select * from observation o where o.indicator_code = i.code and %s offset 0) o
						join place p on p.code = o.place_code
						where i.type = 'investment' or i.comparison_kind = 'times-more'
						order by o.period_end desc, o.period_start desc, o.indicator_code, o.place_code, o.unit_code, o.source_id"""
					.formatted(stood(asOf)),
				Map.of());
	}

	/** In the order that the rows are read in, by number for that is done for each. */
	private static String select(Language language, String disagreeing) {
		var names = switch (language) {
			case EN -> "i.name_en, p.name_en, ";
			case ZH -> "i.name_zh, coalesce(p.name_zh, p.name_en), ";
		};
		return """
				select o.id, o.indicator_code, i.topic_code, o.place_code, o.period_start, o.period_end, o.period_basis,
				  o.value, o.unit_code, o.relation, o.printed, o.joint, o.source_id, o.paragraph, o.sentence,
				  o.recorded_at, o.superseded_at, i.comparison_kind, i.base_start, i.base_end,\s""" + names
				+ disagreeing;
	}

	/** The ids of those that disagree, of those that stood at a moment or stand now. */
	private static String disagreeing(@Nullable Instant asOf) {
		return DISAGREEING.formatted((asOf != null) ? VERSIONS : "observation", stood(asOf).replace("o.", "d."));
	}

	/** The condition for what stood at a moment, or stands now. */
	private static String stood(@Nullable Instant asOf) {
		return (asOf != null) ? "o.recorded_at <= %1$s and (o.superseded_at is null or o.superseded_at > %1$s)"
			.formatted(moment(asOf)) : STANDING;
	}

	private static String moment(Instant moment) {
		return "timestamptz " + literal(moment, moment.atOffset(ZoneOffset.UTC).toLocalDate());
	}

	/**
	 * What is earlier or later than all that can be recorded, PostgreSQL writes in
	 * another way than Java.
	 */
	private static String literal(Object moment, LocalDate day) {
		if (day.getYear() < 1) {
			return "'-infinity'";
		}
		return (day.getYear() > 9999) ? "'infinity'" : "'" + moment + "'";
	}

	/**
	 * A statement with its named parameters.
	 *
	 * @param sql the statement
	 * @param parameters the values of its parameters, by name
	 */
	record Statement(String sql, Map<String, ?> parameters) {
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
	private static final class Selection {

		private final List<String> conditions = new ArrayList<>();

		private final List<Codes> codes = new ArrayList<>();

		private final Map<String, Object> parameters = new HashMap<>();

		private final boolean isByWords;

		/** What limits the codes that a walk begins with; null at the beginning. */
		private @Nullable Bound bound;

		Selection(ObservationFilter filter, @Nullable String words) {
			among("o.indicator_code", "indicators", filter.indicator(), null);
			// What an index begins with is an indicator, and not its topic or unit.
			among("o.indicator_code", "topics", filter.topic(), "select code from indicator where topic_code");
			among("o.place_code", "places", filter.place(), null);
			among("o.indicator_code", "units", filter.unit(),
					"select indicator_code as code from indicator_unit where unit_code");
			among("o.unit_code", "units", filter.unit(), null);
			if (filter.source() != null) {
				this.conditions.add(filter.source()
					.stream()
					.map((id) -> "'" + id.replace("'", "''") + "'")
					.collect(Collectors.joining(", ", "o.source_id in (", ")")));
			}
			if (filter.from() != null) {
				this.conditions.add("o.period_start >= date " + literal(filter.from().first(), filter.from().first()));
			}
			if (filter.to() != null) {
				this.conditions.add("o.period_end <= date " + literal(filter.to().last(), filter.to().last()));
			}
			this.conditions.add(stood(filter.asOf()));
			var searched = Words.of(words);
			this.isByWords = !searched.isEmpty();
			for (int i = 0; i < searched.size(); i++) {
				this.conditions
					.add("concat_ws(' ', i.code, i.name_en, i.name_zh, p.name_en, p.name_zh, o.printed) ilike :word"
							+ i);
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

		/** The rows as {@code o}. */
		String rows() {
			return rows(this.bound);
		}

		/** The same, where what the walk begins with is known to be bounded. */
		String rows(@Nullable Bound bound) {
			return this.isByWords ? joinedRows(bound) : "from observation o\nwhere " + conditions(bound);
		}

		/** The rows, each with its indicator as {@code i} and place as {@code p}. */
		String joinedRows() {
			return joinedRows(this.bound);
		}

		private String joinedRows(@Nullable Bound bound) {
			return "from observation o\n" + JOINED + "where " + conditions(bound);
		}

		private String conditions(@Nullable Bound bound) {
			return Stream.concat(this.codes.stream().map((codes) -> codes.condition(bound)), this.conditions.stream())
				.collect(Collectors.joining(" and "));
		}

		/** The newest figures of each series at each pair of the walk as {@code o}. */
		String newest(int latest) {
			this.parameters.put("latest", latest);
			return NEWEST
				.formatted(rows() + " and o.indicator_code = w.indicator_code and o.place_code = w.place_code");
		}

		Statement statement(String sql) {
			return new Statement(sql, this.parameters);
		}

	}

}
