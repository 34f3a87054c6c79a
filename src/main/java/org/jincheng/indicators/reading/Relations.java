package org.jincheng.indicators.reading;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.observation.Relation;
import org.jspecify.annotations.Nullable;

/** Finds the qualifier of a figure: more than, at least, nearly, 超过, 左右, 以上. */
final class Relations {

	/** What a qualifier says, and on which side of the figure. */
	private record Qualifier(boolean before, Relation relation) {

	}

	private static final Relations ENGLISH = new Relations("en");

	private static final Relations CHINESE = new Relations("zh");

	/** How far before a figure its qualifier may stand. */
	private static final int NEAR = 40;

	private final Lexicon<Qualifier> words;

	private Relations(String language) {
		this.words = Lexicon.of("relations." + language + ".tsv", (row) -> new Qualifier("before".equals(row.get(1)),
				Term.find(Relation.values(), row.get(2)).orElseThrow()));
	}

	static Relations of(Language language) {
		return (language == Language.ZH) ? CHINESE : ENGLISH;
	}

	/** Finds the qualifier of a figure, and takes it into its phrase. */
	void find(String text, Draft draft) {
		var before = this.words.endingAt(text, skipBack(text, draft.start));
		if (before == null) {
			before = ofShare(text, draft);
		}
		if (before != null && before.meaning().before()) {
			take(text, draft, before);
			draft.start = Math.max(before.start(), draft.start - NEAR);
		}
		else {
			inside(text, draft);
		}
		var after = this.words.startingAt(text, skip(text, draft.end));
		if (after == null || after.meaning().before()) {
			after = this.words.startingAt(text, skip(text, draft.numeral.end()));
		}
		if (after != null && !after.meaning().before() && before == null) {
			take(text, draft, after);
			draft.end = Math.max(draft.end, after.end());
		}
	}

	/** Finds the qualifier of 约占全国产量的82.1%, which stands before 占. */
	private Lexicon.@Nullable Match<Qualifier> ofShare(String text, Draft draft) {
		if (draft.start == 0 || text.charAt(draft.start - 1) != '的') {
			return null;
		}
		for (int i = draft.start - 1; i > 0 && draft.start - i < NEAR && "，；。、".indexOf(text.charAt(i)) < 0; i--) {
			if (text.charAt(i) == '占') {
				return this.words.endingAt(text, i);
			}
		}
		return null;
	}

	private static void take(String text, Draft draft, Lexicon.Match<Qualifier> match) {
		draft.relation = match.meaning().relation();
		draft.rules.add("relation:" + text.substring(match.start(), match.end()));
	}

	/** Finds 多, 余 and 几 before the scale: 30多万. */
	private static void inside(String text, Draft draft) {
		for (int i = draft.numeral.start(); i < draft.numeral.end(); i++) {
			if ("多余几".indexOf(text.charAt(i)) >= 0) {
				draft.relation = Relation.GREATER;
				draft.rules.add("relation:" + text.charAt(i));
			}
		}
	}

	private static int skipBack(String text, int start) {
		int end = start;
		while (end > 0 && start - end < 2 && text.charAt(end - 1) == ' ') {
			end--;
		}
		for (var article : new String[] { "了", "过" }) {
			if (text.startsWith(article, end - article.length())) {
				return end - article.length();
			}
		}
		return end;
	}

	private static int skip(String text, int end) {
		int start = end;
		while (start < text.length() && start - end < 2 && text.charAt(start) == ' ') {
			start++;
		}
		return start;
	}

}
