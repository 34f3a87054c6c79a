package org.jincheng.indicators.reading.files;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of how numbers of workbooks are shown. */
class NumberFormatCodeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", quoteCharacter = '`', textBlock = """
			0.0 | 47.1 | 47.1
			0.00 | 47.1 | 47.10
			0.0 | -0.04 | 0.0
			0 | 2.5 | 3
			0.00 | 0.28499999999999998 | 0.29
			#,##0 | 1234567 | 1,234,567
			#,##0.0_);(#,##0.0) | -1234.56 | (1,234.6)
			0.0% | 0.044 | 4.4%
			0.0%;(0.0%) | -0.038 | (3.8%)
			0.##% | 0.05 | 5%
			0.0# | 1.5 | 1.5
			#,##0,,"百万" | 12345678 | 12百万
			0\\.0, | 12345 | 1.2
			"约"0.0"亿元" | 2274.8 | 约2274.8亿元
			[$¥-804]#,##0.00 | 5 | ¥5.00
			[Red][<0]-0.0;0.0 | -1.25 | -1.25
			[Red]0.0 | -1.25 | -1.3
			0.0;; | -1.25 | ``
			@ | 5 | 5
			0"."0,"万" | 12345 | 1.2万
			0;-0;"-" | 0 | -
			;;; | 5 | ``
			General | 1.10 | 1.1
			`` | 1.0333333333333334 | 1.0333333333
			`` | 0.1 | 0.1
			General"e" | 541000 | 541000e
			0.00E+00 | 12345 | 12345
			# ?/? | 0.5 | 0.5
			yyyy"年"m"月" | 45292 | 2024年1月
			yyyy-mm-dd | 45351 | 2024-02-29
			mmm yyyy | 45292 | Jan 2024
			yyyy | 1 | 1900
			h:mm | 0.5 | 0.5
			000000 | 7 | 000007
			""")
	void numberIsShownAsItsFormatSays(String code, BigDecimal number, String shown) {
		assertThat(new NumberFormatCode(code, false).show(number)).isEqualTo(shown);
	}

}
