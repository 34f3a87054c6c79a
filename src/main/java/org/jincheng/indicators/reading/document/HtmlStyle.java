package org.jincheng.indicators.reading.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** What styles say of elements that matters here: hidden, raised, indented. */
final class HtmlStyle {

	private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "select",
			"textarea", "iframe", "object", "svg", "math", "canvas", "audio", "video", "rt", "rp", "del", "datalist");

	private static final Pattern HIDDEN = Pattern
		.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all)");

	private static final Pattern RAISED = Pattern.compile("vertical-align\\s*:\\s*super|mso-text-raise\\s*:\\s*[1-9]");

	private static final Pattern INDENT = Pattern
		.compile("(?:(?:(?:padding|margin)-(?:left|inline-start)|text-indent)\\s*:\\s*"
				+ "|(?:padding|margin)\\s*:\\s*(?:[\\w.%-]+\\s+){3})(-?\\d{0,5}\\.?\\d{1,5})(px|pt|em|rem|ch|cm|mm|in)");

	/** What of a style sheet counts. */
	private static final Pattern RULE = Pattern.compile(
			"([^{}]{1,400})\\{([^{}]*(?:display|visibility|padding|margin|text-indent|vertical-align|mso-hide)[^{}]*)\\}");

	/** Rules of other media, and those that import. */
	private static final Pattern AT_RULE = Pattern.compile("@[^{};]*(?:;|\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\})");

	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");

	private static final int MAX_RULES = 200;

	private HtmlStyle() {
	}

	/** Copies the rules of a page's style sheets to the elements that they are for. */
	static void applySheets(Document page, DocumentLimits limits) {
		var rules = 0;
		for (var sheet : page.select("style")) {
			var css = AT_RULE.matcher(COMMENT.matcher(sheet.data()).replaceAll("")).replaceAll("");
			var rule = RULE.matcher(css);
			while (rule.find() && rules++ < MAX_RULES) {
				limits.checkTime();
				apply(page, rule.group(1).strip(), rule.group(2).strip());
			}
		}
	}

	private static void apply(Document page, String selector, String declarations) {
		try {
			for (var element : page.select(selector)) {
				element.attr("style", declarations + ";" + element.attr("style"));
			}
		}
		catch (SelectorParseException | IllegalArgumentException ex) {
			// A rule for what is not known here is for nothing that is read.
		}
	}

	static boolean isHidden(Element element) {
		return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")
				|| element.hasAttr("style") && HIDDEN.matcher(style(element)).find();
	}

	static boolean isRaised(Element element) {
		return element.normalName().equals("sup") || element.hasAttr("style") && RAISED.matcher(style(element)).find();
	}

	/** How many blanks, or their like, an element is indented. */
	static int indent(Element element) {
		return element.hasAttr("style") ? INDENT.matcher(style(element))
			.results()
			.mapToInt((length) -> blanks(length.group(1), length.group(2)))
			.sum() : 0;
	}

	private static int blanks(String length, String unit) {
		return new BigDecimal(length).multiply(new BigDecimal(switch (unit) {
			case "px" -> "0.15";
			case "pt" -> "0.19";
			case "ch" -> "1";
			case "cm" -> "5.4";
			case "mm" -> "0.54";
			case "in" -> "13.7";
			default -> "2";
		})).setScale(0, RoundingMode.HALF_UP).intValue();
	}

	private static String style(Element element) {
		return element.attr("style").toLowerCase(Locale.ROOT);
	}

}
