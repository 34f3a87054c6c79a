package org.jincheng.indicators.figures.rows;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a text that recorded ones are searched for: those of its indicator, place,
 * period and comparison, whatever their number; or those of its number that share its
 * place or its period; or the parts of its measure that have its number there and then.
 *
 * @param indicator the code of the indicator, or of the measure
 * @param ofParts whether all parts of the measure are looked through, with the whole
 * @param least the least number; null where any is looked for
 * @param most the most; null where least is
 * @param place the code of the place; null where none is said
 * @param period the period; null where none is said
 * @param kind the code of the kind of comparison, a multiple of a base being a change;
 * empty where it stands for itself
 */
public record NearFigure(String indicator, boolean ofParts, @Nullable BigDecimal least, @Nullable BigDecimal most,
		@Nullable String place, @Nullable Period period, String kind) {

	/** The most figures that are found for one. */
	private static final int MAX = 8;

	private static final String NEAR = """

			from unnest(:indicators, cast(:parts as boolean[]), cast(:leasts as numeric[]),
			    cast(:mosts as numeric[]), :places,
			    cast(:starts as date[]), cast(:ends as date[]), :kinds)
			    k (indicator_code, of_parts, least, most, place_code, period_start, period_end, kind)
			cross join lateral (
			  (select o.* from observation o
			   where k.least is null and k.place_code is not null and o.indicator_code = k.indicator_code
			     and o.place_code = k.place_code and {ofPeriod} and {ofKind} and {current}
			   order by {newestFirst} limit {max})
			  union all
			  (select o.* from observation o
			   where k.least is null and k.place_code is null and o.indicator_code = k.indicator_code and {ofPeriod}
			     and {ofKind} and {current} order by {newestFirst} limit {max})
			  union all
			  (select o.* from observation o
			   where not k.of_parts and k.least is not null and o.indicator_code = k.indicator_code
			     and o.value between k.least and k.most
			     and (o.place_code = k.place_code or k.place_code is null or {ofPeriod})
			     and {current}
			   order by {ofKind} desc, coalesce(o.place_code = k.place_code, false) desc, {newestFirst} limit {max})
			  union all
			  (select o.* from indicator part join observation o on o.indicator_code = part.code
			   where k.of_parts and (part.code = k.indicator_code or part.of_code = k.indicator_code)
			     and o.place_code = k.place_code and o.value between k.least and k.most and {ofPeriod}
			     and {ofKind} and {current}
			   limit {max})) o
			""";

	/**
	 * Rows of the given period, of a day in it, or, for a given day, of periods that end
	 * on it.
	 */
	private static final String OF_PERIOD = """
			(o.period_end between coalesce(k.period_start, '-infinity') and coalesce(k.period_end, 'infinity')
			     and (k.period_end is null or o.period_start = o.period_end or k.period_start = k.period_end
			       or o.period_start = k.period_start and o.period_end = k.period_end))""";

	private static final String OF_KIND = """
			(case o.comparison_kind when 'multiple-of-base' then 'change'
			     else coalesce(o.comparison_kind, '') end = k.kind)""";

	public static Sql statement(Collection<NearFigure> near) {
		return Sql
			.of(ObservationRow.SELECT + NEAR,
					Map.of("current", Vintage.NOW.values("o"), "ofPeriod", Sql.of(OF_PERIOD), "ofKind", Sql.of(OF_KIND),
							"newestFirst", Sql.of("o.period_end desc, o.period_start"), "max",
							Sql.of(String.valueOf(MAX))))
			.bind("indicators", Sql.texts(near, NearFigure::indicator))
			.bind("parts", Sql.texts(near, NearFigure::ofParts))
			.bind("leasts", near.stream().map(NearFigure::least).toArray(BigDecimal[]::new))
			.bind("mosts", near.stream().map(NearFigure::most).toArray(BigDecimal[]::new))
			.bind("places", Sql.texts(near, NearFigure::place))
			.bind("starts", Sql.texts(near, (it) -> (it.period != null) ? it.period.start() : null))
			.bind("ends", Sql.texts(near, (it) -> (it.period != null) ? it.period.end() : null))
			.bind("kinds", Sql.texts(near, NearFigure::kind));
	}

}
