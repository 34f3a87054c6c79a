package org.jincheng.indicators.reading.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Multiples;
import org.jincheng.indicators.reading.numerals.Ranks;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.WordList;

/** The role that a place has where a sentence names it. */
public enum PlaceRole {

	/** The sentence speaks of it. */
	SUBJECT,
	/** Something is in it. */
	LOCATIVE,
	/** A partner, a neighbour or a whole. */
	OTHER;

	private static final int NEAR = 60;

	private static final Set<String> ENGLISH_OTHERS = Set.copyOf(Lines.words("place-cues.en.tsv"));

	private static final List<String> CHINESE_OTHERS = Lines.words("place-cues.zh.tsv");

	private static final List<String> CHINESE_NAMES = Lines.words("place-names.zh.tsv");

	private static final WordList KINDS = WordList.of("after-place");

	private static final WordList IN = WordList.of("locative");

	/** What "of" after these makes no subject. */
	private static final WordList PARTS = WordList.of("part-of-place");

	/** Before "that of" a place, these compare with it. */
	private static final WordList COMPARING = WordList.of("comparing");

	/** How many words a subject has before "in" and a place, and up to its verb. */
	private static final int FEW = 4;

	private static final WordList VERBS = WordList.of("verb-of-place");

	/** Before "by" and places, these go on with a list of them. */
	private static final WordList FOLLOWING = WordList.of("following");

	/** Words before the whole that a share is of. */
	private static final WordList SHARES = WordList.of("share-of");

	/** What stands before the next of several places that figures are compared with. */
	private static final Pattern NEXT_WHOLE = WordList.form("before-next-whole");

	/** After the place that an agency writes from: 新华社太原4月21日电. */
	private static final Pattern DATE_LINE = WordList.form("date-line");

	/** A share of something of a place, as 占同期全省外贸总值的13%. */
	private static final Pattern SHARE = WordList.form("share-before-place");

	/** What may stand between a direction and a place. */
	private static final Pattern CHINAS = Pattern.compile("China's $");

	private static final WordList IS = WordList.of("is-zh");

	private static final WordList IN_CHINESE = WordList.of("in-zh");

	/** Where the name ends, with "province" or "County" after it. */
	static int end(String text, Gazetteer.Named name) {
		var after = Clauses.after(text, name.end(), 14);
		for (var kind : KINDS) {
			if (after.regionMatches(true, 1, kind, 0, kind.length()) && after.startsWith(" ")) {
				return name.end() + 1 + kind.length();
			}
		}
		return name.end();
	}

	/** Returns the role that a place has where a sentence names it. */
	public static PlaceRole of(String text, Gazetteer.Named name, Language language) {
		return (language == Language.ZH) ? chinese(text, name) : english(text, name);
	}

	private static PlaceRole chinese(String text, Gazetteer.Named name) {
		if (CHINESE_NAMES.stream().anyMatch((word) -> text.startsWith(word, name.end()))
				|| Ranks.isRank(text, name.end() + 1, Language.ZH) || isNextWhole(text, name.start())
				|| DATE_LINE.matcher(text).region(name.end(), text.length()).lookingAt()) {
			return OTHER;
		}
		var before = Clauses.before(text, name.start(), 4);
		if (SHARE.matcher(Clauses.before(text, name.start(), NEAR)).find()) {
			return OTHER;
		}
		var isMean = text.startsWith("平均", name.end());
		if ((name.code().equals("CN") || isMean) && IS.end(before)) {
			return OTHER;
		}
		if (CHINESE_OTHERS.stream().anyMatch(before::endsWith)) {
			return OTHER;
		}
		return IN_CHINESE.end(before) ? LOCATIVE : SUBJECT;
	}

	/** 占全省的51.8%、全国的42.6%; 高于全国2.1、全省1.5个百分点. */
	private static boolean isNextWhole(String text, int at) {
		var before = text.substring(Math.max(Clauses.start(text, at), at - NEAR), at);
		return NEXT_WHOLE.matcher(before).find();
	}

	private static PlaceRole english(String text, Gazetteer.Named name) {
		var isLead = text.startsWith("Among ") && Clauses.start(text, name.start()) == 0;
		if (isLead || isPartOfName(text, end(text, name)) || isWhole(text, name)) {
			return OTHER;
		}
		if (PlaceComparisons.endsBefore(text, name.start(), Language.EN) || Ranks.isOfRank(text, name.start())) {
			return OTHER;
		}
		// "In southwest China's Sichuan"
		var words = new ArrayList<>(
				Clauses.words(CHINAS.matcher(Clauses.before(text, name.start(), NEAR)).replaceFirst("")));
		if (words.size() > 1 && PlacesOfFigures.DIRECTIONS.contains(words.getLast())
				&& IN.contains(words.get(words.size() - 2))) {
			words.removeLast();
		}
		var gap = Clauses.before(text, name.start(), 2);
		if (words.isEmpty() || gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf('"') >= 0) {
			return SUBJECT;
		}
		return after(words, text, name);
	}

	/** The role of a place in English after words in its clause. */
	private static PlaceRole after(List<String> words, String text, Gazetteer.Named name) {
		var before = (words.size() > 1) ? words.get(words.size() - 2) : "";
		return switch (words.getLast()) {
			case String word when IN.contains(word) -> leads(text, name.start()) ? SUBJECT : LOCATIVE;
			case String word when word.equals("by") && FOLLOWING.contains(before) -> SUBJECT;
			case "of" -> {
				var isPart = PARTS.contains(before)
						|| before.equals("that") && words.size() > 2 && COMPARING.contains(words.get(words.size() - 3));
				yield ((isPart || text.startsWith("'s", end(text, name))) && words.size() > 1) ? OTHER : SUBJECT;
			}
			case String word -> ENGLISH_OTHERS.contains(word) ? OTHER : SUBJECT;
		};
	}

	/**
	 * Whether a place after "in" is what a clause speaks of: "in Gaoping, output rose 5
	 * percent", "output in Gaoping rose 5 percent".
	 */
	private static boolean leads(String text, int at) {
		var start = Clauses.start(text, at);
		var before = text.substring(start, at);
		var words = Clauses.words(before);
		if (words.size() == 1) {
			return start == 0 || text.charAt(start - 1) == ';';
		}
		var isSubject = words.size() <= FEW && before.chars().noneMatch(Character::isDigit)
				&& words.stream().noneMatch(Multiples.VERB_ENDINGS::end);
		var after = Clauses.words(Clauses.from(text, at));
		return isSubject
				&& after.stream().skip(1).limit(FEW).anyMatch((word) -> VERBS.contains(word) || word.endsWith("ed"));
	}

	/** "30 percent of the country's total", "half of the exports nationwide". */
	private static boolean isWhole(String text, Gazetteer.Named name) {
		var near = Clauses.before(text, name.start(), NEAR);
		var before = Clauses.upTo(near, near.length());
		return name.code().equals("CN") && SHARES.stream().anyMatch((share) -> {
			var at = before.lastIndexOf(share);
			return at >= 0 && before.substring(at).chars().noneMatch(Character::isDigit);
		});
	}

	/** "Jincheng Institute of Technology" is no place, "Shanxi GDP" speaks of one. */
	private static boolean isPartOfName(String text, int end) {
		return end + 2 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1))
				&& Character.isLowerCase(text.charAt(end + 2));
	}

}
