package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.Slot;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines which ordinals are ranks, and not merely count: 增速居全省第三位, "ranked third in
 * the province".
 */
public final class Ranks {

	private static final Set<String> BEFORE = Set.of("before", "not", "rank", "near", "put", "stand", "take", "in");

	/** What stands before a rank. */
	private static final ByLanguage<Lexicon<String>> BEFORE_RANK = of(BEFORE::contains);

	/** What may stand after a rank. */
	private static final ByLanguage<Lexicon<String>> AFTER_RANK = of((meaning) -> !BEFORE.contains(meaning));

	private static final Lexicon<String> PLACES = Lexicon.phrases("place-words.zh.tsv");

	/** How many characters may stand between a verb in Chinese and its rank. */
	private static final int NEAR = 16;

	/** How many words may stand between "ranked" and its rank. */
	private static final int FEW = 7;

	/** How far from a rank in English words may stand that make it one. */
	private static final int FAR = 60;

	/** Signs and words that may follow a rank in Chinese. */
	private static final WordList ENDS = WordList.of("after-rank-zh");

	private static final WordList ARTICLES = WordList.of("before-rank");

	/** Before an ordinal, these begin to speak of something else. */
	private static final WordList OTHERS = WordList.of("no-rank");

	private static final Pattern NUMBER = WordList.form("number-of-rank");

	private static final Pattern NEXT_ENGLISH = WordList.form("next-rank");

	/** The last ordinal before "in the", with few words between. */
	private static final Pattern LAST_ORDINAL = WordList.form("last-ordinal");

	private Ranks() {
	}

	private static ByLanguage<Lexicon<String>> of(Predicate<String> meanings) {
		return ByLanguage.of((language) -> Lexicon.phrases("ranks." + language.code() + ".tsv", meanings));
	}

	/**
	 * Returns whether an ordinal, or a number after "No", is a rank.
	 * @param at where it starts, in Chinese after 第
	 */
	public static boolean isRank(String text, int at, Language language) {
		return (language == Language.ZH) ? isChinese(text, at) : isEnglish(text, at);
	}

	/** Returns whether an ordinal continues a list of ranks that ends before it. */
	static boolean goesOn(String text, int end, int at) {
		return at > end && at - end < FAR && NEXT_ENGLISH.matcher(text.substring(end, at)).matches()
				&& !isFollowedBy(text, wordEnd(text, at), "kind");
	}

	private static boolean isChinese(String text, int at) {
		if (at < 1 || at >= text.length() || text.charAt(at - 1) != '第' || !endsRank(text, at)) {
			return false;
		}
		var near = Clauses.before(text, at - 1, NEAR);
		var before = near.substring(Clauses.startOver(near, near.length(), NEAR));
		var cues = BEFORE_RANK.chinese().find(before);
		if (!cues.isEmpty()) {
			return !cues.getLast().meaning().equals("not") || cues.getLast().end() < before.length();
		}
		var places = PLACES.find(before);
		return !places.isEmpty() && places.getLast().end() == before.length();
	}

	/** Finds the verbs of ranks. */
	public static List<Match<String>> verbs(String text, Language language) {
		return BEFORE_RANK.in(language).find(text);
	}

	private static boolean endsRank(String text, int at) {
		var number = Slot.N.read(text, at);
		if (number == Slot.NONE) {
			return false;
		}
		var end = Slot.end(number);
		var suffix = AFTER_RANK.chinese().find(Clauses.after(text, end, 2));
		var isSuffixed = !suffix.isEmpty() && suffix.getFirst().start() == 0;
		return isSuffixed || end == text.length() || ENDS.hasSign(text.charAt(end));
	}

	/**
	 * Whether a number or an ordinal of an English sentence is a rank. It is none before
	 * words such as "time" ("the third time") or "lowest" ("the third lowest"), nor
	 * before a hyphen, unless a word such as "largest" follows. Otherwise the verb before
	 * it decides: "ranked third" is a rank by itself, "came third" only where it is
	 * stated among whom, as in "came third in the province". Without a verb, an aside is
	 * one: "…, the second-highest rate in Shanxi".
	 * @param at where the number or ordinal starts
	 */
	private static boolean isEnglish(String text, int at) {
		var end = wordEnd(text, at);
		var near = Clauses.before(text, at, FAR);
		var number = NUMBER.matcher(near);
		var isNumber = number.find();
		if (!isNumber && Slot.NTH.read(text, at) == Slot.NONE || isFollowedBy(text, end, "kind")
				|| isFollowedBy(text, end, "last")) {
			return false;
		}
		var isMost = isFollowedBy(text, end, "most");
		var isPlace = isNumber || isFollowedBy(text, end, "place");
		if (text.startsWith("-", end) && !isMost) {
			return false;
		}
		var before = isNumber ? near.substring(0, number.start()) : near;
		var clause = Clauses.upTo(before, before.length());
		var isStated = isStatedAt(text, (isMost || isPlace && !isNumber) ? wordEnd(text, end + 1) : end);
		var cues = BEFORE_RANK.english().find(clause);
		if (cues.isEmpty()) {
			var words = Clauses.words(clause);
			// "…, the second-highest rate in Shanxi", "… and the third-largest amount
			// nationwide"
			var isAside = isMost && !words.isEmpty() && words.getLast().equals("the") && (words.size() == 1
					? before.length() > clause.length() : words.get(words.size() - 2).equals("and"));
			return isStated && (isAside || words.isEmpty() && before.length() > clause.length());
		}
		return cues.stream().anyMatch((cue) -> {
			var words = Clauses.words(clause.substring(cue.end()));
			var isNear = ARTICLES.all().containsAll(words);
			return switch (cue.meaning()) {
				case "rank" -> words.size() <= FEW && words.stream().noneMatch(OTHERS::contains);
				case "stand" -> isNear && isStated && (isMost || isPlace || !words.contains("the"));
				case "near" -> isNear;
				case "put" -> isStated && words.size() <= 2;
				case "take" -> isNear && isPlace
						|| isStated && !words.isEmpty() && words.size() <= FEW && words.getLast().equals("to");
				default -> isNear && isPlace && isStated;
			};
		});
	}

	/** Whether a place is what a rank right before it is in: "third in the province". */
	public static boolean isOfRank(String text, int place) {
		var near = Clauses.before(text, place, FAR);
		var ordinal = LAST_ORDINAL.matcher(near);
		return ordinal.find() && isEnglish(text, place - near.length() + ordinal.start(1));
	}

	/** Whether words of a sort follow an offset. */
	private static boolean isFollowedBy(String text, int at, String meaning) {
		var found = following(text, at);
		return found != null && found.meaning().equals(meaning);
	}

	private static @Nullable Match<String> following(String text, int at) {
		if (at >= text.length() || " -".indexOf(text.charAt(at)) < 0) {
			return null;
		}
		var rest = Clauses.after(text, at + 1, FAR - 1);
		return AFTER_RANK.english().find(rest).stream().filter((found) -> found.start() == 0).findFirst().orElse(null);
	}

	/** Whether it is said among whom: nationwide, in the province, of the 11 cities. */
	private static boolean isStatedAt(String text, int at) {
		var found = following(text, at);
		if (found != null && found.meaning().equals("noun")) {
			return isStatedAt(text, at + 1 + found.end());
		}
		if (found == null || text.substring(at + 1).startsWith("to ")) {
			return false;
		}
		var next = at + 1 + found.end() + 1;
		var isName = next < text.length()
				&& (Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
		return (found.meaning().equals("told") || found.meaning().equals("whom") && isName)
				&& !text.startsWith(" to ", next - 1);
	}

	private static int wordEnd(String text, int at) {
		return Runs.end(text, at, Character::isLetterOrDigit);
	}

}
