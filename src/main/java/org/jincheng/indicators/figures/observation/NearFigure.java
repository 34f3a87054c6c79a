package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

import org.jincheng.indicators.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody gives, beside which recorded ones are looked for: those of its
 * number, or else those of what it says of its place and period.
 *
 * @param indicator the code of the indicator
 * @param least the least number; null where it is looked for by place and period
 * @param most the most; null where least is
 * @param place the code of the place; null where none is said
 * @param period the period; null where none is said
 * @param kind the code of the kind of comparison, a multiple of a base being a change;
 * empty where it stands for itself
 */
public record NearFigure(String indicator, @Nullable BigDecimal least, @Nullable BigDecimal most,
		@Nullable String place, @Nullable Period period, String kind) {

	/** The most figures of one number, and of one place and period. */
	private static final int MAX = 8;

	private static final String NEAR = """

			from unnest(:indicators, cast(:leasts as numeric[]), cast(:mosts as numeric[]), :places,
			  cast(:starts as date[]),
			    cast(:ends as date[]), :kinds) k (indicator_code, least, most, place_code, period_start, period_end,
			      kind)
			cross join lateral (
			  (select o.* from observation o
			   where k.least is not null and o.indicator_code = k.indicator_code and o.value between k.least and k.most
			     and {stood} limit {max})
			  union all
			  (select o.* from observation o
			   where k.least is null and k.place_code is not null and o.indicator_code = k.indicator_code
			     and o.place_code = k.place_code and {said} and {stood} order by {newestFirst} limit {max})
			  union all
			  (select o.* from observation o
			   where k.least is null and k.place_code is null and o.indicator_code = k.indicator_code and {said}
			     and {stood}
			   order by {newestFirst} limit {max})) o
			""";

	/** Of a period that is said, or of a day in it, which may stand for it. */
	private static final String SAID = """
			o.period_end between coalesce(k.period_start, '-infinity') and coalesce(k.period_end, 'infinity')
			     and (k.period_end is null or o.period_start = o.period_end
			       or o.period_start = k.period_start and o.period_end = k.period_end)
			     and (case o.comparison_kind when 'multiple-of-base' then 'change'
			       else coalesce(o.comparison_kind, '') end) = k.kind""";

	static Sql statement(Collection<NearFigure> near, Language language) {
		return Sql
			.of(ObservationRow.select(language) + NEAR + SelectedRows.NAMES,
					Map.of("stood", Vintage.NOW.stood("o"), "said", Sql.of(SAID), "newestFirst",
							Sql.of("o.period_end desc, o.period_start"), "max", Sql.of(String.valueOf(MAX))))
			.bind("indicators", near.stream().map(NearFigure::indicator).toArray(String[]::new))
			.bind("leasts", near.stream().map(NearFigure::least).toArray(BigDecimal[]::new))
			.bind("mosts", near.stream().map(NearFigure::most).toArray(BigDecimal[]::new))
			.bind("places", near.stream().map(NearFigure::place).toArray(String[]::new))
			.bind("starts",
					near.stream()
						.map((it) -> (it.period != null) ? it.period.start().toString() : null)
						.toArray(String[]::new))
			.bind("ends",
					near.stream()
						.map((it) -> (it.period != null) ? it.period.end().toString() : null)
						.toArray(String[]::new))
			.bind("kinds", near.stream().map(NearFigure::kind).toArray(String[]::new));
	}

}
