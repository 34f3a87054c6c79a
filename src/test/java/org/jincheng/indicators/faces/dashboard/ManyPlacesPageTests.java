package org.jincheng.indicators.faces.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.overview.ManyPlaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/**
 * With 250 figures of seven places, nobody takes a figure of one for that of another, and
 * the pages stay short.
 */
@ManyPlaces
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyPlacesPageTests {

	/** The id of each shown figure, with the text that it stands in, and its column. */
	private static final String SHOWN = """
			(figures) => figures.map((figure) =>
				({ id: figure.dataset.figure,
					text: figure.closest("tr, li").textContent + (figure.closest("td")?.dataset.column ?? "") }))""";

	/** The same of the marks of charts, with what is written above all of them. */
	private static final String DRAWN = """
			(marks) => marks.map((mark) => {
				const texts = [...mark.closest("svg").querySelectorAll("text")];
				const above = texts.slice(0, texts.findIndex((text) => text.classList.contains("head")));
				return { id: mark.dataset.figure,
					text: [...above, mark.querySelector("title")].map((text) => text.textContent).join(" ") };
			})""";

	/** How many figures each filter leaves. */
	private static final Map<String, Integer> FILTERED = Map.of("place=140500&status=target", 1,
			"place=140500&comparison=change", 4, "place=140581&from=2019&to=2020", 16, "source=chinadaily-2019-09-02",
			14);

	/** Charts and pages to embed, with their language. */
	private static final Map<String, String> CHARTS = Map.of("/explore?indicator=many-1&view=chart", "zh",
			"/explore?indicator=many-2&transform=index&base=2016&view=chart", "en", "/embed/many-1?place=140581", "zh",
			"/embed/many-3?place=140500&status=forecast", "en");

	/** In pixels. */
	private static final int SCREEN = 640;

	/** The code and the name of the place of each figure, by its id and the language. */
	private final Map<String, Map.Entry<String, String>> places = new HashMap<>();

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		ManyPlaces.Figures.record(this.curator);
	}

	@ParameterizedTest
	@CsvSource({ "/, zh, 140500", "/places/140000, en, 140000",
			"/places/group-140100-140500, en, group-140100-140500" })
	void figureOfAnotherPlaceNamesItOnTheOverview(String address, String language, String place, Visit visit) {
		var page = visit.open(address + "?lang=" + language);
		visit.unfoldAll();
		visit.seeAll();
		var shown = (List<?>) page.locator("#view .figure[data-figure]").evaluateAll(SHOWN);
		assertAll(() -> assertThat(shown).isNotEmpty().allSatisfy((figure) -> {
			var of = placeOf(figure, language);
			if (!of.getKey().equals(place)) {
				assertThat(text(figure)).contains(of.getValue());
			}
		}), () -> assertThatEveryDrawnFigureNamesItsPlace(page, language));
		if (place.equals("140000")) {
			assertThat(visit.barriersInBothColours()).isEmpty();
		}
	}

	@Test
	void everyFigureNamesItsPlaceOnTheTable(Visit visit) {
		var page = visit.open("/explore?lang=en");
		var shown = (List<?>) page.locator("tbody [data-figure]").evaluateAll(SHOWN);
		assertThat(shown).hasSize(100)
			.allSatisfy((figure) -> assertThat(text(figure)).contains(placeOf(figure, "en").getValue()));
	}

	@Test
	void everyFigureNamesItsPlaceOnChartsAndEmbeds(Visit visit) {
		assertAll(CHARTS.entrySet().stream().map((chart) -> () -> {
			var page = visit.open(chart.getKey() + "&lang=" + chart.getValue());
			visit.seeAll();
			assertThat(page.locator("a.mark").count()).as(chart.getKey()).isPositive();
			assertThatEveryDrawnFigureNamesItsPlace(page, chart.getValue());
		}));
	}

	private void assertThatEveryDrawnFigureNamesItsPlace(Page page, String language) {
		var drawn = (List<?>) page.locator("a.mark").evaluateAll(DRAWN);
		assertThat(drawn)
			.allSatisfy((figure) -> assertThat(text(figure)).contains(placeOf(figure, language).getValue()));
	}

	/** Of each place one, at least. */
	@Test
	void everyFigureNamesItsPlaceInTheDrawerAndItsCitation(Visit visit) {
		var query = "indicator=many-1&from=2020&sources=each&lang=zh";
		var page = visit.open("/explore?" + query);
		var figures = this.curator.get("observations?limit=100&" + query).body().get("items");
		assertThat(figures.valueStream().map((figure) -> figure.at("/place/code").asString()).distinct())
			.hasSizeGreaterThan(6);
		assertThat(figures).allSatisfy((figure) -> {
			page.locator("tbody [data-figure='" + figure.get("id").asString() + "']").click();
			var name = figure.at("/place/name").asString();
			assertThat(page.getByRole(AriaRole.DIALOG).locator(".drawer-name")).containsText(name);
			assertThat(page.locator("[data-snippet] code").first()).containsText(name);
			assertThat(page.locator("[data-snippet=BibTeX] code")).containsText(name);
			page.keyboard().press("Escape");
		});
	}

	@Test
	void filtersAreThoseOfTheApi(Visit visit) {
		var page = visit.open("/explore?indicator=many-1");
		var places = page.getByLabel("Places", new Page.GetByLabelOptions().setExact(true));
		places.selectOption("140581");
		assertThat(page.locator(".said")).hasText("5 stated figures of Gross domestic product in Gaoping");
		places.selectOption("140525");
		assertThat(page.locator("tbody tr")).hasCount(10);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove “Gaoping”")).click();
		assertThat(page.locator("tbody tr")).hasCount(5);
		assertAll(FILTERED.entrySet().stream().map((filtered) -> () -> {
			visit.open("/explore?" + filtered.getKey());
			var figures = this.curator.get("observations?" + filtered.getKey() + "&limit=1000").body().get("items");
			assertThat(figures).as(filtered.getKey()).hasSize(filtered.getValue());
			assertThat(page.locator("tbody tr")).hasCount(filtered.getValue());
		}));
		visit.open("/explore?place=140500&status=actual&comparison=none&source=yearbook-2021&from=2018");
		assertThat(visit.barriers()).isEmpty();
	}

	@Test
	void transformShowsDerivedFiguresWithTheirFormula(Visit visit) {
		var page = visit.open("/explore?indicator=many-1&place=140581&origin=all");
		page.getByLabel("Calculated from the figures").selectOption("index");
		assertThat(page.locator(".content")).hasText("An index needs a base period, which equals 100.");
		page.getByLabel("Base period").fill("2016");
		assertThat(page.locator("tbody tr")).hasCount(5);
		assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("2016")).first())
			.containsText("100");
		page.getByLabel("Calculated from the figures").selectOption("percent-change-on-year");
		assertThat(page.locator(".said"))
			.hasText("4 derived figures of Gross domestic product in Gaoping: Percent change on the year before");
		assertThat(page).hasURL(Pattern.compile("place=140581&transform=percent-change-on-year$"));
		assertThat(page.locator("tbody tr")).hasCount(4);
		var addresses = page.locator(".tools a").all().stream().map((link) -> link.getAttribute("href")).toList();
		assertThat(addresses).hasSize(5)
			.allMatch((address) -> address.contains("transform=percent-change-on-year"))
			.allSatisfy(
					(address) -> assertThat(this.curator.get(address.replace("/api/v1/", "")).status()).isEqualTo(200));
		assertThat(addresses).filteredOn((address) -> address.contains("shape=wide")).hasSize(2);
		page.locator("tbody a.figure").first().click();
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("(507 / 506 - 1) * 100");
		page.keyboard().press("Escape");
		page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Chart")).check();
		assertThat(page.locator("a.mark")).hasCount(4);
		assertThat(page.locator("svg.drawing"))
			.containsText("Gross domestic product: Percent change on the year before");
		assertThat(page.locator("svg.drawing .line")).hasCount(1);
	}

	@Test
	void pagesAreShortAndNothingIsCut(Visit visit) {
		for (var language : List.of("zh", "en")) {
			visit.page().setViewportSize(320, SCREEN);
			var page = visit.open("/?lang=" + language);
			assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).as("screens of a phone")
				.isLessThanOrEqualTo(8 * SCREEN);
		}
		visit.unfoldAll();
		assertThatNothingIsCut(visit);
		visit.open("/explore");
		visit.unfoldAll();
		assertThatNothingIsCut(visit);
	}

	private static void assertThatNothingIsCut(Visit visit) {
		for (var width : List.of(320, 1280)) {
			assertThat(visit.widthIn(width)).isEqualTo(width);
			assertThat((List<?>) visit.page().locator("main table").evaluateAll("""
					(tables) => tables.filter((table) => table.getBoundingClientRect().right > innerWidth)"""))
				.isEmpty();
		}
	}

	private static String text(Object figure) {
		return String.valueOf(((Map<?, ?>) figure).get("text"));
	}

	/** The code and the name of the place of a shown figure. */
	private Map.Entry<String, String> placeOf(Object figure, String language) {
		var id = String.valueOf(((Map<?, ?>) figure).get("id"));
		return this.places.computeIfAbsent(id + "?lang=" + language, (observation) -> {
			var place = this.curator.get("observations/" + observation).body().get("place");
			return Map.entry(place.get("code").asString(), place.get("name").asString());
		});
	}

}
