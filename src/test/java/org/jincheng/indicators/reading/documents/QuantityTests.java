package org.jincheng.indicators.reading.documents;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.result.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which units and relations figures have by what stands around them. */
class QuantityTests {

	private static List<ReadNumeral> figures(String text) {
		return Exam.figures(text, "2020-12-21");
	}

	private static List<ReadNumeral> numerals(String text) {
		return Exam.numerals(text, "2020-12-21");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			The resident population was 890,300.; persons
			Births numbered 6,200 and deaths 5,900.; persons persons
			The town had 6,200 births.; persons
			Pupils in 20 schools numbered 5,000.; count persons
			The number of teachers rose to 1,600.; persons
			Schools for girls numbered 5,000.; count
			Visits by tourists reached 6 million.; count
			Zezhou had 52,400, Gaoping 40,800 and Lingchuan 36,800 residents.; persons persons persons
			Zezhou has 30, Gaoping 20 and Lingchuan 10 parks.; count count count
			The counties differ in population. Zezhou had 52,400 and Gaoping 40,800.; persons persons
			Its people were counted. 37,100, or 10 percent more than before, live in towns.; persons percent
			The population was 2 million. Hospitals numbered 5,000.; persons count
			The population was 2 million. The stock index rose to 3,500.; persons count
			The Han numbered 1.1 billion, or 92 percent, and minorities 95.4 million, or 8 percent.; \
			persons percent persons percent
			The Han made up 92 percent, or 1.1 billion, and others 8 percent, or 95.4 million.; \
			percent persons percent persons
			Some 5.2 million or 12 percent left.; count percent
			Taiyuan is home to 5.3 million.; persons
			They earn less than 1,900 yuan a person.; CNY-per-person
			Per capita income rose 5 percent to 2,000 yuan.; percent CNY-per-person
			The line is 1,900 yuan ($280) per person.; CNY-per-person USD-per-person
			They earn 1,900 yuan a year.; CNY-per-year
			The urban-rural income ratio narrowed to 2.43.; multiple
			城乡居民收入比由2019年的2.92降至2.43，比上年缩小0.49。; multiple multiple multiple
			Urban and rural residents had 1,900 yuan and 1,000 yuan.; CNY-per-person CNY-per-person
			城镇居民1900元，农村居民存款1900亿元。; CNY-per-person CNY
			""")
	void unitsAreThoseOfWhatIsSpokenOf(String text, String units) {
		assertThat(figures(text)).extracting((it) -> it.measure().unit()).containsExactly(units.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Trade passed the 10 billion yuan mark.; gt
			Trade surpassed the mark of 10 billion yuan.; gt
			Output broke through 6 million tons.; gt
			Output was past 6 million tons.; gt
			The index stood below the 50 line.; lt
			Growth was above the 5 percent of last year.; eq
			It passed 12 bills.; eq
			It took the past 80 hours.; eq
			销售额跨过80亿元大关。; gt
			增速跌破5%。; lt
			""")
	void whatIsPassedIsLess(String text, String relation) {
		assertThat(figures(text)).extracting((figure) -> Objects.requireNonNull(figure.measure().relation()).code())
			.containsExactly(relation);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			年末16-59岁人口135.6万人，65岁及以上人口30.2万人。; 1356000 302000
			主营业务收入2000万元及以上的工业企业盈利5亿元。; 500000000
			规模以上工业（年主营业务收入2000万元及以上）增加值增长8.1%。; 8.1
			实现两降一升，出口5亿元。; 500000000
			The population aged 65 and over was 302,000, and that aged 16 to 59 was 1.3 million.; 302000 1300000
			Enterprises with annual revenue of 20 million yuan and above made 5 billion yuan.; 5000000000
			10 companies with at least 50 employees were opened.; 10
			企业年主营业务收入达2000万元以上。; 20000000
			人均预期寿命超过80岁。; 80
			""")
	void whatOnlyDefinesIsNoFigure(String text, String values) {
		assertThat(figures(text)).extracting((it) -> Objects.requireNonNull(it.measure().value()).toPlainString())
			.containsExactly(values.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			12位专家，120家企业参加。; 12 120
			第2，120家企业参加。; 120
			销售1,234吨，出口2,345吨。; 1234 2345
			The plan was made in 2010. 5 parks were built.; 5
			人口2.189 million，出口2.5 million美元。; 2189000 2500000
			""")
	void numbersThatAreWholeStayAsTheyAre(String text, String values) {
		assertThat(figures(text)).extracting((it) -> Objects.requireNonNull(it.measure().value()).toPlainString())
			.containsExactly(values.split(" "));
		assertThat(figures(text)).flatExtracting(ReadNumeral::warnings)
			.extracting(ReadWarning::code)
			.doesNotContain(Warning.TORN);
	}

	@Test
	void textWithABlankAfterEachCharacterIsReadWithoutThem() {
		var reading = Exam.read(ReadingRequest.of("2 0 2 2 年 全 市 地 区 生 产 总 值 2 2 7 4 . 2 亿 元 ， 比 上 年 增 长 6 . 1 % 。"));
		assertThat(reading.warnings()).extracting(ReadWarning::code).contains(Warning.SPACED);
		assertThat(reading.numerals()).filteredOn((it) -> it.kind() == Kind.FIGURE)
			.extracting((it) -> it.phrase().printed() + " = " + it.measure().value() + " " + it.measure().unit())
			.containsExactly("2 2 7 4 . 2 亿 元 = 227420000000 CNY", "6 . 1 % = 6.1 percent");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			第一、二、三产业增长5%。; 一 二 三
			第一、第二和第三产业增长5%。; 一 二 三
			""")
	void numbersOfNamesAreNames(String text, String names) {
		assertThat(numerals(text)).filteredOn((numeral) -> numeral.kind() == Kind.NAME)
			.extracting((numeral) -> numeral.at().printed().replace("第", ""))
			.isEqualTo(Arrays.asList(names.split(" ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			晋城市邮政编码048000。; 048000
			邮编：048000，区号：0356。; 048000 0356
			全国电话区号为86，晋城为0356。; 86 0356
			电话 0356-2028888、2028889，传真（0356）2062223。; 0356 2028888 2028889 0356 2062223
			行政区划代码为140500。; 140500
			Its postal code is 048000 and its area code 0356.; 048000 0356
			The postal code of Beijing's west is 100031.; 100031
			Write to Jincheng, Shanxi 048000, China.; 048000
			Tel. +86-356-2028888, fax: (0356) 2028889; +86 356 2028888 0356 2028889
			""")
	void codesAreNames(String text, String codes) {
		assertThat(numerals(text)).extracting((numeral) -> numeral.kind().code() + " " + numeral.at().printed())
			.containsExactly(Stream.of(codes.split(" ")).map((code) -> "name " + code).toArray(String[]::new));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			固定电话50000部。; count
			电话用户50000户。; households
			热线接听电话500次。; count
			区号统一后，增加500个用户。; count
			The city has 5000 telephones.; count
			The hotline took 500 calls.; count
			The code covers 500 villages.; count
			The telephone company is worth 500 yuan.; CNY
			The share rose by 0.05 percent.; percent
			""")
	void whatIsToldOfCodesAndTelephonesIsCounted(String text, String unit) {
		assertThat(numerals(text)).singleElement().extracting((it) -> it.measure().unit()).isEqualTo(unit);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			The network grew from 9,000 km to 42,000 km.; 9000 42000
			The network rose from 9,000 km in 2008 to 42,000 km in 2019.; 9000 42000
			The network expanded from 9,000 to 42,000 km.; 9000 42000
			The network, which increased from 9,000 km to 42,000 km, is long.; 9000 42000
			Its length was raised from 9,000 km to 42,000 km.; 9000 42000
			里程由9000公里增至42000公里。; 9000 42000
			里程从9000公里增加到42000公里。; 9000 42000
			里程从9000公里到42000公里，增长很快。; 9000 42000
			里程由2008年的9000公里增长到2019年的42000公里。; 9000 42000
			里程从9000增至42000公里。; 9000 42000
			""")
	void whatRisesFromOneToAnotherIsNoRange(String text, String values) {
		var figures = figures(text);
		assertThat(figures).extracting((figure) -> Objects.requireNonNull(figure.measure().relation()).code())
			.containsExactly("eq", "eq");
		assertThat(figures)
			.extracting(
					(figure) -> Objects.requireNonNull(figure.measure().value()).stripTrailingZeros().toPlainString())
			.containsExactly(values.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			They cost 5,000-6,000 billion yuan.; 5000000000000; 6000000000000
			They cost 1,500 to 2 million yuan.; 1500; 2000000
			They cost 30 to 40 million yuan.; 30000000; 40000000
			造价3000-4000万元。; 30000000; 40000000
			造价5000至6000亿元。; 500000000000; 600000000000
			造价5000元至1万元。; 5000; 10000
			造价3000万-1亿元。; 30000000; 100000000
			造价3000万元-1亿元。; 30000000; 100000000
			""")
	void bothEndsOfARangeHaveTheirScale(String text, BigDecimal low, BigDecimal high) {
		assertThat(figures(text)).singleElement().satisfies((figure) -> {
			assertThat(figure.measure().value()).isEqualByComparingTo(low);
			assertThat(figure.measure().upper()).isEqualByComparingTo(high);
			assertThat(figure.measure().unit()).isEqualTo("CNY");
		});
	}

	/** Value, unit and relation of the only figure; none where there is none. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Exports doubled.; 2 multiple eq
			There was a decrease in part-time employment of 9,900.; -9900 count eq
			The deficit narrowed from an earlier forecast of 5 percent.; 5 percent eq
			Exports more than tripled.; 3 multiple gt
			Exports will double.; 2 multiple eq
			The hotel has a double room.; none
			The number of villages nearly halved.; -50 percent nearly
			The number of villages more than halved.; -50 percent lt
			Exports rose by a quarter.; 25 percent eq
			It was done by a third party.; none
			It took nearly half a year.; none
			It took nearly half an hour.; none
			产值翻两番。; 4 multiple eq
			亏损减半。; -50 percent eq
			增值税减半征收。; none
			""")
	void verbsAndPartsAreFigures(String text, String said) {
		assertThat(figures(text).stream()
			.map((figure) -> Objects.requireNonNull(figure.measure().value()).stripTrailingZeros().toPlainString() + " "
					+ figure.measure().unit() + " " + Objects.requireNonNull(figure.measure().relation()).code())
			.collect(Collectors.joining())).isEqualTo("none".equals(said) ? "" : said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			In the first four days of the break, 5 parks opened.; first four
			In the first 10 days, 5 parks opened.; first 10
			第一、第二、第三季度，开放5个公园。; 一 二 三
			第一、二季度，开放5个公园。; 一 二
			7天假期，开放5个公园。; 7
			""")
	void numbersOfDaysAndQuartersAreDates(String text, String dates) {
		assertThat(numerals(text)).filteredOn((numeral) -> numeral.kind() == Kind.DATE)
			.extracting((numeral) -> numeral.at().printed().replace("第", ""))
			.isEqualTo(Arrays.asList(dates.split(" ")));
	}

}
