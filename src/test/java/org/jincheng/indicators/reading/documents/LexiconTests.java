package org.jincheng.indicators.reading.documents;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.times.Periods;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Sentence;
import org.jincheng.indicators.reading.words.WordList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads the example of each line of the lexicons, and finds in it what the line says. */
class LexiconTests {

	/** Before all else, so that a wrong row is one failure and not one of each test. */
	@BeforeAll
	static void everyRowOfEveryListCanBeRead() throws Throwable {
		try (var files = Files.list(Path.of("src/main/resources/reading"))) {
			files.forEach((file) -> Lines.rows(file.getFileName().toString()));
			var reader = new Reader(Exam.catalogue());
			Stream
				.of("Exports rose 5 percent in May 2020.\n\nItem\t2019\t2020\nExports\t4\t5",
						"2020年5月，出口增长5%。\n\n项目\t2019年\t2020年\n出口\t4\t5")
				.forEach((text) -> reader.read(ReadingRequest.of(text)));
		}
		catch (ExceptionInInitializerError ex) {
			throw ex.getCause();
		}
	}

	private static Stream<String> languages() {
		return Stream.of("en", "zh");
	}

	private static List<Quantity> read(String text, String language) {
		var known = "zh".equals(language) ? Language.ZH : Language.EN;
		var sentence = new Sentence(1, 1, 0, PlainText.of(text).text());
		return FoundInSentence.of(sentence, known, List.of(), false).quantities();
	}

	private static Stream<List<String>> rows(String name, String language) {
		return Lines.rows(name + "." + language + ".tsv").stream();
	}

	@Test
	void rowThatIsWrongIsNamedWithItsFileAndLine() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Lines.rows("wrong-columns.tsv"))
			.withMessage("line 4 of src/main/resources/reading/wrong-columns.tsv is wrong: columns: 2, and not 3");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Lexicon.phrases("wrong-slot.tsv"))
			.withMessageStartingWith("line 2 of src/main/resources/reading/wrong-slot.tsv is wrong: No enum constant");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void unitsAreReadFromTheirExamples(String language) {
		assertThat(rows("units", language).filter((row) -> !"-".equals(row.get(1)))).allSatisfy((row) -> {
			var read = read(row.get(3), language);
			assertThat(read).hasSize(1);
			assertThat(read.getFirst().unit()).isEqualTo(row.get(1));
			var printed = row.get(3).replaceAll("^\\D*(\\d+).*", "$1");
			assertThat(read.getFirst().measure().value())
				.isEqualByComparingTo(new BigDecimal(printed).multiply(new BigDecimal(row.get(2))));
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void whatOnlyLooksLikeAUnitIsNone(String language) {
		assertThat(rows("units", language).filter((row) -> "-".equals(row.get(1))))
			.allSatisfy((row) -> assertThat(read(row.get(3), language).getFirst().end()).isEqualTo(1));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void qualifiersAreReadFromTheirExamples(String language) {
		assertThat(rows("relations", language)).allSatisfy((row) -> assertThat(read(row.get(3), language))
			.extracting((quantity) -> Objects.requireNonNull(quantity.measure().relation()).code())
			.containsExactly(row.get(2)));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void ratesAreReadFromTheirExamples(String language) {
		assertThat(rows("rates", language)).allSatisfy((row) -> {
			var unit = String
				.valueOf(read(row.get(3), language).stream().filter(Quantity::figure).toList().getLast().unit());
			assertThat(unit.replaceAll(".*-per-", "-per-"))
				.isEqualTo("-".equals(row.get(2)) ? "CNY" : "-per-" + row.get(2));
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void changesAreReadFromTheirExamples(String language) {
		assertThat(rows("directions", language)).allSatisfy((row) -> {
			var last = row.get(1).equals("none") ? null : read(row.get(2), language).getLast();
			if (last != null) {
				var change = List.of("up", "down", "adjacent-up", "adjacent-down").contains(row.get(1));
				assertThat(last.change()).isEqualTo(change);
				assertThat(last.measure().value()).hasToString(row.get(1).endsWith("down") ? "-5" : "5");
			}
		});
	}

	@Test
	void changesThatFollowAreReadFromTheirExamples() {
		assertThat(Lines.rows("directions-after.tsv")).allSatisfy((row) -> {
			var language = row.getFirst().charAt(0) > 0x3000 ? "zh" : "en";
			var first = read(row.get(2), language).getFirst();
			assertThat(first.change()).isTrue();
			assertThat(first.measure().value()).hasToString(row.get(1).endsWith("down") ? "-5" : "5");
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void wordsOfComparisonsAreFoundInTheirExamples(String language) {
		var phrases = Lexicon.phrases("comparisons." + language + ".tsv");
		assertThat(rows("comparisons", language)).allSatisfy(
				(row) -> assertThat(phrases.find(row.get(2))).extracting(Match::meaning).containsExactly(row.get(1)));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void wordsBesideFiguresAreFoundInTheirExamples(String language) {
		assertThat(List.of("valuations", "plans", "place-comparisons", "growth", "missing")).allSatisfy((name) -> {
			var phrases = Lexicon.phrases(name + "." + language + ".tsv");
			assertThat(rows(name, language)).allSatisfy(
					(row) -> assertThat(phrases.find(row.get(2))).extracting(Match::meaning).contains(row.get(1)));
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void ranksAreReadFromTheirExamples(String language) {
		assertThat(rows("ranks", language)).allSatisfy((row) -> {
			var isRank = !List.of("not", "last", "kind").contains(row.get(1));
			assertThat(read(row.get(2), language).getLast()).extracting(Quantity::isRank).isEqualTo(isRank);
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void verbsOfMultiplesAreReadFromTheirExamples(String language) {
		assertThat(rows("multiples", language)).allSatisfy((row) -> {
			var read = read(row.get(2), language);
			if (row.get(1).equals("-")) {
				assertThat(read).isEmpty();
				return;
			}
			var falls = row.get(1).equals("0.5");
			assertThat(read).singleElement().satisfies((verb) -> {
				assertThat(verb.change()).isTrue();
				assertThat(verb.measure().value()).hasToString(falls ? "-50" : row.get(1));
				assertThat(verb.unit()).isEqualTo(falls ? "percent" : "multiple");
			});
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void namesAreReadFromTheirExamples(String language) {
		assertThat(rows("names", language))
			.allSatisfy((row) -> assertThat(read(row.get(3), language)).extracting((quantity) -> quantity.kind().code())
				.contains(row.get(2)));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void personsAreReadFromTheirExamples(String language) {
		assertThat(rows("persons", language)).allSatisfy(
				(row) -> assertThat(read(row.get(1), language)).extracting(Quantity::unit).containsExactly("persons"));
	}

	@Test
	void moneyIsReadFromItsExamples() {
		assertThat(Lines.rows("money.tsv")).allSatisfy((row) -> {
			var language = row.get(2).charAt(0) > 0x3000 ? "zh" : "en";
			var read = read(row.get(2), language).getFirst();
			assertThat(read.unit()).isEqualTo(row.get(1).equals("-") ? null : row.get(1));
			assertThat(read.measure().relation()).isEqualTo(Relation.EQUAL);
			assertThat(read.start()).isZero();
		});
	}

	@Test
	void wordsWithNumberCharactersAreNoFigures() {
		assertThat(Lines.rows("words.zh.tsv")).allSatisfy((row) -> {
			var kinds = read("有" + row.getFirst() + "。", "zh").stream().map((read) -> read.kind().code()).distinct();
			assertThat(kinds.toList()).isEqualTo("none".equals(row.get(1)) ? List.of() : List.of(row.get(1)));
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void wordsOfListsStandInTheirExamples(String language) {
		assertThat(rows("lists", language)).allSatisfy((row) -> {
			assertThat(WordList.of(row.get(1))).contains(row.getFirst().replace('_', ' ').split("\\|"));
			assertThat(Stream.of(row.getFirst().replace('_', ' ').split("\\|")).filter((word) -> !word.isBlank()))
				.anySatisfy((word) -> assertThat(row.get(2)).contains(word));
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void formsAreFoundInTheirExamples(String language) {
		assertThat(rows("forms", language)).allSatisfy((row) -> {
			var example = row.get(2).replace('_', ' ');
			var form = Pattern.compile(row.getFirst()).matcher(example);
			assertThat(form.matches() || form.reset().results().anyMatch((it) -> it.end() > it.start())).isTrue();
			assertThat(WordList.form(row.get(1)).matcher(example).find()).isTrue();
		});
	}

	@Test
	void numbersAreReadFromTheirExamples() {
		assertThat(Lines.rows("numerals.zh.tsv")).allSatisfy((row) -> assertThat(read(row.get(4), "zh")).hasSize(1));
		assertThat(Lines.rows("months.en.tsv"))
			.allSatisfy((row) -> assertThat(Periods.in(row.get(2), Language.EN).getFirst().value("month"))
				.isEqualTo(Integer.valueOf(row.get(1))));
	}

}
