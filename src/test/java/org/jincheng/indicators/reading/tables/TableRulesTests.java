package org.jincheng.indicators.reading.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.documents.Exam;
import org.jincheng.indicators.reading.files.CellGrid;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.tables.CellReader.Shape;
import org.jincheng.indicators.reading.times.CalendarReader;
import org.jincheng.indicators.reading.times.Span;
import org.jincheng.indicators.reading.words.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule by which tables are read, alone. */
class TableRulesTests {

	private static final TableMarks MARKS = new TableMarks(Set.of("p", "e", "f"));

	private static final Gazetteer GAZETTEER = new Gazetteer(Exam.catalogue().places());

	private static Cell cell(String text, int rows, int columns) {
		return new Cell(text, "", rows, columns, 0, false);
	}

	private static Head head(String text, Language language) {
		return new HeadReader(language, GAZETTEER, "140500", MARKS).read(text, "");
	}

	private static Head head(String text) {
		return head(text, language(text));
	}

	private static Language language(String text) {
		return text.chars().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
	}

	private static TableTimes times(String caption) {
		return new TableTimes(new CalendarReader(Span.day(LocalDate.of(2024, 12, 5))), null, List.of(head(caption)));
	}

	private static CellReader.Read read(String text) {
		return new CellReader(language(text), MARKS, text.contains("▽")).read(cell(text, 1, 1));
	}

	private static Draft number(String text) {
		return Objects.requireNonNull(read(text).number());
	}

	@Test
	void mergedCellIsAtAllPlacesThatItSpans() {
		var grid = CellGrid.of(new Table(List.of(List.of(cell("a", 2, 1), cell("b", 1, 2)), List.of(cell("c", 1, 1)))));
		assertThat(grid.width()).isEqualTo(3);
		assertThat(grid.at(1, 0).cell().text()).isEqualTo("a");
		assertThat(grid.at(0, 2).cell().text()).isEqualTo("b");
		assertThat(grid.at(1, 1).isAt(1, 1)).isTrue();
		assertThat(grid.at(1, 2).cell().text()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			亿元 | CNY | 100000000
			万人 | persons | 10000
			微克/立方米 | ug-per-m3 | 1
			吨标准煤/万元 | tce-per-CNY | 0.0001
			元/月 | CNY-per-month | 1
			单位：万吨 | t | 10000
			100 million kWh | kWh | 100000000
			10 000 persons | persons | 10000
			Unit: million yuan | CNY | 1000000
			US$ million | USD | 1000000
			000 tons | t | 1000
			10,000 units | count | 10000
			million | count | 1000000""")
	void unitIsReadWithItsScale(String words, String unit, BigDecimal factor) {
		var measure = Objects.requireNonNull(UnitOfHead.of(words, language(words)));
		assertThat(measure.unit()).isEqualTo(unit);
		assertThat(measure.factor()).isEqualByComparingTo(factor);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			亿元 (100 million yuan) | CNY | 100000000
			(亿元) (100 million yuan) | CNY | 100000000
			100 million yuan 亿元 | CNY | 100000000
			亿元(RMB 100 mn) | CNY | 100000000
			100 million yuan | CNY | 100000000
			(10,000 tons) | t | 10000
			万美元(USD 10 000) | USD | 10000
			万人(10 000 persons) | persons | 10000
			人(person) | persons | 1
			个(unit) | count | 1
			公里(km) | km | 1
			张/万人(beds per 10 000 persons) | count-per-person | 0.0001""")
	void unitOfAColumnMayBePrintedInBothLanguages(String words, String unit, BigDecimal factor) {
		assertThat(List.of(Language.values())).allSatisfy((language) -> {
			var measure = Objects.requireNonNull(UnitOfHead.inColumn(words, language));
			assertThat(measure.unit()).isEqualTo(unit);
			assertThat(measure.factor()).isEqualByComparingTo(factor);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "亿元(10 million yuan)", "亿元 10 million yuan", "床位（张）", "吨(标准煤)", "亿元(US$)" })
	void unitThatItsOtherWordsDoNotSayIsNone(String words) {
		assertThat(UnitOfHead.inColumn(words, Language.ZH)).isNull();
	}

	@Test
	void headWithTwoUnitsOfWhichOneIsWrongHasNone() {
		assertThat(head("地区生产总值(亿元) GDP (10 million yuan)").unit()).isNull();
		assertThat(Objects.requireNonNull(head("地区生产总值(亿元) GDP (100 million yuan)").unit()).printed()).isEqualTo("亿元");
	}

	@Test
	void wordsThatOnlyContainAUnitAreNone() {
		assertThat(UnitOfHead.of("地区生产总值", Language.ZH)).isNull();
		assertThat(UnitOfHead.of("2019年", Language.ZH)).isNull();
		assertThat(UnitOfHead.of("Motor vehicles", Language.EN)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "433.3,433.3", "(3.8%),-3.8", "−4.9,-4.9", "▼2.2,-2.2", "↑5.4,5.4", "下降3.2,-3.2", "141 212,141212",
			"'2,324.3',2324.3", "541 000e,541000", "30.3 a),30.3", "[16.2],16.2" })
	void cellWithANumberIsReadWithItsSign(String text, String value) {
		var read = read(text);
		assertThat(read.shape()).isEqualTo(Shape.NUMBER);
		assertThat(number(text).measure().value()).isEqualByComparingTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "…,EMPTY", "—,EMPTY", "n.a.,WORDS", "持平,WORDS", "2023,YEAR", "2023年,TIME", "1-11月,TIME",
			"048000,WORDS", "晋政发〔2024〕3号,WORDS", "Ranked 4 in 2022,WORDS", "2024-05-01,TIME" })
	void cellWithoutANumberIsToldByItsShape(String text, Shape shape) {
		assertThat(read(text).shape()).isEqualTo(shape);
	}

	@Test
	void rangeAndQualifierOfACellAreRead() {
		assertThat(number("155-160").numeral.upper()).hasToString("160");
		assertThat(number("不低于1420").relation.code()).isEqualTo("ge");
		assertThat(number("5.5 or less").relation.code()).isEqualTo("le");
		assertThat(number("45.3万人").unit).isEqualTo("persons");
	}

	@Test
	void headSaysUnitPeriodChangeAndStatus() {
		var head = head("2024年目标（亿元）");
		assertThat(Objects.requireNonNull(head.unit()).unit()).isEqualTo("CNY");
		assertThat(head.has(HeadWord.TARGET)).isTrue();
		assertThat(head.periods()).hasSize(1);
		assertThat(head("比上年增长（%）").isChange()).isTrue();
		assertThat(head("Decline (%)").isFall()).isTrue();
		assertThat(head("人口自然增长率（‰）").isChange()).isFalse();
		assertThat(head("占生产总值比重（%）").isChange()).isFalse();
		assertThat(head("居民消费价格指数（上年=100）").has(HeadWord.INDEX)).isTrue();
		assertThat(head("一般公共预算收入").has(HeadWord.TARGET)).isFalse();
		assertThat(head("2023p").marks()).containsExactly("p");
	}

	@Test
	void headThatIsThePlainNameOfAPlaceIsOne() {
		assertThat(head("沁水县").place()).isEqualTo("140521");
		assertThat(head("城区").place()).isEqualTo("140502");
		assertThat(head("全国").place()).isEqualTo("CN");
		assertThat(head("其中：泽州县").place()).isEqualTo("140525");
		assertThat(head("沁水县生产总值").place()).isNull();
		assertThat(head("Chengqu (urban district)").place()).isEqualTo("140502");
	}

	private static String period(List<String> columns, List<String> rows, String caption) {
		var times = times(caption);
		var dated = times.of(columns.stream().map(TableRulesTests::head).toList(),
				rows.stream().map(TableRulesTests::head).toList());
		var span = Objects.requireNonNull(dated.span());
		return span.first() + "/" + span.last();
	}

	@Test
	void yearOfOneHeadIsNarrowedByAnother() {
		assertThat(period(List.of("绝对额"), List.of("2023年", "1-11月"), "表1")).isEqualTo("2023-01-01/2023-11-30");
		assertThat(period(List.of("2021年"), List.of("年末常住人口"), "晋城市（2019—2023年）")).isEqualTo("2021-12-31/2021-12-31");
		assertThat(period(List.of("上年同期"), List.of("原煤"), "2024年1-10月产量")).isEqualTo("2023-01-01/2023-10-31");
		assertThat(period(List.of("本月止累计"), List.of("原煤"), "2024年3月产量")).isEqualTo("2024-01-01/2024-03-31");
		assertThat(period(List.of("Mar."), List.of("Coal"), "Output in 2023")).isEqualTo("2023-03-01/2023-03-31");
	}

	@Test
	void baseOfAChangeIsWhatItsHeadSays() {
		var times = times("Output in 2023");
		var dated = times.of(List.of(), List.of());
		assertThat(times.base(List.of(head("Change from 2019 (%)")), dated)).isEqualTo(Span.year(2019));
		assertThat(times.base(List.of(head("YoY (%)")), dated)).isEqualTo(Span.year(2022));
		assertThat(times.base(List.of(head("Growth (%)")), dated)).isEqualTo(Span.year(2022));
	}

	@Test
	void noteHoldsForWhatHasItsMark() {
		var notes = new TableNotes(List.of("注：*2023年为初步数。a）按当年价格计算。"), Language.ZH);
		assertThat(notes.status(List.of("*"))).isEqualTo(FigureStatus.PROVISIONAL);
		assertThat(notes.status(List.of("a"))).isNull();
		assertThat(notes.valuation(List.of("a"), false, List.of(), List.of()).prices()).isEqualTo(Prices.CURRENT);
		assertThat(new TableNotes(List.of(), Language.EN).status(List.of("e"))).isEqualTo(FigureStatus.ESTIMATE);
	}

	@Test
	void noteWithoutAMarkHoldsForTheYearAndLabelsThatItNames() {
		var notes = new TableNotes(List.of("Note: GDP for 2023 is preliminary."), Language.EN);
		var labels = List.of("GDP", "Population");
		assertThat(notes.status(Span.year(2023), List.of("GDP"), labels)).isEqualTo(FigureStatus.PROVISIONAL);
		assertThat(notes.status(Span.year(2022), List.of("GDP"), labels)).isNull();
		assertThat(notes.status(Span.year(2023), List.of("Population"), labels)).isNull();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void wordsOfHeadsAreFoundInTheirExamples(Language language) {
		assertThat(Lines.rows("heads." + language.code() + ".tsv")).allSatisfy(
				(row) -> assertThat(HeadReader.words(row.get(2), language).map(HeadWord::name).map(String::toLowerCase))
					.contains(row.get(1).replace('-', '_')));
	}

	@Test
	void marksThatNeedNoNoteAreFoundInTheirExamples() {
		assertThat(Lines.rows("marks.tsv"))
			.allSatisfy((row) -> assertThat(new TableMarks(TableMarks.USUAL.keySet()).of(row.get(2), "").marks())
				.containsExactly(row.get(0)));
	}

}
