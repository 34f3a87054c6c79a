package org.jincheng.indicators.reading.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines what a percentage is a share of: "45.8 percent of the city's total area",
 * 占全省出口的76%.
 */
public final class Shares {

	private static final int MAX_LENGTH = 60;

	/** Words that end what "of" speaks of. */
	private static final WordList ENDS = WordList.of("ends-whole");

	private static final WordList NONE = WordList.of("no-whole");

	private static final WordList ENDS_ZH = WordList.of("ends-whole-zh");

	private static final WordList OF_WHICH = WordList.of("of-which");

	/** Words for all industries, of which those of a proportion are parts. */
	private static final WordList INDUSTRIES = WordList.of("whole-of-proportion");

	/** Words for a share without its whole: 占, 占比达到. */
	private static final Pattern ELLIPTICAL = WordList.form("share-of-before");

	/** Words for a whole that something is in: 在全市的占比. */
	private static final Pattern IN_WHOLE = WordList.form("in-whole");

	/** Words for what is made up or used: 三次产业构成由上年的22%、28%和50%调整为, 财政支出的80%用于. */
	private static final Pattern COMPOSITION = WordList.form("composition");

	/**
	 * Words for all, at the start of a sentence that tells the shares of its parts:
	 * 全市人口中，.
	 */
	private static final Pattern OF_ALL = WordList.form("of-all");

	/** What stands between a whole and its size. */
	private static final Pattern LINK = WordList.form("after-whole");

	/** Words for a whole right before its share: 占全省总量. */
	private static final Pattern WHOLE = WordList.form("whole-before-share");

	/** Words with which it is a share that changes. */
	private static final WordList RATIO = WordList.of("ratio-zh");

	/** How far after a share it may be by how much it changed. */
	private static final int MAX_CHANGE = 30;

	private Shares() {
	}

	/**
	 * Returns what each figure of a sentence is a share of, as printed; null for those
	 * that are none. "It made up 58 percent of GDP, up 1 point" and 占58%，比重提高1个百分点 go on
	 * with the whole before.
	 * @param compared what each figure is compared with
	 */
	public static List<@Nullable String> all(FoundInSentence sentence, List<@Nullable Comparison> compared) {
		var wholes = new ArrayList<@Nullable String>();
		for (var figure : sentence.quantities()) {
			var comparison = compared.get(figure.at());
			var isChange = comparison != null && comparison.kind() == ComparisonKind.CHANGE
					&& comparison.place() == null && figure.isIn("percentage-point");
			var isLevel = isShare(figure) && (comparison == null || comparison.place() != null
					|| comparison.kind() == ComparisonKind.OF_PLAN);
			var own = isLevel ? of(figure) : (isChange && sentence.language() == Language.ZH) ? chinese(figure) : null;
			var clause = Clauses.upTo(sentence.text(), figure.start());
			var goesOn = own == null && (isLevel ? ELLIPTICAL.matcher(clause).find()
					: isChange && (RATIO.areIn(clause) || isBare(figure, wholes)));
			var isNext = own == null && isLevel && Respective.isListed(figure);
			wholes.add(isNext ? wholes.get(figure.at() - 1) : goesOn ? before(figure, wholes) : own);
		}
		for (var next : sentence.quantities().reversed()) {
			// "1.4, 30.9 and 67.7 percent of GDP"
			var previous = next.previous();
			if (previous != null && isShare(previous) && wholes.get(previous.at()) == null
					&& Respective.isListed(next)) {
				wholes.set(previous.at(), wholes.get(next.at()));
			}
		}
		return wholes;
	}

	/** Whether few words are between a share and how much it changed. */
	private static boolean isBare(Quantity figure, List<@Nullable String> wholes) {
		var share = figure.previous();
		return share != null && wholes.get(share.at()) != null && figure.start() - share.end() <= MAX_CHANGE
				&& figure.text()
					.substring(share.end(), figure.start())
					.chars()
					.noneMatch((sign) -> sign == ';' || sign == '；');
	}

	/**
	 * The whole of the last share, or what the parts are of: 进出口100亿元，其中出口60亿元，占60%.
	 */
	private static @Nullable String before(Quantity share, List<@Nullable String> wholes) {
		var isPart = false;
		var next = share.start();
		for (var figure : share.in().quantities().subList(0, share.at()).reversed()) {
			isPart |= OF_WHICH.areIn(share.text().substring(Math.min(figure.end(), next), next));
			var words = LINK.matcher(Clauses.upTo(share.text(), figure.start())).replaceFirst("").strip();
			var whole = wholes.get(figure.at());
			if (isPart ? whole == null && figure.figure() && !figure.change() && !figure.isRank() && words.length() > 2
					: whole != null) {
				return isPart ? words : whole;
			}
			next = figure.start();
		}
		var all = OF_ALL.matcher(share.text());
		return all.find() ? all.group(1) : null;
	}

	/** Returns what a figure is a share of, as its own words say; null if it is none. */
	public static @Nullable String of(Quantity figure) {
		if (!isShare(figure)) {
			return null;
		}
		if (figure.isOfProportion()) {
			return INDUSTRIES.stream()
				.filter(figure.text().substring(0, figure.start())::contains)
				.findFirst()
				.orElse(null);
		}
		return (figure.language() == Language.ZH) ? chinese(figure) : english(figure);
	}

	private static boolean isShare(Quantity figure) {
		return (figure.isIn("percent") || figure.numeral().form() == Numeral.Form.FRACTION) && !figure.change();
	}

	private static @Nullable String english(Quantity figure) {
		var after = figure.text().substring(figure.end());
		if (!after.startsWith(" of ")) {
			return null;
		}
		var whole = after.substring(4, Math.min(after.length(), 4 + MAX_LENGTH));
		var end = Math.min(Clauses.end(whole, 0), (whole + ".").indexOf('.'));
		var lower = whole.toLowerCase(Locale.ROOT);
		for (var word : ENDS) {
			var at = lower.indexOf(word);
			if (at > 0 && at < end) {
				end = at;
			}
		}
		var printed = whole.substring(0, end).strip();
		return (printed.isEmpty() || NONE.contains(printed)) ? null : printed;
	}

	private static @Nullable String chinese(Quantity figure) {
		var clause = Clauses.upTo(Clauses.withoutAsides(figure.text().substring(0, figure.start())), figure.start());
		var in = IN_WHOLE.matcher(clause);
		if (in.find()) {
			return in.group(1);
		}
		var before = clause.substring(Math.max(0, clause.length() - MAX_LENGTH));
		var at = before.lastIndexOf('占');
		if (at < 0) {
			var made = COMPOSITION.matcher(clause + '#' + Clauses.from(figure.text(), figure.end()));
			return made.find() ? made.group(1) : null;
		}
		// 占全省的51.8%、全国的42.6%
		var whole = before.substring(at + 1).replaceFirst("^.*[0-9%]个?[、和及与]", "");
		return ENDS_ZH.stream()
			.mapToInt(whole::lastIndexOf)
			.filter((cut) -> cut > 0)
			.mapToObj((cut) -> whole.substring(0, cut).strip())
			.findFirst()
			.orElseGet(() -> WHOLE.matcher(whole).matches() ? whole.strip() : null);
	}

}
