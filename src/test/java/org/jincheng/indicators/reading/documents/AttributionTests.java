package org.jincheng.indicators.reading.documents;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What texts of 21 December 2020 about Jincheng say of their figures beside the values.
 */
class AttributionTests {

	private static List<ReadNumeral> figures(String text, Language language) {
		var request = new ReadingRequest(text.replace("|", "\n"), language, DateBound.of("2020-12-21"), "140500", null,
				null, null, null);
		return Exam.figures(Exam.read(request).numerals());
	}

	private static Stream<List<String>> rows(String name) {
		return Lines.rows(name + ".tsv").stream();
	}

	private static Language languageOf(String text) {
		return text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
	}

	private static String period(ReadNumeral figure) {
		return Objects.requireNonNull(figure.setting().period()).label();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Exports reached 5 million yuan in 2019 and 6 million yuan in 2018.; 2019 2018
			In 2019, exports reached 5 million yuan. Imports fell 6 percent.; 2019 2019
			Exports reached 5 million yuan in 2019. The city has 6 parks.; 2019 2020-12-21
			The city had 5 million people (2004 census), with 1 million farmers. It has 6 parks.; 2004 2004 \
			2020-12-21
			GDP was 5 million yuan, up 6 percent, in the first half.; 2020-01/2020-06 2020-01/2020-06
			Loans were 5 yuan in June, compared with 6 yuan a year earlier and 7 yuan in 2015.; 2020-06 2019-06 2015
			The road is 5 km (2004) and the line 6 km (2005) long.; 2004 2005
			Employment rose by 5,300 (+0.2%) in 2018 and 6,300 (+0.3%) in 2019.; 2018 2018 2019 2019
			It spent 5 million yuan over the past two years, and 6 parks have been built.; \
			2018-12-22/2020-12-21 2020-12-21
			In 2019 exports rose 5 percent, 6 points more than in 2015.; 2019 2019
			The 11 percent was 5 points more than in the 2010 census (6 percent).; 2020-12-21 2020-12-21 2010-11-01
			In 2019, exports rose 5 percent. In November alone they rose 6 percent.; 2019 2019-11
			At the end of 2019, the population was 5 million. There were 6 births and 7 deaths.; 2019-12-31 \
			2019 2019
			At the end of 2019, the city had 5 doctors.|Coal output was 6 tons, up 7 percent.; \
			2019-12-31 2019 2019
			At the end of June, deposits were 5 yuan. Loans were 6 yuan, up 7 percent.; 2020-06-30 2020-06-30 \
			2020-06-30
			Output rose 5 percent from 2015 to 2019.; 2019
			As of Dec. 31, 2019, loans were 5 yuan, up 6 percent. Births numbered 7.; 2019-12-31 2019-12-31 2019
			Over the decade to 2019, output rose 5 percent.; 2019
			From 2016 to 2019 output rose 5 percent a year on average.; 2016/2019
			Prices rose 5 percent in November, down from 6 percent in October. Food prices rose 7 percent.; \
			2020-11 2020-10 2020-11
			In November prices rose 5 percent, compared with 6 percent in October. Food prices rose 7 \
			percent.; 2020-11 2020-10 2020-11
			In the first half, exports were 5 tons. They rose 6 percent more than in the same days of last \
			year. Imports were 7 tons.; 2020-01/2020-06 2020-01/2020-06 2020-01/2020-06
			In the first three quarters, GDP rose 5 percent. By Oct 26, 25 provinces had published data. \
			Exports rose 6 percent.; 2020-01/2020-09 2020-10-26 2020-01/2020-09
			Exports rose 5, 6 and 7 percent in the first, second and third quarters, respectively.; \
			2020-01/2020-03 2020-04/2020-06 2020-07/2020-09
			During the National Day holiday on Oct 1-7, the city had 5 million visitors. Revenue in the same \
			period was 6 million yuan.; 2020-10-01/2020-10-07 2020-10-01/2020-10-07
			The index was 50.2 in November, up from 49.5 in October. That of orders was 51.; 2020-11 2020-10 \
			2020-11
			The city had 5 million visitors in the National Day holiday (Oct 1-7). During the holiday, sales \
			rose 6 percent.; 2020-10-01/2020-10-07 2020-10-01/2020-10-07
			The network grew from 5 km in 2008 to 6 km in 2019. It carried 7 million people.; 2008 2019 2019
			BEIJING, May 21 (Xinhua) -- Prices rose 5 percent last year.; 2019
			In the first eight months, exports were 5 yuan. In August alone they were 6 yuan.; \
			2020-01/2020-08 2020-08
			In the first eight months of 2019, exports were 5 yuan. They were 6 yuan in that month.; \
			2019-01/2019-08 2019-08
			""")
	void periodsOfEnglishFigures(String text, String periods) {
		assertThat(figures(text, Language.EN)).extracting(AttributionTests::period).containsExactly(periods.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			2019年，全市生产总值5亿元。进口6亿元，增长7%。; 2019 2019 2019
			销售额由2015年的5亿元提升至2019年的6亿元，占比由3%提升至4%。; 2015 2019 2015 2019
			销售额由2015年的5亿元提升至2019年的6亿元。其中，网上销售额由3亿元提升至4亿元。; 2015 2019 2015 2019
			三年累计投资5亿元。; 2017-12-22/2020-12-21
			2019年，出口5亿元，年末人口6万人，价格上涨7%。; 2019 2019-12-31 2019
			截至2019年末，全市人口6万人。其中男性3万人，比上年末增加1万人。; 2019-12-31 2019-12-31 2019-12-31
			2019年，出口5亿元。|全市总面积6平方公里。; 2019 2020-12-21
			5月18日至20日，博览会举行。|全市道路6公里。; 2020-12-21
			全市人口6万人，与2010年人口普查的5万人相比，增长20%。; 2020-12-21 2010-11-01 2020-12-21
			前三季度，出口5亿元。第三季度，出口2亿元。; 2020-01/2020-09 2020-07/2020-09
			2019年末，全市人口6万人。出生人口5人，出生率6‰。; 2019-12-31 2019 2019
			2019年末，全市人口6万人。|其中男性3万人。|煤炭产量5吨，增长6%。; 2019-12-31 2019-12-31 2019 2019
			3月末，存款余额5亿元，比年初增加6亿元；贷款余额7亿元，比上年同期末增长8%。; \
			2020-03-31 2020-03-31 2020-03-31 2020-03-31
			从2015年到2019年，产量增长4倍。; 2019
			截至6月30日，存款余额5亿元。贷款余额6亿元。; 2020-06-30 2020-06-30
			11月，价格上涨2.2%，涨幅比10月的2.5%回落0.3个百分点。食品价格上涨3%。; 2020-11 2020-10 2020-11 2020-11
			前三季度，全省增长5%。截至10月26日，已有25个省份公布数据。出口增长6%。; 2020-01/2020-09 2020-10-26 2020-01/2020-09
			第一、第二、第三季度，出口分别增长5%、6%和7%。; 2020-01/2020-03 2020-04/2020-06 2020-07/2020-09
			11月，价格上涨2.2%，由10月的2.5%回落。食品价格上涨3%。; 2020-11 2020-10 2020-11
			11月，价格上涨2.2%，低于10月的2.5%。食品价格上涨3%。; 2020-11 2020-10 2020-11
			国庆中秋假期（10月1日至8日），全市接待游客5万人。假日期间，旅游收入6亿元。; 2020-10-01/2020-10-08 2020-10-01/2020-10-08
			第一、二季度，出口分别增长5%和6%。; 2020-01/2020-03 2020-04/2020-06
			今年国庆假期（10月1日至7日），全市接待游客5万人。同期旅游收入6亿元。; 2020-10-01/2020-10-07 2020-10-01/2020-10-07
			五年来，新建公路6公里。; 2015-12-22/2020-12-21
			2019年8月当月，出口5亿元。进口6亿元。; 2019-08 2019-08
			1-8月，出口5亿元，其中当月出口6亿元。进口7亿元。; 2020-01/2020-08 2020-08 2020-01/2020-08
			截至8月末，贷款余额5亿元。当月新增6亿元。; 2020-08-31 2020-08
			本月，出口5亿元。; 2020-12
			""")
	void periodsOfChineseFigures(String text, String periods) {
		assertThat(figures(text, Language.ZH)).extracting(AttributionTests::period).containsExactly(periods.split(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = "amounts")
	void flowsAreOfTheYearAndStocksOfItsLastDay(String lexicon) {
		assertThat(rows(lexicon))
			.allSatisfy((row) -> assertThat(period(figures(row.get(2), languageOf(row.get(2))).getLast()))
				.isEqualTo("flow".equals(row.get(1)) ? "2019" : "2019-12-31"));
	}

	@Test
	void reservesAreNoOutput() {
		assertThat(figures("Coal reserves are 80 billion tons.", Language.EN).getFirst().candidates())
			.noneMatch((candidate) -> candidate.isNew() == null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			In 2019 exports rose 5 percent year on year.; 2018
			In 2019 exports rose 5 percent.; 2018
			In 2019 exports rose 5 percent compared with 2015.; 2015
			Jobs rose by 5,000 to 6 million in the third quarter of 2019, compared with the second quarter of 2019.; \
			2019-04/2019-06
			In June 2019 prices rose 5 percent month-on-month.; 2019-05
			In the first half, exports rose 5 percent from last year.; 2019-01/2019-06
			In 2019 trade was 68 times more than in 1985.; 1985
			In 2019 exports were 68 times more than those of 1985.; 1985
			Output rose 5 percent from 2015 to 2019.; 2015
			销售额由2015年的5亿元提升至2019年的6亿元，增长20%。; 2015
			销售额由2015年的5亿元提升至2019年的6亿元，其中网上销售额7亿元。经济年均增长20%。; 2015
			At the end of March, loans grew 5 percent from the beginning of the year.; 2019-12-31
			3月末，存款比年初增加5亿元。; 2019-12-31
			3月末，存款比上年同期末增长5%。; 2019-03-31
			从2015年到2019年，产量增长4倍。; 2015
			2019年6月，价格环比上涨5%。; 2019-05
			2019年，出口比上年增长5%。; 2018
			2019年，收入比由2015年的2.9降至2.4，比上年缩小0.5。; 2018
			2019年，人口比2010年增长5%。; 2010
			2019年末，人口比上年末增长5%。; 2018-12-31
			2019年上半年，投资增速比2018年全年加快5个百分点。; 2018
			In 2019 exports doubled.; 2018
			Exports doubled from 2015 to 2019.; 2015
			Exports were halved from 2015.; 2015
			2019年，产值比2010年翻一番。; 2010
			""")
	void basesOfChanges(String text, String base) {
		var comparison = figures(text, languageOf(text)).stream()
			.map((it) -> it.setting().comparison())
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		assertThat(Objects.requireNonNull(comparison.basePeriod()).label()).isEqualTo(base);
	}

	@ParameterizedTest
	@ValueSource(strings = { "In 2019 the industry accounted for 5 percent of exports.", "2019年，农村增速快于城镇5个百分点。" })
	void whatIsComparedWithNoOtherTimeHasNoBase(String text) {
		assertThat(figures(text, languageOf(text)).getFirst().setting().comparison()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Taiyuan and Jincheng accounted for 84.2 percent of Shanxi's total trade.; 140100+140500
			Taiyuan, Datong and Jincheng grew 5, 6 and 7 percent, respectively.; 140100 140200 140500
			Next came Yuncheng with 5 million, Linfen with 4 million people.; 140800 141000
			Among 28 cities in and around Beijing, Jincheng's air ranked first.; 140500 140500
			Per capita income in Henan and Shanxi reached 36,047 yuan and 37,568 yuan, respectively.; 410000 \
			140000
			Henan and Shanxi reached 36,047 yuan and 37,568 yuan, respectively, both up more than 5 percent.; \
			410000 140000 410000+140000
			Henan led with 5 tons, followed by Shanxi and Shandong with 6 tons and 7 tons, respectively.; \
			410000 140000 370000
			Its exports made up 5 percent of the exports nationwide and rose 6 percent.; 140500 140500
			They made up half of the country's total and rose 6 percent.; 140500 140500
			煤层气产量5吨，占同期全国的6%，增长7%。; 140500 140500 140500
			Exports to Beijing rose 5 percent.; 140500
			Nationwide, output rose 5 percent.; CN
			The province built 5 parks.; 140000
			Only Taiyuan has 5 million residents. It counted 6 million tourists.; 140100 140100
			The city built 5 parks in Gaoping.; 140581
			Jincheng Institute of Technology has 5 teachers.; 140500
			Output in Henan was 5 tons, while that of Shandong was 6 tons.; 410000 370000
			The city's growth was 5 percent, above that of Henan.; 140500
			'In Zezhou, it rose 5 percent; in Gaoping, it rose 6 percent.'; 140525 140581
			城区58.24万人，泽州45.08万人，高平41.44万人。; 140502 140525 140581
			泽州县45万人、城区58万人。; 140525 140502
			城区绿地5公顷。; 140500
			太原和晋城进出口占全省的84.2%。; 140100+140500
			太原市、大同市和晋城市分别增长5%、6%和7%。; 140100 140200 140500
			全省产量5吨，占全国的6%，其中高平市3吨。; 140000 140000 140581
			城区和陵川县分别完成投资5亿元和6亿元。; 140502 140524
			太原海关发布，全市出口5亿元。; 140500
			出口增长5%，比全省6%的增速低1个百分点。; 140500 140000 140500
			出口增长5%，而全国下降6%，增速高于全国11个百分点。其中，煤炭出口增长7%。; 140500 CN 140500 140500
			China-Europe trains made 5 trips. The trains carried 6 tons.; 140500 140500
			产量增长4%，增速高于自治区和太原市，其中出口增长5%。; 140500 140500
			""")
	void placesOfFigures(String text, String places) {
		assertThat(figures(text, languageOf(text))).extracting((figure) -> String.join("+", figure.setting().places()))
			.containsExactly(places.split(" "));
	}

	@ParameterizedTest
	@EnumSource
	void statusesOfTheLexiconsAreReadFromTheirExamples(Language language) {
		assertThat(rows("statuses." + language.code())).allSatisfy((row) -> {
			var wanted = FigureStatus.valueOf(row.get(1).toUpperCase(Locale.ROOT));
			var text = row.get(2) + (row.get(2).matches(".*\\d.*") ? "" : " 5 percent");
			assertThat(figures(text, language)).extracting((it) -> it.setting().status()).contains(wanted);
		});
	}

	@ParameterizedTest
	@EnumSource
	void outcomesAreReadAfterPlans(Language language) {
		assertThat(rows("statuses-past." + language.code()))
			.allSatisfy((row) -> assertThat(figures(row.get(1), language)).extracting((it) -> it.setting().status())
				.containsExactly(FigureStatus.TARGET, FigureStatus.ACTUAL));
	}

	@ParameterizedTest
	@ValueSource(strings = { "place-cues.en", "place-cues.zh", "place-names.zh" })
	void placesThatAreOtherOnesAreNotOfTheFigure(String lexicon) {
		assertThat(rows(lexicon))
			.allSatisfy((row) -> assertThat(figures(row.get(1), languageOf(row.get(1))).getLast().setting().places())
				.containsExactly("140500"));
	}

	@ParameterizedTest
	@ValueSource(strings = "conversions")
	void conversionsAreReadFromTheirExamples(String lexicon) {
		assertThat(rows(lexicon)).allSatisfy(
				(row) -> assertThat(figures(row.get(1), languageOf(row.get(1))).getLast().conversionOf()).isEqualTo(0));
	}

	@ParameterizedTest
	@ValueSource(strings = "joint")
	void jointFiguresAreReadFromTheirExamples(String lexicon) {
		assertThat(rows(lexicon)).allSatisfy(
				(row) -> assertThat(figures(row.get(1), languageOf(row.get(1))).getFirst().setting().joint()).isTrue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			It invested 13 billion yuan into the Nancun Industrial Park and the Jingang Industrial Park.; true
			It invested 13 billion yuan into the Nancun Industrial Park.; false
			It invested 5 and 8 billion yuan in the Nancun Park and the Jingang Park, respectively.; false
			投资130亿元建设南村智能铸造产业园和金匠智能铸造产业园。; true
			向南村产业园、金匠产业园投入130亿元。; true
			投资130亿元建设南村智能铸造产业园。; false
			向南村产业园和金匠产业园分别投入50亿元和80亿元。; false
			""")
	void moneyForSeveralParksIsJoint(String text, boolean joint) {
		assertThat(figures(text, languageOf(text)).getFirst().setting().joint()).isEqualTo(joint);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
					Green spaces account for 45.8 percent of the city's total area in 2019.; the city's total area
					机电产品占全省出口的76%。; 全省出口
					民营企业占全省外贸总值的比重为23.8%。; 全省外贸总值
					财政支出的80%用于民生。; 财政支出
					三次产业构成由上年的22%、28%和50%调整为21%、28%和51%。; 三次产业
					Exports were 5 yuan, up 11 percent, or 42.1 percent of total trade.; total trade
					The primary, secondary and tertiary industries had a ratio of 1.3:44.4:54.3.; \
			primary, secondary and tertiary
					""")
	void sharesAreOfWhatIsPrinted(String text, String whole) {
		assertThat(figures(text, languageOf(text))).extracting((it) -> it.setting().shareOf()).contains(whole);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Exports reached 5 billion yuan ($0.7 billion), up 6 percent.; exports exports exports
			193,000 foreign tourists brought $73 million in foreign exchange, up 12 and 14 percent, respectively.; \
			foreign-tourists foreign-exchange-tourism-revenue foreign-tourists foreign-exchange-tourism-revenue
			The number of tourists was 6 million.; tourist-visits
			全市人口219万人。; resident-population
			各县地区生产总值分别为5亿元、6亿元、7亿元、8亿元。; gdp gdp gdp gdp
			进出口430.3亿元，同比下降0.6%，其中出口249.9亿元，增长7.7%。; foreign-trade foreign-trade exports exports
			进出口430.3亿元（人民币，下同），同比下降0.6%。; foreign-trade foreign-trade
			Exports and imports reached 5 and 6 billion yuan, respectively.; exports imports
			进口额和出口额分别为5亿元和6亿元。; imports exports
			A total of 5 billion yuan ($0.7 billion) of exports left the city.; exports exports
						""")
	void theIndicatorThatFitsBestIsFirst(String text, String indicators) {
		assertThat(figures(text, languageOf(text))).extracting((figure) -> figure.candidates().getFirst().indicator())
			.containsExactly(indicators.strip().split(" +"));
	}

}
