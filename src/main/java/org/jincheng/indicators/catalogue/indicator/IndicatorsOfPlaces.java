package org.jincheng.indicators.catalogue.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Determines which indicators places have figures of, and of which periods. Each
 * indicator is looked up with the places in an index, whatever there is of others.
 */
@Component
public class IndicatorsOfPlaces {

	private static final String SELECT = """
			select i.code, %s, f.*
			from indicator i cross join lateral (
			  select count(*) as figures, count(*) filter (where o.place_code <> all(:places)) as of_groups,
			    min(array[o.period_start, o.period_end]) as first, max(array[o.period_end, o.period_start]) as last
			  from observation o
			  where o.indicator_code = i.code and o.superseded_at is null and o.missing is null
			    and o.place_code = any(array(
			      select unnest(:places) union select group_code from place_member where member_code = any(:places)))) f
			where i.origin = 'stated' and f.figures > 0
			order by i.of_code is not null, i.code""";

	/** Each end is looked up in an index. */
	private static final String SPAN = """
			select coalesce((select min(period_start) from observation where superseded_at is null and missing is null),
			    current_date),
			  coalesce(max(o.last), current_date)
			from indicator i cross join lateral (
			  select max(period_end) as last from observation
			  where indicator_code = i.code and superseded_at is null and missing is null) o""";

	private final JdbcClient jdbc;

	IndicatorsOfPlaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The indicators that any of the places has figures of, or a group that it is in. */
	public List<IndicatorOfPlace> of(Collection<String> places, Language language) {
		return this.jdbc.sql(SELECT.formatted((language == Language.ZH) ? "i.name_zh" : "i.name_en"))
			.param("places", places.toArray(String[]::new))
			.query((row, number) -> new IndicatorOfPlace(row.getString(1), row.getString(2),
					Coverage.read(row, row.getLong("of_groups"))))
			.list();
	}

	/** The first and the last day of all figures. */
	public Coverage.Span span() {
		return this.jdbc.sql(SPAN)
			.query((row, number) -> new Coverage.Span(row.getDate(1).toLocalDate(), row.getDate(2).toLocalDate()))
			.single();
	}

	/** The names of all places, by code. */
	Map<String, Text> placeNames() {
		return this.jdbc.sql("select code, name_en, name_zh from place where withdrawn_at is null")
			.query((row, number) -> Map.entry(row.getString(1), new Text(row.getString(2), row.getString(3))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
