package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Golden;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.files.PrintedDocument;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what is read of all annotated texts and tables, a line a number, so that a change
 * shows what it changes; and the scores of these readings. The first line of a table has
 * its language, its day, its place and its title.
 */
class ReadingGoldenTests {

	private static final Path FOLDER = Path.of("src/test/resources/reading");

	@Test
	void readingsAreAsBefore() throws IOException {
		var annotated = files(List.of("known", "unseen"), ".json")
			.map((file) -> lines(FOLDER.relativize(file).toString(), Exam.request(file)));
		var parts = parts().stream()
			.flatMap((file) -> new JsonMapper().readTree(file.toFile())
				.valueStream()
				.map((text) -> lines(FOLDER.relativize(file) + " " + text.get("id").asString(),
						PartsExam.request(text))));
		var twins = Files.readAllLines(FOLDER.resolve("twins.tsv"))
			.stream()
			.filter((row) -> !row.startsWith("#"))
			.map((row) -> row.split("\t"))
			.map((row) -> lines(row[1], request(row[1], null, row[0], "140500", null)));
		var real = files(List.of("real/made", "real/aside", "real/unseen"), ".txt")
			.map((file) -> lines(FOLDER.relativize(file).toString(), ofRealText(read(file))));
		var tables = files(List.of("tables"), ".tsv")
			.map((file) -> lines(FOLDER.relativize(file).toString(), ofTable(read(file))));
		var seed = Stream.of(lines("seed.txt", ReadingRequest.of(read(SeedReadingTests.TEXT))));
		Golden.assertGolden("readings.txt",
				Stream.of(annotated, parts, twins, real, tables, seed)
					.flatMap(Function.identity())
					.collect(Collectors.joining("\n", "", "\n")));
	}

	/** Those unseen were kept from the authors of the reader until it was done. */
	@ParameterizedTest
	@CsvSource({ "known, 90, 95, 84, 95", "unseen, 85, 90, 78, 85" })
	void annotatedTextsAreRead(String folder, int each, int periods, int indicators, int beside) {
		var all = new Exam();
		for (var file : Exam.files(Exam.KNOWN.resolveSibling(folder))) {
			var exam = new Exam();
			exam.score(file);
			assertThat(exam.percent()).as("%s: %s", file, exam.wrong).isGreaterThanOrEqualTo(each);
			all.add(exam);
		}
		assertThat(all.percent()).as("%s", all).isGreaterThanOrEqualTo(98);
		assertThat(all.f1("periods")).as("%s", all).isGreaterThanOrEqualTo(periods);
		assertThat(all.f1("indicators")).as("%s", all).isGreaterThanOrEqualTo(indicators);
		for (var what : new String[] { "planned", "compared", "base periods", "other places" }) {
			assertThat(all.f1(what)).as("%s: %s", what, all).isGreaterThanOrEqualTo(beside);
		}
	}

	private static List<Path> parts() {
		return Exam.files(FOLDER.resolve("parts"));
	}

	@ParameterizedTest
	@MethodSource("parts")
	void partsOfFiguresAreRead(Path file) {
		PartsExam.check(file);
	}

	@ParameterizedTest
	@CsvSource({ "made, 96", "aside, 96", "unseen, 90" })
	void figuresAreOfTheTimeAndThePlaceOfTheirDocument(String folder, int least) throws IOException {
		new RealTextExam().check(folder, least);
	}

	private static Stream<Path> files(List<String> folders, String ending) {
		return folders.stream().flatMap((folder) -> Exam.files(FOLDER.resolve(folder), ending).stream());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Nothing is known of a real text but what it says; its figures are in braces. */
	private static ReadingRequest ofRealText(String file) {
		return ReadingRequest.of(file.split("\n\n", 2)[1].replaceAll("\\{([^}|]+)\\|[^}]*}", "$1"));
	}

	private static Reading ofTable(String file) {
		var parts = file.split("\n", 2);
		var known = parts[0].split(" ", 4);
		return Exam.READER.read(
				request("", known[0], known[1], known[2], (known.length > 3 && !known[3].isBlank()) ? known[3] : null),
				PrintedDocument.ofTabs(parts[1]), "");
	}

	private static ReadingRequest request(String text, @Nullable String language, String published, String place,
			@Nullable String title) {
		return new ReadingRequest(text,
				(language != null) ? Term.find(Language.values(), language).orElseThrow() : null,
				DateBound.of(published), place, null, title, null, null);
	}

	private static String lines(String name, ReadingRequest request) {
		return lines(name, Exam.read(request));
	}

	private static String lines(String name, Reading reading) {
		return Stream.concat(Stream.of("# " + name), reading.numerals().stream().map(ReadingGoldenTests::line))
			.collect(Collectors.joining("\n"));
	}

	/** Where it is, how it is printed, and what it is; then how sure that is. */
	private static String line(ReadNumeral numeral) {
		var cell = numeral.cell();
		var words = Stream.concat(
				Stream.of((cell != null) ? cell.row() + "." + cell.column() : String.valueOf(numeral.at().start()),
						numeral.phrase().printed().replaceAll("\\s+", " "), "="),
				(numeral.kind() == Kind.FIGURE || numeral.kind() == Kind.MISSING) ? ofFigure(numeral)
						: Stream.of(numeral.kind().code()));
		return words.filter((word) -> !word.isEmpty()).collect(Collectors.joining(" "));
	}

	private static Stream<String> ofFigure(ReadNumeral numeral) {
		var period = numeral.setting().period();
		var worth = numeral.setting().valuation();
		return Stream.of(
				Stream.of(
						(numeral.kind() == Kind.MISSING) ? "missing " + code(numeral.missing())
								: value(numeral.measure().value()) + said("..", numeral.measure().upper()),
						String.valueOf(numeral.measure().unit()), said("of ", numeral.measure().counted()),
						code(numeral.measure().relation()),
						(period != null) ? period.label() + "/" + period.basis().code() : "null",
						String.join("+", numeral.setting().places()), numeral.setting().joint() ? "joint" : "",
						code(numeral.setting().status()), comparison(numeral.setting().comparison())),
				numeral.candidates().stream().limit(1).map(ReadingGoldenTests::candidate),
				Stream.of(code(worth.prices()), said("of ", worth.priceYear()), said("in ", worth.currency()),
						Boolean.TRUE.equals(worth.likeForLike()) ? "like-for-like" : "",
						said("share of ", numeral.setting().shareOf()), said("converts ", numeral.conversionOf())),
				numeral.warnings().stream().map((it) -> "! " + it.message().en()))
			.flatMap(Function.identity());
	}

	private static String value(@Nullable BigDecimal value) {
		return (value != null) ? value.toPlainString() : "null";
	}

	private static String code(@Nullable Term term) {
		return (term != null) ? term.code() : "";
	}

	private static String said(String before, @Nullable Object value) {
		return (value != null) ? before + value : "";
	}

	private static String candidate(Candidate candidate) {
		return candidate.indicator() + said(" ", candidate.where()) + " " + candidate.score();
	}

	private static String comparison(@Nullable Comparison comparison) {
		if (comparison == null) {
			return "-";
		}
		var base = comparison.basePeriod();
		var among = comparison.among();
		return comparison.kind().code() + ((base != null) ? ":" + base.start() + "/" + base.end() : "")
				+ said(" with ", comparison.place()) + said(" among ", among) + code(comparison.distance());
	}

}
