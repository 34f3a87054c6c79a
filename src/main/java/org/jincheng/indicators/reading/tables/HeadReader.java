package org.jincheng.indicators.reading.tables;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.matching.Valuations;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.places.PlacesOfFigures;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the heads of tables: what each cell of them says, by the words of the lexicons.
 *
 * @param places the places that words speak of in the table
 * @param marks the marks that its notes explain
 * @param heads those that were read, by what is printed
 */
record HeadReader(Language language, Gazetteer gazetteer, PlacesOfFigures places, TableMarks marks,
		Map<String, Head> heads) {

	private static final ByLanguage<Lexicon<String>> WORDS = Lexicon.ofEach("heads");

	/** What says something only as a whole head. */
	private static final Set<HeadWord> WHOLE_ONLY = EnumSet.of(HeadWord.LABEL, HeadWord.PLACE, HeadWord.PERIOD,
			HeadWord.UNIT, HeadWord.SERIAL, HeadWord.REMARK, HeadWord.DATE, HeadWord.DITTO);

	/** Words that say nothing of what is measured. */
	private static final Set<HeadWord> OF_OTHERS = EnumSet.of(HeadWord.PART, HeadWord.TARGET, HeadWord.FORECAST,
			HeadWord.ESTIMATE, HeadWord.PROVISIONAL, HeadWord.ACTUAL, HeadWord.CUMULATIVE, HeadWord.RISE, HeadWord.FALL,
			HeadWord.CHANGE);

	private static final Pattern ASIDE = Pattern.compile("[(（\\[]([^()（）\\[\\]]*)[)）\\]]");

	/** A unit after the last comma or colon, or at the end: "GDP, million yuan", 增长%. */
	private static final Pattern TAIL = Pattern.compile("(?:(?:[，:：]|,(?!\\d{3}))\\s*([^，:：]{1,40})|\\s*(%|‰))$");

	/** Words of English beside Chinese ones with their scale, but GDP and the like. */
	private static final Pattern IN_ENGLISH = Pattern
		.compile("(?:10*(?:[ ,]000)* )?(?=[A-Za-z][A-Za-z '.-]*[a-z]{2})[A-Za-z][A-Za-z0-9 ,.:'&/-]*(?![年%])");

	private static final Pattern IN_CHINESE = Pattern.compile("[\\p{IsHan}、，：]+");

	private static final Pattern WORD_IN_ENGLISH = Pattern.compile("[A-Za-z][a-z]{2}");

	/** No head is longer; of what is, no more is read. */
	static final int MAX_LENGTH = 500;

	private static final Pattern HAN_BLANK = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");

	private static final Pattern BESIDE_LABEL = WordList.form("beside-label");

	private static final Pattern KIND = WordList.form("kind-in-label");

	private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])((?:19|20)\\d\\d)(?![\\d年.,])");

	private static final Pattern YEAR_MONTH = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d) ?[-./M] ?(\\d{1,2})(?![\\d])");

	private static final Pattern YEAR_PART = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d) ?([QHqh])([1-4])(?!\\d)");

	/**
	 * Starts a table.
	 * @param about the code of the place that it is about
	 * @param marks the marks that its notes explain
	 */
	HeadReader(Language language, Gazetteer gazetteer, @Nullable String about, TableMarks marks) {
		this(language, gazetteer, new PlacesOfFigures(gazetteer, language, about), marks, new HashMap<>());
	}

	/** Reads the head in a cell. */
	Head read(Cell cell) {
		return read(cell.text(), cell.mark());
	}

	/** Reads a head. */
	Head read(String sent, String mark) {
		var text = Clauses.after(sent, 0, MAX_LENGTH);
		return this.heads.computeIfAbsent(text + "\t" + mark, (_) -> head(text, mark));
	}

	private Head head(String sent, String mark) {
		var plain = HAN_BLANK.matcher(PlainText.of(sent).text().replace('\n', ' ').strip()).replaceAll("");
		var marked = this.marks.of(plain, mark);
		var text = dated(inLanguage(marked.text(), this.language));
		var units = new ArrayList<UnitOfHead>();
		var rest = withoutUnits(text, units);
		var periods = TableTimes.mentions(rest, this.language);
		var compared = Comparisons.times(rest, this.language).stream().findFirst().orElse(null);
		var whole = EnumSet.noneOf(HeadWord.class);
		var says = EnumSet.noneOf(HeadWord.class);
		var undated = Stretch.blank(rest, periods);
		var words = words(text, rest, undated, whole, says);
		return new Head(text, words, List.copyOf(units), periods, whole, says, compared, place(undated),
				Valuations.readFrom(text, this.language), marked.marks());
	}

	/** Finds what the words say, and returns those that tell what is measured. */
	private String words(String text, String rest, String undated, Set<HeadWord> whole, Set<HeadWord> says) {
		var others = new ArrayList<Stretch>();
		for (var match : WORDS.in(this.language).find(rest)) {
			var word = word(match);
			var isWhole = outside(undated, match).isBlank();
			if (isWhole) {
				whole.add(word);
			}
			if (isWhole || !WHOLE_ONLY.contains(word)) {
				says.add(word);
			}
			if (OF_OTHERS.contains(word)) {
				others.add(match);
			}
		}
		words(text, this.language).filter(HeadWord.INDEX::equals).forEach(says::add);
		others.addAll(Comparisons.times(rest, this.language));
		return Stretch.blank(undated, others).replaceAll("[:：()（）%\\s]+", " ").strip();
	}

	/** Returns what the words of a text say, in order. */
	static Stream<HeadWord> words(String text, Language language) {
		return WORDS.in(language).find(text).stream().map(HeadReader::word);
	}

	/** Whether a paragraph starts with a word for notes. */
	static boolean startsNote(String text, Language language) {
		var match = WORDS.in(language).startingAt(text, 0);
		return match != null && (word(match) == HeadWord.NOTE || word(match) == HeadWord.REMARK)
				&& text.substring(match.end()).matches("(?s)\\s*\\d*\\s*[:：.,].*|\\s*[①-⑳(（\\d].*");
	}

	private static HeadWord word(Match<String> match) {
		return HeadWord.valueOf(match.meaning().toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	private static String outside(String text, Stretch words) {
		return (text.substring(0, words.start()) + text.substring(Math.min(words.end(), text.length())))
			.replaceAll("[:：()（）*.、，,]", "");
	}

	/**
	 * Returns what a head says in the language of the document, with what is in brackets.
	 */
	static String inLanguage(String text, Language language) {
		var outside = ASIDE.matcher(text).replaceAll(" ");
		if (outside.codePoints().noneMatch(Character::isIdeographic) || !WORD_IN_ENGLISH.matcher(outside).find()) {
			return text;
		}
		var other = (language == Language.ZH) ? IN_ENGLISH : IN_CHINESE;
		var half = new StringBuilder();
		var start = 0;
		for (var aside : ASIDE.matcher(text).results().toList()) {
			half.append(other.matcher(text.substring(start, aside.start())).replaceAll(" ")).append(aside.group());
			start = aside.end();
		}
		return half.append(other.matcher(text.substring(start)).replaceAll(" ")).toString().strip();
	}

	/** Blanks the units of a head, and collects them. */
	private String withoutUnits(String text, List<UnitOfHead> units) {
		var whole = UnitOfHead.all(text, this.language);
		var word = WORDS.in(this.language).startingAt(text, 0);
		var isWord = word != null && word.end() == text.length();
		if (!whole.isEmpty() && !isWord && TableTimes.mentions(text, this.language).isEmpty()) {
			units.addAll(whole);
			return " ".repeat(text.length());
		}
		var rest = ASIDE.matcher(text).replaceAll((aside) -> aside(aside, units));
		var tail = TAIL.matcher(rest.stripTrailing());
		if (units.isEmpty() && tail.find()) {
			var unit = UnitOfHead.all((tail.group(1) != null) ? tail.group(1) : tail.group(2), this.language);
			if (!unit.isEmpty()) {
				units.addAll(unit);
				return rest.substring(0, tail.start()) + " ".repeat(rest.length() - tail.start());
			}
		}
		return rest;
	}

	private String aside(MatchResult aside, List<UnitOfHead> units) {
		var words = aside.group(1);
		var all = UnitOfHead.all(words, this.language);
		if (all.isEmpty()) {
			// （累计，单位：亿元）, （上年=100，%）
			all = Stream.of(words.split("[,，;；]"))
				.flatMap((part) -> Stream.ofNullable(UnitOfHead.of(part, this.language)))
				.toList();
		}
		if (all.isEmpty() && !words.contains("=")) {
			return Matcher.quoteReplacement(aside.group());
		}
		// A unit may be printed in both languages.
		all.stream().filter((unit) -> units.stream().noneMatch(unit::isSame)).forEach(units::add);
		return " ".repeat(aside.group().length());
	}

	/**
	 * Writes the dates of heads as sentences have them: 2023 as 2023年, 2023Q1 as Q1 2023.
	 */
	private String dated(String text) {
		if (this.language == Language.ZH) {
			var months = YEAR_MONTH.matcher(text).replaceAll((part) -> isMonth(part) ? "$1年$2月" : "$0");
			var parts = YEAR_PART.matcher(months)
				.replaceAll((part) -> part.group(1) + "年" + ("Qq".contains(part.group(2)) ? part.group(3) + "季度"
						: (part.group(3).equals("1") ? "上半年" : "下半年")));
			return YEAR.matcher(parts).replaceAll("$1年");
		}
		var parts = YEAR_PART.matcher(text)
			.replaceAll((part) -> part.group(2).toUpperCase(Locale.ROOT) + part.group(3) + " " + part.group(1));
		return YEAR_MONTH.matcher(parts).replaceAll((part) -> month(part));
	}

	/** 2011-12 may be two years, 2023-12 is a month. */
	private static boolean isMonth(MatchResult part) {
		var month = Integer.parseInt(part.group(2));
		return month >= 1 && month <= 12 && month != Integer.parseInt(part.group(1)) % 100 + 1;
	}

	private static String month(MatchResult part) {
		var month = Integer.parseInt(part.group(2));
		return !isMonth(part) ? part.group()
				: Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + part.group(1);
	}

	/** Returns the place that words are the name of, and nothing else; null if none. */
	@Nullable String place(String words) {
		var text = BESIDE_LABEL.matcher(words).replaceAll("").strip();
		if (text.isEmpty()) {
			return null;
		}
		var exact = this.gazetteer.exact(text, this.places.about());
		if (exact != null) {
			return exact;
		}
		var named = this.places.named(text);
		var last = named.isEmpty() ? null : named.getLast();
		var isAll = last != null && KIND.matcher(Stretch.blank(text, named)).replaceAll("").isBlank();
		return (last != null && isAll) ? last.code() : null;
	}

}
