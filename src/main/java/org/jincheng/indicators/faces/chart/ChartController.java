package org.jincheng.indicators.faces.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.CacheHeaders;
import org.jincheng.indicators.core.representation.RevisionHeaders;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.request.Without;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Serves charts as images, for pages and reports that cannot run scripts. */
@RestController
@Tag(name = "Charts", description = "Indicators as images, drawn by the service.")
class ChartController {

	private static final String SVG = "image/svg+xml";

	private final ChartService charts;

	ChartController(ChartService charts) {
		this.charts = charts;
	}

	@GetMapping(path = "/charts/{indicator}.svg", produces = SVG)
	@Operation(operationId = "getChart", summary = "Get a chart of an indicator",
			description = "The newest figures of one indicator as an SVG that stands alone, for a README or a report: a panel for each unit and comparison, and in it a plot for each place. Lines join only comparable periods of one series that follow each other: a series goes on over its sources, dashed where the publisher changes. What is stated beside the preferred figure of a period is a small grey mark. Bounds stay open, ranges are bars, joint figures are hatched, derived ones are outlined, and what is no outcome has a shape of its own; a legend tells the shapes, a description all figures in words, and a note counts what is not shown.")
	@Parameter(name = "origin",
			description = "figures that sources state, figures that are derived from them, or both; both if not given")
	@Parameter(name = "sources",
			description = "`preferred` for the preferred figure of each series and period alone, `each` for those of each source, which are then series of their own; the preferred ones, with the others in grey beside them, if not given")
	@Parameter(name = "where",
			description = "the parts of the indicator that are drawn instead of itself, `dimension:category` or `dimension:*` for all of a dimension: stacked where they are the whole together, else side by side")
	@Parameter(name = "transform", description = "what to make of the figures, one by one, as for observations")
	void get(
			@Parameter(description = "The code of the indicator.",
					example = "livelihood-budget-share") @PathVariable String indicator,
			@ParameterObject @Without({ "indicator", "of", "topic", "latest", "count" }) ObservationSelection selection,
			@ParameterObject @Valid ChartQuery query, Language language, ServletWebRequest web) throws IOException {
		var chart = this.charts.chart(indicator, selection, language);
		var svg = SvgChart.draw(chart, query.colours(), query.pixels()).getBytes(StandardCharsets.UTF_8);
		RevisionHeaders.checkNotOlder(chart.revision(), RevisionHeaders.seen(web.getRequest()));
		var response = Objects.requireNonNull(web.getResponse());
		RevisionHeaders.set(response, chart.revision());
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RevisionHeader.NAME);
		response.setHeader("Content-Security-Policy", SvgStyle.of(query.colours()).policy());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheHeaders.CACHE_CONTROL);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.told(language));
		response.setHeader(HttpHeaders.VARY,
				RevisionHeader.NAME + ((web.getParameter("lang") == null) ? ", " + HttpHeaders.ACCEPT_LANGUAGE : ""));
		// A digest of the content, since the next version of the service may draw it
		// differently.
		var tag = "\"" + DigestUtils.md5DigestAsHex(svg) + "\"";
		if (!web.checkNotModified(tag, chart.revision().recordedAt().toEpochMilli())) {
			response.setContentType(SVG);
			response.setContentLength(svg.length);
			response.getOutputStream().write(svg);
		}
	}

}
