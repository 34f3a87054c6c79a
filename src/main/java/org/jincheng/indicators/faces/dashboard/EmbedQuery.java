package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of the page that others embed, beside its language: those of its chart.
 *
 * @param theme the colours
 * @param figure the id of the figure whose details are shown
 * @param place the places that are shown
 * @param unit the units that are shown
 * @param source the sources that are shown
 * @param status whether what is shown came to pass
 * @param comparison what the shown figures are compared with
 * @param from only periods that start on this date or later
 * @param to only periods that end on this date or earlier
 * @param sources whether preferred figures are shown alone, or those of each source
 * @param asOf the moment at which the shown figures were known
 * @param publishedBy the day, month or year by whose end the shown figures were published
 * @param origin whether figures are stated or derived
 * @param transform what is made of the figures
 * @param base the period that an index has as its base
 */
record EmbedQuery(@Nullable String theme, @Nullable String figure, @Nullable List<String> place,
		@Nullable List<String> unit, @Nullable List<String> source, @Nullable List<String> status,
		@Nullable List<String> comparison, @Nullable String from, @Nullable String to, @Nullable String sources,
		@Nullable String asOf, @Nullable String publishedBy, @Nullable String origin, @Nullable String transform,
		@Nullable String base) {

	/** Returns what is asked of the figures, to follow other parameters of a query. */
	String ofFigures() {
		var query = UriComponentsBuilder.newInstance();
		add(query, "place", this.place);
		add(query, "unit", this.unit);
		add(query, "source", this.source);
		add(query, "status", this.status);
		add(query, "comparison", this.comparison);
		add(query, "from", this.from);
		add(query, "to", this.to);
		add(query, "sources", this.sources);
		add(query, "asOf", this.asOf);
		add(query, "publishedBy", this.publishedBy);
		add(query, "origin", this.origin);
		add(query, "transform", this.transform);
		add(query, "base", this.base);
		var asked = query.encode().build().getQuery();
		return (asked != null) ? "&" + asked : "";
	}

	private static void add(UriComponentsBuilder query, String name, @Nullable List<String> values) {
		add(query, name, (values != null) ? String.join(",", values) : null);
	}

	private static void add(UriComponentsBuilder query, String name, @Nullable String value) {
		if (value != null) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
