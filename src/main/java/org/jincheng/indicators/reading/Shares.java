package org.jincheng.indicators.reading;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a percentage is a share of: "45.8 percent of the city's total area",
 * 占全省出口的76%.
 */
final class Shares {

	private static final int LONGEST = 60;

	/** Words that end what "of" speaks of. */
	private static final List<String> ENDS = List.of(" in ", " and ", " which ", " that ", " when ", " while ", " is ",
			" was ", " are ", " were ", " have ", " has ", " by ", " with ", " as ", " from ", " to ", " on ", " at ",
			" will ", " last ", " this ", " during ", " year", "\"", " –", " —", " but ", " respectively");

	private Shares() {
	}

	/** Returns what a figure is a share of, as printed, or null if it is none. */
	static @Nullable String of(String sentence, Quantity figure, Language language) {
		var isShare = "percent".equals(figure.unit()) || figure.numeral().form() == Numeral.Form.FRACTION;
		if (!isShare || figure.change()) {
			return null;
		}
		return (language == Language.ZH) ? chinese(sentence, figure) : english(sentence, figure);
	}

	private static @Nullable String english(String sentence, Quantity figure) {
		var after = sentence.substring(figure.end());
		if (!after.startsWith(" of ")) {
			return null;
		}
		var whole = after.substring(4, Math.min(after.length(), 4 + LONGEST));
		var end = whole.length();
		for (var i = 0; i < whole.length(); i++) {
			if (Clauses.isSeparator(whole, i) || whole.charAt(i) == '.') {
				end = i;
				break;
			}
		}
		var lower = whole.toLowerCase(Locale.ROOT);
		for (var word : ENDS) {
			var at = lower.indexOf(word);
			if (at > 0 && at < end) {
				end = at;
			}
		}
		var printed = whole.substring(0, end).strip();
		return (printed.isEmpty() || printed.equals("which") || printed.equals("it") || printed.equals("them")) ? null
				: printed;
	}

	private static @Nullable String chinese(String sentence, Quantity figure) {
		var start = Clauses.start(sentence, figure.start());
		var before = sentence.substring(Math.max(start, figure.start() - LONGEST), figure.start());
		var at = before.lastIndexOf('占');
		if (at < 0) {
			return null;
		}
		var whole = before.substring(at + 1);
		for (var end : List.of("的比重", "比重", "的比例", "比例", "的份额", "的")) {
			var cut = whole.lastIndexOf(end);
			if (cut > 0) {
				return whole.substring(0, cut).strip();
			}
		}
		return null;
	}

}
