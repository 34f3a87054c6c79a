package org.jincheng.indicators.reading.documents;

import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.Frame;
import org.jincheng.indicators.reading.result.Frame.Found;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedPlace;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.result.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a document says of itself as a whole, and what follows for its figures. */
class FrameTests {

	private static final String BULLETIN = """
			晋城市2022年统计公报
			晋城市统计局
			2023年3月30日
			初步核算，全年地区生产总值2274.2亿元。其中，第一产业增加值90.1亿元。
			年末常住人口218.1万人[2]。
			2021年，粮食产量88万吨。
			蔬菜产量66万吨。
			[2]本公报数据为初步统计数。
			""";

	private static Reading read(String text) {
		return Exam.READER.read(ReadingRequest.of(text));
	}

	private static List<ReadNumeral> figures(Reading reading) {
		return reading.numerals().stream().filter((it) -> it.kind() == Kind.FIGURE).toList();
	}

	private static String label(ReadNumeral figure) {
		return (figure.setting().period() != null) ? figure.setting().period().label() : "";
	}

	@Test
	void eachPartIsReadWhereItStands() {
		var frame = read(BULLETIN).frame();
		assertThat(Objects.requireNonNull(frame.period()).value().label()).isEqualTo("2022");
		assertPart(frame.period(), "2022年");
		assertPart(frame.place(), "晋城市");
		assertPart(frame.publisher(), "晋城市统计局");
		assertPart(frame.published(), "2023年3月30日");
		assertPart(frame.status(), "初步统计");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
					来源:晋城市统计局 发布时间:2023-03-30 | 晋城市统计局
			来源：山西日报　发布时间：2023-03-30 | 山西日报
			Jincheng Municipal Bureau of Statistics, 30 March 2023 | Jincheng Municipal Bureau of Statistics
			China Daily / Updated: 2023-03-30 | China Daily
			""")
	void publisherIsReadInTheLineOfTheDay(String line, String publisher) {
		var frame = read("Output of Jincheng\n%s\n\nThe output of coal was 5 million tons in 2022."
			.formatted(line.replace(" / ", " | "))).frame();
		var found = Objects.requireNonNull(frame.publisher());
		assertThat(found.value()).isEqualTo(publisher);
		assertThat(Objects.requireNonNull(found.at()).printed()).isEqualTo(publisher);
		assertThat(Objects.requireNonNull(frame.published()).value()).hasToString("2023-03-30");
	}

	private static void assertPart(@Nullable Found<?> found, String printed) {
		var at = Objects.requireNonNull(Objects.requireNonNull(found).at());
		assertThat(at.printed()).isEqualTo(printed);
		assertThat(BULLETIN.substring(at.start(), at.end())).isEqualTo(printed);
	}

	@Test
	void figuresAreOfTheFrameUnlessTheirSentenceSaysElse() {
		var figures = figures(read(BULLETIN));
		assertThat(figures).extracting(FrameTests::label).containsExactly("2022", "2022", "2022-12-31", "2021", "2022");
		assertThat(figures).allSatisfy((it) -> assertThat(it.setting().places()).containsExactly("140500"));
	}

	@Test
	void notesAreOfTheFiguresWithTheirMarkOrOfWhatTheyName() {
		var figures = figures(read("""
				2022年晋城市经济运行情况
				全年地区生产总值2274.2亿元[1]，比上年增长6.1%。工业增加值增长8.1%*。粮食产量88.3万吨。
				第一产业增加值90.1亿元，增长5%。社会消费品零售总额446.1亿元，增长1.2%。
				[1]按现价计算，增长速度按可比价格计算。
				* 为初步核算数。
				注：各产业增加值绝对数按现价计算，增长速度按不变价格计算。
				"""));
		assertThat(figures).extracting((it) -> it.setting().status() + " " + it.setting().valuation().prices())
			.containsExactly("ACTUAL CURRENT", "ACTUAL CONSTANT", "PROVISIONAL null", "ACTUAL null", "ACTUAL CURRENT",
					"ACTUAL CONSTANT", "ACTUAL null", "ACTUAL null");
	}

	@Test
	void sentenceThatSpeaksOfAllGrowthIsOfThatOfMoney() {
		var figures = figures(read("""
				Jincheng in 2022
				The gross domestic product was 227.42 billion yuan, up 6.1 percent. Grain output rose 1.2 percent.
				Growth rates in this communique are calculated at constant prices.
				"""));
		assertThat(figures).extracting((it) -> it.setting().valuation().prices())
			.containsExactly(null, Prices.CONSTANT, null);
	}

	@Test
	void whatIsSentIsTakenForTheFrame() {
		var request = new ReadingRequest("高平市出口5亿元。", null, DateBound.of("2020-05"), "140500", "甲", null, null, null);
		var frame = Exam.READER.read(request).frame();
		assertThat(frame).isEqualTo(new Frame(new Found<>("140500", null), null, null, new Found<>("甲", null),
				new Found<>(DateBound.of("2020-05"), null)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Shaanxi county grows kiwis\\nIn 2022, Zhouzhi County in Shaanxi sold 5 million tons of fruit.; 610124
			陕西一县猕猴桃丰收\\n2022年，周至县水果产量5万吨。; 610124
			Shaanxi grows kiwis\\nIn 2022, Zhouzhi County in Shaanxi sold 5 million tons of fruit.; 610000
			China's largest land port\\nManzhouli, China's largest land port, handled 5 trains in 2022.; 150781
			Port report\\nErenhot, a land port, handled 5 trains in 2022.; 152501
			Trade report\\nIn 2022, foreign trade of Yiwu reached 5 billion yuan.; 330782
			涪陵区第四次全国经济普查公报\\n2018年末，企业5家。; 500102
			经济开局良好\\n新华社西宁4月21日电　2022年，青海粮食产量5万吨。; 630000
			大理州经济\\n据云南调查总队数据，2022年，全州粮食产量5万吨。; 532900
			""")
	void titleOfSomeCountyNamesNone(String text, String place) {
		assertThat(Objects.requireNonNull(read(text.replace("\\n", "\n")).frame().place()).value()).isEqualTo(place);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			2020-12-16; 新华社太原2020年12月16日电 出口5亿元。
			2020-12-16; TAIYUAN, Dec. 16, 2020 (Xinhua) -- Exports were 5 million yuan.
			2021-10-27; 10月27日，记者从市统计局获悉，2021年前三季度出口5亿元。
			2012-07; 2012-07\\nExports were 5 million yuan.
			2019-07; July 2019\\nExports were 5 million yuan.
			; 2023年2月30日\\n出口5亿元。
			; 2019年5月1日，公园建成，投资5亿元。
			""")
	void dateLineIsAboutThePublication(@Nullable String published, String text) {
		var found = read(text.replace("\\n", "\n")).frame().published();
		assertThat((found != null) ? found.value().toString() : null).isEqualTo(published);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023年13月45日", "2023年2月30日", "2023年3月30日", "July 2023", "2023" })
	void dateLineIsNoPeriod(String line) {
		assertThat(read("晋城简报\n" + line + "\n出口5亿元。").frame().period()).isNull();
	}

	@Test
	void headingsArePartsOfTheDocumentByThemselves() {
		var figures = figures(read("""
				晋城市政府工作报告
				2022年12月30日
				各位代表：现在报告工作。
				一、“十三五”时期和2022年工作回顾
				出口5亿元。
				二、2023年主要目标
				新建公路600公里。
				"""));
		assertThat(figures).extracting(FrameTests::label).containsExactly("2022", "2023");
		assertThat(figures).extracting((it) -> Objects.requireNonNull(it.setting().status()).code())
			.containsExactly("actual", "target");
	}

	@Test
	void monthsWithoutAYearAreOver() {
		var figures = figures(read("1—11月份晋城工业利润\n2023年1月3日\n1—11月份，利润5亿元。"));
		assertThat(figures).extracting(FrameTests::label).containsExactly("2022-01/2022-11");
	}

	@Test
	void whatBeganWithTheYearGoesOnToTheEndOfThePeriod() {
		var figures = figures(read("2021年前11个月山西出口情况\n2021年12月16日\n今年以来，出口5亿元。"));
		assertThat(figures).extracting(FrameTests::label).containsExactly("2021-01/2021-11");
	}

	@Test
	void placesThatTheCatalogueLacksAreProposed() {
		var reading = read("2021年萍乡市经济运行情况\n全市出口5亿元，高于全省平均水平2个百分点。");
		assertThat(reading.publication().places()).extracting(ProposedPlace::code).contains("360300");
		assertThat(figures(reading)).allSatisfy((it) -> assertThat(it.setting().places()).containsExactly("360300"));
		assertThat(Exam.READER.knows("360300")).isTrue();
		assertThat(Exam.READER.knows("999999")).isFalse();
	}

	@Test
	void whatNothingSaysIsWarnedOfOnce() {
		assertThat(read("出口5亿元。").warnings()).extracting((it) -> it.code())
			.containsExactly(Warning.NO_PLACE, Warning.NO_PUBLICATION);
		assertThat(read("2021年晋城市简报\n2022年1月5日\n出口5亿元。").warnings()).isEmpty();
		assertThat(read("晋 城 市 全 年 地 区 生 产 总 值 5 亿 元 。").warnings()).extracting((it) -> it.code())
			.contains(Warning.SPACED);
	}

}
