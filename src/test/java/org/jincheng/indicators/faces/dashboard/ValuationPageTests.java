package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Valuations, shares and comparisons of figures are read, reviewed and recorded at the
 * desk, and shown wherever the figure is.
 */
@CurationTests
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuationPageTests {

	private static final String INDICATOR = """
			{"code": "told-page-gdp", "name": {"en": "Told output", "zh": "产出"}, "definition": {"en": "Told."},
			 "topic": "economy", "units": ["CNY", "percent", "rank"], "decimals": 1, "prices": "current",
			 "changes": {"prices": "constant"}, "statements": []}""";

	private static final String ON_2021 = """
			{"kind": "change", "basePeriod": {"start": "2021-01-01", "end": "2021-12-31"}%s}""";

	private static final String AMONG = """
			{"kind": "rank", "basePeriod": null, "among": {"place": "140000", "kind": "cities", "count": 11}}""";

	/** Each a figure of 2022, in the unit that is printed. */
	private static final String TEXT = """
			Told output of Jincheng grew 5.2 percent in 2022.
			Told output of Jincheng was 2100 yuan in 2022.
			Told output of Jincheng made up 9.1 percent in 2022.
			Told output of Jincheng made up 31 percent in 2022.
			Told output of Jincheng came to 5 percent in 2022.
			Told output of Jincheng came to 95 percent in 2022.""";

	/** What a reading proposes of each beyond what this text says. */
	private static final List<String> PROPOSED = List.of(
			"""
					{"prices": "current", "currency": "USD", "likeForLike": true, "comparison": %s}"""
				.formatted(ON_2021.formatted(", \"place\": \"CN\"")),
			"""
					{"prices": "constant", "priceYear": 2020, "comparison": null}""", """
					{"shareOf": {"indicator": null, "place": "140000"}, "comparison": null}""", """
					{"shareOf": {"en": "The belt", "zh": "城市圈"}, "comparison": null}""", """
					{"unit": "rank", "comparison": %s}""".formatted(AMONG), """
					{"comparison": {"kind": "of-plan", "basePeriod": {"start": "2022-01-01", "end": "2022-12-31"}}}""");

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

	@BeforeAll
	void addAnIndicator() {
		this.curator.add("indicators", INDICATOR);
	}

	@Test
	void proposedValuationIsRecordedAndReadAgain(Visit visit) {
		var desk = read(visit, "en", "2023-03-01");
		assertThat(desk.card("5.2 percent"))
			.containsText("change on 2021 · against China · at current prices · in USD · like for like");
		assertThat(desk.card("2100 yuan")).containsText("at constant prices of 2020");
		assertThat(desk.card("9.1 percent")).containsText("share of: Told output, Shanxi");
		assertThat(desk.card("31 percent")).containsText("share of: The belt");
		assertThat(Desk.title(desk.card("5 percent"))).containsText("5th of 11 cities of Shanxi");
		assertThat(Desk.title(desk.card("95 percent"))).containsText("95% of the plan of 2022");
		desk.acceptAll();
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 6 figures");
		assertThat(desk.cards().filter(new Locator.FilterOptions().setHasText("● recorded"))).hasCount(6);
		var page = visit.open("/explore?lang=zh&source=toldnews-2023-03-01");
		assertThat(page.locator("tbody")).containsText("与2021年相比的变化 与中国相比 按现价计算 按美元计 同口径");
		assertThat(page.locator("tbody")).containsText("按2020年可比价");
		assertThat(page.locator("tbody")).containsText("占比基数：城市圈");
		assertThat(page.locator("tbody")).containsText("山西省11个cities中第5位");
		assertThat(page.locator("tbody")).containsText("2022年计划的95%");
		visit.unfoldAll();
		page.getByLabel("位次", new Page.GetByLabelOptions().setExact(true)).check();
		assertThat(page.locator("tbody .figure")).hasCount(1);
	}

	/** Opens the desk with an article of which a reading proposes all parts. */
	private static Desk read(Visit visit, String language, String published) {
		visit.page().route((url) -> url.contains("/api/v1/readings"), (route) -> {
			var answer = route.fetch();
			route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(proposing(answer.text())));
		});
		var desk = Desk.open(visit, language);
		desk.paste(TEXT);
		desk.describe("Told News", "Output", published);
		assertThat(desk.cards()).hasCount(PROPOSED.size());
		return desk;
	}

	private static String proposing(String reading) {
		var body = Api.parse(reading);
		var statements = body.at("/publication/statements");
		for (var i = 0; i < statements.size(); i++) {
			var figure = (ObjectNode) statements.get(i).at("/figures/0");
			figure.put("indicator", "told-page-gdp").setAll((ObjectNode) Api.parse(PROPOSED.get(i)));
		}
		return body.toString();
	}

}
