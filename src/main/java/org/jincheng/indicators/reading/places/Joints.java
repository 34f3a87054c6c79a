package org.jincheng.indicators.reading.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.WordList;

/**
 * Determines whether a figure is of several things together: "13 billion yuan into the
 * Nancun Industrial Park and the Jingang Industrial Park" is not divided.
 */
public final class Joints {

	private static final int FAR = 240;

	private static final Lexicon<String> TOGETHER = Lexicon.of("joint.tsv", List::getFirst);

	/** Chinese words for putting money into something. */
	private static final WordList PUT = WordList.of("putting");

	/** What the Chinese names of parks, zones and the like end with. */
	private static final WordList PLACES = WordList.of("end-of-project");

	/** What may stand between such names. */
	private static final WordList LINKS = WordList.of("between-names");

	static final WordList AND = WordList.of("and-zh");

	private Joints() {
	}

	/** Returns whether a figure is of several named things together. */
	public static boolean isJoint(Quantity figure) {
		var clause = Clauses.around(figure.text(), figure).toLowerCase(Locale.ROOT);
		return !words(clause).isEmpty() || !Respective.isRespective(figure.text())
				&& (isPutIntoSeveral(figure.text(), figure.end()) || isForSeveral(clause));
	}

	/** Finds the words that say that a figure is of several together. */
	public static List<Match<String>> words(String text) {
		return TOGETHER.find(text);
	}

	/** 投资5亿元建设甲产业园和乙产业园: two names with the same last word. */
	private static boolean isForSeveral(String clause) {
		for (var at = 2; PUT.areIn(clause) && at + 2 < clause.length(); at++) {
			if (AND.hasSign(clause.charAt(at))) {
				var word = clause.substring(at - 2, at);
				if (PLACES.contains(word) && clause.indexOf(word, at) > at + 2) {
					return true;
				}
			}
		}
		return false;
	}

	/** "… into the A Park and the B Park": two names with the same last word. */
	private static boolean isPutIntoSeveral(String sentence, int from) {
		var after = Clauses.after(sentence, from, FAR);
		var words = Clauses.from(after, 0).replace(".", "").strip().split(" ");
		if (words.length < 5 || !WordList.of("putting-into").contains(words[0])) {
			return false;
		}
		var names = new ArrayList<String>();
		for (var i = 1; i < words.length && (isName(words[i]) || LINKS.contains(words[i])); i++) {
			var next = (i + 1 < words.length) ? words[i + 1] : "";
			if (isName(words[i]) && !isName(next)) {
				names.add(words[i]);
				if (!next.equals("and")) {
					break;
				}
			}
		}
		return names.size() > 1 && names.stream().distinct().count() == 1;
	}

	private static boolean isName(String word) {
		return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
	}

}
