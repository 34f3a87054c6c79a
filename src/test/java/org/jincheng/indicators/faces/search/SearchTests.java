package org.jincheng.indicators.faces.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.language.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Words find what they mean. */
@CurationTests
class SearchTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Test
	void whatIsMeantComesFirst() {
		var missed = new ArrayList<String>();
		for (var query : TextFile.rows("search/queries.tsv")) {
			var found = codes(search(query.getFirst(), ""));
			if (found.isEmpty() || !query.getLast().equals(found.getFirst())) {
				missed.add(query.getFirst() + ": " + found.stream().limit(3).toList());
			}
		}
		assertThat(missed).isEmpty();
	}

	@Test
	void whatWasKeptAsideIsFound() {
		var ranks = TextFile.rows("search/kept-aside.tsv")
			.stream()
			.filter((query) -> !query.getLast().equals("-"))
			.map((query) -> codes(search(query.getFirst(), "")).indexOf(query.getLast()))
			.toList();
		assertThat(ranks).filteredOn((rank) -> rank == 0)
			.hasSizeGreaterThanOrEqualTo((int) Math.ceil(ranks.size() * 0.9));
		assertThat(ranks).filteredOn((rank) -> rank >= 0 && rank < 3)
			.hasSizeGreaterThanOrEqualTo((int) Math.ceil(ranks.size() * 0.97));
	}

	@Test
	void hitsTellTheirFiguresAndWhatWasFound() {
		var hit = search("gross regional product", "&place=140500&limit=1").at("/items/0");
		assertThat(hit.get("code").asString()).isEqualTo("gdp");
		assertThat(hit.get("highlight").asString()).isEqualTo("gross regional product");
		assertThat(hit.get("href").asString()).isEqualTo("/api/v1/indicators/gdp");
		var figures = this.api.get(Api.BASE + "/observations?indicator=gdp&place=140500&groups=false&limit=1000")
			.body()
			.get("items");
		assertThat(hit.get("figures").asInt()).isEqualTo(figures.size());
	}

	@Test
	void newestPeriodIsOneThatAFigureHas() {
		var hit = search("China Daily 2019-09-02", "&type=source&limit=1").at("/items/0");
		assertThat(this.api.get(Api.BASE + "/observations?limit=1000&source=" + hit.get("code").asString())
			.body()
			.get("items")
			.valueStream()
			.map((figure) -> figure.at("/period/label").asString())).contains(hit.get("newest").asString());
		assertThat(search("pm2.5 concentrations", "&lang=zh").at("/items/0/highlight").asString()).contains("PM2.5");
	}

	@Test
	void collectionsFindWhatIsMeantInTheirOwnOrder() {
		var found = this.api.get(Api.BASE + "/indicators?q=trees&topic=environment&sort=-code").body();
		assertThat(found.get("items").valueStream().map((item) -> item.get("code").asString()))
			.contains("tree-coverage-rate")
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(found.get("total").asInt()).isEqualTo(found.get("items").size());
		var next = this.api.get(Api.BASE + "/indicators?q=trees&topic=environment&sort=-code&limit=1").body();
		assertThat(next.get("total")).isEqualTo(found.get("total"));
	}

	@Test
	void typesAreFilteredAndWordsCompleted() {
		assertThat(search("jincheng", "&type=place,park").get("items").valueStream())
			.allMatch((hit) -> List.of("place", "park").contains(hit.get("type").asString()))
			.isNotEmpty();
		assertThat(codes(search("povert", ""))).isEmpty();
		assertThat(codes(search("povert", "&prefix=true"))).contains("poverty-rate");
	}

	@Test
	void slipsAndUnknownWordsGetSuggestions() {
		assertThat(search("povety", "").at("/suggestions/0").asString()).isEqualTo("Poverty rate");
		var nothing = search("volcano", "");
		assertThat(nothing.get("items")).isEmpty();
		assertThat(nothing.get("suggestions")).isEmpty();
	}

	@Test
	void whatTheCatalogueLacksIsNoHitButHasWhatIsNear() {
		assertThat(search("inflation rate", "&type=indicator").get("items")).isEmpty();
		var rate = search("birth rate", "");
		assertThat(rate.get("items")).isEmpty();
		assertThat(rate.get("suggestions").valueStream().map(JsonNode::asString)).contains("Poverty rate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "?", "name:*", "\\", "\"", "a AND (", "~1", "[* TO *]", "%", "<b>", "or", "的" })
	void signsOfQueryLanguagesMeanNothing(String words) {
		assertThat(search(words, "").get("items")).isNotNull();
	}

	@Test
	void longOrBrokenTextsAreRefused() {
		for (var words : new String[] { "%ED%A0%80", "%C3", "%1B%5B2J", "a".repeat(201), "*".repeat(200_000) }) {
			assertThat(this.api.get(Api.BASE + "/search?q=" + words).status()).as(words.substring(0, 2)).isEqualTo(400);
		}
	}

	@Test
	void whatFourWritersAddIsFoundAtOnceAndWhatTheyRemoveIsNot() throws Exception {
		try (var writers = Executors.newFixedThreadPool(4)) {
			var work = IntStream.range(0, 20).<Callable<Boolean>>mapToObj((i) -> () -> {
				this.curator.add("topics", """
						{"code": "searched-%d", "name": {"en": "Zebra%1$d", "zh": "斑马%1$d"}}""".formatted(i));
				var isFound = codes(search("zebra" + i, "")).contains("searched-" + i);
				this.curator.remove("topics/searched-" + i);
				return isFound && !codes(search("zebra" + i, "")).contains("searched-" + i);
			}).toList();
			assertThat(writers.invokeAll(work).stream().map((it) -> it.resultNow())).containsOnly(true);
		}
	}

	private JsonNode search(String words, String parameters) {
		var answer = this.api
			.get(Api.BASE + "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + parameters);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static List<String> codes(JsonNode answer) {
		return answer.get("items").valueStream().map((hit) -> hit.get("code").asString()).toList();
	}

}
