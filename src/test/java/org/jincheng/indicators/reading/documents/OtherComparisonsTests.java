package org.jincheng.indicators.reading.documents;

import java.util.Objects;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tells what figures are compared with beside time, and at which prices they are. */
class OtherComparisonsTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			2023年，投资增长9.4%，增速较全国、全省分别高6.4和3.1个百分点。; 9.4 change 2022, 6.4 change 2022 CN, 3.1 change 2022 140000
			2023年，增长6.2%，高于全国2.1、全省1.5个百分点。; 6.2 change 2022, 2.1 change 2022 CN, 1.5 change 2022 140000
			2023年，城镇化率64.9%，低于全国0.3个百分点。; 64.9, -0.3 change CN
			2019年6月，价格环比下降3%。其中，食品价格下降4%。; -3 change 2019-05, -4 change 2019-05
			2019年6月，价格同比上涨2%，环比下降3%。其中，食品价格下降4%。; 2 change 2018-06, -3 change 2019-05, -4 change 2018-06
			2019年6月，鲜菜价格上涨38%，影响CPI上涨约0.5个百分点。; 38 change 2018-06, 0.5 contribution 2018-06
			人均收入为全省平均的1.3倍，相当于全国的85%。; 1.3 multiple-of-base 140000, 85 multiple-of-base CN
			产量占全国的3%，增速快于城镇5个百分点。; 3, 5
			2023年，完成年度计划的95%，完成“十四五”目标的60%。; 95 of-plan 2023, 60 of-plan
			民生支出占一般公共预算支出的80%。; 80
			In 2023 growth beat the national average by 2 percentage points and the provincial average by 1 point.; \
			2 change 2022 CN, 1 change 2022 140000
			The rate was 18 percentage points above the national average, and made up 5 percent of exports.; \
			18 change CN, 5
			Income was 94 percent of the national average and 1.2 times that of the province.; \
			94 multiple-of-base CN, 1.2 multiple-of-base 140000
			In 2023 it completed 61 percent of its annual target and 98 percent of the five-year plan.; \
			61 of-plan 2023, 98 of-plan
			In 2023, 30 percent of the annual budget went to schools.; 30
			""")
	void whatFiguresAreComparedWith(String text, String compared) {
		assertThat(Exam.figures(text, "2024-02-01")
			.stream()
			.map((figure) -> figure.measure().value() + said(figure.setting().comparison()))
			.collect(Collectors.joining(", "))).isEqualTo(compared);
	}

	private static String said(@Nullable Comparison comparison) {
		if (comparison == null) {
			return "";
		}
		var base = comparison.basePeriod();
		return " " + comparison.kind().code() + ((base != null) ? " " + base.label() : "")
				+ ((comparison.place() != null) ? " " + comparison.place() : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			名义增长8.7%，实际增长6.6%。; 8.7 current, 6.6 constant
			产值100亿元，按2020年不变价计算，增长5%。; 100 -, 5 constant 2020
			总产值（现价）130亿元，同口径增长4.5%。; 130 current, 4.5 like-for-like
			以美元计增长3%，以人民币计下降1%。; 3 USD, -1 CNY
			实际利用外资增长5%，实现价值5亿元。; 5 -, 5 -
			The 8 percent nominal growth and the 7 percent real growth were high.; 8 current, 7 constant
			Sales grew 8 percent (7 percent after adjusting for price changes).; 8 -, 7 constant
			Trade rose 3 percent in yuan terms but fell 1 percent in dollar terms.; 3 CNY, -1 USD
			Investment in real estate rose 3 percent, and revenue 5 percent on a comparable basis.; 3 -, 5 like-for-like
			""")
	void howFiguresAreValued(String text, String valued) {
		assertThat(Exam.figures(text, "2024-02-01").stream().map((figure) -> {
			var valuation = figure.setting().valuation();
			var prices = (valuation.prices() != null) ? valuation.prices().code() : null;
			var year = (valuation.priceYear() != null) ? " " + valuation.priceYear() : "";
			var rest = (valuation.currency() != null) ? valuation.currency()
					: (valuation.likeForLike() != null) ? "like-for-like" : "-";
			var value = Objects.requireNonNull(figure.measure().value());
			return value.toPlainString().replaceFirst("0{8}$", "") + " " + ((prices != null) ? prices + year : rest);
		}).collect(Collectors.joining(", "))).isEqualTo(valued);
	}

}
