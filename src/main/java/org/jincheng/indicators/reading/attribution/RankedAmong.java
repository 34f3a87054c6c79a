package org.jincheng.indicators.reading.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Ranks;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Slot;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines what a rank is among: 在全省11个市中居第三位, "third among the province's 11 cities".
 */
final class RankedAmong {

	/** How far after a rank in English it is said what it is among. */
	private static final int FAR = 60;

	/** What is ranked, at the end of what is before a verb in Chinese: 11个市中. */
	private static final Pattern KIND = WordList.form("ranked-zh");

	private static final Pattern WITHIN = WordList.form("before-place-of-rank");

	private static final Pattern PLURAL = WordList.form("ranked");

	private static final WordList AMONG = WordList.of("among-zh");

	private RankedAmong() {
	}

	/**
	 * Returns what a rank is among; null where that is not said.
	 * @param named the places that the sentence names, without those that are ranked
	 */
	static Comparison.@Nullable Among of(Quantity rank, List<Gazetteer.Named> named) {
		var among = (rank.language() == Language.ZH) ? chinese(rank.text(), rank, named)
				: english(rank.text(), rank, named);
		return (among.place() == null && among.kind() == null) ? null : among;
	}

	private static Comparison.Among chinese(String text, Quantity rank, List<Gazetteer.Named> named) {
		var end = rank.start() - 1;
		var start = Clauses.startOver(text, rank.start(), rank.start());
		var place = last(named, start, end);
		var own = start;
		var isTold = false;
		while (place == null && !isTold && start > 1 && text.charAt(start - 1) != '；') {
			// 在全省11个市中，增速居第5位，总量列第3位; 在30座城市中，总量列第3位
			end = start - 1;
			start = Clauses.startOver(text, end, end);
			isTold = AMONG.hasSign(text.charAt(end - 1));
			// 占全省的6.4%，居第8位
			place = (isTold || text.substring(start, end).contains("占")) ? last(named, start, end) : null;
		}
		if (place == null && !isTold) {
			start = own;
			end = rank.start() - 1;
		}
		var words = text.substring((place != null) ? place.end() : start, end);
		var cues = Ranks.verbs(words, Language.ZH);
		var ranked = (!cues.isEmpty() && cues.getLast().end() == words.length())
				? words.substring(0, cues.getLast().start()) : words;
		var kind = KIND.matcher(ranked);
		var isKind = kind.find() && (kind.group(1) != null || kind.start() == 0 && place != null);
		return new Comparison.Among((place != null) ? place.code() : null, isKind ? kind.group(2) : null,
				isKind ? count(kind) : null);
	}

	/**
	 * The last place before a rank that it is said to be in: "ranked in Shanxi third".
	 */
	private static Gazetteer.@Nullable Named before(String text, List<Gazetteer.Named> named, int start, int end) {
		return last(named.stream().filter((name) -> WITHIN.matcher(text.substring(0, name.start())).find()).toList(),
				start, end);
	}

	private static Gazetteer.@Nullable Named last(List<Gazetteer.Named> named, int start, int end) {
		return named.stream().filter((name) -> name.isIn(start, end)).reduce((_, last) -> last).orElse(null);
	}

	private static @Nullable Integer count(Matcher kind) {
		var many = kind.group(1);
		return (many != null) ? Integer.valueOf(Slot.value(Slot.N.read(many, 0))) : null;
	}

	private static Comparison.Among english(String text, Quantity one, List<Gazetteer.Named> named) {
		var rank = Respective.listed(one, (it) -> it.isRank() && Respective.isListed(it)).getLast();
		var end = Math.min(Clauses.end(text, rank.end()), rank.end() + FAR);
		var after = text.substring(rank.end(), end);
		var and = after.indexOf(" and ");
		var to = (and >= 0) ? rank.end() + and : end;
		var place = named.stream()
			.filter((name) -> name.isIn(rank.end(), to))
			.findFirst()
			.orElseGet(() -> before(text, named, Clauses.start(text, rank.start()), rank.start()));
		var counted = rank.in()
			.figures()
			.stream()
			.filter((it) -> it.isIn("count"))
			.filter((it) -> it.isIn(rank.end(), to))
			.findFirst()
			.orElse(null);
		var value = (counted != null) ? counted.measure().value() : null;
		var plural = PLURAL.matcher(text.substring(rank.end(), to));
		var kind = (counted != null) ? counted.measure().counted() : plural.matches() ? plural.group(1) : null;
		return new Comparison.Among((place != null) ? place.code() : null, kind,
				(value != null) ? Integer.valueOf(value.intValue()) : null);
	}

}
