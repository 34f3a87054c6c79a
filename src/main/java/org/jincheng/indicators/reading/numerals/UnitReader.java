package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unit of a numeral: the one that follows it (square kilometers, 公顷), a
 * currency sign in front, and what it is for each (per person, a year, 人均).
 */
public final class UnitReader {

	/**
	 * A unit.
	 *
	 * @param code its code; - where the words only look like one
	 * @param factor how many of it one is
	 */
	private record Unit(String code, BigDecimal factor) {

	}

	/** Words for people right before what each of them has: 城镇居民5万元. */
	private static final Pattern OF_RESIDENTS = WordList.form("income-of-residents");

	/** The unit of money that has no code here: UGX 5 million. */
	static final String UNKNOWN = "-";

	public static final ByLanguage<UnitReader> EACH = ByLanguage.of(UnitReader::new);

	/** Signs and codes of money before an amount. */
	private static final Lexicon<String> MONEY = Lexicon.of("money.tsv", (row) -> row.get(1));

	/** Units that are no units after more than one, unless a hyphen joins them. */
	private static final WordList SINGULARS = WordList.of("singular-unit");

	/** Between a unit and that which it is for each of. */
	private static final WordList PER = WordList.of("per");

	/** After a number, these leave open how much more it is. */
	private static final WordList MORE = WordList.of("more-before-unit");

	private static final WordList THOUSAND = WordList.of("thousand");

	/** How far after an amount is looked for what it is for each. */
	private static final int NEAR = 60;

	private final Lexicon<Unit> units;

	private final Lexicon<String> ratesBefore;

	private final Lexicon<String> ratesAfter;

	private final boolean chinese;

	private UnitReader(Language language) {
		this.units = Lexicon.of("units." + language.code() + ".tsv",
				(row) -> new Unit(row.get(1), new BigDecimal(row.get(2))));
		this.ratesBefore = Lexicon.of("rates." + language.code() + ".tsv", "before", (row) -> row.get(2));
		this.ratesAfter = Lexicon.of("rates." + language.code() + ".tsv", "after", (row) -> row.get(2));
		this.chinese = language == Language.ZH;
	}

	/** Returns the sign or code of money that a text starts with, or null. */
	public static @Nullable Match<String> moneyAt(String text) {
		return MONEY.startingAt(text, 0);
	}

	/**
	 * Finds the unit before or after a numeral, and takes it into the phrase of the
	 * draft.
	 */
	public void readUnit(String text, Draft draft) {
		var end = draft.numeral.end();
		var parts = text.indexOf("分之", draft.numeral.start(), end);
		if (parts > 0 && draft.numeral.form() != Form.FRACTION) {
			draft.unit(THOUSAND.hasSign(text.charAt(parts - 1)) ? "permille" : "percent", BigDecimal.ONE, end,
					"unit:分之");
			return;
		}
		if (this.chinese && text.startsWith("成", end - 1)) {
			draft.unit("percent", BigDecimal.ONE, end, "unit:成");
			return;
		}
		var unit = after(text, end);
		if (unit != null && !singular(text, draft, unit)) {
			draft.unit(unit.meaning().code(), unit.meaning().factor(), unit.end(), "unit:" + unit.printed(text));
			slash(text, draft);
		}
		var start = draft.numeral.start();
		if (start > 0 && text.charAt(start - 1) == ' ') {
			start--;
		}
		var money = MONEY.endingAt(text, start);
		if (money != null) {
			draft.start = money.start();
			if (draft.unit == null || "count".equals(draft.unit)) {
				draft.unit(("¥".equals(money.meaning())) ? "CNY" : money.meaning(), BigDecimal.ONE, end,
						"unit:" + money.printed(text));
			}
		}
	}

	/**
	 * Whether "20 million day visitors" has no unit: a noun in the singular after more
	 * than one.
	 */
	private boolean singular(String text, Draft draft, Match<Unit> unit) {
		var value = draft.numeral.value();
		return !this.chinese && text.startsWith(" ", draft.numeral.end()) && value != null
				&& value.compareTo(BigDecimal.ONE) > 0
				&& SINGULARS.contains(unit.printed(text).toLowerCase(Locale.ROOT));
	}

	/** Returns the unit after a numeral, or null. */
	private @Nullable Match<Unit> after(String text, int end) {
		var next = Clauses.after(text, end, 1);
		var isJoined = next.equals("+") || (this.chinese ? MORE.contains(next) : next.equals("-"));
		var unit = this.units.startingAt(text, Runs.end(text, isJoined ? end + 1 : end, 2, Runs::isBlank));
		return (unit == null || "-".equals(unit.meaning().code())) ? null : unit;
	}

	/** Reads what stands after a stroke or "per": 微克/立方米, micrograms per cubic meter. */
	private void slash(String text, Draft draft) {
		var per = PER.stream().filter((word) -> text.startsWith(word, draft.end)).findFirst().orElse(null);
		var unit = (per != null) ? this.units.startingAt(text, draft.end + per.length()) : null;
		if (unit != null && !"-".equals(unit.meaning().code()) && !"percent".equals(draft.unit)) {
			draft.per = singular(unit.meaning().code());
			draft.end = unit.end();
			draft.rules.add("per:" + unit.printed(text));
		}
	}

	public static String singular(String code) {
		return switch (code) {
			case "persons" -> "person";
			case "households" -> "household";
			default -> code;
		};
	}

	/**
	 * Finds for each what an amount is.
	 * @param from where the words start that may say so in front of it
	 * @param to where those after it end
	 */
	public void rate(String text, Draft draft, int from, int to) {
		if (draft.per != null || draft.unit == null || draft.relative()) {
			return;
		}
		for (var match : this.ratesAfter.within(text, draft.end, Math.min(to, draft.end + NEAR))) {
			if ("-".equals(match.meaning())) {
				// "From a year earlier" is no rate.
				break;
			}
			if (draft.per == null) {
				take(text, draft, match);
			}
			if (match.start() > draft.end + 1) {
				return;
			}
			draft.end = match.end();
		}
		if (draft.per != null) {
			return;
		}
		this.ratesBefore.within(text, from, draft.start).forEach((match) -> take(text, draft, match));
		if (draft.per == null && draft.isMoney() && OF_RESIDENTS.matcher(text.substring(from, draft.start)).find()) {
			draft.per = "person";
		}
	}

	private void take(String text, Draft draft, Match<String> match) {
		if (!match.meaning().equals(draft.unit)) {
			draft.per = match.meaning();
			draft.rules.add("per:" + match.printed(text));
		}
	}

}
