package org.jincheng.indicators.faces.chart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.language.TextFile;

/**
 * The style sheet of a chart in a file of its own: that of the pages, with the colours of
 * a theme written out, since many programs that show SVG know no variables.
 *
 * @param sheet the style sheet
 * @param policy what a browser may do with the file
 */
record SvgStyle(String sheet, String policy) {

	private static final Pattern COLOR = Pattern
		.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

	private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

	private static final Map<ChartTheme, SvgStyle> STYLES = read();

	static SvgStyle of(ChartTheme theme) {
		return Objects.requireNonNull(STYLES.get(theme));
	}

	private static Map<ChartTheme, SvgStyle> read() {
		var rules = resource("chart.css");
		var light = rules(rules, colours(0));
		var dark = rules(rules, colours(1));
		var styles = new EnumMap<ChartTheme, SvgStyle>(ChartTheme.class);
		styles.put(ChartTheme.LIGHT, of(light));
		styles.put(ChartTheme.DARK, of(dark));
		styles.put(ChartTheme.AUTO, of(light + " @media (prefers-color-scheme: dark) { " + dark + " }"));
		return styles;
	}

	private static SvgStyle of(String sheet) {
		var digest = Sha256.start().digest(sheet.getBytes(StandardCharsets.UTF_8));
		return new SvgStyle(sheet, "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest)
				+ "'; frame-ancestors 'none'");
	}

	/**
	 * Returns the colours of the pages, by name.
	 * @param theme the number of the theme: 0 for light, 1 for dark
	 */
	static Map<String, String> colours(int theme) {
		return COLOR.matcher(resource("colours.css"))
			.results()
			.collect(Collectors.toMap((color) -> color.group(1), (color) -> color.group(2 + theme)));
	}

	private static String rules(String sheet, Map<String, String> colours) {
		return VARIABLE.matcher(sheet)
			.replaceAll((MatchResult variable) -> Objects.requireNonNull(colours.get(variable.group(1))));
	}

	private static String resource(String name) {
		return TextFile.read("dashboard/" + name).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").strip();
	}

}
