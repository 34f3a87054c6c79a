package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sentences, each with a twin that has almost the same words and says another thing: the
 * cure of one must not touch the other.
 */
class TwinsTests {

	/** A line has the date of publication, a sentence, and what its figures are. */
	private static Stream<String[]> sentences() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/reading/twins.tsv"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t"));
	}

	/** Value, unit, status, period, and what it is compared with. */
	private static String said(ReadNumeral figure) {
		var value = figure.measure().value();
		var period = figure.setting().period();
		var comparison = figure.setting().comparison();
		var base = (comparison != null) ? comparison.basePeriod() : null;
		return Stream.of((value != null) ? plain(value) : "-", figure.measure().unit(),
				Objects.requireNonNull(figure.setting().status()).code(), (period != null) ? period.label() : "unsaid",
				(comparison != null) ? comparison.kind().code() : null, (base != null) ? base.label() : null,
				(comparison != null && comparison.distance() != null) ? comparison.distance().code() : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	private static String plain(BigDecimal value) {
		return value.stripTrailingZeros().toPlainString();
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void sentenceAndItsTwinAreReadDifferently(String published, String text, String figures) {
		assertThat(Exam.figures(text, published)).extracting(TwinsTests::said).containsExactly(figures.split("; "));
	}

}
