package org.jincheng.indicators.dashboard;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of the page that others embed, beside its language.
 *
 * @param theme the colours
 * @param figure the id of the figure whose details are shown
 * @param asOf the moment at which the shown figures were known
 * @param place the places that are shown
 * @param from only periods that start on this date or later
 * @param to only periods that end on this date or earlier
 */
record EmbedQuery(@Nullable String theme, @Nullable String figure, @Nullable String asOf, @Nullable List<String> place,
		@Nullable String from, @Nullable String to) {

	/** Returns what is asked of the figures, to follow other parameters of a query. */
	String ofFigures() {
		var query = UriComponentsBuilder.newInstance();
		add(query, "place", (this.place != null) ? String.join(",", this.place) : null);
		add(query, "from", this.from);
		add(query, "to", this.to);
		add(query, "asOf", this.asOf);
		var asked = query.encode().build().getQuery();
		return (asked != null) ? "&" + asked : "";
	}

	private static void add(UriComponentsBuilder query, String name, @Nullable String value) {
		if (value != null) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
