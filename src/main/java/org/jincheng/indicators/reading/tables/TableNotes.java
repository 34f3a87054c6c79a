package org.jincheng.indicators.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.matching.Valuations;
import org.jincheng.indicators.reading.times.Periods;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What the notes of a table or text say: each of what has its mark, the others of all of
 * it.
 */
public final class TableNotes {

	/** A mark at the start of a note. */
	private static final Pattern MARK = Pattern
		.compile("[*†‡§]+|[①-⑳¹²³⁴-⁹]|(?<![A-Za-z])[a-z]\\)|(?<![\\d.])\\d\\)|\\[(?:\\d{1,2}|[a-z])\\]"
				+ "|(?<=^|[;；。] ?)\\d(?=[.、 ](?!\\d))"
				+ "|(?<=^|[;；。.:：,，]|[;；。.:：,，] )[A-Za-z](?=\\s*[=:：-]|\\s+\\p{L})");

	/** A sign for nothing, or a number, with what it means. */
	private static final Pattern NO_NUMBER = Pattern
		.compile("^[“\"‘']?(\\.{2,3}|…+|—+|-|:|0\\.0+|[*#]|空格|空白|[Bb]lanks?)[”\"’']?\\s*(表示|[:：=]|[a-z])");

	private static final Pattern CLAUSE = Pattern.compile("[;；。，]|[,.](?= |$)| (?=while |whereas )");

	/** A text longer than this is no note, in characters. */
	private static final int MAX_LENGTH = 3_000;

	private final Language language;

	private final Map<String, List<Clause>> marked = new HashMap<>();

	private final List<Clause> general = new ArrayList<>();

	/**
	 * A clause of a note.
	 *
	 * @param text its words
	 * @param before the clause before it, of which it goes on where it names nothing
	 * @param status the status that it gives; null where it gives none
	 * @param years the years that it names
	 * @param levels how it says that levels are valued
	 * @param changes how it says that changes are valued
	 */
	private record Clause(String text, String before, @Nullable FigureStatus status, Set<Integer> years,
			Valuation levels, Valuation changes) {

		/**
		 * Whether it names none of the labels of a table, or one of those of a figure.
		 */
		private boolean isOf(List<String> labels, List<String> all) {
			Deadline.check();
			var named = Stream.of(this.text, this.before)
				.map((words) -> all.stream().filter((label) -> label.length() > 1 && words.contains(label)).toList())
				.filter((some) -> !some.isEmpty())
				.findFirst()
				.orElse(List.of());
			return named.isEmpty() || labels.stream().anyMatch(named::contains);
		}

	}

	public TableNotes(List<String> notes, Language language) {
		this.language = language;
		for (var note : notes) {
			var text = PlainText.of(note).text().replace('\n', ' ').strip();
			var marks = MARK.matcher(text).results().toList();
			add(this.general, text.substring(0, marks.isEmpty() ? text.length() : marks.getFirst().start()));
			for (var i = 0; i < marks.size(); i++) {
				var end = (i + 1 < marks.size()) ? marks.get(i + 1).start() : text.length();
				add(this.marked.computeIfAbsent(TableMarks.plain(marks.get(i).group()), (_) -> new ArrayList<>()),
						text.substring(marks.get(i).end(), end));
			}
		}
	}

	/** Whether a paragraph after a table explains it. */
	public static boolean isNote(String text, Language language) {
		if (text.length() > MAX_LENGTH) {
			return false;
		}
		var plain = PlainText.of(text).text().strip();
		var mark = MARK.matcher(plain);
		return mark.find() && mark.start() == 0 || NO_NUMBER.matcher(plain).find()
				|| HeadReader.startsNote(plain, language);
	}

	/** The letters that are marks, also those that no note explains. */
	Set<String> letters() {
		var letters = new HashSet<>(TableMarks.USUAL.keySet());
		this.marked.keySet()
			.stream()
			.filter((mark) -> mark.length() == 1 && Slot.isLatin(mark.charAt(0)))
			.forEach(letters::add);
		return letters;
	}

	private void add(List<Clause> clauses, String text) {
		var before = "";
		for (var part : CLAUSE.split(text)) {
			if (!part.isBlank()) {
				var status = HeadReader.words(part, this.language)
					.flatMap((it) -> Stream.ofNullable(it.status()))
					.filter((it) -> it != FigureStatus.ACTUAL && it != FigureStatus.TARGET)
					.findFirst()
					.orElse(null);
				var years = new HashSet<Integer>();
				Periods.in(part, this.language)
					.stream()
					.map((it) -> it.value("year"))
					.filter(Objects::nonNull)
					.forEach(years::add);
				var valuation = Valuations.readFrom(part, this.language);
				var isOfChanges = HeadReader.words(part, this.language)
					.anyMatch(Set.of(HeadWord.RISE, HeadWord.CHANGE, HeadWord.DIFFERENCE)::contains);
				var isOfLevels = !isOfChanges && valuation.prices() == Prices.CURRENT;
				clauses.add(new Clause(part, before, status, years, isOfLevels ? valuation : Valuation.NONE,
						isOfLevels ? Valuation.NONE : valuation));
				before = part;
			}
		}
	}

	/** Returns the status that a mark gives; null if it gives none. */
	public @Nullable FigureStatus status(List<String> marks) {
		return clauses(marks).map(Clause::status)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> marks.stream()
				.filter((mark) -> !this.marked.containsKey(mark))
				.flatMap((mark) -> Stream.ofNullable(TableMarks.USUAL.get(mark)))
				.flatMap((word) -> Stream.ofNullable(word.status()))
				.findFirst()
				.orElse(null));
	}

	/**
	 * Returns the status that notes without a mark give a figure; null if they give none.
	 */
	@Nullable FigureStatus status(@Nullable Span span, List<String> labels, List<String> all) {
		return this.general.stream()
			.filter((clause) -> clause.isOf(labels, all))
			.filter((clause) -> clause.years().isEmpty()
					|| span != null && clause.years().contains(span.last().getYear()))
			.map(Clause::status)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Returns how marks and notes say that levels or changes are valued. */
	public Valuation valuation(List<String> marks, boolean isChange, List<String> labels, List<String> all) {
		return valuation(
				Stream.concat(clauses(marks), this.general.stream().filter((clause) -> clause.isOf(labels, all))),
				isChange);
	}

	/** Returns how marks alone say that levels or changes are valued. */
	public Valuation valuation(List<String> marks, boolean isChange) {
		return valuation(clauses(marks), isChange);
	}

	private static Valuation valuation(Stream<Clause> clauses, boolean isChange) {
		return clauses.map((clause) -> isChange ? clause.changes() : clause.levels())
			.filter((it) -> !it.equals(Valuation.NONE))
			.findFirst()
			.orElse(Valuation.NONE);
	}

	private Stream<Clause> clauses(List<String> marks) {
		return marks.stream().flatMap((mark) -> this.marked.getOrDefault(TableMarks.plain(mark), List.of()).stream());
	}

	/** Returns the status that a head says of its figures; null if it says none. */
	static @Nullable FigureStatus statusOf(Set<HeadWord> words) {
		return words.stream().flatMap((word) -> Stream.ofNullable(word.status())).findFirst().orElse(null);
	}

}
