package org.jincheng.indicators.reading.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.reading.attribution.Attributions;
import org.jincheng.indicators.reading.attribution.SentencePeriods;
import org.jincheng.indicators.reading.attribution.Statuses;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.places.PlacesOfFigures;
import org.jincheng.indicators.reading.result.Frame;
import org.jincheng.indicators.reading.result.Frame.Found;
import org.jincheng.indicators.reading.result.Reading.Phrase;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.times.CalendarReader;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.times.Periods;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Sentence;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a document is about: first of its title, then of the lines before its prose,
 * then of the first sentence that has a figure, then of its notes.
 */
final class FrameReader {

	/** The most lines before the prose that are looked at. */
	private static final int MAX_LINES = 8;

	/** The longest line that is looked at: no title is longer. */
	private static final int MAX_LENGTH = 400;

	/** What stands between the parts of a line that says who published, and when. */
	private static final Pattern PARTS = Pattern.compile("[:|,]|\\s{2,}|(?<=\\p{IsHan})\\s");

	/** Words of those who publish of their own place. */
	private static final WordList OFFICES = WordList.of("office");

	/** Words for who tells the press of a place. */
	private static final WordList HOSTS = WordList.of("host");

	/** Around the place, which is # in them, that a county of a title lies in. */
	private static final Pattern SOME_COUNTY = WordList.form("some-county");

	private static final WordList COUNTIES = WordList.of("kind-of-county");

	private static final WordList PRESS = WordList.of("press");

	/** Words with which a note speaks of all figures. */
	private static final WordList ALL_FIGURES = WordList.of("all-figures");

	private final ReadingRequest request;

	private final DocumentText parts;

	private final PlainText text;

	private final Language language;

	private final PlacesOfFigures places;

	private final List<FoundInSentence> sentences;

	/** The title that was sent, and the lines before the prose. */
	private final List<FoundInSentence> titles;

	/** The first sentence that has a figure; null without one. */
	private final @Nullable FoundInSentence first;

	FrameReader(ReadingRequest request, DocumentText parts, PlainText text, Language language, Gazetteer gazetteer,
			List<FoundInSentence> sentences) {
		this.request = request;
		this.parts = parts;
		this.text = text;
		this.language = language;
		this.places = new PlacesOfFigures(gazetteer, language, null);
		this.sentences = sentences;
		var lines = sentences.stream().takeWhile((it) -> !it.sentence().body()).limit(MAX_LINES);
		this.titles = Stream.concat(Stream.ofNullable(request.title()).map(this::ofTitle), lines)
			.filter((it) -> it.text().length() <= MAX_LENGTH)
			.toList();
		this.first = sentences.stream()
			.filter((it) -> it.sentence().body() && !it.figures().isEmpty())
			.findFirst()
			.orElse(null);
	}

	/** The title that was sent is no sentence of the text: it starts before it. */
	private FoundInSentence ofTitle(String title) {
		var plain = PlainText.of(title).text();
		return FoundInSentence.of(new Sentence(0, 0, -1, plain), this.language, Periods.in(plain, this.language),
				false);
	}

	Frame read() {
		var told = this.request.published();
		var published = (told != null) ? new Found<>(told, null) : published();
		var period = period((published != null) ? published.value() : null);
		if (published == null && period != null) {
			published = after(period.value());
		}
		var place = this.request.place();
		var publisher = (this.request.publisher() != null) ? new Found<>(this.request.publisher(), null) : publisher();
		return new Frame((place != null) ? new Found<>(place, null) : place(publisher), period, status(), publisher,
				published);
	}

	/** The day that a line before or after the prose has, or "(Xinhua)" stands after. */
	private @Nullable Found<DateBound> published() {
		return Stream
			.of(days(this.titles.stream(), false), days(opening(), true), days(lastLines(), false),
					days(this.titles.stream().filter(FrameReader::isReport), (_, it) -> it.sort() == Sort.SPAN))
			.flatMap((some) -> some)
			.findFirst()
			.orElse(null);
	}

	/** The lines after the prose: without a stop, and without a figure. */
	private Stream<FoundInSentence> lastLines() {
		return this.sentences.stream()
			.skip(Math.max(0, this.sentences.size() - 2))
			.filter((it) -> !it.sentence().body() || it.isHeading());
	}

	private Stream<FoundInSentence> opening() {
		return this.sentences.stream().filter((it) -> it.sentence().body()).limit(1);
	}

	/** A report on work is of the year of its title, and about the year before. */
	private static boolean isReport(FoundInSentence line) {
		return Attributions.REPORTS.areIn(line.text());
	}

	private Stream<Found<DateBound>> days(Stream<FoundInSentence> lines, boolean onlyAside) {
		return days(lines,
				(line, it) -> !it.has("day2")
						&& (it.sort() == Sort.DAY && !it.has("end")
								|| it.sort() == Sort.SPAN && it.end() - it.start() == line.text().strip().length())
						&& (!onlyAside || it.part() == Part.ASIDE));
	}

	private Stream<Found<DateBound>> days(Stream<FoundInSentence> lines,
			BiPredicate<FoundInSentence, PeriodMention> isMeant) {
		return lines.flatMap((line) -> line.periods()
			.stream()
			.filter((it) -> it.has("year") && isMeant.test(line, it))
			.flatMap((it) -> Stream.ofNullable(new CalendarReader(null).read(it, null, List.of()))
				.map((span) -> new Found<>(new DateBound(span.first(), span.last()), at(line, it)))));
	}

	/** A day without a year on which others told of a period is the next one after it. */
	private @Nullable Found<DateBound> after(Period period) {
		var calendar = new CalendarReader(null);
		return opening()
			.flatMap((line) -> line.periods()
				.stream()
				.filter((it) -> it.sort() == Sort.DAY && it.part() == Part.ASIDE && !it.has("year"))
				.flatMap((it) -> IntStream.of(0, 1)
					.mapToObj((later) -> calendar.read(it, Span.year(period.end().getYear() + later), List.of()))
					.filter((span) -> span != null && !span.first().isBefore(period.end()))
					.limit(1)
					.map((span) -> new Found<>(new DateBound(span.first(), span.last()), at(line, it)))))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The days that the first figure is given for, else the period of a title, else that
	 * of the first figure; of a title of March and a figure of January to March it is the
	 * figure's.
	 */
	private @Nullable Found<Period> period(@Nullable DateBound published) {
		var calendar = new CalendarReader((published != null) ? new Span(published.first(), published.last()) : null);
		var ends = (published != null) ? published.last() : LocalDate.MAX;
		List<FoundInSentence> ofFirst = (this.first != null) ? List.of(this.first) : List.of();
		var titles = this.titles.stream().filter((it) -> !isReport(it)).toList();
		// "Communiqué on the 2024 National Development" compares with nothing.
		var title = Stream
			.of(periods(ofFirst, calendar, null, (_, it) -> it.sort() == Sort.DAY && it.has("day2")),
					periods(titles, calendar, null, (line, it) -> isTold(line, it) && !it.has("back")),
					periods(titles, calendar, null, (_, it) -> isOfCalendar(it) && it.has("year")))
			.flatMap((some) -> some)
			.filter((found) -> !found.value().start().isAfter(ends))
			.findFirst()
			.orElse(null);
		var year = (title != null) ? Span.year(title.value().end().getYear()) : null;
		// What is told of "this year" before its end is of a part of it, or planned.
		var first = periods(ofFirst, calendar, year, FrameReader::isTold)
			.filter((found) -> !Check.isAhead(found.value(), ends))
			.findFirst()
			.orElse(null);
		return (title == null || first != null && isUpTo(first.value(), title.value())) ? first : title;
	}

	/** Whether a part of a year ends with a month or a quarter of it. */
	private static boolean isUpTo(Period part, Period last) {
		return part.end().equals(last.end()) && part.start().isBefore(last.start())
				&& part.start().getYear() == last.end().getYear();
	}

	private static boolean isTold(FoundInSentence line, PeriodMention mention) {
		return mention.part() == Part.PERIOD && isOfCalendar(mention) && !mention.has("before")
				&& !line.text().startsWith("(", mention.start() - 1)
				&& !SentencePeriods.isOfValueAfter(line.text(), mention);
	}

	private static boolean isOfCalendar(PeriodMention mention) {
		return Set.of(Sort.SPAN, Sort.END, Sort.CENSUS).contains(mention.sort()) && !mention.has("unit");
	}

	private Stream<Found<Period>> periods(List<FoundInSentence> lines, CalendarReader calendar, @Nullable Span year,
			BiPredicate<FoundInSentence, PeriodMention> sort) {
		return lines.stream()
			.filter((line) -> !line.isDate())
			.flatMap((line) -> line.periods().stream().filter((it) -> sort.test(line, it)).flatMap((it) -> {
				var span = calendar.read(it, year, List.of());
				return (span != null)
						? Stream.of(new Found<>(Period.of(span.first(), span.last(), PeriodBasis.STATED), at(line, it)))
						: Stream.empty();
			}));
	}

	/**
	 * The place of a title, else that of an office that published, else of the prose,
	 * else that of a paper or of who told the press, else one that a title names in
	 * short.
	 */
	private @Nullable Found<String> place(@Nullable Found<String> publisher) {
		var until = (this.first != null) ? this.sentences.indexOf(this.first) + 1 : this.sentences.size();
		var opening = this.sentences.subList(0, until).stream().filter((it) -> it.sentence().body());
		var lines = opening.limit(MAX_LINES).toList();
		var publishers = (publisher != null) ? named(publisher) : List.<Found<String>>of();
		var isOffice = publisher != null && OFFICES.areIn(publisher.value());
		var hosts = lines.stream().filter((it) -> HOSTS.areIn(it.text())).flatMap(this::named);
		var local = Stream.concat(publishers.stream(), hosts)
			.filter((it) -> !it.value().endsWith("0000") && !it.value().equals("CN"));
		var inTitle = this.sentences.stream().flatMap(this::named).filter((it) -> isInTitle(it.at()));
		return Stream.of(subjects(this.titles.stream()).map((found) -> inner(found, lines)),
				isOffice ? publishers.stream() : Stream.<Found<String>>of(), subjects(lines.stream()), local, inTitle)
			.flatMap((some) -> some)
			.findFirst()
			.filter((found) -> !PlacesOfFigures.isUnknown(found.value()))
			.orElse(null);
	}

	/** The county that a title names in short in its province: 江西南丰, and then 江西省南丰县. */
	private Found<String> inner(Found<String> outer, List<FoundInSentence> lines) {
		return subjects(lines.stream())
			.filter((it) -> this.places.isIn(it.value(), outer.value()) && isInTitle(it.at()))
			.findFirst()
			.orElse(outer);
	}

	/** Whether a title has the name of a county without its kind. */
	private boolean isInTitle(@Nullable Phrase name) {
		var printed = (name != null) ? name.printed() : "";
		return printed.length() > 2 && COUNTIES.end(printed) && this.titles.stream()
			.anyMatch((line) -> line.text().contains(printed.substring(0, printed.length() - 1)));
	}

	/** The places that a sentence names. */
	private Stream<Found<String>> named(FoundInSentence line) {
		return this.places.named(line.text()).stream().map((name) -> new Found<>(name.code(), at(line, name)));
	}

	/** The places of the name of a publisher, the last first. */
	private List<Found<String>> named(Found<String> publisher) {
		return this.places.named(publisher.value())
			.reversed()
			.stream()
			.map((name) -> new Found<>(name.code(), publisher.at()))
			.toList();
	}

	private Stream<Found<String>> subjects(Stream<FoundInSentence> lines) {
		return lines.flatMap((line) -> Stream.ofNullable(this.places.subject(line.text()))
			.filter((name) -> !((name.code().endsWith("00") || name.code().equals("CN")) && SOME_COUNTY
				.matcher(line.text().substring(0, name.start()) + '#' + line.text().substring(name.end()))
				.find()))
			.map((name) -> new Found<>(name.code(), at(line, name))));
	}

	/** The part of a line that ends as the name of an office or a paper does. */
	private @Nullable Found<String> publisher() {
		return Stream.concat(this.titles.stream(), lastLines()).filter((it) -> !isReport(it)).flatMap((line) -> {
			var words = Stretch.blank(line.text(), line.periods());
			return PARTS.splitAsStream(words)
				.map(String::strip)
				.filter((name) -> (OFFICES.areIn(name) || PRESS.areIn(name))
						&& name.chars().noneMatch(Character::isDigit))
				.map((name) -> new Found<>(name,
						at(line, new Stretch.Words(words.indexOf(name), words.indexOf(name) + name.length()))));
		}).findFirst().orElse(null);
	}

	/** Provisional where a sentence without figures says it of all of them. */
	private @Nullable Found<FigureStatus> status() {
		return this.sentences.stream()
			.filter((it) -> !ProseNotes.isMarked(it.text()) && it.figures().isEmpty()
					&& it.text().length() <= MAX_LENGTH && ALL_FIGURES.areIn(it.text()))
			.flatMap((it) -> Stream.ofNullable(Statuses.provisional(it.text(), this.language))
				.map((words) -> new Found<>(FigureStatus.PROVISIONAL, at(it, words))))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Phrase at(FoundInSentence line, Stretch words) {
		var start = line.sentence().start();
		if (start < 0) {
			return null;
		}
		var from = this.text.sentStart(start + words.start());
		var to = this.text.sentEnd(start + words.end());
		var origin = this.parts.origin(this.parts.blockAt(from));
		return new Phrase(from - origin, to - origin, this.text.printed(start + words.start(), start + words.end()));
	}

}
