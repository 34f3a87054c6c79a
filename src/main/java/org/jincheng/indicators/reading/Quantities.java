package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.Numeral.Form;
import org.jincheng.indicators.reading.PeriodMention.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each numeral of a sentence is. The steps, each on what those before it
 * found: kind; the unit beside it; ranges and shares that are printed as a proportion;
 * the unit of a list; what is counted; rates; qualifiers; change or level.
 */
final class Quantities {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	private static final BigDecimal THOUSAND = new BigDecimal(1000);

	/** Units that are counted, and may be of people. */
	private static final Set<String> COUNTS = Set.of("count", "persons", "households");

	/** What amounts are in each time of. */
	private static final Set<String> TIMES = Set.of("hour", "day", "month", "year");

	/** What stands between points in Chinese, with the place that the next are of. */
	private static final Pattern POINTS = Pattern.compile("个?[、和及与]\\p{IsHan}{0,4}");

	/** What joins the ends of a range. */
	private static final Set<String> TO = WordLists.of("range");

	/** What stands between the members of a list. */
	private static final Set<String> LIST = WordLists.of("list");

	/** What stands between the numbers of names in Chinese. */
	private static final Set<String> NAMED = WordLists.of("list-of-names");

	/** What stands between an amount of change and the same in percent. */
	private static final Set<String> OR = WordLists.of("or");

	/** Words with which a number of years is a figure. */
	private static final Set<String> TERMS = WordLists.of("term");

	/** Words before an age. */
	private static final Set<String> AGED = WordLists.of("before-age");

	/** Words after an age. */
	private static final Set<String> AND_OLDER = WordLists.of("after-age");

	private static final Set<String> COMPANIES = WordLists.of("company");

	/** What is said of people only. */
	private static final Set<String> OF_PEOPLE = WordLists.of("of-people");

	/** How many words stand before a number of what the sentence before counts. */
	private static final int FEW = 3;

	/** How far after "from 5 to 6" a word of change may be in Chinese. */
	private static final int AFTER = 8;

	/** How far back a clause is looked at. */
	private static final int NEAR = 200;

	/** No prose has longer sentences; in those clauses are short. */
	private static final int MAX_LENGTH = 3000;

	private final String text;

	private final Language language;

	private final List<PeriodMention> periods;

	private final int near;

	/** Where the sentence first has the letters of "aged"; -1 where it has not. */
	private final int firstAge;

	private List<Draft> drafts = new ArrayList<>();

	/** Whether the sentence before speaks of people. */
	private final boolean peopled;

	/** Where the last rank ends; 0 before the first. */
	private int rankEnd;

	private Quantities(String text, Language language, List<PeriodMention> periods, boolean peopled) {
		this.text = text;
		this.peopled = peopled;
		this.language = language;
		this.periods = periods;
		this.near = (text.length() > MAX_LENGTH) ? NEAR / 10 : NEAR;
		this.firstAge = text.toLowerCase(Locale.ROOT).indexOf("aged");
	}

	/**
	 * Returns the quantities of a sentence, in order.
	 * @param numerals its numerals
	 * @param periods what dates something in it
	 * @param peopled whether the sentence before speaks of people
	 * @param deadline until when they may be found
	 */
	static List<Quantity> of(Sentence sentence, Language language, List<PeriodMention> periods, List<Numeral> numerals,
			boolean peopled, Deadline deadline) {
		var quantities = new Quantities(sentence.text(), language, periods, peopled);
		numerals.forEach((numeral) -> quantities.drafts.add(new Draft(numeral)));
		quantities.read(deadline);
		return quantities.drafts.stream().map(Draft::quantity).toList();
	}

	private void read(Deadline deadline) {
		var units = UnitReader.of(this.language);
		var period = 0;
		for (var draft : this.drafts) {
			deadline.check();
			while (period < this.periods.size() && this.periods.get(period).end() <= draft.numeral.start()) {
				period++;
			}
			var mention = (period < this.periods.size()) ? this.periods.get(period) : null;
			kind(draft, mention != null && dates(mention, draft.numeral), units);
		}
		this.drafts = withRanges();
		proportions();
		lists();
		for (int i = 0; i < this.drafts.size(); i++) {
			deadline.check();
			if (this.drafts.get(i).isMeasured()) {
				complete(i, units);
			}
		}
	}

	/**
	 * Whether a numeral is in words that date something; the 13th plan and the seventh
	 * census are counted.
	 */
	private static boolean dates(PeriodMention mention, Numeral numeral) {
		return numeral.overlaps(mention.start(), mention.end())
				&& !(numeral.form() == Form.ORDINAL && (mention.sort() == Sort.PLAN || mention.sort() == Sort.CENSUS));
	}

	/** Decides the kind, and finds the unit beside a figure. */
	private void kind(Draft draft, boolean dated, UnitReader units) {
		var numeral = draft.numeral;
		if (!dated && isRank(numeral)) {
			this.rankEnd = numeral.end();
			draft.rank(this.text);
			return;
		}
		switch (numeral.form()) {
			case NAME -> draft.is(Kind.NAME, "name");
			case DATE -> draft.is(Kind.DATE, "date");
			case OTHER -> draft.is(dated ? Kind.DATE : Kind.OTHER, "no-number");
			case ORDINAL -> draft.is(dated ? Kind.DATE : Kind.ORDINAL, "ordinal");
			case FRACTION -> fraction(draft, dated);
			case CARDINAL -> cardinal(draft, dated, units);
			case VERB -> Multiples.take(draft);
		}
	}

	private boolean isRank(Numeral numeral) {
		var ranks = Ranks.of(this.language);
		return (numeral.form() == Form.ORDINAL || this.language == Language.EN && numeral.form() == Form.CARDINAL)
				&& ranks.isRank(this.text, numeral.start())
				|| numeral.form() == Form.ORDINAL && this.rankEnd > 0
						&& ranks.goesOn(this.text, this.rankEnd, numeral.start());
	}

	private void fraction(Draft draft, boolean dated) {
		var end = draft.numeral.end();
		var word = this.text.substring(draft.numeral.start(), end);
		if (dated) {
			draft.is(Kind.DATE, "period");
		}
		else if ("half".equalsIgnoreCase(word) && !this.text.startsWith(" of ", end)
				&& !this.text.startsWith(" the ", end)
				&& !EnglishNumerals.isAmount(this.text, draft.numeral.start(), end)) {
			draft.is(Kind.OTHER, "half");
		}
		else {
			draft.unit("percent", HUNDRED, end, "unit:fraction");
		}
	}

	private void cardinal(Draft draft, boolean dated, UnitReader units) {
		var numeral = draft.numeral;
		var names = Names.of(this.language);
		var following = names.after(this.text, numeral);
		if (following != null) {
			draft.is(following, following.code());
			return;
		}
		if (Names.isCode(this.text, numeral)) {
			draft.is(Kind.NAME, "code");
			return;
		}
		var naming = names.before(this.text, numeral);
		if (dated) {
			draft.is(Kind.DATE, "period");
			return;
		}
		units.beside(this.text, draft);
		if (lasting(draft) || years(draft)) {
			draft.is(Kind.DATE, "duration");
			return;
		}
		if (draft.unit == null && names.isCalledCode(this.text, numeral)) {
			draft.is(Kind.NAME, "code");
			return;
		}
		if (draft.unit == null || draft.start == numeral.start()) {
			if (Names.attached(this.text, numeral.start())) {
				draft.is(Kind.NAME, "letters");
				return;
			}
			if (draft.unit == null && Names.enumerates(this.text, numeral)) {
				draft.is(Kind.ORDINAL, "enumeration");
				return;
			}
		}
		if (naming != null && (draft.unit == null || COUNTS.contains(draft.unit) && this.language == Language.ZH)) {
			draft.is(naming, naming.code());
			return;
		}
		if ((this.language == Language.EN) ? basis(draft) : every(numeral)) {
			draft.is(Kind.OTHER, "basis");
		}
		else if (inWords(numeral) && indefinite(draft)) {
			draft.is(Kind.OTHER, "indefinite");
		}
	}

	/**
	 * Whether a number of whole years or months only dates something, and is no age or
	 * term.
	 */
	private boolean years(Draft draft) {
		var value = draft.numeral.value();
		if (!"year".equals(draft.unit) && !"month".equals(draft.unit) || value == null || value.scale() > 0) {
			return false;
		}
		var around = this.text.substring(clauseStart(draft.start), Math.min(this.text.length(), draft.end + 6))
			.toLowerCase(Locale.ROOT);
		return TERMS.stream().noneMatch(around::contains);
	}

	private boolean every(Numeral numeral) {
		return numeral.start() > 0 && this.text.charAt(numeral.start() - 1) == '每';
	}

	/** Whether a number only says how long something lasts: the three-day event. */
	private boolean lasting(Draft draft) {
		var unit = draft.unit;
		return ("day".equals(unit) || "month".equals(unit) || "year".equals(unit) || "hour".equals(unit))
				&& this.text.startsWith("-", draft.numeral.end()) && !this.text.startsWith("-old", draft.end)
				&& !this.text.startsWith(" old", draft.end) && !this.text.regionMatches(draft.end - 3, "old", 0, 3);
	}

	/** Whether a number only says of how many: 49 per 10,000 people, one in five. */
	private boolean basis(Draft draft) {
		var before = wordBefore(draft.numeral.start());
		return before.equals("per") || before.equals("every")
				|| this.text.regionMatches(draft.numeral.start() - 2, "= ", 0, 2)
				|| before.equals("in") && draft.unit == null && this.text.startsWith("one ", draft.numeral.start() - 7);
	}

	/** Whether a numeral alone is in quotation marks. */
	private boolean quoted(Numeral numeral) {
		var start = numeral.start();
		var end = numeral.end();
		return start > 0 && end < this.text.length() && "“\"「".indexOf(this.text.charAt(start - 1)) >= 0
				&& "”\"」".indexOf(this.text.charAt(end)) >= 0;
	}

	private boolean inWords(Numeral numeral) {
		return !Digits.digit(this.text.charAt(numeral.end() - 1)) && !Digits.digit(this.text.charAt(numeral.start()))
				&& !Digits.digit(this.text.charAt(Math.min(numeral.start() + 1, this.text.length() - 1)));
	}

	/** Whether a scale alone is no amount: 每百户, 亿元以上项目, and not 突破百亿元. */
	private boolean bareScale(Numeral numeral) {
		var printed = this.text.substring(numeral.start(), numeral.end());
		return "百千万亿".contains(printed) || numeral.start() > 0 && this.text.charAt(numeral.start() - 1) == '每'
				|| printed.chars().allMatch((c) -> "百千万亿".indexOf(c) >= 0) && this.text.startsWith("级", numeral.end());
	}

	/** Whether a number in words counts nothing exactly: one of, the two, 三大. */
	private boolean indefinite(Draft draft) {
		var numeral = draft.numeral;
		var value = numeral.value();
		var one = value != null && value.compareTo(BigDecimal.ONE) == 0;
		if (this.language == Language.ZH) {
			return draft.unit == null || one && COUNTS.contains(draft.unit) || bareScale(numeral);
		}
		return one && (draft.unit == null || COUNTS.contains(draft.unit)) && !inList(numeral);
	}

	/**
	 * Whether "one" and a noun are in a list of numbers: "one district and four
	 * counties".
	 */
	private boolean inList(Numeral numeral) {
		var end = Math.min(this.text.length(), numeral.end() + 60);
		var words = this.text.substring(numeral.end(), end).toLowerCase(Locale.ROOT);
		if (!words.startsWith(" ") || words.startsWith(" of ")) {
			return false;
		}
		for (var draft : this.drafts) {
			var start = draft.numeral.start() - numeral.end();
			if (start > 3 && start < words.length()) {
				var between = words.substring(0, start);
				return (between.endsWith(", ") || between.endsWith(" and "))
						&& between.chars().filter((c) -> c == ' ').count() <= 5
						&& between.substring(0, start - 2).chars().noneMatch((c) -> c == ',' || c == '.');
			}
		}
		return false;
	}

	/** Joins the two ends of a range into one figure. */
	private List<Draft> withRanges() {
		var joined = new ArrayList<Draft>();
		for (var draft : this.drafts) {
			var low = joined.isEmpty() ? null : joined.getLast();
			if (low != null && low.unit != null && draft.numeral.end() <= low.end) {
				// The 2 of km2 is no numeral of its own.
				continue;
			}
			if (low != null && low.figure() && draft.figure() && range(low, draft)) {
				joined.removeLast();
				joined.add(range(low, draft, scaleOf(low, draft)));
			}
			else {
				joined.add(draft);
			}
		}
		return joined;
	}

	private boolean range(Draft low, Draft high) {
		if (low.numeral.upper() != null || low.numeral.value() == null || high.numeral.value() == null
				|| low.numeral.form() != Form.CARDINAL) {
			return false;
		}
		var from = low.unit != null && low.end <= high.start ? low.end : low.numeral.end();
		if (high.start < from || high.start - from > 8) {
			return false;
		}
		var between = this.text.substring(from, high.start).strip().toLowerCase(Locale.ROOT);
		var and = between.equals("and") && wordBefore(low.start).equals("between");
		if (!and && !TO.contains(between)) {
			return false;
		}
		if (low.unit != null && !low.unit.equals(high.unit)) {
			return false;
		}
		var apart = between.equals("to") && rises(low.start) && (wordBefore(low.start).equals("from")
				|| low.unit != null && !wordBefore(low.start).equals("by") || !high.relative());
		var start = Math.max(low.start - 1, 0);
		var goesOn = "从由".indexOf(this.text.charAt(start)) >= 0 && low.start > 0
				&& Changes.of(this.language).any(this.text, high.end, Math.min(this.text.length(), high.end + AFTER));
		return !apart && !goesOn
				&& low.numeral.value().multiply(scaleOf(low, high)).compareTo(high.numeral.value()) < 0;
	}

	/** Whether a word of change stands before an offset: "rose from 5 to 6". */
	private boolean rises(int end) {
		return Changes.of(this.language).any(this.text, clauseStart(end), end);
	}

	private String wordBefore(int offset) {
		int end = offset;
		while (end > 0 && offset - end < 2 && this.text.charAt(end - 1) == ' ') {
			end--;
		}
		int start = end;
		while (start > 0 && end - start < 12 && Slot.isLatin(this.text.charAt(start - 1))) {
			start--;
		}
		return this.text.substring(start, end).toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns what a number without a scale is to be multiplied by to be like the next
	 * one. A large one has the scale only if it comes before that: 5,000 to 6,000
	 * billion, and not 5,000 to 2 million.
	 */
	private BigDecimal scaleOf(Draft low, Draft high) {
		var value = low.numeral.value();
		if (value == null || low.unit != null || scale(low.numeral).compareTo(BigDecimal.ONE) != 0) {
			return BigDecimal.ONE;
		}
		var scale = scale(high.numeral);
		var end = high.numeral.value();
		return (value.compareTo(THOUSAND) < 0 || end != null && value.multiply(scale).compareTo(end) < 0) ? scale
				: BigDecimal.ONE;
	}

	private BigDecimal scale(Numeral numeral) {
		var printed = this.text.substring(numeral.start(), numeral.end());
		return (this.language == Language.ZH) ? ChineseNumerals.scale(printed) : EnglishNumerals.scale(printed);
	}

	private static Draft range(Draft low, Draft high, BigDecimal scale) {
		var value = low.numeral.value();
		var draft = new Draft(new Numeral(low.numeral.start(), high.numeral.end(),
				(value != null) ? Digits.times(value, scale) : null, high.numeral.value(), Form.CARDINAL));
		draft.start = low.start;
		draft.end = high.end;
		draft.rules.add("range");
		draft.rules.addAll(high.rules);
		draft.unit = high.unit;
		draft.factor = high.factor;
		draft.per = high.per;
		return draft;
	}

	/** Reads 3.4:78.2:18.4 as shares, where they are of one whole. */
	private void proportions() {
		for (int i = 0; i < this.drafts.size();) {
			int end = i + 1;
			while (end < this.drafts.size() && colon(this.drafts.get(end - 1), this.drafts.get(end))) {
				end++;
			}
			if (end > i + 1) {
				var parts = this.drafts.subList(i, end);
				var sum = parts.stream()
					.map((part) -> (part.numeral.value() != null) ? part.numeral.value() : BigDecimal.ZERO)
					.reduce(BigDecimal.ZERO, BigDecimal::add);
				var shares = sum.subtract(HUNDRED).abs().compareTo(BigDecimal.ONE) <= 0;
				var time = !shares && minutes(parts.get(1).numeral);
				for (var part : parts) {
					if (time) {
						part.is(Kind.DATE, "time");
					}
					else if (part.figure() && shares) {
						part.unit("percent", BigDecimal.ONE, part.numeral.end(), "unit:proportion");
						part.share = true;
					}
					else if (part.figure() && part.unit == null) {
						part.is(Kind.OTHER, "proportion");
					}
				}
			}
			i = end;
		}
	}

	private static boolean minutes(Numeral numeral) {
		var value = numeral.value();
		return numeral.end() - numeral.start() == 2 && value != null && value.compareTo(new BigDecimal(60)) < 0;
	}

	private boolean colon(Draft first, Draft second) {
		return first.figure() && second.figure() && second.numeral.start() - first.numeral.end() == 1
				&& this.text.charAt(first.numeral.end()) == ':';
	}

	/** Gives the members of a list the unit, and the scale, that stands at its end. */
	private void lists() {
		for (int i = this.drafts.size() - 2; i >= 0; i--) {
			var draft = this.drafts.get(i);
			var next = this.drafts.get(i + 1);
			if (draft.figure() && draft.unit == null && next.kind == Kind.NAME && next.numeral.form() == Form.CARDINAL
					&& listed(draft.numeral.end(), next.start)) {
				// Lines 1 and 2, 1、2号线
				draft.is(Kind.NAME, "name:list");
			}
			else if (this.language == Language.ZH && next.kind == Kind.NAME && !draft.figure()
					&& draft.kind != Kind.DATE && NAMED.contains(between(draft.numeral.end(), next.start))) {
				// 第一、二、三产业
				draft.is(Kind.NAME, "name:list");
			}
			else if (draft.figure() && (draft.unit == null || "count".equals(draft.unit))
					&& "percentage-point".equals(next.unit) && next.start > draft.numeral.end()
					&& POINTS.matcher(this.text.substring(draft.numeral.end(), next.start)).matches()) {
				// 2.1个和3.4个百分点, 2.1、全省3.4个百分点
				draft.unitOf(next, "unit:list");
			}
			else if (draft.figure() && next.isMeasured() && draft.unit == null && next.unit != null
					&& listed(draft.numeral.end(), next.start) && !(next.relative() && isLarge(draft))) {
				draft.numeral = scaled(draft.numeral, scaleOf(draft, next));
				draft.unitOf(next, "unit:list");
			}
		}
	}

	/** Whether a number is too large, or has a scale word, to be of percent. */
	private boolean isLarge(Draft draft) {
		var value = draft.numeral.value();
		return value != null && value.compareTo(THOUSAND) >= 0 || scale(draft.numeral).compareTo(BigDecimal.ONE) != 0;
	}

	private static Numeral scaled(Numeral numeral, BigDecimal scale) {
		var value = numeral.value();
		return (value == null || scale.compareTo(BigDecimal.ONE) == 0) ? numeral : new Numeral(numeral.start(),
				numeral.end(), Digits.times(value, scale), numeral.upper(), numeral.form());
	}

	private boolean listed(int end, int start) {
		return LIST.contains(between(end, start));
	}

	/** Returns the few words between two figures. */
	private String between(int end, int start) {
		return (start >= end && start - end <= 12) ? this.text.substring(end, start).strip().toLowerCase(Locale.ROOT)
				: "?";
	}

	private static boolean alikeUnits(Draft first, Draft second) {
		return first.relative() && second.relative() || first.unit != null && first.unit.equals(second.unit);
	}

	/** Finds all else that a figure has, from left to right. */
	private void complete(int i, UnitReader units) {
		var draft = this.drafts.get(i);
		var previous = previousFigure(i);
		var previousEnd = (i > 0) ? this.drafts.get(i - 1).end : 0;
		var next = (i + 1 < this.drafts.size()) ? this.drafts.get(i + 1).start : this.text.length();
		counted(i, previous, next);
		if (!draft.figure()) {
			return;
		}
		Relations.of(this.language).find(this.text, draft, previousEnd);
		var clause = Math.max(clauseStart(draft.start), Math.min(endOfSaid(i), draft.start));
		var clauseEnd = Math.max(draft.end, Math.min(next, clauseEnd(draft.end)));
		if (this.language == Language.ZH || !counts(draft)) {
			units.rate(this.text, draft, Math.min(rateStart(i), draft.start), clauseEnd);
		}
		else {
			units.rate(this.text, draft, draft.start, clauseEnd);
		}
		inheritRate(draft, i);
		if (draft.per != null && previous != null && previous.per == null && money(draft.unit) && money(previous.unit)
				&& this.text.substring(previous.end, Math.max(previous.end, draft.start)).strip().equals("(")) {
			// "2,300 yuan ($350) per person"
			previous.per = draft.per;
		}
		var listed = previous != null && (listed(previous.end, draft.start) && alikeUnits(previous, draft)
				|| OR.contains(between(previous.end, draft.start)) && draft.relative() && this.language == Language.EN);
		Changes.of(this.language).decide(this.text, draft, previous, Math.min(clause, draft.start), listed);
		if (draft.per == null && draft.change && previous != null && previous.per != null && previous.unit != null
				&& previous.unit.equals(draft.unit)) {
			draft.per = previous.per;
		}
	}

	/**
	 * Whether a count stands beside what a rate is of: "per capita income in 10 regions".
	 */
	private boolean counts(Draft draft) {
		var before = wordBefore(draft.start);
		return draft.unit != null && COUNTS.contains(draft.unit) && draft.counted != null
				&& WordLists.of("before-count").contains(before);
	}

	/**
	 * Where the words start that may make an amount a rate: after the amount before, past
	 * counts.
	 */
	private int rateStart(int i) {
		var start = clauseStart(this.drafts.get(i).start);
		for (int before = i - 1; before >= 0 && this.drafts.get(before).start >= start; before--) {
			var other = this.drafts.get(before);
			var rises = other.relative() && wordBefore(this.drafts.get(i).start).equals("to");
			if (other.figure() && !"count".equals(other.unit) && !rises) {
				return other.end;
			}
		}
		return start;
	}

	private @Nullable Draft previousFigure(int i) {
		return (i > 0 && this.drafts.get(i - 1).isMeasured()) ? this.drafts.get(i - 1)
				: (i > 1 && this.drafts.get(i - 2).isMeasured()) ? this.drafts.get(i - 2) : null;
	}

	/**
	 * Where the last numeral before one ends that is no date: "growth in 2019 was 6
	 * percent" is growth.
	 */
	private int endOfSaid(int i) {
		for (var before = i - 1; before >= 0; before--) {
			if (this.drafts.get(before).kind != Kind.DATE) {
				return this.drafts.get(before).end;
			}
		}
		return 0;
	}

	/** Finds what is counted, and the unit of a number that has none beside it. */
	private void counted(int i, @Nullable Draft previous, int next) {
		var draft = this.drafts.get(i);
		if (draft.unit != null && !COUNTS.contains(draft.unit)) {
			return;
		}
		if ("persons".equals(draft.unit) || "households".equals(draft.unit) && this.language != Language.ZH) {
			return;
		}
		var noun = CountedNouns.after(this.text, Math.max(draft.end, draft.numeral.end()), this.language);
		if ("count".equals(draft.unit) && this.language == Language.ZH) {
			draft.counted = (noun != null) ? noun.words() : this.text.substring(draft.numeral.end(), draft.end);
			return;
		}
		if ("households".equals(draft.unit)) {
			var before = this.text.substring(Math.max(0, draft.start - this.near), draft.start);
			if (ofCompanies(before) || noun != null && ofCompanies(noun.words())) {
				draft.unit = "count";
				draft.counted = "户";
			}
			return;
		}
		if (draft.unit == null) {
			if (noun != null && noun.words().startsWith("point") && previous != null
					&& ("percent".equals(previous.unit) || "percentage-point".equals(previous.unit))) {
				draft.unit("percentage-point", BigDecimal.ONE, noun.end(), "unit:points");
				return;
			}
			if (aged(draft)) {
				draft.unit("year", BigDecimal.ONE, draft.end, "unit:age");
				return;
			}
			if (CountedNouns.isOfDays(this.text.substring(clauseStart(draft.start), draft.start))) {
				draft.unit("day", BigDecimal.ONE, draft.end, "unit:days");
				return;
			}
			noun(draft, next);
			if (draft.unit != null) {
				return;
			}
			var value = draft.numeral.value();
			var whole = value != null && value.stripTrailingZeros().scale() <= 0;
			var precedent = (previous != null && previous.unit != null) ? precedent(i, previous) : null;
			if (precedent != null && precedent.relative() && isLarge(draft)) {
				precedent = null;
			}
			if (whole && isOfPeople(i, precedent == null)) {
				draft.unit("persons", BigDecimal.ONE, draft.end, "unit:population");
			}
			else if (!whole && previous != null && COUNTS.contains(String.valueOf(previous.unit))) {
				draft.unit("count", BigDecimal.ONE, draft.end, "unit:none");
			}
			else if (precedent != null) {
				draft.unitOf(precedent, "unit:as-before");
			}
			else if (this.text.startsWith("-", draft.end) && this.language == Language.EN) {
				draft.is(Kind.OTHER, "compound");
			}
			else {
				var following = following(i);
				if (following != null) {
					draft.unitOf(following, "unit:as-after");
				}
				else {
					draft.unit("count", BigDecimal.ONE, draft.end, "unit:none");
				}
			}
		}
	}

	/**
	 * Whether what follows a number is said of people only: "2 million, or 5 percent,
	 * were male".
	 */
	private boolean saysOfPeople(int i) {
		var start = this.drafts.get(i).end;
		var next = i + 1;
		while (next < this.drafts.size() && this.drafts.get(next).relative()) {
			next++;
		}
		var end = (next < this.drafts.size()) ? this.drafts.get(next).start : this.text.length();
		return Clauses
			.words(this.text.substring(start, Math.clamp(end, start, Math.min(this.text.length(), start + NEAR))))
			.stream()
			.anyMatch(OF_PEOPLE::contains);
	}

	/**
	 * Makes a number a count of the noun after it, if there is one before the next
	 * number.
	 */
	private void noun(Draft draft, int next) {
		var noun = CountedNouns.after(this.text, Math.max(draft.end, draft.numeral.end()), this.language);
		if (noun != null && noun.end() <= Math.max(next, draft.end)
				&& (this.language == Language.EN || noun.persons())) {
			if (noun.isDays()) {
				draft.unit("day", BigDecimal.ONE, noun.end(), "unit:days");
				return;
			}
			draft.unit(noun.persons() ? "persons" : "count", BigDecimal.ONE, draft.end,
					noun.persons() ? "unit:persons" : "unit:noun");
			draft.counted = noun.persons() ? null : noun.words();
		}
	}

	/** Whether a number without a noun is one of people by the words before it. */
	private boolean isOfPeople(int i, boolean first) {
		var draft = this.drafts.get(i);
		var before = this.text.substring(clauseStart(draft.start), draft.start).toLowerCase(Locale.ROOT);
		if (before.contains("population") || before.contains("人口") || before.endsWith("employs ")
				|| before.endsWith("employing ") || before.endsWith("home to ")) {
			return true;
		}
		if (this.language == Language.ZH || !isLarge(draft)) {
			return false;
		}
		var subject = CountedNouns.isOfPersons(before);
		if (subject == null && first) {
			subject = CountedNouns.isOfPersons(this.text.substring(Math.max(0, draft.start - this.near), draft.start));
			if (subject == null && following(i) == null) {
				subject = this.peopled && Clauses.words(before).size() <= FEW || saysOfPeople(i);
			}
		}
		return subject != null && subject;
	}

	/**
	 * Returns the figure before that a number without a unit is like: a whole number from
	 * 100 on no share, a smaller one no sum of money.
	 */
	private Draft precedent(int i, Draft previous) {
		var value = this.drafts.get(i).numeral.value();
		if (value == null || value.stripTrailingZeros().scale() > 0) {
			return previous;
		}
		var small = value.compareTo(HUNDRED) < 0;
		for (int before = i - 1; before >= 0 && before > i - 8; before--) {
			var draft = this.drafts.get(before);
			if (draft.isMeasured() && draft.unit != null
					&& (small ? !money(draft.unit) : !draft.relative() && !"year".equals(draft.unit))) {
				return draft;
			}
		}
		return previous;
	}

	private static boolean money(@Nullable String unit) {
		return unit != null && unit.matches("[A-Z]{3}");
	}

	/**
	 * Returns the next figure of the sentence that has a unit of its own, if it counts.
	 */
	private @Nullable Draft following(int i) {
		for (int next = i + 1; next < this.drafts.size() && next < i + 8; next++) {
			var draft = this.drafts.get(next);
			var value = this.drafts.get(i).numeral.value();
			if (value != null && value.stripTrailingZeros().scale() > 0) {
				return null;
			}
			if (draft.figure() && draft.unit == null) {
				var until = (next + 1 < this.drafts.size()) ? this.drafts.get(next + 1).start : this.text.length();
				noun(draft, until);
			}
			if (draft.figure() && draft.unit != null) {
				return COUNTS.contains(draft.unit) ? draft : null;
			}
		}
		return null;
	}

	/** Whether a number is an age: "aged over 60", "between the ages of 15 and 59". */
	private boolean aged(Draft draft) {
		var value = draft.numeral.value();
		if (value == null || value.compareTo(new BigDecimal(150)) > 0) {
			return false;
		}
		var before = this.text.substring(Math.max(0, draft.start - 30), draft.start).toLowerCase(Locale.ROOT);
		return AGED.stream().anyMatch(before::endsWith)
				|| AND_OLDER.stream().anyMatch((words) -> this.text.startsWith(words, draft.end)) && this.firstAge >= 0
						&& this.firstAge <= draft.start;
	}

	private static boolean ofCompanies(String words) {
		return COMPANIES.stream().anyMatch(words::contains);
	}

	/** Takes over the rate of the amount before: "that of", 其中, a conversion. */
	private void inheritRate(Draft draft, int i) {
		if (draft.per != null || draft.unit == null || draft.relative()) {
			return;
		}
		for (int before = i - 1; before >= 0 && before > i - 4; before--) {
			var amount = this.drafts.get(before);
			if (amount.figure() && amount.unit != null && !amount.relative()) {
				var lasting = "person".equals(amount.per) || "household".equals(amount.per)
						|| listed(amount.end, draft.start)
						|| !TIMES.contains(String.valueOf(amount.per)) && clauseStart(draft.start) <= amount.start;
				if (amount.per != null && lasting && alike(amount, draft)) {
					draft.per = amount.per;
					draft.rules.add("per:as-before");
				}
				return;
			}
		}
	}

	/** Whether two amounts are of one unit and size, or of two currencies. */
	private static boolean alike(Draft first, Draft second) {
		var a = first.numeral.value();
		var b = second.numeral.value();
		if (a == null || b == null || a.signum() <= 0 || b.signum() <= 0) {
			return false;
		}
		var same = second.unit != null && second.unit.equals(first.unit);
		var money = money(first.unit) && money(second.unit);
		var most = BigDecimal.valueOf(same ? 20 : 1000);
		return (same || money) && a.multiply(most).compareTo(b) > 0 && b.multiply(most).compareTo(a) > 0;
	}

	private int clauseStart(int offset) {
		int start = offset;
		while (start > 0 && offset - start < this.near && !boundary(start - 1)) {
			start--;
			if (this.text.charAt(start) == ')') {
				// What stands in brackets is passed over: "its gross domestic product
				// (GDP) by".
				var from = Math.max(0, start - NEAR + 1);
				var open = this.text.substring(from, start).lastIndexOf('(');
				start = (open >= 0) ? from + open : start;
			}
		}
		return start;
	}

	private int clauseEnd(int offset) {
		int end = offset;
		while (end < this.text.length() && end - offset < this.near && !boundary(end)) {
			end++;
		}
		return end;
	}

	/** Whether a clause ends at an offset; a comma in a number does not end one. */
	private boolean boundary(int at) {
		var c = this.text.charAt(at);
		if (c == ',' || c == ':') {
			return at + 1 >= this.text.length() || !Digits.digit(this.text.charAt(at + 1));
		}
		return "，;；。(".indexOf(c) >= 0;
	}

}
