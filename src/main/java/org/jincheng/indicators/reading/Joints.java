package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether a figure is of several things together: "13 billion yuan into the Nancun
 * Industrial Park and the Jingang Industrial Park" is not divided.
 */
final class Joints {

	private static final int FAR = 240;

	private static final List<String> TOGETHER = Lines.words("joint.tsv");

	private Joints() {
	}

	/**
	 * Returns whether a figure is of several named things together.
	 * @param sentence the sentence
	 * @param figure the figure
	 */
	static boolean isJoint(String sentence, Quantity figure) {
		var start = Clauses.start(sentence, figure.start());
		var clause = sentence.substring(start, Clauses.end(sentence, figure.end())).toLowerCase(Locale.ROOT);
		return TOGETHER.stream().anyMatch(clause::contains) || isPutIntoSeveral(sentence, figure.end());
	}

	/** "… into the A Park and the B Park": two names with the same last word. */
	private static boolean isPutIntoSeveral(String sentence, int from) {
		var after = sentence.substring(from, Math.min(sentence.length(), from + FAR));
		var end = Clauses.end(after, 0);
		var words = after.substring(0, end).replace(".", "").strip().split(" ");
		if (words.length < 5 || !List.of("into", "in", "on", "for", "to").contains(words[0])) {
			return false;
		}
		List<String> names = new ArrayList<>();
		for (var i = 1; i < words.length; i++) {
			var isName = !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
			var wasName = i > 1 && !words[i - 1].isEmpty() && Character.isUpperCase(words[i - 1].charAt(0));
			if (wasName && !isName) {
				names.add(words[i - 1]);
				if (!words[i].equals("and")) {
					break;
				}
			}
			if (isName && i == words.length - 1) {
				names.add(words[i]);
			}
			if (!isName && !words[i].equals("the") && !words[i].equals("and")) {
				break;
			}
		}
		return names.size() > 1 && names.stream().distinct().count() == 1;
	}

}
