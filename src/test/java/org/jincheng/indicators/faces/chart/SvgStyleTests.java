package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The colours of charts can be seen, and told from each other. */
class SvgStyleTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void coloursOfSeriesStandOutFromTheGround(int theme) {
		var colours = SvgStyle.colours(theme);
		assertThat(series(colours)).hasSize(FigureMarks.MAX_SERIES)
			.doesNotHaveDuplicates()
			.allSatisfy(
					(color) -> assertThat(contrast(color, colours.getOrDefault("background", ""))).isGreaterThan(3));
	}

	/** What is text on the pages, on either ground. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void textStandsOutFromTheGround(int theme) {
		var colours = SvgStyle.colours(theme);
		for (var ink : List.of("ink", "muted", "accent", "second", "joint", "danger", "ordinal", "name")) {
			assertThat(List.of("background", "surface")).allSatisfy(
					(ground) -> assertThat(contrast(colours.getOrDefault(ink, ""), colours.getOrDefault(ground, "")))
						.as(ink)
						.isGreaterThan(4.5));
		}
	}

	/** As a reader sees them who cannot tell red from green. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void coloursOfSeriesDifferAlsoWithoutRedAndGreen(int theme) {
		var seen = series(SvgStyle.colours(theme)).stream().map(SvgStyleTests::withoutRedAndGreen).toList();
		for (int i = 0; i < seen.size(); i++) {
			for (int j = 0; j < i; j++) {
				assertThat(distance(seen.get(i), seen.get(j))).as("%d and %d", j + 1, i + 1).isGreaterThan(30);
			}
		}
	}

	@Test
	void sheetHasNoVariablesAndAllowsNothingButItself() {
		for (var theme : ChartTheme.values()) {
			var style = SvgStyle.of(theme);
			assertThat(style.sheet()).doesNotContain("var(", "url(", "@import");
			assertThat(style.policy()).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe");
		}
	}

	private static List<String> series(Map<String, String> colours) {
		return IntStream.rangeClosed(1, FigureMarks.MAX_SERIES)
			.mapToObj((number) -> colours.getOrDefault("series-" + number, ""))
			.toList();
	}

	private static double[] channels(String color) {
		return IntStream.of(1, 3, 5).mapToDouble((at) -> Integer.parseInt(color.substring(at, at + 2), 16)).toArray();
	}

	/** The contrast of WCAG 2. */
	private static double contrast(String one, String other) {
		var lights = List.of(luminance(one), luminance(other)).stream().sorted().toList();
		return (lights.getLast() + 0.05) / (lights.getFirst() + 0.05);
	}

	private static double luminance(String color) {
		var linear = IntStream.range(0, 3).mapToDouble((i) -> {
			var channel = channels(color)[i] / 255;
			return (channel <= 0.03928) ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
		}).toArray();
		return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
	}

	/** About what is left of a color in deuteranopia. */
	private static double[] withoutRedAndGreen(String color) {
		var rgb = channels(color);
		return new double[] { 0.625 * rgb[0] + 0.375 * rgb[1], 0.7 * rgb[0] + 0.3 * rgb[1],
				0.3 * rgb[1] + 0.7 * rgb[2] };
	}

	private static double distance(double[] one, double[] other) {
		return Math.sqrt(IntStream.range(0, 3).mapToDouble((i) -> Math.pow(one[i] - other[i], 2)).sum());
	}

}
