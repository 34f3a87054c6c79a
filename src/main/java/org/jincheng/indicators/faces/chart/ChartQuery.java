package org.jincheng.indicators.faces.chart;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What a chart looks like.
 *
 * @param theme the colours. Default: {@code light}; {@code auto} turns dark if the
 * reader's system is dark, even for an image on a page
 * @param width the width in pixels. Default: 720
 * @param plot how places of one kind are set side by side: {@code lines} over time, or
 * {@code bars} of their newest common period, ranked. Default: {@code lines}
 * @param beside the code of a place that is marked among others. Unless {@code place} or
 * {@code within} chooses other places, draws it with the places of its kind that lie in
 * the same place. Default: the first of {@code place}, or else the city of this service
 * @param panels the highest number of panels. Default: all
 * @param height the height in pixels to make plots lower for, as far as they stay
 * legible; sources then take one line. Default: as high as it needs
 */
record ChartQuery(@Nullable ChartTheme theme,
		@Nullable @Min(value = 280, message = WIDTHS) @Max(value = 1600, message = WIDTHS) Integer width,
		@Nullable ChartPlot plot, @Parameter(example = "\"140500\"") @Nullable String beside,
		@Nullable @Min(value = 1, message = PANELS) @Max(value = 24, message = PANELS) Integer panels,
		@Nullable @Min(value = 200, message = HEIGHTS) @Max(value = 1600, message = HEIGHTS) Integer height) {

	private static final String WIDTHS = "must be from 280 to 1600";

	private static final String HEIGHTS = "must be from 200 to 1600";

	private static final String PANELS = "must be from 1 to 24";

	ChartTheme colours() {
		return (this.theme != null) ? this.theme : ChartTheme.LIGHT;
	}

	int pixels() {
		return (this.width != null) ? this.width : 720;
	}

}
