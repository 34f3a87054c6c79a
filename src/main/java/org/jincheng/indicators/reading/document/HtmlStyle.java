package org.jincheng.indicators.reading.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What styles say of elements that matters here: hidden, raised, indented. Of style
 * sheets the rules for types, classes, ids and their descendants are read.
 */
final class HtmlStyle {

	private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "select",
			"textarea", "iframe", "object", "svg", "math", "canvas", "audio", "video", "rt", "rp", "del", "s", "strike",
			"datalist", "nav", "aside", "button");

	private static final Pattern HIDDEN = Pattern
		.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all)");

	private static final Pattern RAISED = Pattern.compile("vertical-align\\s*:\\s*super|mso-text-raise\\s*:\\s*[1-9]");

	private static final Pattern INDENT = Pattern
		.compile("(?:(?:(?:padding|margin)-(?:left|inline-start)|text-indent)\\s*:\\s*"
				+ "|(?:padding|margin)\\s*:\\s*(?:[\\w.%-]+\\s+){3})(-?\\d{0,5}\\.?\\d{1,5})(px|pt|em|rem|ch|cm|mm|in)");

	/** A type, classes and an id, or {@code *}. */
	private static final Pattern SIMPLE = Pattern
		.compile("(?=.)(\\*|[\\p{L}_][\\p{L}\\d_-]*)?((?:[.#][\\p{L}\\d_-]+)*+)");

	private static final int MAX_RULES = 100;

	/** How many characters the declarations of a rule may have. */
	private static final int MAX_LENGTH = 1_000;

	private static final Style PLAIN = new Style(false, false, 0);

	private final List<Rule> rules = new ArrayList<>();

	private final Map<Element, Style> styles = new IdentityHashMap<>();

	/** Reads the styles of a page. */
	HtmlStyle(Document page) {
		for (var sheet : page.getElementsByTag("style")) {
			readSheet(sheet.data());
		}
		page.traverse((node, _) -> {
			if (node instanceof Element element) {
				var style = styleOf(element);
				if (!style.equals(PLAIN)) {
					this.styles.put(element, style);
				}
			}
		});
	}

	/** How an element is shown; of its indentation, how many blanks or their like. */
	private record Style(boolean isHidden, boolean isRaised, int indent) {

		/** Reads declarations in lower case. */
		static Style of(String declarations) {
			return new Style(HIDDEN.matcher(declarations).find(), RAISED.matcher(declarations).find(),
					INDENT.matcher(declarations)
						.results()
						.mapToInt((length) -> blanks(length.group(1), length.group(2)))
						.sum());
		}

		Style with(Style other) {
			return new Style(this.isHidden || other.isHidden, this.isRaised || other.isRaised,
					this.indent + other.indent);
		}

	}

	/** A part of a selector, such as {@code td.name}. */
	private record Simple(String type, List<String> classes, List<String> ids) {

		/** Reads what {@link #SIMPLE} matches. */
		static Simple of(MatchResult parts) {
			var names = List.of(parts.group(2).split("(?=[.#])"));
			return new Simple((parts.group(1) != null) ? parts.group(1).toLowerCase(Locale.ROOT) : "*",
					named(names, "."), named(names, "#"));
		}

		private static List<String> named(List<String> names, String mark) {
			return names.stream().filter((name) -> name.startsWith(mark)).map((name) -> name.substring(1)).toList();
		}

		boolean matches(Element element) {
			return (this.type.equals("*") || this.type.equals(element.normalName()))
					&& this.classes.stream().allMatch(element::hasClass)
					&& this.ids.stream().allMatch(element.id()::equals);
		}

	}

	/**
	 * What a style sheet says of the last of some elements, each within the one before.
	 */
	private record Rule(List<Simple> path, Style style) {

		boolean matches(Element element) {
			if (!this.path.getLast().matches(element)) {
				return false;
			}
			var left = this.path.size() - 1;
			for (var outer = element.parent(); outer != null && left > 0; outer = outer.parent()) {
				left -= this.path.get(left - 1).matches(outer) ? 1 : 0;
			}
			return left == 0;
		}

	}

	private void readSheet(String css) {
		for (int open = css.indexOf('{'), start = 0; open >= 0
				&& this.rules.size() < MAX_RULES; open = css.indexOf('{', start)) {
			var selector = selector(css.substring(start, open));
			// A block with blocks in it is for other media.
			var end = selector.startsWith("@") ? endOfBlock(css, open) : css.indexOf('}', open);
			if (end > open && end - open <= MAX_LENGTH && !selector.startsWith("@")) {
				addRules(selector, Style.of(css.substring(open + 1, end).strip().toLowerCase(Locale.ROOT)));
			}
			start = (end < 0) ? css.length() : end + 1;
		}
	}

	private void addRules(String selectors, Style style) {
		for (var selector : style.equals(PLAIN) ? new String[0] : selectors.split(",")) {
			var parts = Stream.of(selector.strip().split("\\s+")).map(SIMPLE::matcher).toList();
			if (parts.stream().allMatch(Matcher::matches)) {
				this.rules.add(new Rule(parts.stream().map(Simple::of).toList(), style));
			}
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

	private Style styleOf(Element element) {
		var own = element.hasAttr("style") ? Style.of(element.attr("style").toLowerCase(Locale.ROOT)) : PLAIN;
		return this.rules.stream()
			.filter((rule) -> rule.matches(element))
			.map(Rule::style)
			.reduce(own, (style, other) -> style.with(other));
	}

	private Style style(Element element) {
		return this.styles.getOrDefault(element, PLAIN);
	}

	boolean isHidden(Element element) {
		return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || style(element).isHidden();
	}

	boolean isRaised(Element element) {
		return element.normalName().equals("sup") || style(element).isRaised();
	}

	/** How many blanks, or their like, an element is indented. */
	int indent(Element element) {
		return style(element).indent();
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

}
