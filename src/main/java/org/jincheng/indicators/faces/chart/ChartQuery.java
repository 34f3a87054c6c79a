package org.jincheng.indicators.faces.chart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What a chart looks like.
 *
 * @param theme the colours. Default: {@code light}; {@code auto} turns dark if the
 * reader's system is dark, even for an image on a page
 * @param width the width in pixels. Default: 720
 */
record ChartQuery(@Nullable ChartTheme theme,
		@Nullable @Min(value = 280, message = WIDTHS) @Max(value = 1600, message = WIDTHS) Integer width) {

	private static final String WIDTHS = "must be from 280 to 1600";

	ChartTheme colours() {
		return (this.theme != null) ? this.theme : ChartTheme.LIGHT;
	}

	int pixels() {
		return (this.width != null) ? this.width : 720;
	}

}
