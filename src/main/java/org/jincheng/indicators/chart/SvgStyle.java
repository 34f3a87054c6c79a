package org.jincheng.indicators.chart;

import java.util.List;

import org.w3c.dom.Element;

/**
 * The colours and hatchings of figures: solid is stated, hatched is joint, sparsely
 * hatched is the open side of a bound, outlined in the second colour is derived.
 *
 * @param background what is drawn on
 * @param ink the text
 * @param muted the text beside it, and the bases of comparisons
 * @param grid the axes
 * @param tones the kinds of figures: stated, joint and derived
 */
record SvgStyle(String background, String ink, String muted, String grid, List<String> tones) {

	private static final SvgStyle LIGHT = new SvgStyle("#ffffff", "#1d2433", "#5a6372", "#d9d6cf",
			List.of("#0b6e69", "#8a6d1c", "#b4532a"));

	private static final SvgStyle DARK = new SvgStyle("#12161c", "#e8eaed", "#a3acb8", "#313a46",
			List.of("#5cc4bb", "#d9b95b", "#f0956a"));

	private static final String FONT = "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC',"
			+ "'Microsoft YaHei','Noto Sans CJK SC',sans-serif}.title{font-size:18px;font-weight:700}"
			+ ".label{font-size:14px;font-weight:700}.head{font-size:13px;font-weight:600}.text{font-size:13px}"
			+ ".point-label{font-size:12px;font-weight:600;paint-order:stroke;stroke-width:3px;stroke-linejoin:round}.small{font-size:11px}.middle{text-anchor:middle}.end{text-anchor:end}.line{fill:none;stroke-width:2}"
			+ ".hatch,.axis{fill:none;stroke-width:1}.hatch{stroke-width:2}.derived{stroke-dasharray:4 3}"
			+ ".open{stroke-dasharray:2 3}";

	private static final List<String> TONES = List.of("stated", "joint", "derived");

	static String sheet(ChartTheme theme) {
		return FONT + switch (theme) {
			case LIGHT -> LIGHT.rules();
			case DARK -> DARK.rules();
			case AUTO -> LIGHT.rules() + "@media(prefers-color-scheme:dark){" + DARK.rules() + "}";
		};
	}

	private String rules() {
		var rules = new StringBuilder(
				".background{fill:%s}.ink{fill:%s}.muted,.base{fill:%s}.axis{stroke:%s}.zero{stroke:%3$s}"
					.formatted(this.background, this.ink, this.muted, this.grid));
		for (int i = 0; i < TONES.size(); i++) {
			rules.append("""
					.%1$s.area,.%1$s.point{fill:%2$s;stroke:%2$s}\
					.%1$s.line,.%1$s.hatch{stroke:%2$s}\
					.%1$s.open{fill:url(#%1$s-open);stroke:%2$s}""".formatted(TONES.get(i), this.tones.get(i)));
		}
		return rules
			.append(".joint.area{fill:url(#joint-hatch)}.derived.area{fill-opacity:.18}.derived.range{fill:%s}"
				.formatted(this.tones.getLast()))
			.append(".derived.area.hatched{fill:url(#derived-hatch);fill-opacity:1}")
			.append(".joint.point,.derived.point{fill:%1$s;stroke-width:2}.point-label{stroke:%1$s}"
				.formatted(this.background))
			.toString();
	}

	/** Defines the hatchings that the style sheets fill areas with. */
	static void define(SvgDrawing drawing, Element definitions) {
		for (var tone : TONES) {
			hatching(drawing, definitions, tone, "hatch", 6);
			hatching(drawing, definitions, tone, "open", 12);
		}
	}

	private static void hatching(SvgDrawing drawing, Element definitions, String tone, String name, int size) {
		var pattern = drawing.add(definitions, "pattern", "id", tone + "-" + name, "width", size, "height", size,
				"patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)");
		drawing.add(pattern, "line", "x1", 1, "y1", 0, "x2", 1, "y2", size, "class", tone + " hatch");
	}

}
