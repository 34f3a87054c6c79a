package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/** What the pages of places and indicators have in their HTML, before any script runs. */
@CurationTests
@InBrowser
class FigurePageTests {

	private static final String HOSTILE = "</script><script>alert(1)</script><!-- & \"";

	private static final String PUBLICATION = """
			{"source": {"id": "%1$s", "publisher": "Shanxi Daily", "title": "%2$s", "url": "https://example.com/%1$s",
			   "published": "2021-03-01", "language": "en"},
			 "indicators": [{"type": "indicator", "code": "%1$s", "name": {"en": "%2$s", "zh": "%2$s"},
			   "definition": {"en": "%2$s"}, "topic": "tourism", "units": ["count"], "decimals": 0}],
			 "statements": [{"paragraph": 1, "sentence": 1, "gist": {"en": "A gist."}, "figures": [
			   {"indicator": "%1$s", "place": "%3$s", "period": {"start": "2020-01-01", "end": "2020-12-31",
			     "basis": "stated"}, "value": 120000, "unit": "count", "counted": "visits <b>", "relation": "gt",
			    "printed": "more than 120,000"},
			   {"indicator": "%1$s", "place": "140000", "period": {"start": "2020-01-01", "end": "2020-12-31",
			     "basis": "stated"}, "value": 900000, "unit": "count", "relation": "eq", "printed": "900,000"}]}]}""";

	private static final Map<String, String> SEEN_WITHOUT_SCRIPTS = Map.of("/places/140500?lang=en", "more than 80%",
			"/?lang=zh", "超过80%", "/indicators/livelihood-budget-share?lang=en", "more than 80%");

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void placeHasAllFiguresOfItsOverview(String language) {
		var shown = ids(page("/places/140500?lang=" + language));
		var overview = this.api.get(Api.BASE + "/places/140500/overview?lang=" + language).body();
		var stated = this.api
			.allPages(Api.BASE + "/observations?origin=stated&place=140500&groups=false&lang=" + language)
			.stream();
		var told = Stream
			.of(overview.get("keyFigures"), overview.get("plans"), overview.get("joint"), overview.get("topics"),
					overview.get("peers"))
			.flatMap(JsonNode::valueStream)
			.flatMap(FigurePageTests::figures);
		var ids = Stream.concat(told, stated).map((figure) -> figure.get("id").asString()).toList();
		assertThat(ids).hasSizeGreaterThan(20);
		assertThat(shown).containsAll(ids);
	}

	/** The figures below a part; that of the place stands among its own already. */
	private static Stream<JsonNode> figures(JsonNode node) {
		return (node.has("id") && node.has("value")) ? Stream.of(node)
				: node.valueStream().filter((value) -> value.isContainer()).flatMap(FigurePageTests::figures);
	}

	@ParameterizedTest
	@CsvSource({ "en, more than 80%, published 2019-09-02, 'China Daily, 2019-09-02, paragraph 9, sentence 3'",
			"zh, 超过80%, 2019-09-02发表, 'China Daily, 2019-09-02，第9段第3句'" })
	void figureHasItsQualifierPeriodAndSource(String language, String value, String period, String source) {
		var card = page("/?lang=" + language).select("#keyFigures .card:has([href*=livelihood-budget-share])");
		assertThat(card.select("data[value=80]").text()).isEqualTo(value);
		assertThat(card.select(".notes").text()).isEqualTo(period);
		var story = page(card.select("a.figure").attr("href")).select("#story");
		assertThat(story.select(".drawer-figure").text()).isEqualTo(value);
		assertThat(story.select(".locator").text()).startsWith(source);
		assertThat(story.select("a[href=https://shanxi.chinadaily.com.cn/2019-09/02/c_405641.htm]")).hasSize(1);
	}

	@Test
	void placeSaysWhatItLacksAndWhatOfItsAddressItDoesNotUse() {
		var page = page("/places/140581?lang=en&asOf=2026-11-24&utm_source=told");
		assertThat(page.select("#view .state").text()).isEqualTo("Nothing is published here yet.");
		assertThat(page.select(".hero .state code").eachText()).containsExactly("asOf");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | GDP (2023): ¥30 billion; rose 5.1% on 2022 (at constant prices); target for 2023: +6%, \
			the outcome is below it; target for 2024: about +5%, no outcome yet; Population (2023): 400,000 people \
			(provisional).
			zh | 地区生产总值（2023年）：300亿元；比2022年增长5.1%（按可比价计算）；2023年目标：+6%，结果低于目标；2024年目标：约+5%，尚无结果；人口（2023年）：40万人（初步数）。
			""")
	void placeSaysHowItStands(String language, String story) {
		new Bulletins(this.curator, "").publish("story Bureau 2024-02-01", "gdp 140522 2023 30000000000 CNY",
				"gdp 140522 2023 5.1 percent on=2022", "gdp 140522 2023 6 percent on=2022 status=target",
				"gdp 140522 2024 approx 5 percent on=2023 status=target",
				"population 140522 2023 400000 persons status=provisional");
		var told = page("/places/140522?lang=" + language).select("#view > .lead");
		assertThat(told.text()).isEqualTo(story);
		assertThat(told.select("a.figure")).hasSize(5)
			.allSatisfy((link) -> assertThat(this.api.get(link.attr("href")).status()).isEqualTo(200));
	}

	@Test
	void indicatorHasItsDefinitionUnitsChartAndFigures() {
		var page = page("/indicators/foreign-trade?lang=en");
		assertThat(page.select("h1").text()).isEqualTo("Foreign trade");
		assertThat(page.select(".hero").text()).contains("Total value of imports and exports.", "Chinese yuan (¥)");
		assertThat(this.api.get(page.select(".chart img").attr("src")).header("Content-Type"))
			.isEqualTo("image/svg+xml");
		assertThat(page.select("tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("Shanxi January to August 2021 ¥151.1 billion")
					&& row.contains("China Daily, 2021-09-18, paragraph 2, sentence 1"));
		assertThat(page.select("#view .links a").eachAttr("href")).hasSize(6)
			.allSatisfy((link) -> assertThat(this.api.get(link).status()).as(link).isEqualTo(200));
		assertThat(page.select("#view code").text()).contains("revision", "/indicators/foreign-trade");
		assertThat(page.select(".filters input[name=indicator][checked]").eachAttr("value"))
			.containsExactly("foreign-trade");
	}

	/** All of a selection can be walked through, and each page says whether it is all. */
	@Test
	void figuresThatAreTooManyAreOnFurtherPages() {
		var query = "/explore?lang=en&source=chinadaily-2019-09-02&utm_source=told&from=&limit=";
		var all = ids(page(query + "1000"));
		var first = page(query + (all.size() - 1));
		assertThat(first.select(".said").text()).isEqualTo("The first " + (all.size() - 1) + " stated figures");
		var next = page(first.select("#view a[href*=after=]").attr("href"));
		assertThat(Stream.concat(ids(first).stream(), ids(next).stream())).isEqualTo(all);
	}

	@ParameterizedTest
	@CsvSource({ "'/explore?lang=en&indicator=foreign-trade&figure=x', /indicators/foreign-trade?lang=en&figure=x",
			"/explore?indicator=gdp&topic=%7Bx%7D, /indicators/gdp?topic=%7Bx%7D" })
	void addressOfOneIndicatorIsItsPage(String address, String location) {
		var moved = this.api.get(address);
		assertThat(moved.status()).isEqualTo(302);
		assertThat(moved.header("Location")).endsWith(location);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%7Bx%7D", "%5C", "a/b", "%2e%2e" })
	void whatIsNoCodeHasNoPage(String code) {
		assertThat(this.api.get("/explore?indicator=" + code).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "/indicators?lang=en, Foreign trade, /indicators/foreign-trade?lang=en",
			"/places?lang=zh, 晋城市, /places/140500?lang=zh",
			"/sources?lang=en, '2019-09-02 Jincheng pursues socioeconomic development, opening up', "
					+ "/sources/chinadaily-2019-09-02?lang=en" })
	void catalogueIsListed(String address, String name, String path) {
		var link = page(address).select("main a[href=" + path + "]");
		assertThat(link.text()).isEqualTo(name);
		assertThat(name).contains(page(link.attr("href")).select("h1").text().replace("如何发展", ""));
	}

	@Test
	void sharedAddressRestoresViewAndControls() {
		var page = page("/explore?lang=zh&q=19&topic=trade&asOf=2026-11-24&origin=derived");
		assertThat(page.select(".said").text()).isEqualTo("8个推算的数字");
		assertThat(page.select(".charts figure")).hasSize(4);
		var form = page.select(".filters");
		assertThat(form.select("[name=q], [name=asOf]").eachAttr("value")).containsExactly("19", "2026-11-24");
		assertThat(form.select("[name=topic][checked]").eachAttr("value")).containsExactly("trade");
		assertThat(form.select("[name=origin] option[selected]").eachAttr("value")).containsExactly("derived");
	}

	@Test
	void downloadsHaveJustWhatIsShown() {
		var page = page("/explore?lang=en&topic=environment,livelihood&origin=all&source=chinadaily-2019-09-02");
		assertThat(page.select(".said").text()).isEqualTo("5 stated and derived figures");
		var links = page.select("#view > .links a").eachAttr("href");
		assertThat(links).hasSize(5).allSatisfy((link) -> assertThat(this.api.get(link).status()).isEqualTo(200));
		assertThat(ids(page)).hasSize(5);
		assertThat(this.api.get(links.getFirst()).text()).contains(ids(page));
	}

	@Test
	void sourceHasItsFiguresAndAWayToCheckThem() {
		var page = page("/sources/chinadaily-2019-09-02?lang=en");
		assertThat(ids(page)).isNotEmpty();
		assertThat(page.select(".hero a[href^=/check]").attr("href")).endsWith("#published=2019-09-02");
		assertThat(page.select(".hero a[href^=https]").attr("href")).startsWith("https://shanxi.chinadaily.com.cn/");
		assertThat(page.select(".filters input[name=source][checked]")).hasSize(1);
	}

	@Test
	void derivedIndicatorHasItsDerivedFigures() {
		var page = page("/indicators/implied-exchange-rate?lang=en");
		assertThat(page.select("tbody tr").eachText()).isNotEmpty().allMatch((row) -> row.contains("derived: "));
	}

	@Test
	void mergedIndicatorIsRedirected() {
		var moved = this.api.get("/indicators/private-enterprise-trade?lang=en");
		assertThat(moved.status()).isEqualTo(308);
		assertThat(moved.header("Location")).isEqualTo("/indicators/foreign-trade-private?lang=en");
	}

	@ParameterizedTest
	@CsvSource({ "/places/140500, place=140500, en", "/indicators/foreign-trade, indicator=foreign-trade, zh" })
	void pageDescribesItsFiguresAsADataset(String path, String query, String language) {
		var page = page(path + "?lang=" + language);
		var data = data(page);
		assertThat(data.get("@type").asString()).isEqualTo("Dataset");
		assertThat(data.get("url").asString()).isEqualTo("http://localhost:" + this.api.port() + path);
		assertThat(data.get("license").asString()).startsWith("https://creativecommons.org/licenses/by/4.0/");
		assertThat(data.get("description").asString()).hasSizeGreaterThan(20);
		assertThat(data.get("inLanguage").asString()).isEqualTo(language);
		var revision = this.api.get(Api.BASE).body().get("revision");
		assertThat(data.get("version").asString()).isEqualTo(revision.get("number").asString());
		assertThat(data.get("distribution").valueStream()).hasSize(4).allSatisfy((download) -> {
			var address = download.get("contentUrl").asString();
			assertThat(address).startsWith("http://localhost:" + this.api.port() + "/api/v1/observations?" + query);
			var answer = this.api.get(address.replaceFirst("^http://[^/]+", ""));
			assertThat(answer.header("Content-Type")).startsWith(download.get("encodingFormat").asString());
		});
		assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang")).containsExactly("en", "zh",
				"x-default");
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(path + "?lang=" + language);
	}

	@Test
	void whatIsRecordedIsTextOnPages() {
		var place = """
				{"code": "140599", "name": {"en": "%s"}, "kind": "county", "parent": "140500", \
				"members": []}""";
		this.curator.add("places", place.formatted(json(HOSTILE)));
		this.curator.add("publications", PUBLICATION.formatted("hostile-visits", json(HOSTILE), "140599"));
		for (var path : new String[] { "/places/140599", "/indicators/hostile-visits" }) {
			var page = page(path + "?lang=en");
			assertThat(page.select("h1").text()).contains(HOSTILE);
			assertThat(page.select("script:not([src])")).hasSize(1);
			assertThat(page.select("b")).isEmpty();
			assertThat(page.html()).doesNotContain("<!--");
			assertThat(data(page).toString()).contains("alert(1)");
		}
	}

	@Test
	void figureOfAnExcerptTellsThatAndItsSentenceByItsFigures() {
		this.curator.add("publications",
				PUBLICATION.formatted("excerpt-visits", "Visits to gardens", "140525")
					.replace("\"published\"", "\"excerpt\": true, \"published\"")
					.replace("\"gist\": {\"en\": \"A gist.\"}, ", ""));
		var figure = this.curator.get("observations?source=excerpt-visits").body().at("/items/0/id").asString();
		var story = page("/figures/" + figure + "?lang=en").select("#story").text();
		assertThat(story)
			.contains("Only a part of the publication was read.", "By its figures: 900,000 · more than 120,000",
					"(excerpt)")
			.doesNotContain("In our words");
	}

	/** A page changes with each revision, though its figures are stored. */
	@Test
	void pageIsNewOnceSomethingIsRecorded() {
		var before = this.api.get("/places/140524?lang=en");
		assertThat(this.curator
			.send("POST", "publications", PUBLICATION.formatted("new-visits", "Visits to museums", "140524"))
			.text()).contains("recorded");
		var after = this.api.get("/places/140524?lang=en", "If-None-Match", before.header("ETag"));
		assertThat(after.status()).isEqualTo(200);
		assertThat(after.text()).contains("more than 120,000", "visits &lt;b&gt;");
		assertThat(after.header("Jincheng-Revision")).isNotEqualTo(before.header("Jincheng-Revision"));
	}

	@Test
	void headHasWhatGetHas() {
		var head = this.api.send("HEAD", "/places/140500", null);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.text()).isEmpty();
		assertThat(head.header("Link")).contains("</dataset.jsonld>; rel=\"describedby\"");
	}

	@Test
	void figuresAreSeenWithoutScripts(Visit visit) {
		var options = new Browser.NewContextOptions().setJavaScriptEnabled(false)
			.setBaseURL("http://localhost:" + this.api.port());
		try (var reader = visit.page().context().browser().newContext(options)) {
			var page = reader.newPage();
			assertAll(SEEN_WITHOUT_SCRIPTS.entrySet().stream().map((seen) -> () -> {
				page.navigate(seen.getKey());
				PlaywrightAssertions
					.assertThat(page.locator("#view data")
						.filter(new Locator.FilterOptions().setHasText(seen.getValue()))
						.first())
					.isVisible();
				assertThat(page.locator("[aria-busy]").count()).as(seen.getKey()).isZero();
			}));
		}
	}

	private Document page(String path) {
		var page = this.api.get(path);
		assertThat(page.status()).isEqualTo(200);
		return Jsoup.parse(page.text());
	}

	private static List<String> ids(Document page) {
		return page.select("#view a.figure").eachAttr("data-figure");
	}

	private static JsonNode data(Document page) {
		return Api.parse(page.select("script[type=application/ld+json]").html());
	}

	private static String json(String text) {
		return text.replace("\"", "\\\"");
	}

}
