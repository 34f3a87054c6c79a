package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.TestDatabase;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.representation.FormulaText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Statistical programs read the same figures as everybody. */
@CurationTests
class SdmxTests {

	private static final String REST = "/sdmx/rest/";

	private static final String FACTS = REST + "data/FIGURES/." + RecordedFigures.INDICATOR + ".......";

	private static final String SPECIFIC = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";

	private static final String CSV = "application/vnd.sdmx.data+csv;version=1.0.0";

	private static final String STRUCTURE = "application/vnd.sdmx.structure+xml;version=2.1";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeEach
	void record() throws IOException {
		RecordedFigures.record(this.curator);
	}

	@Test
	void noKeyHasTwoValues() throws IOException {
		assertThat(read(FACTS).values()).isNotEmpty()
			.extracting((row) -> Stream
				.of("FREQ", "INDICATOR", "BREAKDOWN", "REF_AREA", "UNIT_MEASURE", "COMPARISON", "ACCUMULATION",
						"STATUS", "SOURCE", "TIME_PERIOD")
				.map(row::get)
				.toList())
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			A.%s....... | place=140500,140581,group-140521-140581 | 2018, 2019, 2020
			M.%s....... | place=140500 | 2018-02, 2019-02
			S+Q.%s..140500..... | place=140500 | 2018-01/2018-06, 2018-07/2018-12, 2018-10/2018-12
			D.%s....... | place=140500 | 2018-02-28
			_O.%s....... | place=140500 | 2018-01/2018-11, 2016/2018, 2017-07/2018-06, 2016-02-29/2016-03-02, \
			2018-12-15/2019-01-14
			.%s..140581..... | place=140581&groups=false |
			.%s..140581+140500..... | place=140581,140500&groups=false |
			.%s%%2Bpoverty-rate..140581%%2B140500..... | place=140581,140500&groups=false |
			.%s..group-140521-140581..... | place=group-140521-140581 |
			.%s...count.... | unit=count |
			.%s....none... | comparison=none |
			.%s......target. | status=target |
			.%s....times-more-1985+change-P1Y+change-2018-01_2018-11... | \
			comparison=change,times-more&from=2019&to=2019&status=actual | 2019
			""")
	void keySelectsSeries(String key, String query, @Nullable String periods) throws IOException {
		var read = read(REST + "data/JINCHENG%2CFIGURES%2C2.0/" + key.formatted(RecordedFigures.INDICATOR) + "/all/");
		read.values().removeIf((row) -> !RecordedFigures.INDICATOR.equals(row.get("INDICATOR")));
		var figures = figures("&" + query);
		if (periods != null) {
			var wanted = List.of(periods.split(", "));
			figures.values().removeIf((figure) -> !wanted.contains(figure.at("/period/label").asString()));
		}
		assertThat(figures).isNotEmpty();
		if (key.startsWith(".%s....times")) {
			assertThat(read).hasSize(3);
		}
		else {
			assertThat(read.keySet()).containsExactlyInAnyOrderElementsOf(figures.keySet());
		}
	}

	@Test
	void occurrenceIsASourceOfItsOwn() throws IOException {
		var key = FACTS + RecordedFigures.SOURCE;
		var first = read(key);
		var second = read(key + "_2");
		assertThat(second.values()).extracting((row) -> row.get("OBS_VALUE")).containsExactly("47.2");
		assertThat(first).hasSize(figures("").size() - 1).doesNotContainKeys(second.keySet().toArray(String[]::new));
		assertThat(this.api.get(key + "_3").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "startPeriod=2019, from=2019", "endPeriod=2018, to=2018", "startPeriod=2018-Q3, from=2018-07",
			"startPeriod=2018-S2&endPeriod=2018-12-31, from=2018-07&to=2018", "endPeriod=2018-01-01/P11M, to=2018-11",
			"startPeriod=&endPeriod=&detail=, ''",
			"startPeriod=2019-01-01T00:00:00Z&endPeriod=2019-12-31T23:59:59%2B08:00, from=2019&to=2019" })
	void timeSelectsPeriods(String query, String ofApi) throws IOException {
		assertThat(read(FACTS + "?" + query).keySet())
			.containsExactlyInAnyOrderElementsOf(figures("&" + ofApi).keySet());
	}

	@ParameterizedTest
	@CsvSource({ "full, true, true", "dataonly, true, false", "serieskeysonly, false, false", "nodata, false, true" })
	void detailSaysHowMuchThereIs(String detail, boolean hasFigures, boolean hasAttributes) {
		var data = Xml.parse(this.api.get(FACTS + "?detail=" + detail, "Accept", SPECIFIC).text());
		var full = Xml.parse(this.api.get(FACTS, "Accept", SPECIFIC).text());
		assertThat(Xml.all(data, "Series")).hasSameSizeAs(Xml.all(full, "Series").toList());
		assertThat(Xml.all(data, "Obs")).hasSize(hasFigures ? figures("").size() : 0);
		assertThat(Xml.all(data, "Series").anyMatch((series) -> !series.getAttribute("DECIMALS").isEmpty()))
			.isEqualTo(hasAttributes);
		var header = this.api.get(FACTS + "?detail=" + detail, "Accept", CSV).text().lines().findFirst().orElseThrow();
		assertThat(header.contains(",OBS_VALUE")).isEqualTo(hasFigures);
		assertThat(header.contains(",DECIMALS")).isEqualTo(hasAttributes);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			- | %1$s
			*/* | %1$s
			application/xml | %1$s
			text/xml;q=0.5 | %1$s
			application/vnd.sdmx.structurespecificdata+xml | %1$s
			application/vnd.sdmx.structurespecificdata+xml;version=2.1 | %1$s
			application/vnd.sdmx.data+csv;version=1.0.0 | %2$s
			application/vnd.sdmx.data+csv;version=1.0.0;labels=id | %2$s
			text/csv | %2$s
			text/* | %1$s
			text/*;q=0.1, text/csv | %2$s
			application/vnd.sdmx.structurespecificdata+xml; version="2.1" | %1$s
			application/vnd.sdmx.data+csv; version="1.0.0"; labels="id" | %2$s
			application/vnd.sdmx.data+csv;version=2.0.0, application/xml;q=0.1 | %1$s
			application/vnd.sdmx.genericdata+xml;version=2.1, */*;q=0.1 | %1$s
			""")
	void typeIsExact(@Nullable String accept, String type) {
		var answer = (accept != null) ? this.api.get(FACTS, "Accept", accept) : this.api.get(FACTS);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo(type.formatted(SPECIFIC, CSV));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/vnd.sdmx.data+csv;version=2.0.0",
			"application/vnd.sdmx.data+csv;version=\"2.0.0\"", "image/*", "application/vnd.sdmx.data+csv;labels=both",
			"application/vnd.sdmx.data+json;version=1.0.0", "application/vnd.sdmx.genericdata+xml;version=2.1" })
	void typeThatThereIsNotIsAProblemThatSaysWhichThereAre(String accept) {
		var answer = this.api.get(FACTS, "Accept", accept);
		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body().get("detail").asString()).contains(SPECIFIC, CSV);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			data/FIGURES/...1405..... | 400 | REF_AREA
			data/FIGURES/all?updatedAfter=2020-01-01 | 400 | updatedAfter
			data/FIGURES/all?startPeriod=<&> | 400 | startPeriod
			data/JINCHENG,FIGURES,1.0/all | 404 | JINCHENG,FIGURES,2.0
			dataflow?references=some | 400 | descendants
			data/FIGURES/all?startPeriod=2999 | 404 | No figures match
			nothing | 404 | path
			""")
	void wrongRequestIsAProblemWhateverTheClientAccepts(String path, int status, String said) {
		var encoded = REST + path.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
		var answer = this.api.get(encoded, "Accept", "application/xml");
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("ETag")).isEmpty();
		assertThat(answer.text()).contains(said);
		assertThat(this.api.send("HEAD", this.api.port(), encoded, "Accept", "application/xml").status())
			.isEqualTo(status);
	}

	@Test
	void parameterWithoutAValueIsAbsentHereOnly() {
		assertThat(this.api.get(FACTS + "?startPeriod=&endPeriod=").status()).isEqualTo(200);
		assertThat(this.api.get(FACTS + "/all/?startPeriod=&endPeriod=").text()).isEqualTo(this.api.get(FACTS).text());
		assertThat(this.api.get(Api.BASE + "/observations?from=").status()).isEqualTo(400);
	}

	@Test
	void manyCodesAreRefusedOrRead() throws IOException {
		var many = "+sdmx-facts".repeat(700).substring(1);
		assertThat(read(REST + "data/FIGURES/." + many + ".......").keySet()).isEqualTo(figures("").keySet());
		assertThat(this.api.get(REST + "data/FIGURES/." + "+x".repeat(3000).substring(1) + ".......").status())
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dataflow", "datastructure/JINCHENG/FIGURES/2.0?references=children",
			"data/FIGURES/.sdmx-facts.......", "data/FIGURES/.sdmx-facts.......?format=structurespecificdata",
			"data/FIGURES/.sdmx-facts.......?format=csv" })
	void headAndConditionAreAnsweredAsForTheApi(String path) {
		var get = this.api.get(REST + path, "Accept", "*/*");
		var head = this.api.send("HEAD", this.api.port(), REST + path, "Accept", "*/*");
		assertThat(get.status()).isEqualTo(200);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.text()).isEmpty();
		for (var header : List.of("ETag", "Last-Modified", "Content-Type", "Cache-Control", "Vary")) {
			assertThat(head.header(header)).as(header).isNotEmpty().isEqualTo(get.header(header));
		}
		var statements = TestDatabase.statements();
		var again = this.api.get(REST + path, "Accept", "*/*", "If-None-Match", get.header("ETag"));
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.text()).isEmpty();
		assertThat(TestDatabase.statements()).isEqualTo(statements);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dataflow/JINCHENG/all/latest | Dataflow*2
			dataflow/JINCHENG/SERIES/latest?references=all | Dataflow Codelist*14 ConceptScheme DataStructure
			datastructure/all/SERIES/latest/?references=children | Codelist*14 ConceptScheme DataStructure
			dataflow/JINCHENG/FIGURES/latest?references=all | Dataflow Codelist*13 ConceptScheme DataStructure
			dataflow/JINCHENG/FIGURES/latest?references=children | Dataflow DataStructure
			dataflow/JINCHENG/FIGURES/latest?references=descendants | Dataflow Codelist*13 ConceptScheme \
			DataStructure
			dataflow/JINCHENG/FIGURES/latest?references=parents | Dataflow
			datastructure/all/FIGURES?references=parents | Dataflow DataStructure
			codelist/JINCHENG/CL_FREQ%2BCL_AREA/1.0 | Codelist*2
			dataflow/all/FIGURES+FIGURES/latest | Dataflow
			codelist/JINCHENG/CL_FREQ/1.0?references=parents | Codelist DataStructure*2
			codelist/JINCHENG/CL_FREQ/1.0?references=parentsandsiblings | Codelist*14 ConceptScheme \
			DataStructure*2
			dataflow/JINCHENG/FIGURES/all | Dataflow
			dataflow/JINCHENG/all/1.0%2B2.0 | Dataflow*2
			datastructure/JINCHENG/SERIES/latest%2B2.0 | DataStructure
			codelist/JINCHENG/all/2.0%2B1.0 | Codelist*14
			structure/all/all/all | AgencyScheme Dataflow*2 Codelist*14 ConceptScheme DataStructure*2
			conceptscheme | ConceptScheme
			agencyscheme/SDMX/AGENCIES/1.0 | AgencyScheme
			""")
	void structureHasWhatIsAskedForWithNamesInBothLanguages(String path, String expected) {
		var answer = this.api.get(REST + path, "Accept", "application/xml");
		assertThat(answer.header("Content-Type")).isEqualTo(STRUCTURE);
		var structures = Xml.first(Xml.parse(answer.text()), "Structures");
		var found = new ArrayList<String>();
		for (var kind : List.of("AgencyScheme", "Dataflow", "Codelist", "ConceptScheme", "DataStructure")) {
			var count = Xml.all(structures, kind).filter((element) -> element.hasAttribute("agencyID")).count();
			if (count > 0) {
				found.add((count > 1) ? kind + "*" + count : kind);
			}
		}
		assertThat(String.join(" ", found)).isEqualTo(expected);
		assertThat(Xml.all(structures, "Name").map((name) -> name.getAttribute("xml:lang")).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder("en", "zh");
	}

	@Test
	void codesHaveTheNamesOfTheApi() {
		var english = codes("CL_INDICATOR", "en");
		assertThat(english).containsEntry(RecordedFigures.INDICATOR, "Facts <so called> & more");
		assertThat(codes("CL_INDICATOR", "zh")).containsEntry(RecordedFigures.INDICATOR, "事实");
		this.api.allPages(Api.BASE + "/places?limit=1000")
			.forEach((place) -> assertThat(codes("CL_AREA", "en")).containsEntry(place.get("code").asString(),
					place.get("name").asString()));
		assertThat(codes("CL_COMPARISON", "zh")).containsEntry("none", "不作比较")
			.containsKeys("times-more-1985", "change-2018-01_2018-11");
		assertThat(codes("CL_SOURCE", "en")).containsKeys(RecordedFigures.SOURCE, RecordedFigures.SOURCE + "_2");
	}

	private Map<String, String> codes(String list, String language) {
		var codes = new LinkedHashMap<String, String>();
		Xml.all(Xml.parse(this.api.get(REST + "codelist/JINCHENG/" + list).text()), "Code")
			.forEach((code) -> Xml.all(code, "Name")
				.filter((name) -> name.getAttribute("xml:lang").equals(language))
				.forEach((name) -> codes.put(code.getAttribute("id"), name.getTextContent())));
		return codes;
	}

	@Test
	void everyCodeOfDataIsInItsList() throws IOException {
		var structure = Xml.parse(this.api.get(REST + "datastructure/JINCHENG/FIGURES/2.0?references=children").text());
		var lists = Xml.all(structure, "Dimension")
			.filter((dimension) -> dimension.hasAttribute("position"))
			.collect(Collectors.toMap((dimension) -> dimension.getAttribute("id"),
					(dimension) -> Xml.first(Xml.first(dimension, "Enumeration"), "Ref").getAttribute("id")));
		assertThat(lists).hasSize(9);
		var codes = Xml.all(structure, "Codelist")
			.collect(Collectors.toMap((list) -> list.getAttribute("id"), (list) -> Xml.attributes(list, "Code", "id")));
		assertThat(read(REST + "data/FIGURES/all").values()).isNotEmpty()
			.allSatisfy((row) -> lists
				.forEach((dimension, list) -> assertThat(codes.get(list)).as(list).contains(row.get(dimension))));
	}

	/** The stated figures of the indicator, by id. */
	private Map<String, JsonNode> figures(String query) {
		var figures = new LinkedHashMap<String, JsonNode>();
		this.api
			.allPages(Api.BASE + "/observations?limit=1000&indicator=" + RecordedFigures.INDICATOR
					+ (query.equals("&") ? "" : query))
			.forEach((figure) -> figures.put(figure.get("id").asString(), figure));
		return figures;
	}

	/** The rows that a request answers with, by the ids of their figures. */
	private Map<String, Map<String, String>> read(String path) throws IOException {
		var answer = this.api.get(path, "Accept", CSV);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var byId = new LinkedHashMap<String, Map<String, String>>();
		CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(answer.text()))
			.forEach((row) -> {
				var texts = new LinkedHashMap<>(row.toMap());
				texts.replaceAll((column, text) -> FormulaText.unescaped(text));
				assertThat(byId.put(row.get("OBS_ID"), texts)).isNull();
			});
		return byId;
	}

}
