package org.jincheng.indicators.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.BasePeriod;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.request.Words;
import org.jincheng.indicators.revision.RevisionAction;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one table of numbers. It is the one that grows, so it is read by SQL of its own,
 * straight into what is served: no entity is made of a row that is only shown.
 */
@Repository
class Observations {

	/** How many rows a cursor hands over at a time. */
	private static final int FETCH_SIZE = 1000;

	private static final String STANDING = "o.superseded_at is null";

	private static final String STOOD = "o.recorded_at <= :asOf and (o.superseded_at is null or o.superseded_at > :asOf)";

	/** For rows that are not shown one by one. */
	private static final String NOT_COMPARED = "cast(null as uuid[])";

	/**
	 * The ids of the figures that contradict {@code o}, by the bounds that value and
	 * relation set: one says at most what is less than the other says at least. What is
	 * printed as about a value counts as that value. To be told which figures stood.
	 */
	private static final String DISAGREEING = """
			(select array_agg(d.id order by d.id) from observation d
			  where d.indicator_code = o.indicator_code and d.place_code = o.place_code and d.unit_code = o.unit_code
			    and d.period_start = o.period_start and d.period_end = o.period_end and d.source_id <> o.source_id
			    and (%s)
			    and (o.relation not in ('gt', 'ge') and d.relation not in ('lt', 'le')
			        and (o.value < d.value or o.value = d.value and (o.relation = 'lt' or d.relation = 'gt'))
			      or d.relation not in ('gt', 'ge') and o.relation not in ('lt', 'le')
			        and (d.value < o.value or d.value = o.value and (d.relation = 'lt' or o.relation = 'gt'))))\s""";

	private static final PeriodBasis[] PERIOD_BASES = PeriodBasis.values();

	private static final Relation[] RELATIONS = Relation.values();

	private static final RevisionAction[] REVISION_ACTIONS = RevisionAction.values();

	private static final ComparisonKind[] COMPARISON_KINDS = ComparisonKind.values();

	private final JdbcClient jdbc;

	Observations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The stated observations that match, in order, from after the keys on. */
	List<Observation> find(ObservationFilter filter, @Nullable String words, ObservationOrder order, boolean descending,
			@Nullable List<String> keys, int limit, Language language) {
		return select(filter, words, order, descending, keys, " limit " + limit,
				disagreeing((filter.asOf() != null) ? STOOD : STANDING), language)
			.list();
	}

	/**
	 * All stated observations that match, in order, from after the keys on: through a
	 * cursor, so that they take the same memory however many they are. To be closed.
	 */
	Stream<Observation> stream(ObservationFilter filter, @Nullable String words, ObservationOrder order,
			boolean descending, @Nullable List<String> keys, Language language) {
		return select(filter, words, order, descending, keys, "", NOT_COMPARED, language).stream();
	}

	private JdbcClient.MappedQuerySpec<Observation> select(ObservationFilter filter, @Nullable String words,
			ObservationOrder order, boolean descending, @Nullable List<String> keys, String limit, String disagreeing,
			Language language) {
		var selection = new Selection(filter, words);
		var after = new ArrayList<String>();
		if (keys != null) {
			after.add(order.after(descending));
			for (int i = 0; i < keys.size(); i++) {
				selection.parameters.put("key" + i, keys.get(i));
			}
		}
		if (filter.latest() == null) {
			selection.conditions.addAll(after);
			after.clear();
		}
		var sql = select(language, disagreeing) + selection.from()
				+ (after.isEmpty() ? "" : " where " + after.getFirst()) + " " + order.orderBy(descending) + limit;
		return this.jdbc.sql(sql)
			.withFetchSize(FETCH_SIZE)
			.params(selection.parameters)
			.query(Observations::observation);
	}

	/** How many stated observations match. */
	long count(ObservationFilter filter, @Nullable String words) {
		var selection = new Selection(filter, words);
		return this.jdbc.sql("select count(*) " + selection.from())
			.params(selection.parameters)
			.query(Long.class)
			.single();
	}

	/**
	 * The version of a figure that stood at a moment; if none is given, the one that
	 * stands, or the last one of a figure that was withdrawn.
	 */
	Optional<Observation> findById(UUID id, @Nullable Instant asOf, Language language) {
		var stood = (asOf != null) ? STOOD : STANDING;
		var condition = "o.id = :id" + ((asOf != null) ? " and " + STOOD : "");
		return this.jdbc.sql(select(language, "case when " + stood + " then " + disagreeing(stood) + " end ") + """
				from observation o
				join indicator i on i.code = o.indicator_code
				join place p on p.code = o.place_code
				where %s
				order by o.recorded_at desc limit 1""".formatted(condition))
			.param("id", id)
			.param("asOf", (asOf != null) ? asOf.atOffset(ZoneOffset.UTC) : null)
			.query(Observations::observation)
			.optional();
	}

	/** All versions of a figure that were recorded by a moment, the oldest first. */
	List<ObservationVersion> versions(UUID id, @Nullable Instant asOf, Language language) {
		return this.jdbc.sql(select(language, NOT_COMPARED) + """
				, recorded.number, recorded.recorded_at, recorded.actor, recorded.action, recorded.reason,
				  ended.number, ended.recorded_at, ended.actor, ended.action, ended.reason
				from observation o
				join indicator i on i.code = o.indicator_code
				join place p on p.code = o.place_code
				join revision recorded on recorded.recorded_at = o.recorded_at
				left join revision ended on ended.recorded_at = o.superseded_at
				where o.id = :id and (cast(:asOf as timestamptz) is null or o.recorded_at <= :asOf)
				order by o.recorded_at""")
			.param("id", id)
			.param("asOf", (asOf != null) ? asOf.atOffset(ZoneOffset.UTC) : null)
			.query((row, number) -> new ObservationVersion(observation(row, number),
					Objects.requireNonNull(recording(row, 24)), recording(row, 29)))
			.list();
	}

	private static ObservationVersion.@Nullable Recording recording(ResultSet row, int first) throws SQLException {
		var at = row.getObject(first + 1, OffsetDateTime.class);
		return (at != null)
				? new ObservationVersion.Recording(row.getLong(first), at.toInstant(), row.getString(first + 2),
						Term.find(REVISION_ACTIONS, row.getString(first + 3)).orElseThrow(), row.getString(first + 4))
				: null;
	}

	/** The newest standing observations of each indicator, newest first. */
	List<Observation> newest(Collection<String> indicators, int most, Language language) {
		return this.jdbc.sql(select(language, disagreeing(STANDING))
				+ """
						from unnest(:indicators) wanted (code)
						cross join lateral (
						  select * from observation
						  where indicator_code = wanted.code and superseded_at is null
						  order by period_end desc, period_start desc, place_code, unit_code, source_id
						  limit :most) o
						join indicator i on i.code = o.indicator_code
						join place p on p.code = o.place_code
						order by o.indicator_code, o.period_end desc, o.period_start desc, o.place_code, o.unit_code, o.source_id""")
			.param("indicators", indicators.toArray(String[]::new))
			.param("most", most)
			.query(Observations::observation)
			.list();
	}

	/**
	 * What figures are derived from: the amounts of investments and the comparisons that
	 * leave their reading open, newest first.
	 */
	List<Observation> derivable(@Nullable Instant asOf, Language language) {
		var selection = new Selection(
				new ObservationFilter(null, null, null, null, null, null, null, null, asOf, null, null), null);
		selection.conditions.add("(i.type = 'investment' or i.comparison_kind = 'times-more')");
		return this.jdbc.sql(select(language, NOT_COMPARED) + selection.from()
				+ " order by o.period_end desc, o.period_start desc, o.indicator_code, o.place_code, o.unit_code, o.source_id")
			.params(selection.parameters)
			.query(Observations::observation)
			.list();
	}

	/**
	 * In the order that {@link #observation} reads them in, by number for it is called
	 * for each row.
	 */
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

	/** The ids of those that disagree, of those that stand or stood. */
	private static String disagreeing(String standing) {
		return DISAGREEING.formatted(standing.replace("o.", "d."));
	}

	private static Observation observation(ResultSet row, int number) throws SQLException {
		var place = new Observation.PlaceReference(row.getString(4), row.getString(22));
		var period = Period.of(date(row, 5), date(row, 6), Term.find(PERIOD_BASES, row.getString(7)).orElseThrow());
		var source = new Observation.SourceReference(row.getString(13), row.getInt(14), row.getInt(15));
		return new Observation(row.getObject(1, UUID.class), row.getString(2), row.getString(21), row.getString(3),
				place, period, row.getBigDecimal(8), row.getString(9),
				Term.find(RELATIONS, row.getString(10)).orElseThrow(), row.getString(11), comparison(row),
				row.getBoolean(12), Origin.STATED, null, source, row.getObject(16, OffsetDateTime.class).toInstant(),
				supersededAt(row), disagreeing(row));
	}

	private static List<UUID> disagreeing(ResultSet row) throws SQLException {
		var ids = row.getArray(23);
		return (ids != null) ? List.of((UUID[]) ids.getArray()) : List.of();
	}

	private static @Nullable Comparison comparison(ResultSet row) throws SQLException {
		var kind = row.getString(18);
		return (kind != null) ? new Comparison(Term.find(COMPARISON_KINDS, kind).orElseThrow(),
				new BasePeriod(date(row, 19), date(row, 20))) : null;
	}

	private static @Nullable Instant supersededAt(ResultSet row) throws SQLException {
		var supersededAt = row.getObject(17, OffsetDateTime.class);
		return (supersededAt != null) ? supersededAt.toInstant() : null;
	}

	private static LocalDate date(ResultSet row, int column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	/** The conditions that a filter comes to. */
	private static final class Selection {

		private final List<String> conditions = new ArrayList<>();

		private final Map<String, @Nullable Object> parameters = new HashMap<>();

		private final @Nullable Integer latest;

		Selection(ObservationFilter filter, @Nullable String words) {
			this.latest = filter.latest();
			among("o.indicator_code", "indicators", filter.indicator());
			among("i.topic_code", "topics", filter.topic());
			among("o.place_code", "places", filter.place());
			among("o.unit_code", "units", filter.unit());
			among("o.source_id", "sources", filter.source());
			if (filter.from() != null) {
				with("o.period_start >= :from", "from", filter.from().first());
			}
			if (filter.to() != null) {
				with("o.period_end <= :to", "to", filter.to().last());
			}
			if (filter.asOf() != null) {
				with(STOOD, "asOf", filter.asOf().atOffset(ZoneOffset.UTC));
			}
			else {
				this.conditions.add(STANDING);
			}
			var number = 0;
			for (var word : Words.of(words)) {
				var parameter = "word" + number++;
				with("concat_ws(' ', i.code, i.name_en, i.name_zh, p.name_en, p.name_zh, o.printed) ilike :"
						+ parameter, parameter, Words.pattern(word));
			}
			if (this.latest != null) {
				this.parameters.put("latest", this.latest);
			}
		}

		private void among(String column, String parameter, @Nullable List<String> codes) {
			if (codes != null) {
				with(column + " = any(:" + parameter + ")", parameter, codes.toArray(String[]::new));
			}
		}

		private void with(String condition, String parameter, Object value) {
			this.conditions.add(condition);
			this.parameters.put(parameter, value);
		}

		/**
		 * The rows as {@code o}, each with its indicator as {@code i} and place as
		 * {@code p}.
		 */
		String from() {
			var joined = """
					from observation o
					join indicator i on i.code = o.indicator_code
					join place p on p.code = o.place_code
					where\s""" + String.join(" and ", this.conditions);
			if (this.latest == null) {
				return joined;
			}
			return """
					from (
					  select o.*, row_number() over (
					    partition by o.indicator_code, o.place_code, o.unit_code, o.source_id
					    order by o.period_end desc, o.period_start desc, o.recorded_at desc) as newness
					  %s) o
					join indicator i on i.code = o.indicator_code and o.newness <= :latest
					join place p on p.code = o.place_code""".formatted(joined);
		}

	}

}
