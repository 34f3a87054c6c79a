package org.jincheng.indicators.reading.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.result.Warning;
import org.jincheng.indicators.reading.words.Deadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds of the reading of any text. */
class ReaderTests {

	private static Stream<Path> texts() {
		return Exam.files(Exam.KNOWN).stream();
	}

	private static ReadingRequest request(String text, @Nullable Language language) {
		return new ReadingRequest(text, language, DateBound.of("2021-05-21"), "140500", null, null, null, null);
	}

	private static List<ReadNumeral> read(String text, @Nullable Language language) {
		return Exam.READER.read(request(text, language)).numerals();
	}

	/** What is said of a figure, wherever it stands. */
	private static String said(ReadNumeral numeral) {
		return numeral.kind() + " " + numeral.measure().value() + " " + numeral.measure().upper() + " "
				+ numeral.measure().unit() + " " + numeral.measure().relation() + " " + numeral.setting().status() + " "
				+ numeral.setting().period() + " " + numeral.setting().places() + " " + numeral.setting().comparison();
	}

	private static List<String> said(String text, @Nullable Language language) {
		return read(text, language).stream().map(ReaderTests::said).toList();
	}

	/**
	 * Each loop that a text lengthens looks for the deadline; finding numbers is four of
	 * ten steps.
	 */
	@Test
	void textWhoseAnswerWouldBeTooLongIsRefusedOnceItsNumbersAreFound() {
		var text = "2017年进口增长5%，比出口多2.5亿元，占全市的5%。";
		var read = steps(text.repeat(900), (reading) -> assertThat(reading.get().numerals()).hasSize(3600));
		var refused = steps(text.repeat(2400),
				(reading) -> assertThatExceptionOfType(RefusedException.class).isThrownBy(reading::get)
					.withMessageContaining("would exceed 4194304 bytes"));
		assertThat(refused).isLessThan(read * 2400 / 900 / 2);
	}

	private static long steps(String text, Consumer<Supplier<Reading>> expected) {
		var steps = new AtomicLong();
		Deadline.within(Duration.ofMinutes(1), () -> steps.incrementAndGet() < 0, () -> {
			expected.accept(() -> Exam.READER.read(request(text, null)));
			return text;
		});
		return steps.get();
	}

	private static void changesNothing(Path file, UnaryOperator<String> change) {
		var exam = Exam.request(file);
		var language = exam.language();
		assertThat(said(change.apply(exam.text()), language)).isEqualTo(said(exam.text(), language));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void offsetsPointAtWhatIsPrinted(Path file) {
		for (var text : List.of(Exam.request(file).text(),
				"\u00ad\ufeff" + Exam.request(file).text().replace(" ", "\u00a0").replace("\n", "\r\n\r\n"))) {
			assertThat(read(text, Exam.request(file).language())).allSatisfy((numeral) -> {
				assertThat(text.substring(numeral.at().start(), numeral.at().end())).isEqualTo(numeral.at().printed());
				var phrase = numeral.phrase();
				assertThat(text.substring(phrase.start(), phrase.end())).isEqualTo(phrase.printed());
				assertThat(phrase.start()).isLessThanOrEqualTo(numeral.at().start());
				assertThat(phrase.end()).isGreaterThanOrEqualTo(numeral.at().end());
			});
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void numeralsAreInOrderAndApart(Path file) {
		var numerals = new ArrayList<>(read(Exam.request(file).text(), Exam.request(file).language()));
		for (int i = 1; i < numerals.size(); i++) {
			assertThat(numerals.get(i).at().start()).isGreaterThanOrEqualTo(numerals.get(i - 1).at().end());
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void lineEndsAndInvisibleSignsChangeNothing(Path file) {
		changesNothing(file, (text) -> text.replace("\n", "\r\n"));
		changesNothing(file, (text) -> text.replace(" ", "\u00a0"));
		changesNothing(file, (text) -> "\ufeff" + text.replace("0", "0\u200b"));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void fullWidthDigitsChangeNothing(Path file) {
		changesNothing(file, (text) -> {
			var wide = new StringBuilder();
			text.chars().forEach((c) -> wide.append((char) ((c >= '0' && c <= '9') ? c - '0' + '０' : c)));
			return wide.toString();
		});
	}

	@ParameterizedTest
	@MethodSource("texts")
	void headAndFootChangeNothing(Path file) {
		var exam = Exam.request(file);
		var head = "(chinadaily.com.cn)\n\nA view of the city [Photo/Xinhua]\n\n";
		var read = said(head + exam.text() + "\n\nRelated stories\n", exam.language());
		assertThat(read).isEqualTo(said(exam.text(), exam.language()));
	}

	@Test
	void paragraphsAndSentencesOfTheBodyAreCounted() {
		var read = read("""
				Jincheng opens up

				Updated: 2019-09-02

				A view of the 3 parks [Photo/chinadaily.com.cn]

				It has 2 parks. Some 5 sq. km. are green, said Mr. Li. The U.S. firm built 4.

				It has 6 lines.
				""", Language.EN);
		assertThat(read).filteredOn((numeral) -> numeral.kind() == Kind.FIGURE)
			.extracting(
					(numeral) -> numeral.measure().value() + " at " + numeral.paragraph() + "." + numeral.sentence())
			.containsExactly("2 at 1.1", "5 at 1.2", "4 at 1.3", "6 at 2.1");
	}

	@Test
	void aRangeIsOneNumeral() {
		var read = read("Sales fell 5 to 6 percent.", Language.EN);
		assertThat(read).singleElement().satisfies((numeral) -> {
			assertThat(numeral.at().printed()).isEqualTo("5 to 6");
			assertThat(numeral.measure().value()).hasToString("-6");
			assertThat(numeral.measure().upper()).hasToString("-5");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "零分之一。", "它占0分之2。", "It has -1/0 of it." })
	void partOfNothingHasNoValue(String text) {
		assertThat(read(text, null)).singleElement().extracting((it) -> it.measure().value()).isNull();
	}

	@Test
	void lineWithoutAStopIsNotReadTogetherWithTheNextOne() {
		var document = new Document(null, Stream.of("1", "n 2", ".").<Block>map(Paragraph::new).toList());
		assertThat(Exam.READER.read(request("", null), document, "").numerals()).hasSize(2)
			.allSatisfy((numeral) -> assertThat(numeral.warnings()).noneMatch((it) -> it.code() == Warning.TORN));
	}

	@Test
	void longNumberIsNeverReadAsTwo() {
		var reading = Exam.READER.read(request("产量为" + "9".repeat(4_000) + "吨，", Language.ZH));
		assertThat(reading.numerals()).extracting((it) -> it.at().printed().length()).containsExactly(4_000);
	}

	@Test
	void sentenceThatIsLongerThanAnyProseEndsWithAClause() {
		var reading = Exam.READER.read(request("有5吨煤炭，".repeat(1_000), Language.ZH));
		assertThat(reading.numerals()).hasSize(1_000);
		assertThat(reading.sentences()).hasSizeGreaterThan(1)
			.allSatisfy((it) -> assertThat(it.end() - it.start()).isLessThan(2_100));
	}

	@Test
	void theLanguageIsFound() {
		assertThat(Exam.READER.read(ReadingRequest.of("晋城GDP增长5%。")).language()).isEqualTo(Language.ZH);
		assertThat(Exam.READER.read(ReadingRequest.of("GDP of Jincheng (晋城) grew 5%.")).language())
			.isEqualTo(Language.EN);
	}

	@Test
	void numeralOfMoreDigitsThanAnyNumberHasIsNone() {
		for (var text : List.of("It has 5" + " million".repeat(5) + " parks.", "它有5" + "亿".repeat(4) + "元。",
				"It has one" + " hundred ten".repeat(16) + " parks.")) {
			assertThat(read(text, null)).singleElement().satisfies((numeral) -> {
				assertThat(numeral.kind()).isEqualTo(Kind.OTHER);
				assertThat(numeral.measure().value()).isNull();
			});
		}
	}

}
