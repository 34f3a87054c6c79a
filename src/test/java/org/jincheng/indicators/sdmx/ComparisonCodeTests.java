package org.jincheng.indicators.sdmx;

import org.jincheng.indicators.problem.RejectedValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every comparison has one code, and is what is read from it. */
class ComparisonCodeTests {

	@ParameterizedTest
	@CsvSource({ "'', none, 不作比较", "change year, change-P1Y, 与基期相比的变化：一年前",
			"change half-year, change-P6M, 与基期相比的变化：半年前", "multiple-of-base month, multiple-of-base-P1M, 基期数值的倍数：一个月前",
			"times-more 1985-01-01/1985-12-31, times-more-1985, 比基期多的倍数（按原文措辞）：1985",
			"change 2018-01-01/2018-11-30, change-2018-01_2018-11, 与基期相比的变化：2018-01/2018-11",
			"change 2018-01-15/2018-02-14, change-2018-01-15_2018-02-14, 与基期相比的变化：2018-01-15/2018-02-14" })
	void comparisonIsCodedAndReadBack(String compared, String code, String zh) {
		assertThat(ComparisonCode.of(compared)).isEqualTo(code).matches("[A-Za-z0-9_@$-]+");
		assertThat(ComparisonCode.compared(code)).isEqualTo(compared);
		assertThat(ComparisonCode.text(compared).zh()).isEqualTo(zh);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "None", "change", "change-", "change-P2Y", "change-year", "change-1985-01_1985-12",
			"change-1985_1984", "times-more-1985/1986", "times-more 1985", "change-2018-02-30" })
	void whatIsNoComparisonIsRefused(String code) {
		assertThatExceptionOfType(RejectedValueException.class).isThrownBy(() -> ComparisonCode.compared(code));
	}

}
