package org.jincheng.indicators.catalogue.indicator;

import java.util.Map;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every comparison has one code, and is what is read from it. */
class ComparedTests {

	private static final Compared.Names NAMES = new Compared.Names(
			Map.of("CN", new Text("China", "中国"), "140000", new Text("Shanxi", "山西")),
			Map.of("gdp", new Text("GDP", "生产总值")));

	@ParameterizedTest
	@CsvSource({ "'', none, 不作比较", "change year, change-P1Y, 与基期相比的变化：一年前",
			"change half-year, change-P6M, 与基期相比的变化：半年前", "multiple-of-base month, multiple-of-base-P1M, 基期数值的倍数：一个月前",
			"times-more 1985-01-01/1985-12-31, times-more-1985, 比基期多的倍数（按原文措辞）：1985",
			"change 2018-01-01/2018-11-30, change-2018-01_2018-11, 与基期相比的变化：2018-01/2018-11",
			"change 2018-01-15/2018-02-14, change-2018-01-15_2018-02-14, 与基期相比的变化：2018-01-15/2018-02-14",
			"change year;place=CN, change-P1Y$place_CN, 与基期相比的变化：一年前；与中国相比",
			"rank;among=140000/市, rank$among_140000@002f@5e02, 位次；在山西的市中", "of-plan year, of-plan-P1Y, 完成计划的比例：年度计划",
			";prices=constant-2020, none$prices_constant-2020, 按2020年可比价",
			";share-of=gdp/140000, none$share-of_gdp@002f140000, 占山西生产总值",
			";currency=USD;like-for-like=true, none$currency_USD$like-for-like_true, 按USD计；同口径",
			";share-of-words=A %3B b=c, none$share-of-words_A@0020@00253B@0020b@003dc, 占A ; b=c" })
	void comparisonIsCodedAndReadBack(String compared, String code, String zh) {
		assertThat(Compared.code(compared)).isEqualTo(code).matches("[A-Za-z0-9_@$-]+");
		assertThat(Compared.ofCode(code)).isEqualTo(compared);
		assertThat(Compared.label(compared, NAMES).zh()).isEqualTo(zh);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "None", "change-", "change-P2Y", "change-year", "change-1985-01_1985-12",
			"change-1985_1984", "times-more-1985/1986", "times-more 1985", "change-2018-02-30" })
	void whatIsNoComparisonIsRefused(String code) {
		assertThatExceptionOfType(RejectedValueException.class).isThrownBy(() -> Compared.ofCode(code));
	}

}
