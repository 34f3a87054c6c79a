package org.jincheng.indicators.faces.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.CacheHeaders;
import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.request.Without;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves charts as images, for pages and reports that cannot run scripts.
 *
 * @param charts draws charts
 * @param formats knows the representation that is asked for
 */
@RestController
@Tag(name = "Charts", description = "Charts of indicators, drawn by the service as images.")
record ChartController(ChartService charts, Formats formats) {

	private static final String SVG = "image/svg+xml";

	@GetMapping(path = "/charts/{indicator}.svg", produces = SVG)
	@Operation(operationId = "getChart", summary = "Get a chart of an indicator", description = """
			Draws the newest figures of one indicator as a self-contained SVG, for a README or a report. \
			Each unit and comparison has a panel. Several places of one kind are lines on one axis, or bars \
			of one period, ranked. One of them is marked. It and at most four of `place` have a name and a \
			colour; without them, the five highest do. Others are grey. A place of \
			another kind has a plot of its own.

			A line joins only comparable, consecutive periods of one series. It continues across sources, \
			and is dashed where the publisher changes. Figures stated beside the preferred one are small \
			grey marks. Bounds stay open, ranges are bars, joint figures are hatched, derived figures are \
			outlined, and plans have shapes of their own. A period without a value has the sign "…", no line \
			crosses it, and a note says why there is none. A legend explains the shapes, a text alternative \
			lists all figures in words, and a note counts what is not shown.""")
	@Parameter(name = "origin", description = """
			`stated` draws figures that sources state, `derived` figures computed from them, `all` both. \
			Default: `all`""")
	@Parameter(name = "sources", description = """
			`preferred` draws one figure for each period of a series, `each` draws the figures of every \
			source as series of their own. Default: preferred figures, with the others in grey""")
	@Parameter(name = "where", description = """
			parts of the indicator to draw instead of the whole: `dimension:category` for one, \
			`dimension:*` for all of a dimension. If one publication states all of them, the rest of the whole \
			is drawn, too""")
	@Parameter(name = "transform", description = "a calculation to apply to each figure, as for `/api/v1/observations`")
	void get(
			@Parameter(description = "The code of the indicator.",
					example = "livelihood-budget-share") @PathVariable String indicator,
			@ParameterObject @Without({ "indicator", "of", "topic", "latest", "count",
					"missing" }) ObservationSelection selection,
			@ParameterObject ChartQuery query, Language language, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		var chart = this.charts.chart(indicator, selection, query, language);
		response.setHeader("Content-Security-Policy", SvgStyle.of(query.colours()).policy());
		if (CacheHeaders.begin(request, response, this.formats.variant(request, MediaType.valueOf(SVG)),
				chart.revision())) {
			response.setContentType(SVG);
			response.getOutputStream().write(SvgChart.draw(chart, query).getBytes(StandardCharsets.UTF_8));
		}
	}

}
