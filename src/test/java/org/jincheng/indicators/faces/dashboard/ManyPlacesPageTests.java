package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.overview.ManyPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * With 250 figures of seven places, nobody takes a figure of one for that of another, and
 * the pages stay short.
 */
@ManyPlaces
@InBrowser
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

	/** In pixels. */
	private static final int SCREEN = 640;

	@Autowired
	private Curator curator;

	@BeforeEach
	void record() {
		ManyPlaces.Figures.record(this.curator);
	}

	@ParameterizedTest
	@CsvSource({ "/, en, 140500", "/, zh, 140500", "/places/140000, en, 140000", "/places/140581, zh, 140581",
			"/places/group-140100-140500, en, group-140100-140500" })
	void figureOfAnotherPlaceNamesItOnTheOverview(String address, String language, String place, Visit visit) {
		var page = visit.open(address + "?lang=" + language);
		visit.unfoldAll();
		var shown = (List<?>) page.locator("#view .figure[data-figure]").evaluateAll(SHOWN);
		assertThat(shown).isNotEmpty().allSatisfy((figure) -> {
			var of = placeOf(figure, language);
			if (!of.getKey().equals(place)) {
				assertThat(text(figure)).contains(of.getValue());
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void everyFigureNamesItsPlaceOnTheTable(String language, Visit visit) {
		var page = visit.open("/explore?lang=" + language);
		var shown = (List<?>) page.locator("tbody [data-figure]").evaluateAll(SHOWN);
		assertThat(shown).hasSize(100)
			.allSatisfy((figure) -> assertThat(text(figure)).contains(placeOf(figure, language).getValue()));
	}

	@ParameterizedTest
	@CsvSource({ "/places/140581?lang=zh, zh", "/?lang=en, en", "/explore?indicator=many-1&view=chart&lang=zh, zh",
			"/explore?indicator=many-1&place=140581&view=chart&lang=en, en",
			"/explore?indicator=many-2&transform=index&base=2016&view=chart&lang=en, en",
			"/embed/many-1?place=140581&lang=zh, zh", "/embed/many-1?lang=en, en",
			"/embed/many-3?place=140500&status=forecast&lang=en, en" })
	void everyFigureNamesItsPlaceOnChartsAndEmbeds(String address, String language, Visit visit) {
		var page = visit.open(address);
		visit.unfoldAll();
		visit.seeAll();
		var drawn = (List<?>) page.locator("a.mark").evaluateAll(DRAWN);
		assertThat(drawn).isNotEmpty()
			.allSatisfy((figure) -> assertThat(text(figure)).contains(placeOf(figure, language).getValue()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void everyFigureNamesItsPlaceInTheDrawerAndItsCitation(String language, Visit visit) {
		var figures = this.curator.get("observations?indicator=many-1&from=2020&limit=20&lang=" + language)
			.body()
			.get("items");
		assertThat(figures).isNotEmpty().allSatisfy((figure) -> {
			var page = visit.open("/?lang=" + language + "&figure=" + figure.get("id").asString());
			var name = figure.at("/place/name").asString();
			assertThat(page.getByRole(AriaRole.DIALOG).locator(".drawer-name")).containsText(name);
			assertThat(page.locator("[data-snippet] code").first()).containsText(name);
			assertThat(page.locator("[data-snippet=BibTeX] code")).containsText(name);
		});
	}

	@ParameterizedTest
	@CsvSource({ "place=140100, 44", "place=140500&status=target, 1", "place=140500&comparison=change, 4",
			"place=140581&from=2019&to=2020, 16", "source=chinadaily-2019-09-02, 14" })
	void filtersAreThoseOfTheApi(String query, int count, Visit visit) {
		var page = visit.open("/explore?" + query);
		assertThat(page.locator("tbody tr"))
			.hasCount(this.curator.get("observations?" + query + "&limit=1000").body().get("items").size());
		assertThat(page.locator("tbody tr")).hasCount(count);
	}

	@Test
	void placeIsAddedAndTakenAway(Visit visit) {
		var page = visit.open("/explore?indicator=many-1");
		var places = page.getByLabel("Places", new Page.GetByLabelOptions().setExact(true));
		places.selectOption("140581");
		assertThat(page.locator(".said")).hasText("5 stated figures of Gross domestic product in Gaoping");
		places.selectOption("140525");
		assertThat(page.locator("tbody tr")).hasCount(10);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove “Gaoping”")).click();
		assertThat(page.locator("tbody tr")).hasCount(5);
	}

	@Test
	void transformShowsDerivedFiguresWithTheirFormula(Visit visit) {
		var page = visit.open("/explore?indicator=many-1&place=140581&origin=all");
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
	void indexAsksForItsBase(Visit visit) {
		var page = visit.open("/explore?indicator=many-1&place=140581");
		page.getByLabel("Calculated from the figures").selectOption("index");
		assertThat(page.locator(".content")).hasText("An index needs a base period, which equals 100.");
		page.getByLabel("Base period").fill("2016");
		assertThat(page.locator("tbody tr")).hasCount(5);
		assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("2016")).first())
			.containsText("100");
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 1280 })
	void nothingIsCut(int width, Visit visit) {
		visit.page().setViewportSize(width, SCREEN);
		for (var address : List.of("/", "/explore")) {
			var page = visit.open(address);
			visit.unfoldAll();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(width);
			assertThat((List<?>) page.locator("main table").evaluateAll("""
					(tables) => tables.filter((table) => table.getBoundingClientRect().right > innerWidth)"""))
				.as(address)
				.isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void overviewIsEightScreensOfAPhoneAtMost(String language, Visit visit) {
		visit.page().setViewportSize(320, SCREEN);
		var page = visit.open("/?lang=" + language);
		assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).isLessThanOrEqualTo(8 * SCREEN);
	}

	@ParameterizedTest
	@CsvSource({ "/, LIGHT", "/?lang=zh, DARK", "/places/140000, DARK",
			"/explore?place=140500&status=actual&comparison=none&source=yearbook-2021&from=2018, LIGHT" })
	void nobodyIsKeptOut(String address, ColorScheme colors, Visit visit) {
		visit.prefer(colors);
		visit.open(address);
		visit.unfoldAll();
		assertThat(visit.barriers()).isEmpty();
	}

	private static String text(Object figure) {
		return String.valueOf(((Map<?, ?>) figure).get("text"));
	}

	/** The code and the name of the place of a shown figure. */
	private Map.Entry<String, String> placeOf(Object figure, String language) {
		var id = ((Map<?, ?>) figure).get("id");
		var place = this.curator.get("observations/" + id + "?lang=" + language).body().get("place");
		return Map.entry(place.get("code").asString(), place.get("name").asString());
	}

}
