package org.jincheng.indicators.reading.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownSource;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.ReadRelation;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Lines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What texts of 21 January 2020 say that they are to other publications. */
@CurationTests
class ReadingRelationsTests {

	private static final PublisherNames PUBLISHERS = new PublisherNames(
			List.of(new PublisherNames.Named("xinhua", List.of("Xinhua", "Xinhua News Agency", "新华社"), true),
					new PublisherNames.Named("caixin", List.of("Caixin", "财新"), true), new PublisherNames.Named(
							"jincheng-statistics", List.of("Jincheng Bureau of Statistics", "晋城市统计局"), false)));

	private static final Reader READER = new Reader(new Catalogue(List.of(), List.of(), Map.of(), PUBLISHERS,
			List.of(source("xinhua-trade", "xinhua", "Jincheng trade grows", "2020-01-20", Language.EN),
					source("xinhua-coal", "xinhua", "Jincheng coal output falls", "2020-01-19", Language.EN),
					source("xinhua-old", "xinhua", "Old news", "2020-01-13", Language.EN),
					source("xinhua-zh", "xinhua", "晋城外贸增长", "2020-01-20", Language.ZH),
					source("caixin-2020", "caixin", "Steel", "2020-01", Language.EN),
					source("bulletin-2018", "jincheng-statistics", "晋城市2018年统计公报", "2019-03", Language.ZH),
					source("bulletin-2017", "jincheng-statistics", "晋城市2017年统计公报", "2018-03", Language.ZH),
					source("imports", "jincheng-statistics", "Imports of Jincheng in 2019", "2020-01-10", Language.EN),
					source("later", "jincheng-statistics", "Exports of Jincheng in 2019", "2020-01-22", Language.EN))));

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private static KnownSource source(String id, String publisher, String title, String published, Language language) {
		return new KnownSource(id, publisher, title, DateBound.of(published), language);
	}

	private static Reading read(@Nullable String publisher, @Nullable String title, String text,
			@Nullable String published) {
		var request = new ReadingRequest(text.replace("|", "\n"), null,
				(published != null) ? DateBound.of(published) : null, null, publisher, title, null, null);
		return READER.read(request);
	}

	private static List<ReadRelation> relations(@Nullable String publisher, @Nullable String title, String text) {
		return read(publisher, title, text, "2020-01-21").relations();
	}

	private static Stream<List<String>> forms() {
		return Lines.rows("provenance.tsv")
			.stream()
			.filter((row) -> !List.of("part", "name", "none").contains(row.get(2)));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void formsAreFoundInTheirExamples(List<String> form) {
		var example = form.get(4);
		assertThat(relations(null, null, example)).as(example).singleElement().satisfies((read) -> {
			assertThat(read.relation().code()).isEqualTo(form.get(1));
			assertThat(read.start()).isEqualTo(example.indexOf(read.printed()));
			assertThat(read.end()).isEqualTo(example.indexOf(read.printed()) + read.printed().length());
		});
	}

	private static Stream<List<String>> press() {
		return Lines.rows("provenance.tsv").stream().filter((row) -> row.get(2).equals("name"));
	}

	@ParameterizedTest
	@MethodSource("press")
	void namesOfThePressAreFoundInDatelines(List<String> name) {
		var text = name.getFirst().equals("zh") ? "据%s报道，出口增长。" : "BEIJING, Jan. 20 (%s) -- Exports rose.";
		assertThat(relations(null, null, text.formatted(name.get(4)))).singleElement()
			.satisfies((read) -> assertThat(read.printed()).contains(name.get(4)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			China Daily; BEIJING, Jan. 20 (Xinhua) -- Exports rose 5 percent.; copy-of xinhua
			-; TAIYUAN (Caixin) - Exports rose 5 percent.; copy-of caixin
			China Daily; Exports rose.|Imports fell. (Xinhua)|; copy-of xinhua
			China Daily; Exports rose.|Source: Xinhua Editor: Li Ming; copy-of xinhua
			China Daily; Exports rose, Xinhua reported. (Xinhua); copy-of xinhua
			China Daily; Exports rose, the Shanxi Daily reported on Monday.; copy-of null
			晋城市人民政府; 来源：晋城市统计局|出口增长5%。; copy-of jincheng-statistics
			晋城新闻网; 新华社北京1月20日电（记者王飞）出口增长5%。; copy-of xinhua
			晋城新闻网; 據新華社報導，出口增長5%。|; copy-of xinhua
			晋城新闻网; 据新华社1月20日报道，出口增长5%。; copy-of xinhua
			晋城新闻网; 据《山西日报》消息，出口增长5%。; copy-of null
			晋城新闻网; 出口增长5%。|（转载自财新）; copy-of caixin
			China Daily; Exports rose.|Translated by Li Ming; translation-of null
			Xinhua; Exports rose.|(Translated from Xinhua News Agency); translation-of xinhua
			晋城新闻网; 出口增长5%。本文译自财新。; translation-of caixin
			China Daily; Exports rose.|Source: Xinhua|Translated by Li Ming; copy-of xinhua, translation-of null
			""")
	void copiesAndTranslationsAreTold(@Nullable String publisher, String text, String relations) {
		assertThat(relations(publisher, null, text))
			.extracting((read) -> read.relation().code() + " " + read.publisher())
			.containsExactlyInAnyOrder(relations.split(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			Xinhua; BEIJING, Jan. 20 (Xinhua) -- Exports rose 5 percent.
			Xinhua News Agency; BEIJING, Jan. 20 (Xinhua) -- Exports rose. (Xinhua)
			新华社; 新华社北京1月20日电（记者王飞）出口增长5%。
			新华社; BEIJING, Jan. 20 (Xinhua) -- Exports rose 5 percent.
			-; Exports of Xinhua District rose 5 percent, and Xinhua has 3 parks.
			-; Xinhua reported revenue of 5 billion yuan.
			-; He worked for the agency (Xinhua) and wrote 5 books.
			-; GDP (gross domestic product) - the sum of all - rose 5 percent.
			-; Exports rose 5 percent (daily) -- more than imports.
			-; Exports rose 5 percent.|Source: Statistical Yearbook of 2020
			-; Sales rose at three news agencies and two daily papers, it was reported.
			-; The name, translated from the Greek, means peace.
			-; Translated from the Greek, the name means peace.
			-; Translated by volunteers into 10 languages, it sold 5,000 copies.
			-; The novel was translated by Li Ming.
			-; 新华区出口增长5%，新华书店有3家。
			-; 出口增长5%。|数据来源：国家统计局
			-; 来源：本网|出口增长5%。
			-; 来源：网络|出口增长5%。
			晋城市统计局; 来源：晋城市统计局网站|出口增长5%。
			-; 主要来源：煤炭占5%，钢铁占3%。
			-; 资金转自财政专户，共5亿元。
			-; 据统计，全市有5个公园；据报道，出口增长5%。
			-; 据晋城市统计局消息，出口增长5%。
			-; 据新华社电视台数据，出口增长5%。
			-; 他翻译了5本书，翻译自己的作品。
			-; 今日报道：出口增长5%。
			""")
	void otherWordsMakeNoCopyOrTranslation(@Nullable String publisher, String text) {
		assertThat(relations(publisher, null, text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			Correction: Imports of Jincheng; Exports rose 5 percent.; replaces
			-; Correction: An earlier version of this article was wrong.; replaces
			Statistical bulletin (corrected version); Exports rose 5 percent.; replaces
			关于《晋城市2018年统计公报》的更正; 出口增长5%。; replaces
			-; 勘误|出口增长5%。; replaces
			晋城市2018年统计公报（修订版）; 出口增长5%。; replaces
			-; 《晋城市2018年统计公报》第3段有误，现更正如下。出口增长5%。; replaces
			Retraction: Imports of Jincheng; Exports rose 5 percent.; retracts
			-; The bureau withdraws its bulletin of 2018. Exports rose 5 percent.; retracts
			-; The report of March 1 has been retracted.; retracts
			关于撤回晋城市2018年统计公报的公告; 出口增长5%。; retracts
			撤稿声明; 出口增长5%。; retracts
			-; 《晋城市2018年统计公报》声明作废。; retracts
			""")
	void correctionsAndRetractionsAreTold(@Nullable String title, String text, String relation) {
		assertThat(relations(null, title, text)).extracting((read) -> read.relation().code()).containsExactly(relation);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			Stocks face a correction; Shares fell 5 percent in the correction.
			Corrections officers hired; The city hired 5 corrections officers.
			-; Corrected for prices, exports rose 5 percent.
			-; Exports rose 5 percent. Correction of 3 errors took a day.
			-; The city revised its plan, and the revised version has 5 parks.
			-; The bank retracted its offer of 5 billion yuan.
			-; Exports rose 5 percent. The bureau withdraws its bulletin.
			-; The report says 5 products were withdrawn from the market.
			-; 晋城市修订了规划，新建5个公园。
			关于修订《晋城市城市管理条例》的决定; 全市有5个公园。
			山西省统计条例（修订）; 全市有5个公园。
			-; 法院责令企业更正3处错误。
			市监局办理更正登记5件; 全市有5个公园。
			-; 出口增长5%。特此更正的公告有3份。
			-; 公司撤回5亿元的上市申请。
			-; 《营业执照》遗失声明作废，共5份。
			-; 全市撤回资金5亿元。
			""")
	void otherWordsMakeNoCorrectionOrRetraction(@Nullable String title, String text) {
		assertThat(relations(null, title, text)).isEmpty();
	}

	@Test
	void wordsOnlyOfATitleHaveNoPlaceInTheText() {
		assertThat(relations(null, "更正公告", "出口增长5%。")).singleElement()
			.satisfies((read) -> assertThat(List.of(read.printed(), String.valueOf(read.start()))).containsExactly("更正",
					"null"));
	}

	@Test
	void wordsFarFromBothEndsAreNotLookedAt() {
		var middle = "Exports rose 5 percent. ".repeat(20);
		assertThat(relations(null, null, middle + "\nSource: Xinhua\n" + middle)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			China Daily; Jincheng trade grows; BEIJING, Jan. 20 (Xinhua) -- Exports rose.; xinhua-trade \
			xinhua-coal; xinhua-trade
			China Daily; Exports; BEIJING, Jan. 20 (Xinhua) -- Exports rose.; xinhua-trade xinhua-coal; -
			晋城新闻网; 出口; 据新华社电，出口增长。; xinhua-zh; xinhua-zh
			China Daily; Steel; TAIYUAN (Caixin) - Steel output rose.; caixin-2020; caixin-2020
			China Daily; -; Exports rose. Translated by Li Ming.; -; -
			China Daily; -; Exports rose.|Translated by Li Ming; xinhua-zh; -
			China Daily; -; Exports rose, "晋城外贸增长" says of them.|Translated by Li Ming; xinhua-zh; xinhua-zh
			China Daily; -; Exports rose.|Translated from Xinhua; xinhua-zh; xinhua-zh
			晋城市统计局; 关于《晋城市2018年统计公报》的更正; 出口增长5%。; bulletin-2018; bulletin-2018
			晋城市统计局; 更正公告; 《2018年晋城市统计公报》第3段更正如下。; bulletin-2018; bulletin-2018
			晋城市统计局、国家统计局晋城调查队; 关于撤回晋城市2017年统计公报的公告; 出口增长5%。; bulletin-2017; bulletin-2017
			晋城市统计局; 关于《晋城市2016年统计公报》的更正; 出口增长5%。; -; -
			晋城市统计局; 统计公报更正公告; 出口增长5%。; -; -
			山西省统计局; 关于《晋城市2018年统计公报》的更正; 出口增长5%。; -; -
			Jincheng Bureau of Statistics; Correction: Imports of Jincheng in 2019; Exports rose.; imports; \
			imports
			Jincheng Bureau of Statistics; Correction: Exports of Jincheng in 2019; Exports rose.; imports; -
			""")
	void sourcesThatFitAreFound(String publisher, @Nullable String title, String text, @Nullable String sources,
			@Nullable String only) {
		var found = relations(publisher, title, text);
		assertThat(found.stream().flatMap((read) -> read.sources().stream()))
			.containsExactlyElementsOf((sources != null) ? List.of(sources.split(" ")) : List.of());
		assertThat(found.stream().map(ReadRelation::source).filter(Objects::nonNull))
			.containsExactlyElementsOf((only != null) ? List.of(only) : List.of());
	}

	@Test
	void noSourceIsFoundForATextWithoutADay() {
		var read = read("China Daily", "Jincheng trade grows", "BEIJING, Jan. 20 (Xinhua) -- Exports rose.", null);
		assertThat(read.relations()).singleElement().satisfies((copy) -> assertThat(copy.sources()).isEmpty());
	}

	@Test
	void recordedSourcesAreProposed() {
		record("told-xinhua", "Xinhua", "Trade of Jincheng grows", "2020-01-20", "en");
		record("told-bulletin", "China Daily", "晋城市2018年统计公报", "2019-03-01", "zh");
		var text = "BEIJING, Jan. 20 (Xinhua) -- Exports rose 5 percent.";
		var copy = send(text, "Trade of Jincheng grows");
		assertThat(copy.at("/relations/0")).isEqualTo(JsonMapper.shared().readTree("""
				{"relation": "copy-of", "printed": "BEIJING, Jan. 20 (Xinhua) --", "start": 0, "end": 28,
				 "publisher": "xinhua", "sources": ["told-xinhua"]}"""));
		var source = copy.at("/publication/source");
		assertThat(source.get("publisherCode").asString()).isEqualTo("china-daily");
		assertThat(source.get("copyOf").asString()).isEqualTo("told-xinhua");
		assertThat(source.get("translationOf").isNull()).isTrue();
		assertThat(source.get("replaces")).isEmpty();
		var correction = send("出口增长5%。", "关于撤回《晋城市2018年统计公报》的更正公告").at("/publication/source");
		assertThat(correction.at("/replaces/0").asString()).isEqualTo("told-bulletin");
		assertThat(correction.at("/retracts/0").asString()).isEqualTo("told-bulletin");
		assertThat(correction.get("copyOf").isNull()).isTrue();
	}

	private JsonNode send(String text, String title) {
		var answer = this.api.send("POST", Api.BASE + "/readings", JsonMapper.shared()
			.writeValueAsString(
					Map.of("text", text, "title", title, "publisher", "China Daily", "published", "2020-01-21")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private void record(String id, String publisher, String title, String published, String language) {
		this.curator.add("sources",
				JsonMapper.shared()
					.writeValueAsString(Map.of("id", id, "publisher", publisher, "title", title, "published", published,
							"language", language)));
	}

}
