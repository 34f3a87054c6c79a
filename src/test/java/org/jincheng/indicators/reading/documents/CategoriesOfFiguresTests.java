package org.jincheng.indicators.reading.documents;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Synonyms;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownCategory;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.ProposedPublication;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which parts of their measures the figures of texts are of. */
class CategoriesOfFiguresTests {

	private static final Reader READER = new Reader(new Catalogue(Exam.catalogue().places(), Stream
		.of(measure("exports", "Exports", "出口额", "CNY", "count", "percent"),
				measure("imports", "Imports", "进口额", "CNY"),
				measure("foreign-trade", "Foreign trade", "进出口总额", "CNY", "percent"),
				indicator("foreign-trade-private", "Foreign trade: private enterprises", "进出口总额：民营企业",
						new Cell("foreign-trade", Where.parse("ownership:private")), "CNY"),
				measure("population", "Population", "人口", "persons", "percent"),
				measure("installed-capacity", "Installed capacity", "装机容量", "kW", "percent"),
				measure("urban-job-opportunities", "Job opportunities in urban areas", "获得城镇就业机会的人数", "persons"),
				measure("electricity-sent-out", "Electricity sent to other parts of the country", "外送电量", "kWh"),
				measure("coal-output", "Coal output", "煤炭产量", "t"),
				measure("raw-coal-output", "Raw coal output", "原煤产量", "t"),
				measure("grain-output", "Grain output", "粮食产量", "t"), measure("gdp", "GDP", "地区生产总值", "CNY"),
				indicator("gdp-finance", "Financial output", "金融产出", new Cell("gdp", Where.parse("activity:finance")),
						"CNY"),
				measure("pm2-5-concentration", "PM2.5 concentration", "细颗粒物平均浓度", "ug-per-m3"),
				indicator("energy-fund", "Energy fund", "能源基金", Cell.NONE, "CNY"))
		.toList(), categories(), new PublisherNames(List.of())));

	/** Those of the exam, and two of different dimensions that have one name. */
	private static Map<String, KnownCategory> categories() {
		var categories = new HashMap<>(Exam.catalogue().categories());
		categories.put("partner/peru", new KnownCategory("partner", new Text("Peru", "秘鲁")));
		categories.put("origin/peru", new KnownCategory("origin", new Text("Peru", "秘鲁")));
		return categories;
	}

	private static KnownIndicator measure(String code, String english, String chinese, String... units) {
		return new KnownIndicator(code, new Text(english, chinese), List.of(units), null, true, Cell.NONE, true,
				FigureDefaults.NONE, Synonyms.NONE);
	}

	private static KnownIndicator indicator(String code, String english, String chinese, Cell cell, String... units) {
		return new KnownIndicator(code, new Text(english, chinese), List.of(units), null, true, cell, false,
				FigureDefaults.NONE, Synonyms.NONE);
	}

	/** The best candidates of the figures of a text; an empty one is null. */
	private static List<Candidate> best(String text) {
		var request = new ReadingRequest(text, null, DateBound.of("2020-02"), null, null, null, null, null);
		return READER.read(request)
			.numerals()
			.stream()
			.filter((numeral) -> numeral.kind() == Kind.FIGURE)
			.map((numeral) -> numeral.candidates().isEmpty() ? new Candidate("none", null, BigDecimal.ZERO, null)
					: numeral.candidates().getFirst())
			.toList();
	}

	private static String said(Candidate candidate) {
		return (candidate.indicator() + " " + Objects.toString(candidate.where(), "")).strip();
	}

	@Test
	void partIsFoundByANameOfItsOwn() {
		for (var text : List.of("Financial output was 6 billion yuan.", "金融产出60亿元。")) {
			assertThat(best(text)).singleElement()
				.satisfies((best) -> assertThat(best.where()).hasToString("activity:finance"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
					Exports of private enterprises reached 5 billion yuan, up 12 percent. | \
			exports ownership:private; exports ownership:private
					Private enterprises' foreign trade reached 5 billion yuan. | foreign-trade ownership:private
					Foreign trade was 9 billion yuan, of which private enterprises contributed 60 percent. | \
			foreign-trade; foreign-trade ownership:private
					Private enterprises' foreign trade was 9 billion yuan, of which exports were 5 billion \
			yuan. | foreign-trade ownership:private; exports ownership:private
					Exports to Japan rose 5 percent while imports from Germany fell 3 percent. | \
			exports partner:japan; imports partner:germany
					Exports of private enterprises to ASEAN rose 5 percent. | \
			exports ownership:private partner:asean
					Trade with Japan reached 2 billion yuan. | foreign-trade partner:japan
					The rural population was 900,000. | population residence:rural
					The population was 2.2 million, of which women made up 48.8 percent. | population; \
			population sex:female
					Mobile phones made up 90 percent of the city's exports. | exports product:mobile-phones
					Mobile phones made up over 60 percent of Shanxi's exports. | exports product:mobile-phones
			Installed wind capacity reached 500,000 kW. | installed-capacity energy-source:wind
					民营企业进出口50亿元，增长12%，占全市进出口总额的60%。 | foreign-trade ownership:private; \
			foreign-trade ownership:private; foreign-trade ownership:private
					对东盟出口20亿元。 | exports partner:asean
					民营企业对东盟出口20亿元。 | exports ownership:private partner:asean
					与东盟贸易额20亿元。 | foreign-trade partner:asean
					自日本进口50亿元，对韩国出口20亿元。 | imports partner:japan; exports partner:south-korea
					女性人口108万人，农村人口90万人。 | population sex:female; population residence:rural
					全市人口219万人，其中男性111万人，占50.7%；女性108万人，占49.3%。 | population; population sex:male; \
			population sex:male; population sex:female; population sex:female
					进出口总额90亿元，其中民营企业60亿元，国有企业30亿元。 | foreign-trade; foreign-trade ownership:private; \
			foreign-trade ownership:state-owned
					对东盟进出口20亿元，其中出口15亿元。 | foreign-trade partner:asean; exports partner:asean
					手机占全市出口的90%。 | exports product:mobile-phones
					Agricultural exports reached 2 billion yuan. | exports product:agricultural-products
					常住人口城镇化率63%。 | population residence:urban
					对东盟、欧盟分别出口20亿元和10亿元。 | exports partner:asean; exports partner:european-union
					""")
	void categoriesAreProposed(String text, String parts) {
		assertThat(best(text)).extracting(CategoriesOfFiguresTests::said).containsExactly(parts.split("; "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Exports to Japan and Peru reached 2 billion yuan.",
			"Exports to Peru reached 2 billion yuan.", "对秘鲁出口20亿元。",
			"Exports of steel and mobile phones reached 2 billion yuan.",
			"Steel, coke and mobile phone exports reached 2 billion yuan.",
			"Exports of goods other than mobile phones reached 2 billion yuan.",
			"Exports by non-private enterprises reached 2 billion yuan.", "Japan's exports reached 2 billion yuan.",
			"Japan bought exports worth 2 billion yuan.", "Exports to private buyers reached 2 billion yuan.",
			"Exports reached 5 billion yuan thanks to private enterprises.",
			"The urban and rural population reached 2 million.", "Raw coal output reached 5 million tons.",
			"Electricity sent to other parts of the country reached 5 billion kWh.",
			"More than 5,000 people found jobs in urban areas.", "The energy fund for rural areas has 2 billion yuan.",
			"The PM2.5 concentration in the air was 38.5 micrograms per cubic meter.",
			"Private enterprises grew. Exports reached 2 billion yuan.", "对美国、日本出口20亿元。", "对日本等国出口20亿元。",
			"机电产品和高新技术产品出口50亿元。", "非民营企业进出口50亿元。", "日本为第一大贸易伙伴，出口额50亿元。", "城镇就业机会5000人。", "农村贫困人口9万人。", "原煤产量1亿吨。",
			"粮食产量50万吨，钢材30万吨。", "出口增速比民营企业出口高5个百分点。", "晋城市人口219万人。", "电力装机容量500万千瓦。", "全市有民营企业5000家，出口额50亿元。" })
	void nothingIsProposedThatIsNotSure(String text) {
		assertThat(best(text)).isNotEmpty()
			.filteredOn((best) -> best.score().compareTo(ProposedPublication.LEAST) >= 0)
			.allSatisfy((best) -> assertThat(best.where()).isNull());
	}

	@Test
	void theCellThatThereIsIsKnown() {
		assertThat(best("民营企业进出口60亿元。国有企业进出口30亿元。")).extracting(Candidate::recorded)
			.containsExactly("foreign-trade-private", "foreign-trade");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void categoriesAreReadFromTheirExamples(String language) {
		assertThat(Lines.rows("categories." + language + ".tsv")).allSatisfy((row) -> {
			var best = best(row.get(2)).getLast();
			if (row.get(1).equals("-")) {
				assertThat(best.where()).isNull();
			}
			else {
				assertThat(best.where()).as(row.get(2)).isNotNull();
				assertThat(Objects.requireNonNull(best.where()).ids()).contains(row.get(1));
			}
		});
	}

}
