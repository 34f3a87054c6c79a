package org.jincheng.indicators.reading.tables;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.CountedNouns;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.numerals.UnitReader;
import org.jincheng.indicators.reading.result.Measure;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its scale, as heads of tables have it: 亿元, "10 000 persons", "Million
 * yuan", 微克/立方米.
 *
 * @param unit the code of the unit
 * @param factor how many of it one is
 * @param counted the noun of a count; null elsewhere
 * @param printed its words
 */
record UnitOfHead(String unit, BigDecimal factor, @Nullable String counted, String printed) {

	static final UnitOfHead PERCENT = new UnitOfHead("percent", BigDecimal.ONE, null, "%");

	private static final Set<String> RELATIVE = Set.of("percent", "percentage-point", "permille", "multiple", "index");

	/** What stands before the words of a unit: "in", "Unit:", 单位：. */
	private static final Pattern INTRODUCED = WordList.form("unit-introduced");

	private static final Pattern BETWEEN = WordList.form("between-units");

	/** Brackets at the ends, and what stands between a unit in Chinese and in English. */
	private static final Pattern BETWEEN_LANGUAGES = Pattern
		.compile("^[(\\[]|[)\\]]$" + "|(?<=\\p{IsHan})[()\\[\\]\\s]*(?=\\w)|(?<=\\w)[()\\[\\]\\s]*(?=\\p{IsHan})");

	/** Nouns that stand for one of what is counted. */
	private static final WordList SINGULARS = WordList.of("counted-one");

	/** Thousands without the one before them. */
	private static final Pattern THOUSANDS = Pattern.compile("^['’]?(000)s?\\b");

	private static final Pattern PER = Pattern.compile("/| per (?!cent\\b|mille\\b|mil\\b)");

	private static final int MAX_LENGTH = 60;

	/** The unit that follows from words that do not name it. */
	UnitOfHead(String unit) {
		this(unit, BigDecimal.ONE, null, "");
	}

	/** Whether it is in percent, points or times. */
	boolean isRelative() {
		return RELATIVE.contains(this.unit);
	}

	/** Whether it is as much of the same unit. */
	boolean isSame(UnitOfHead other) {
		return this.unit.equals(other.unit) && this.factor.compareTo(other.factor) == 0;
	}

	/**
	 * Reads words that are a unit and nothing else, in the language of the document or
	 * else in the other one; null if they are none.
	 */
	static @Nullable UnitOfHead of(String words, Language language) {
		var introduced = INTRODUCED.matcher(words.strip());
		var text = introduced.replaceFirst("").strip();
		var isUnit = introduced.reset().find();
		if (text.isEmpty() || text.length() > MAX_LENGTH) {
			return null;
		}
		var own = read(text, isUnit, language);
		return (own != null) ? own : read(text, isUnit, (language == Language.ZH) ? Language.EN : Language.ZH);
	}

	private static @Nullable UnitOfHead read(String text, boolean isUnit, Language language) {
		var whole = amount(text, isUnit, language);
		if (whole != null) {
			return whole;
		}
		var parts = PER.split(text, 2);
		var numerator = (parts.length == 2) ? amount(parts[0].strip(), true, language) : null;
		var denominator = (numerator != null) ? amount(parts[1].strip(), true, language) : null;
		if (numerator != null && denominator == null && language == Language.ZH) {
			// 元/月 is for each 个月.
			denominator = amount("个" + parts[1].strip(), true, language);
		}
		if (numerator == null || denominator == null || numerator.isRelative()) {
			return null;
		}
		var factor = numerator.factor().divide(denominator.factor(), MathContext.DECIMAL64);
		return (factor.multiply(denominator.factor()).compareTo(numerator.factor()) != 0) ? null : new UnitOfHead(
				numerator.unit() + "-per-" + UnitReader.singular(denominator.unit()), factor, null, text);
	}

	/** Reads an amount of one, or of the scale that the words start with. */
	private static @Nullable UnitOfHead amount(String words, boolean isUnit, Language language) {
		var text = SINGULARS.contains(words) ? words + "s" : THOUSANDS.matcher(words).replaceFirst("1,$1");
		var isNumber = !text.isEmpty() && (Digits.digit(text.charAt(0)) || text.startsWith("'"));
		var read = quantity((isNumber || language == Language.ZH) ? text : " " + text, 0, isUnit || isNumber, language);
		var money = (read == null && !isNumber) ? UnitReader.moneyAt(text) : null;
		if (money != null && money.end() < text.length()) {
			read = quantity(money.printed(text) + " " + text.substring(money.end()).strip(), money.end(), false,
					language);
		}
		return (read != null && read.unit() != null && read.value() != null && read.value().signum() > 0)
				? new UnitOfHead(read.unit(), read.value(), read.counted(), words) : null;
	}

	/**
	 * Reads a quantity that is all of a text; null if there is none. A noun is counted
	 * only where it is called a unit, or a scale stands before it.
	 * @param from where its number or its scale starts
	 */
	private static @Nullable Measure quantity(String text, int from, boolean isUnit, Language language) {
		var numeral = Numeral.in(text, language)
			.stream()
			.filter((it) -> it.start() >= from && text.substring(from, it.start()).isBlank())
			.findFirst()
			.orElseGet(() -> Numeral.scaleAt(text, from));
		var value = numeral.value();
		if (value == null || !value.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE)) {
			return null;
		}
		var draft = new Draft(numeral);
		UnitReader.EACH.in(language).readUnit(text, draft);
		if (draft.unit == null && draft.numeral.end() == text.length() && value.compareTo(BigDecimal.ONE) > 0) {
			draft.unit("count", BigDecimal.ONE, draft.end, "unit:scale");
		}
		else if (draft.unit == null) {
			var noun = CountedNouns.after(text, draft.numeral.end(), language);
			var isScaled = isUnit || draft.numeral.end() > draft.numeral.start();
			if (noun == null || noun.end() != text.length() || !isScaled || language == Language.ZH) {
				return null;
			}
			draft.unit(noun.persons() ? "persons" : "count", BigDecimal.ONE, noun.end(), "unit:noun");
			draft.counted = noun.persons() ? null : noun.words();
		}
		else if (draft.isIn("count") && language == Language.ZH) {
			draft.counted = text.substring(draft.numeral.end(), draft.end);
		}
		return (draft.start == 0 && draft.end == text.length()) ? draft.measure() : null;
	}

	/** Reads a cell of a column of units; null where it has none, or several. */
	static @Nullable UnitOfHead inColumn(String words, Language language) {
		var units = all("Unit: " + words, language);
		return (units.size() == 1) ? units.getFirst() : null;
	}

	/**
	 * Reads words in which there are units and nothing else: 万元、%. One that is printed in
	 * both languages, as 亿元(100 million yuan), is one; two that differ are none.
	 */
	static List<UnitOfHead> all(String words, Language language) {
		var one = of(words, language);
		if (one != null) {
			return List.of(one);
		}
		var twice = each(BETWEEN_LANGUAGES, words, language);
		if (twice.isEmpty()) {
			return each(BETWEEN, words, language);
		}
		return twice.stream().allMatch(twice.getFirst()::isSame) ? twice.subList(0, 1) : List.of();
	}

	private static List<UnitOfHead> each(Pattern between, String words, Language language) {
		var introduced = INTRODUCED.matcher(words.strip());
		var parts = between.splitAsStream(introduced.replaceFirst("")).filter((part) -> !part.isEmpty()).toList();
		var before = introduced.reset().find() ? introduced.group() : "";
		var read = parts.stream().map((part) -> of(before + part, language)).toList();
		return read.stream().allMatch((it) -> it != null) ? List.copyOf(read) : List.of();
	}

}
