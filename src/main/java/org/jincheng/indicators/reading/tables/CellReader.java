package org.jincheng.indicators.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.numerals.Changes;
import org.jincheng.indicators.reading.numerals.Directions;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.numerals.Qualifiers;
import org.jincheng.indicators.reading.numerals.Ranges;
import org.jincheng.indicators.reading.numerals.SentenceContext;
import org.jincheng.indicators.reading.numerals.UnitReader;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of tables: as numbers, times, or words.
 *
 * @param language the language to read
 * @param marks the marks of the table
 * @param hasDown whether the table has signs for down, so that △ is one for up and no
 * minus
 */
record CellReader(Language language, TableMarks marks, boolean hasDown) {

	/** What a cell has. */
	enum Shape {

		/** Nothing, or a sign for it. */
		EMPTY,
		/** A number and nothing else. */
		NUMBER,
		/** A bare whole number that may be a year. */
		YEAR,
		/** A time and nothing else. */
		TIME,
		/** Words. */
		WORDS

	}

	/**
	 * A cell that was read.
	 *
	 * @param shape what it has
	 * @param text its text as it is read
	 * @param number its number; null where it has none
	 * @param isNegated whether its number is in brackets, or after a △ that is a minus
	 * @param marks its marks of notes
	 */
	record Read(Shape shape, String text, @Nullable Draft number, boolean isNegated, List<String> marks) {

		boolean isNumber() {
			return this.shape == Shape.NUMBER || this.shape == Shape.YEAR;
		}

		/** Whether it may be the number of a month. */
		boolean isMonth() {
			return this.shape == Shape.NUMBER && this.text.matches("1[0-2]|[1-9]");
		}

	}

	/** The rule of a number with a scale word of its own. */
	static final String SCALED = "scaled";

	private static final Pattern BRACKETED = Pattern.compile("^[(（]\\s*([^()（）]*\\d[^()（）]*)[)）]\\s*(%?)$");

	/** In plans, what is counted over several years. */
	private static final Pattern SQUARED = Pattern.compile("^[\\[【〔](.*\\d.*)[\\]】〕]$");

	private static final Pattern UP = Pattern.compile("[↑▲△⬆]");

	static final Pattern DOWN = Pattern.compile("[↓▼▽⬇]");

	private static final Pattern TRIANGLE = Pattern.compile("^△\\s*(?=\\d)");

	private static final Pattern SIGN = Pattern.compile("^([-+])\\s+(?=\\d)");

	/** As spreadsheets print large numbers: 1.13688E+11. */
	private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d\\.\\d+E[+]\\d{1,2}");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

	/** A number that begins with a zero is a code. */
	private static final Pattern CODE = Pattern.compile("0\\d+");

	/** A number longer than this is none. */
	private static final int MAX_LENGTH = 60;

	Read read(Cell cell) {
		var plain = PlainText.of(cell.text()).text().replace('\n', ' ').strip();
		if (plain.length() > HeadReader.MAX_LENGTH) {
			return new Read(Shape.WORDS, plain, null, false, List.of());
		}
		if (plain.startsWith("=")
				|| plain.chars().noneMatch((sign) -> Character.isLetterOrDigit(sign) || sign == '%' || sign == '‰')) {
			return new Read(Shape.EMPTY, plain, null, false, List.of());
		}
		var marked = this.marks.of(plain, cell.mark());
		var text = marked.text();
		if (text.length() > MAX_LENGTH || text.chars().noneMatch(Character::isDigit) || CODE.matcher(text).matches()) {
			return new Read(shape(text, null), text, null, false, marked.marks());
		}
		var squared = SQUARED.matcher(text);
		var bracketed = BRACKETED.matcher(text);
		var isTriangle = !this.hasDown && TRIANGLE.matcher(text).find();
		var isNegated = bracketed.find() || isTriangle;
		var number = number(isTriangle ? text.substring(1).strip() : isNegated
				? bracketed.group(1).strip() + bracketed.group(2) : squared.find() ? squared.group(1) : text);
		if (number != null && isNegated) {
			number.direction = -1;
		}
		var shape = shape(text, number);
		return new Read(shape, text, (shape == Shape.NUMBER || shape == Shape.YEAR) ? number : null,
				isNegated && number != null, marked.marks());
	}

	private Shape shape(String text, @Nullable Draft number) {
		if (number != null && YEAR.matcher(text).matches()) {
			return Shape.YEAR;
		}
		var times = TableTimes.mentions(text, this.language);
		var rest = Stretch.blank(text, times).replaceAll("[-—~至到()（）,，.]", "");
		if (!times.isEmpty() && rest.isBlank()) {
			return Shape.TIME;
		}
		return (number != null) ? Shape.NUMBER : Shape.WORDS;
	}

	/**
	 * Reads a text that is a number with its sign, qualifier and unit; null if it is
	 * none.
	 */
	private @Nullable Draft number(String printed) {
		if (SCIENTIFIC.matcher(printed).matches()) {
			return new Draft(new Numeral(0, printed.length(), new BigDecimal(new BigDecimal(printed).toPlainString()),
					null, Form.CARDINAL));
		}
		var isUp = UP.matcher(printed).find();
		var isDown = DOWN.matcher(printed).find();
		var text = SIGN.matcher(DOWN.matcher(UP.matcher(printed).replaceAll(" ")).replaceAll(" ").strip())
			.replaceFirst("$1");
		var in = new SentenceContext(text, this.language, List.of(), false);
		var drafts = new ArrayList<Draft>();
		for (var numeral : Numeral.in(text, this.language)) {
			var draft = new Draft(numeral);
			if (numeral.form() != Form.CARDINAL || numeral.value() == null) {
				return null;
			}
			UnitReader.EACH.in(this.language).readUnit(text, draft);
			drafts.add(draft);
		}
		var read = new Directions(in).read(new Qualifiers(in).read(new Ranges(in).read(drafts)));
		if (read.size() != 1 || !isAll(text, read.getFirst())) {
			return null;
		}
		var draft = read.getFirst();
		if (in.scale(draft.numeral).compareTo(BigDecimal.ONE) != 0) {
			draft.rules.add(SCALED);
		}
		if (isDown && !isUp) {
			draft.direction = -1;
		}
		draft.change |= isUp || isDown;
		return draft;
	}

	/** Whether a cell has nothing but a number and words of change. */
	private boolean isAll(String text, Draft draft) {
		var before = text.substring(0, draft.start);
		var words = new ArrayList<Stretch>(Changes.cues(before, 0, before.length(), this.language));
		words.addAll(Comparisons.phrases(before, this.language));
		var after = text.substring(Math.min(draft.end, text.length())).strip();
		return Stretch.blank(before, words).isBlank() && (after.isEmpty()
				|| Changes.AFTER.find(after).stream().anyMatch((it) -> it.start() == 0 && it.end() == after.length()));
	}

}
