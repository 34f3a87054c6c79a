package org.jincheng.indicators.recording.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bulletin, its copy in a newspaper, a translation with a slip, an erratum, two tables
 * of the yearbook of that year, the yearbook of the province and its retraction: whatever
 * comes first, the same is told of each. Each order has a place of its own.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionsTests {

	private static final String GDP = "editions-gdp";

	private static final String OUTPUT = "editions-output";

	private static final List<Edition> EDITIONS = List.of(
			new Edition("bulletin", "晋城市统计局、国家统计局晋城调查队", "2022-03-25", "", GDP + " 2300", OUTPUT + " 500"),
			new Edition("newspaper", "China Daily", "2022-03-26", "\"copyOf\": \"bulletin\"", GDP + " 2300"),
			new Edition("english", "Jincheng Daily", "2022-03-27", "\"translationOf\": \"bulletin\"", GDP + " 230",
					OUTPUT + " 500"),
			new Edition("erratum", "晋城市统计局", "2022-04-10", "\"replaces\": [\"bulletin/1.2\"]", OUTPUT + " 510"),
			new Edition("province", "Shanxi Bureau", "2022-11", "", GDP + " 2310"),
			new Edition("table-1", "Jincheng Bureau of Statistics", "2021", "\"partOf\": \"yearbook\"", GDP + " 2290"),
			new Edition("table-2", "Jincheng Bureau of Statistics", "2021", "\"partOf\": \"yearbook\"",
					OUTPUT + " 505"),
			new Edition("retraction", "Shanxi Bureau", "2023-01-15", "\"retracts\": [\"province/1\"]"));

	/** What is told of each figure once all are there. */
	private static final List<String> TOLD = List.of("bulletin gdp 2300", "newspaper gdp 2300 copyOf=bulletin",
			"english gdp 230 copyOf=bulletin differsFrom=bulletin", "table-1 gdp 2290",
			"province gdp 2310 retractedBy=retraction", "bulletin output 500 replacedBy=erratum",
			"english output 500 copyOf=bulletin", "erratum output 510", "table-2 output 505");

	private static final Map<String, String> PLACES = Map.of("0", "140100", "1", "140200", "2", "140300");

	@Autowired
	private Curator curator;

	/** The moment after each edition was recorded, by order. */
	private final Map<String, List<Recorded>> recorded = new HashMap<>();

	@BeforeAll
	void record() {
		this.curator.add("publishers", """
				{"code": "editions-statistics", "name": {"en": "Jincheng Bureau of Statistics", "zh": "晋城市统计局"},
				 "aliases": ["晋城市统计局、国家统计局晋城调查队"], "kind": "statistics-office"}""");
		for (var indicator : List.of(GDP, OUTPUT)) {
			this.curator.add("indicators", """
					{"code": "%s", "name": {"en": "Of editions", "zh": "版本"}, "definition": {"en": "Told."}, \
					"topic": "economy",
					 "units": ["CNY"], "decimals": 0, "statements": []}""".formatted(indicator));
		}
		PLACES.keySet().stream().sorted().forEach((order) -> {
			var shuffled = new ArrayList<>(EDITIONS);
			Collections.shuffle(shuffled, new Random(Long.parseLong(order)));
			for (var edition : shuffled) {
				var moment = put(edition, order);
				this.recorded.computeIfAbsent(order, (_) -> new ArrayList<>()).add(new Recorded(edition, moment));
			}
		});
	}

	/** Records an edition, and returns when. */
	private String put(Edition edition, String order) {
		var document = edition.document(order, PLACES.getOrDefault(order, "")).toString();
		var answer = this.curator.send("POST", "publications", document);
		if (answer.status() == 428) {
			var seen = this.curator.get("publications/" + edition.id() + "-" + order).header("ETag");
			answer = this.curator.send("POST", "publications", document, "If-Match", seen);
		}
		assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
		return this.curator.get("changes?sort=-number&limit=1").body().at("/items/0/recordedAt").asString();
	}

	/** Days that are also asked for as of each moment. */
	private static final Set<String> DAYS_AS_OF = Set.of("2022-03-25", "2022-04-10", "2022", "2023-01-15");

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "2" })
	void resultDoesNotDependOnTheOrderOfRecording(String order) {
		assertThat(figures(order, "")).containsExactlyInAnyOrderElementsOf(TOLD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "2" })
	void eachCountsFromItsOwnDayOn(String order) {
		for (var day : List.of("2022-03-24", "2022-03-25", "2022-03-26", "2022-03-27", "2022-04-09", "2022-04-10",
				"2022-10", "2022-11-29", "2022-11", "2022-12-30", "2022", "2023-01-14", "2023-01-15")) {
			assertThat(figures(order, "&publishedBy=" + day)).as(day)
				.containsExactlyInAnyOrderElementsOf(expected(EDITIONS, LocalDate.parse(lastDay(day))));
			if (!DAYS_AS_OF.contains(day)) {
				continue;
			}
			for (var recorded : this.recorded.getOrDefault(order, List.of())) {
				var known = this.recorded.getOrDefault(order, List.of())
					.stream()
					.filter((other) -> other.moment().compareTo(recorded.moment()) <= 0)
					.map(Recorded::edition)
					.toList();
				assertThat(figures(order, "&publishedBy=%s&asOf=%s".formatted(day, recorded.moment())))
					.as(day + " as of " + recorded.moment())
					.containsExactlyInAnyOrderElementsOf(expected(known, LocalDate.parse(lastDay(day))));
			}
		}
	}

	/**
	 * What is told of those that were known and published, with the relations of these.
	 * An original is known with its copy.
	 */
	private static List<String> expected(List<Edition> known, LocalDate day) {
		var published = EDITIONS.stream()
			.filter((edition) -> !edition.lastDay().isAfter(day))
			.map(Edition::id)
			.collect(Collectors.toSet());
		var shown = known.stream()
			.filter((edition) -> published.contains(edition.id()))
			.map(Edition::id)
			.collect(Collectors.toSet());
		var province = shown.contains("retraction") ? "" : "province";
		return TOLD.stream().filter((line) -> shown.contains(line.split(" ")[0])).map((line) -> {
			var words = line.split(" ");
			var told = Stream.of(words).skip(3).filter((word) -> {
				var by = word.split("=")[1];
				return (word.startsWith("copyOf") ? published : shown).contains(by);
			}).collect(Collectors.toCollection(ArrayList::new));
			// Of one publisher only the newest is a witness.
			var newest = shown.contains("table-1") ? "table-1" : "bulletin";
			var witnesses = words[1].equals("gdp") ? List.of(newest, province) : List.<String>of();
			var others = witnesses.stream()
				.filter((other) -> witnesses.contains(words[0]) && shown.contains(other) && !other.equals(words[0]))
				.sorted()
				.toList();
			if (!others.isEmpty()) {
				told.add("disagreesWith=" + String.join("+", others));
			}
			return Stream.concat(Stream.of(words).limit(3), told.stream().sorted()).collect(Collectors.joining(" "));
		}).toList();
	}

	private static String lastDay(String day) {
		return switch (day) {
			case "2022-10" -> "2022-10-31";
			case "2022-11" -> "2022-11-30";
			case "2022" -> "2022-12-31";
			default -> day;
		};
	}

	/** What is told of each figure of an order: its source, value and standing. */
	private List<String> figures(String order, String vintage) {
		var figures = this.curator
			.get("observations?indicator=%s,%s&place=%s&limit=1000%s".formatted(GDP, OUTPUT, PLACES.get(order),
					vintage))
			.body()
			.get("items");
		var sources = new HashMap<String, String>();
		figures.forEach((figure) -> sources.put(figure.get("id").asString(), source(figure.at("/source/id"), order)));
		return figures.valueStream().map((figure) -> {
			var told = new ArrayList<String>();
			for (var by : List.of("copyOf", "replacedBy", "retractedBy")) {
				figure.get("source").path(by).asStringOpt().ifPresent((id) -> told.add(by + "=" + edition(id, order)));
			}
			for (var others : List.of("disagreesWith", "differsFrom")) {
				if (figure.has(others)) {
					told.add(others + "="
							+ figure.get(others)
								.valueStream()
								.map((id) -> sources.get(id.asString()))
								.sorted()
								.collect(Collectors.joining("+")));
				}
			}
			return Stream
				.concat(Stream.of(source(figure.at("/source/id"), order),
						figure.get("indicator").asString().replace("editions-", ""), figure.get("value").asString()),
						told.stream().sorted())
				.collect(Collectors.joining(" "));
		}).toList();
	}

	private static String source(JsonNode id, String order) {
		return edition(id.asString(), order);
	}

	private static String edition(String id, String order) {
		return id.substring(0, id.length() - order.length() - 1);
	}

	@Test
	void tablesOfOnePublicationAreReadTogetherAndKeepTheirLocators() {
		var figures = this.curator.get("observations?source=yearbook-0").body().get("items");
		assertThat(figures.valueStream().map((figure) -> figure.get("source").toString())).containsExactlyInAnyOrder(
				"{\"id\":\"table-1-0\",\"paragraph\":1,\"sentence\":1,\"cell\":null}",
				"{\"id\":\"table-2-0\",\"paragraph\":1,\"sentence\":1,\"cell\":null}");
		var statements = this.curator.get("sources/yearbook-0/statements").body().get("items");
		assertThat(statements.valueStream().map((statement) -> statement.get("source").asString()))
			.containsExactly("table-1-0", "table-2-0");
		assertThat(this.curator.get("sources/yearbook-0").body().get("parts"))
			.isEqualTo(Api.parse("[\"table-1-0\", \"table-2-0\"]"));
		assertThat(this.curator.get("sources/table-1-0?format=csv").status()).isEqualTo(406);
		assertThat(this.curator.get("observations?source=table-1-0").body().get("items")).hasSize(1);
	}

	@Test
	void aPartIsAsNewAsItsWhole() {
		var ids = this.curator.get("sources?sort=published&limit=1000")
			.body()
			.get("items")
			.valueStream()
			.map((source) -> source.get("id").asString())
			.filter((id) -> id.endsWith("-0"))
			.toList();
		assertThat(ids).containsExactly("bulletin-0", "newspaper-0", "english-0", "erratum-0", "province-0",
				"table-1-0", "table-2-0", "yearbook-0", "retraction-0");
	}

	/** Of what stands, the newest. */
	@Test
	void anOverviewShowsNoCopyAndNothingThatWasReplacedOrRetracted() {
		for (var place : PLACES.values()) {
			var figures = this.curator.get("places/" + place + "/overview").body().findParents("printed");
			assertThat(figures.stream()
				.filter((figure) -> figure.get("indicator").asString().startsWith("editions-"))
				.map((figure) -> figure.get("indicator").asString() + " " + figure.get("value").asString())).as(place)
				.contains(GDP + " 2290", OUTPUT + " 505")
				.doesNotContain(GDP + " 230", GDP + " 2300", GDP + " 2310", OUTPUT + " 500");
		}
	}

	@Test
	void nothingIsReplacedByItself() {
		this.curator.add("sources", source("editions-old", ""));
		this.curator.add("sources", source("editions-whole", ""));
		var relations = Map.of("editions-new",
				", \"translationOf\": \"editions-old\", \"replaces\": [\"editions-old\"]", "editions-part",
				", \"partOf\": \"editions-whole\", \"replaces\": [\"editions-whole\"]");
		relations.forEach((id, relation) -> {
			this.curator.add("sources", source(id, relation));
			this.curator.add("sources/" + id + "/statements", "{\"paragraph\": 1, \"sentence\": 1}");
			this.curator.add("observations", """
					{"indicator": "editions-gdp", "place": "140700", "value": 1, "unit": "CNY", \
					"relation": "eq", "printed": "1",
					 "period": {"start": "2021-01-01", "end": "2021-12-31", "basis": "stated"},
					 "source": {"id": "%s", "paragraph": 1, "sentence": 1}}""".formatted(id));
		});
		var figures = this.curator.get("observations?indicator=editions-gdp&place=140700").body().get("items");
		assertThat(figures).hasSize(2);
		assertThat(figures.valueStream().map((figure) -> figure.get("source"))).noneMatch((it) -> it.has("replacedBy"));
	}

	@Test
	void aDryRunRetractsNothing() {
		var answer = this.curator.send("POST", "publications?dryRun=true", """
				{"source": {"id": "editions-dry", "publisher": "Bureau", "title": "T", "published": "2023", \
				"language": "en",
				  "retracts": ["bulletin-2", "erratum-2"]}, "statements": []}""");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(figures("2", "")).containsExactlyInAnyOrderElementsOf(TOLD);
	}

	@Test
	void sumsHaveAnOriginalOnceAndNothingThatWasRetracted() {
		for (var investment : List.of("dam", "mill")) {
			this.curator.add("investments", """
					{"id": "editions-%s", "name": {"en": "Dam", "zh": "水坝"}, "definition": {"en": "Told."},
					 "topic": "investment", "kind": "fund", "sector": "energy", "status": "planned", "parks": [],
					 "units": ["CNY"], "decimals": 0, "statements": []}""".formatted(investment));
		}
		amount("editions-first", 1000, "");
		assertThat(total()).isEqualTo("1000");
		amount("editions-copy", 7000, ", \"copyOf\": \"editions-first\"");
		assertThat(total()).isEqualTo("1000");
		amount("editions-second", 3000, ", \"replaces\": [\"editions-first/1.1\"]");
		assertThat(total()).isEqualTo("3000");
		this.curator.add("sources",
				source("editions-third", ", \"retracts\": [\"editions-first\", \"editions-second\"]"));
		assertThat(total()).isEqualTo("none");
		var copy = this.curator.get("observations?source=editions-copy").body().at("/items/0/source/retractedBy");
		assertThat(copy.asString()).as("what is retracted is retracted in its copies").isEqualTo("editions-third");
		// Who takes back a retraction says that it holds again.
		this.curator.add("sources", source("editions-fourth", ", \"retracts\": [\"editions-third\"]"));
		assertThat(total()).isEqualTo("3000");
		amount("editions-mill", "editions-fifth", 500, "");
		assertThat(total()).as("of two sources").isEqualTo("3500");
	}

	private void amount(String source, int value, String relation) {
		amount("editions-dam", source, value, relation);
	}

	private void amount(String investment, String source, int value, String relation) {
		this.curator.add("publications", """
				{"source": %s, "statements": [{"paragraph": 1, "sentence": 1, "figures": [
				 {"indicator": "%s", "place": "140600", "value": %d, "unit": "CNY", "relation": "eq", "printed": "%d",
				  "period": {"start": "2021-01-01", "end": "2021-12-31", "basis": "stated"}}]}]}"""
			.formatted(source(source, relation), investment, value, value));
	}

	private static String source(String id, String relation) {
		return """
				{"id": "%s", "publisher": "Bureau", "title": "Dam", "published": "2022", "language": "en"%s}"""
			.formatted(id, relation);
	}

	/** The investments of the place. */
	private String total() {
		return this.curator.get("observations?origin=derived&indicator=investment-total-fund&place=140600")
			.body()
			.at("/items/0/value")
			.asString("none");
	}

	/**
	 * An edition, and when it was recorded.
	 */
	private record Recorded(Edition edition, String moment) {
	}

	/**
	 * A source of one paragraph, whose sentences have a figure each.
	 *
	 * @param figures the indicator and the value of each
	 */
	private record Edition(String id, String publisher, String published, String relation, String... figures) {

		LocalDate lastDay() {
			return LocalDate.parse(this.id.startsWith("table") ? "2022-12-31"
					: EditionsTests.lastDay(this.published.equals("2022-11") ? "2022-11" : this.published));
		}

		/** The document, with what it is related to where that may not be there yet. */
		ObjectNode document(String order, String place) {
			var document = (ObjectNode) Api.parse("""
					{"source": {%s}, "sources": [], "statements": []}""".formatted(source(order)));
			EDITIONS.stream()
				.filter((other) -> this.relation.matches(".*\"%s[\"/].*".formatted(other.id)))
				.forEach((other) -> document.withArray("sources").add(Api.parse("{" + other.source(order) + "}")));
			if (this.relation.contains("yearbook")) {
				document.withArray("sources").add(Api.parse("{" + YEARBOOK.source(order) + "}"));
			}
			for (var i = 0; i < this.figures.length; i++) {
				var words = this.figures[i].split(" ");
				document.withArray("statements")
					.add(Api.parse("""
							{"paragraph": 1, "sentence": %d, "figures": [{"indicator": "%s", "place": "%s", "value": %s,
							 "unit": "CNY", "relation": "eq", "printed": "%s", "joint": false, "status": "actual",
							 "period": {"start": "2021-01-01", "end": "2021-12-31", "basis": "stated"}}]}"""
						.formatted(i + 1, words[0], place, words[1], words[1])));
			}
			return document;
		}

		private String source(String order) {
			var related = this.relation.replaceAll("\"(bulletin|province|yearbook)", "\"$1-" + order);
			return """
					"id": "%s-%s", "publisher": "%s", "title": "%s", "published": "%s", "language": "en"%s""".formatted(
					this.id, order, this.publisher, this.id, this.published, related.isEmpty() ? "" : ", " + related);
		}

		private static final Edition YEARBOOK = new Edition("yearbook", "Jincheng Bureau of Statistics", "2022", "");

	}

}
