package org.jincheng.indicators.reading.documents;

import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.files.PrintedDocument;
import org.jincheng.indicators.reading.result.FigureContext;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.result.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables within texts and files: where they are, and what stands around them. */
class TableReadingTests {

	private static ReadingRequest request(Language language) {
		return new ReadingRequest("", language, DateBound.of("2024-04-10"), "140500", null, null, null, true);
	}

	private static Reading read(String text) {
		return Exam.READER.read(request(Language.ZH), PrintedDocument.ofTabs(text), "");
	}

	private static List<ReadNumeral> figures(Reading reading) {
		return reading.numerals().stream().filter((it) -> it.kind() == Kind.FIGURE).toList();
	}

	private static Cell cell(String text) {
		return new Cell(text, "", 1, 1, 0, false);
	}

	private static final String COAL = "表1 2023年产量\n产品\t2022年（万吨）\t2023年（万吨）\n原煤\t10890.5\t%s\n焦炭\t88.1\t90\n\n";

	private static List<String> missing(Reading reading) {
		return reading.numerals()
			.stream()
			.filter((it) -> it.kind() == Kind.MISSING)
			.map((it) -> "%s%s %s %s %s %s".formatted(it.cell(), it.at().printed(), it.missing(), it.measure().value(),
					it.measure().unit(), Objects.requireNonNull(it.setting().period()).label()))
			.toList();
	}

	private static List<String> proposed(Reading reading) {
		return reading.publication()
			.statements()
			.stream()
			.flatMap((statement) -> statement.figures().stream())
			.map((it) -> it.printed() + " " + it.measure().value() + " " + it.measure().relation() + " " + it.missing())
			.toList();
	}

	@Test
	void rowThatTheCatalogueLacksHasTheUnitOfTheCaptionThatFits() {
		var reading = read("表1\n单位：亿元，万人\n指标\t2023年\n地区生产总值\t12\n原保险保费收入\t13\n\n");
		assertThat(figures(reading)).extracting((it) -> it.measure().value() + " " + it.measure().unit())
			.containsExactly("1200000000 CNY", "1300000000 CNY");
	}

	@Test
	void signThatTheLegendExplainsIsAFigureWithoutAValue() {
		var reading = read(COAL.formatted("…") + "注：“…”表示数据不足本表最小单位数。\n");
		assertThat(missing(reading)).containsExactly("1.2.3… NEGLIGIBLE null t 2023");
		assertThat(proposed(reading)).contains("… (万吨) null null NEGLIGIBLE");
		var other = read(COAL.formatted("-") + "注：“…”表示数据不足本表最小单位数，“-”表示不予公布。\n");
		assertThat(missing(other)).containsExactly("1.2.3- SUPPRESSED null t 2023");
		var before = read("本年鉴中“…”表示数据不详。\n\n" + COAL.formatted("……"));
		assertThat(missing(before)).containsExactly("1.2.3…… NOT_AVAILABLE null t 2023");
	}

	@Test
	void signWithoutALegendIsListedAndNotProposed() {
		var reading = read(COAL.formatted("…"));
		assertThat(missing(reading)).containsExactly("1.2.3… null null t 2023");
		assertThat(proposed(reading)).hasSize(3).noneMatch((it) -> it.contains("…"));
		assertThat(reading.numerals()).filteredOn((it) -> it.kind() == Kind.MISSING)
			.flatExtracting(ReadNumeral::warnings)
			.extracting((warning) -> warning.message().zh())
			.containsExactly("没有图例说明该符号。一般表示：不足最小单位。");
		assertThat(missing(read(COAL.formatted("—")))).containsExactly("1.2.3— null null t 2023");
		assertThat(missing(read(COAL.formatted("x")))).isEmpty();
	}

	@Test
	void emptyCellIsANumeralOnlyWhereALegendSpeaksOfThem() {
		assertThat(missing(read(COAL.formatted("")))).isEmpty();
		var reading = read(COAL.formatted("") + "注：空格表示该项统计指标数据不详或无该项数据；“#”表示其中的主要项。\n");
		assertThat(missing(reading)).containsExactly("1.2.3 NOT_AVAILABLE null t 2023");
		assertThat(proposed(reading)).contains("␣ null null NOT_AVAILABLE");
	}

	@Test
	void legendsAreReadInEnglish() {
		var table = "Table 1 Output in 2023 (t)\n"
				+ "Product\tCoal\tCoke\tIron\tOre\nLinchuan\t-\t…\t:\tx\nCity\t1\t2\t3\t4\n\n";
		var reading = Exam.READER.read(request(Language.EN),
				PrintedDocument.ofTabs(table
						+ "Note: - not applicable; … less than half the unit shown; : not available; x suppressed.\n"),
				"");
		assertThat(reading.numerals()).filteredOn((it) -> it.kind() == Kind.MISSING)
			.extracting(ReadNumeral::missing)
			.containsExactly(MissingReason.NOT_APPLICABLE, MissingReason.NEGLIGIBLE, MissingReason.NOT_AVAILABLE,
					MissingReason.SUPPRESSED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "产品\t产量（万吨）\n原煤\t10890.5\n焦炭\t88.1", "产品 | 产量（万吨）\n原煤 | 10890.5\n焦炭 | 88.1",
			"产品\n产量（万吨）\n原煤\n10890.5\n焦炭\n88.1" })
	void tableWithinATextHasAWarningInsteadOfCells(String text) {
		var reading = Exam.READER.read(new ReadingRequest(text, Language.ZH, null, "140500", null, null, null, null));
		assertThat(figures(reading)).hasSize(2).allSatisfy((figure) -> {
			assertThat(figure.at().printed()).isEqualTo(text.substring(figure.at().start(), figure.at().end()));
			assertThat(figure.cell()).isNull();
			assertThat(figure.warnings()).extracting(ReadWarning::code).contains(Warning.LOST_COLUMNS);
		});
	}

	@Test
	void numeralsOfFilesAreCountedWithinParagraphAndCell() {
		var document = new Document("2023年公报",
				List.of(new Paragraph("产量10890.5万吨。"),
						new Table(List.of(List.of(cell("产品"), cell("产量（万吨）")), List.of(cell("原煤"), cell("10890.5")))),
						new Paragraph("人口217.18万人。")));
		var reading = Exam.READER.read(request(Language.ZH), document, "");
		assertThat(reading.document()).isSameAs(document);
		assertThat(figures(reading)).extracting((it) -> it.at().start()).containsExactly(2, 0, 2);
		assertThat(figures(reading).get(1).setting().period()).extracting(Period::label).isEqualTo("2023");
	}

	@Test
	void lineOfThePublisherIsNoCaption() {
		var rows = List.of(List.of(cell("地区"), cell("地区生产总值（亿元）")), List.of(cell("泽州县"), cell("461.2")));
		var document = new Document("2023年晋城市各县主要指标", List.of(new Paragraph("2023年晋城市各县主要指标"),
				new Paragraph("来源：晋城市统计局　发布时间：2024-02-06"), new Table(rows), new Paragraph("注：本表数据为初步统计数。")));
		var reading = Exam.READER.read(request(Language.ZH), document, "");
		assertThat(figures(reading).getFirst().setting().period()).extracting(Period::label).isEqualTo("2023");
		assertThat(figures(reading).getFirst().warnings()).isEmpty();
	}

	@Test
	void figureThatIsProposedHasItsUnitAndCell() {
		var reading = read("表1 2023年产量\n产品\t产量（万吨）\n原煤\t10890.5\n");
		var figure = reading.publication().statements().getFirst().figures().getFirst();
		assertThat(figure.printed()).isEqualTo("10890.5 (万吨)");
		assertThat(figure.cell()).isEqualTo(new CellLocator(1, 2, 2));
		assertThat(figure.measure().value()).hasToString("108905000");
	}

	/** The figures of a text in Chinese, with their unit, their time and their place. */
	private static List<String> shown(String text) {
		return figures(read(text)).stream().map((it) -> {
			var value = Objects.requireNonNull(it.measure().value()).toPlainString();
			var period = it.setting().period();
			return "%s %s %s %s".formatted(value, it.measure().unit(), (period != null) ? period.label() : "",
					it.setting().places());
		}).toList();
	}

	@Test
	void headsInTwoLanguagesAreReadInThatOfTheDocument() {
		assertThat(shown("""
				2021年山西省主要指标 Main Indicators of Shanxi

				指标 Item\t2021年 Year\t2021年比2020年增长 Increase over 2020 (%)
				地区生产总值 Gross Domestic Product (亿元) (100 million yuan)\t22590.16\t9.1
				""")).containsExactly("2259016000000 CNY 2021 [140000]", "9.1 percent 2021 [140000]");
		assertThat(shown("""
				晋城市历年地区生产总值

				年份 Year\t地区生产总值 GDP (100 million yuan)
				2020\t1425.6
				2021\t1912.1
				""")).containsExactly("142560000000 CNY 2020 [140500]", "191210000000 CNY 2021 [140500]");
		assertThat(shown("""
				晋城市主要指标

				指标 Item	单位 Unit	2021	2022
				年末常住人口 Resident Population at Year-end	万人(10 000 persons)	218.5	217.9
				公路里程 Highways	km	9800	9810
				""")).containsExactly("2185000 persons 2021-12-31 [140500]", "2179000 persons 2022-12-31 [140500]",
				"9800 km 2021 [140500]", "9810 km 2022 [140500]");
	}

	@Test
	void unitsOfACaptionAreOfTheColumnsOfTheirKind() {
		assertThat(shown("""
				2022年主要指标
				单位:亿元、万人、%

				地区\t地区生产总值\t常住人口\t增长速度
				城区\t330.5\t57.8\t8.1
				高平市\t310.2\t46.9\t-7.5
				""")).containsExactly("33050000000 CNY 2022 [140502]", "578000 persons 2022 [140502]",
				"8.1 percent 2022 [140502]", "31020000000 CNY 2022 [140581]", "469000 persons 2022 [140581]",
				"-7.5 percent 2022 [140581]");
	}

	@Test
	void marksInAUnitAndSignsForMinusAreRead() {
		assertThat(shown("""
				County\tArea in 2020 (km²[2])\tProfit in 2020 (CN¥ million)
				Gaoping\t946\t△20
				Yangcheng\t1,917\t(35)

				[2] Survey of 2018.
				""")).containsExactly("946 km2 2020 [140581]", "-20000000 CNY 2020 [140581]", "1917 km2 2020 [140522]",
				"-35000000 CNY 2020 [140522]");
	}

	@Test
	void formulaWithoutAValueIsListedWithAWarning() {
		var reading = read(COAL.formatted("=B3*1.1"));
		assertThat(missing(reading)).containsExactly("1.2.3=B3*1.1 null null t 2023");
		assertThat(reading.numerals()).filteredOn((it) -> it.kind() == Kind.MISSING)
			.flatExtracting(ReadNumeral::warnings)
			.extracting(ReadWarning::code)
			.containsExactly(Warning.FORMULA);
	}

	@Test
	void unitOfAHeadIsNoFigure() {
		var reading = Exam.READER.read(request(Language.EN),
				PrintedDocument.ofTabs("Table 1 Output in 2023\nProduct\tOutput (100 million yuan)\nCoal\t2,274.8\n"),
				"");
		assertThat(figures(reading)).singleElement()
			.satisfies((figure) -> assertThat(figure.measure().value()).hasToString("227480000000"));
		assertThat(reading.numerals()).filteredOn((it) -> it.at().printed().startsWith("100 million"))
			.extracting(ReadNumeral::kind)
			.containsExactly(Kind.OTHER);
	}

	@Test
	void rowOfAPlaceThatIsNotKnownIsOfNoPlace() {
		var figures = figures(read("表1 2023年产量\n县区\t产量（万吨）\n泽州县\t5\n高平市\t6\n某某新区\t7\n合计\t18\n"));
		assertThat(figures).extracting((it) -> it.setting().places())
			.containsExactly(List.of("140525"), List.of("140581"), List.of(), List.of("140500"));
		assertThat(figures.get(2).warnings()).isNotEmpty();
	}

	@Test
	void figureWithoutAUnitHasAWarningAndNone() {
		assertThat(figures(read("表1 2023年情况\n指标\t数值\n某指标\t7.5\n"))).singleElement().satisfies((figure) -> {
			assertThat(figure.measure().unit()).isNull();
			assertThat(figure.warnings()).isNotEmpty();
		});
	}

	@Test
	void wordsAroundAFigureAreThoseOfItsHeads() {
		assertThat(figures(read("表1 2023年\n指标\t绝对额（亿元）\n地区生产总值\t2336.7\n"))).singleElement()
			.satisfies((figure) -> assertThat(figure.around()).extracting(FigureContext::sentence)
				.asString()
				.startsWith("地区生产总值"));
	}

	@Test
	void numbersOfCaptionsAndNotesAreNoFigures() {
		var reading = read("表1 2023年产量（单位：100万吨）\n产品\t产量\n原煤\t108.9\n注：0.0表示不足0.05。\n");
		assertThat(figures(reading)).singleElement()
			.satisfies((figure) -> assertThat(figure.measure().value()).hasToString("108900000"));
	}

	@Test
	void cellsAndNotesMayHaveManySigns() {
		assertThat(figures(read("产品\t产量（吨）\n" + "(".repeat(50_000) + "\t5\n"))).hasSize(1);
		assertThat(figures(read("产品\t产量（吨）\n原煤\t5\n\n" + "注\n".repeat(25_000)))).hasSize(1);
	}

}
