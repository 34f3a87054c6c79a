package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.TextFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether values are what is printed. */
class PrintedDigitsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			31000000000  | 13 billion yuan            | false
			13000000000  | 13 billion yuan            | true
			304          | 30.4 percent               | false
			-4.2         | down 4.2 percent           | true
			135184000000 | 1,351.84                   | true
			135184000000 | 1351.84亿元                  | true
			1351840000   | 1351.84亿元                  | false
			1200000000000 | 1.2万亿元                   | true
			3000000      | 3百万                        | true
			500000000    | 5 hundred million           | true
			5000000      | 5 to 6 million              | true
			5000         | 5千瓦                        | true
			2            | doubled since 2010          | true
			3            | up 81.6 percent on 2020     | false
			12           | a dozen                     | true
			5.2          | 5.2个百分点                   | true
			50           | 5成                         | true
			""")
	void valueIsComparedInSize(BigDecimal value, String printed, boolean isLike) {
		assertThat(PrintedDigits.isPrinted(value, printed)).isEqualTo(isLike);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void wordHasExamples(String kind, String power, String printed) {
		if (kind.equals("qualifier")) {
			assertThat(PrintedDigits.isQualified(printed)).isTrue();
			return;
		}
		var digits = new BigDecimal(printed.replaceFirst("^([0-9.]+).*", "$1"));
		assertThat(PrintedDigits.isPrinted(digits.scaleByPowerOfTen(Integer.parseInt(power)), printed)).isTrue();
		assertThat(PrintedDigits.isPrinted(digits, printed)).isFalse();
	}

	static Stream<Arguments> examples() {
		return TextFile.rows(PrintedDigits.FILE)
			.stream()
			.flatMap((row) -> Arrays.stream(row.get(3).split(";"))
				.map((printed) -> Arguments.of(row.get(0), row.get(2), printed)));
	}

	@ParameterizedTest
	@CsvSource({ "13 billion yuan", "近3年增长5%", "5.2 percent over 2019, which was high", "1351.84亿元" })
	void plainNumberIsNotQualified(String printed) {
		assertThat(PrintedDigits.isQualified(printed)).isFalse();
	}

}
