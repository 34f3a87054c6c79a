package org.jincheng.indicators.reading.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What styles say of elements that matters here: hidden, raised, indented. */
final class HtmlStyle {

	private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "select",
			"textarea", "iframe", "object", "svg", "math", "canvas", "audio", "video", "rt", "rp", "del", "s", "strike",
			"datalist", "nav", "aside", "button");

	private static final Pattern HIDDEN = Pattern
		.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all)");

	private static final Pattern RAISED = Pattern.compile("vertical-align\\s*:\\s*super|mso-text-raise\\s*:\\s*[1-9]");

	private static final Pattern INDENT = Pattern
		.compile("(?:(?:(?:padding|margin)-(?:left|inline-start)|text-indent)\\s*:\\s*"
				+ "|(?:padding|margin)\\s*:\\s*(?:[\\w.%-]+\\s+){3})(-?\\d{0,5}\\.?\\d{1,5})(px|pt|em|rem|ch|"
				+ "cm|mm|in)");

	/** Types, classes and ids, each within the one before. */
	private static final Pattern SELECTOR = Pattern
		.compile("(?:\\s*+(?=\\S)(?:\\*|[\\p{L}][\\p{L}\\d_-]*+)?+(?:[.#][\\p{L}_-][\\p{L}\\d_-]*+)*+(?=\\s|$))++\\s*");

	private static final int MAX_RULES = 100;

	/** How many characters the declarations of a rule may have. */
	private static final int MAX_LENGTH = 1_000;

	private HtmlStyle() {
	}

	/** What a style sheet declares of the elements of a selector. */
	private record Rule(Evaluator selector, String declarations) {

	}

	/** Copies the rules of a page's style sheets to the elements that they are for. */
	static void applySheets(Document page) {
		var rules = new ArrayList<Rule>();
		page.getElementsByTag("style").forEach((sheet) -> addRules(sheet.data(), rules));
		page.getAllElements()
			.forEach((element) -> rules.stream()
				.filter((rule) -> element.is(rule.selector()))
				.forEach((rule) -> element.attr("style", rule.declarations() + ";" + element.attr("style"))));
	}

	private static void addRules(String css, List<Rule> rules) {
		for (int open = css.indexOf('{'), start = 0; open >= 0
				&& rules.size() < MAX_RULES; open = css.indexOf('{', start)) {
			var selectors = selector(css.substring(start, open));
			// A block with blocks in it is for other media.
			var end = selectors.startsWith("@") ? endOfBlock(css, open) : css.indexOf('}', open);
			var declarations = (end < 0 || selectors.startsWith("@")) ? ""
					: css.substring(open + 1, end).strip().toLowerCase(Locale.ROOT);
			if (counts(declarations)) {
				Stream.of(selectors.split(","))
					.filter((selector) -> SELECTOR.matcher(selector).matches())
					.forEach((selector) -> rules.add(new Rule(QueryParser.parse(selector), declarations)));
			}
			start = (end < 0) ? css.length() : end + 1;
		}
	}

	/** What stands before a block, after comments and statements. */
	private static String selector(String text) {
		return text.substring(Stream.of(";", "*/", "<!--").mapToInt((mark) -> after(text, mark)).max().orElse(0))
			.strip();
	}

	private static int after(String text, String mark) {
		var last = text.lastIndexOf(mark);
		return (last < 0) ? 0 : last + mark.length();
	}

	private static int endOfBlock(String css, int open) {
		var depth = 0;
		for (int i = open; i < css.length(); i++) {
			depth += switch (css.charAt(i)) {
				case '{' -> 1;
				case '}' -> -1;
				default -> 0;
			};
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	private static boolean counts(String declarations) {
		return declarations.length() <= MAX_LENGTH && (HIDDEN.matcher(declarations).find()
				|| RAISED.matcher(declarations).find() || INDENT.matcher(declarations).find());
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
