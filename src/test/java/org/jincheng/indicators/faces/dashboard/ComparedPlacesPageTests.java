package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.overview.ManyPlaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A reader sees how a place stands beside others, and nothing gets in the way. */
@ManyPlaces
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparedPlacesPageTests {

	private static final Pattern OF_API = Pattern.compile(Api.BASE);

	/** How much of the page has moved while it was read. */
	private static final String SHIFTS = """
			() => new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries()
				.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0)))
				.observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => resolve(0), 1000))""";

	/** The size of the smallest letters of charts as they are shown, in pixels. */
	private static final String SMALLEST_LETTER = """
			() => Math.min(...[...document.querySelectorAll("svg.drawing")].flatMap((svg) => {
				const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
				const size = (text) => scale * parseFloat(getComputedStyle(text).fontSize);
				return [...svg.querySelectorAll("text")].map(size);
			}))""";

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		ManyPlaces.Figures.record(this.curator);
	}

	@Test
	void placeIsRankedOnItsCardsAndBesideOthers(Visit visit) {
		var page = visit.open("/places/140500?lang=en");
		var card = page.locator("#keyFigures .card").first();
		assertThat(card).containsText("rank 3 of 3 cities, highest first · 3 of 11 cities have it");
		assertThat(card.locator("svg.spark path")).hasCount(1);
		assertThat((Integer) page.evaluate("""
				() => {
					const links = document.querySelectorAll(".cards .card-figure a");
					const all = [...links].map(({ dataset }) => dataset.figure);
					return all.length - new Set(all).size;
				}""")).as("figures that are told twice").isZero();
		visit.seeAll();
		var chart = page.locator("#peers figure").first();
		assertThat(chart).containsText("3 Jincheng");
		chart.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lines")).click();
		assertThat(chart.locator(".line.own")).hasCount(1);
		var plot = chart.locator(".plot").first();
		plot.scrollIntoViewIfNeeded();
		var room = plot.boundingBox();
		page.mouse().move(room.x + room.width * 0.5, room.y + 5);
		page.mouse().down();
		page.mouse().move(room.x + room.width * 0.7, room.y + 5);
		page.mouse().move(room.x + room.width * 0.95, room.y + 5);
		page.mouse().up();
		assertThat(chart.locator("a.mark.s1")).hasCount(3);
		chart.locator("a.mark.s1").last().focus();
		assertThat(chart.locator(".tip")).containsText("(2020 · Jincheng · Bureau of Statistics, 2021-02)");
		assertThatATouchShowsThePointBeforeTheSource(page, chart);
		page.evaluate("dispatchEvent(new Event('beforeprint'))");
		assertThat(page.locator("#view details.part:not([open])")).hasCount(0);
		assertThat(page.locator("#view figure.chart:not(:has(svg.drawing))")).hasCount(0);
		assertThat(page.locator("#topic-health figure svg.drawing")).hasCount(1);
	}

	private static void assertThatATouchShowsThePointBeforeTheSource(Page page, Locator chart) {
		var first = chart.locator("a.mark.s1").first();
		touch(first);
		assertThat(chart.locator(".tip")).containsText("(2018 · Jincheng");
		assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
		touch(first);
		assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
		page.keyboard().press("Escape");
	}

	private static void touch(Locator mark) {
		mark.evaluate("""
				(mark) => ["pointerdown", "click"].forEach((event) => mark.dispatchEvent(
					new PointerEvent(event, { bubbles: true, cancelable: true, pointerType: "touch" })))""");
	}

	@Test
	void planWithoutAnOutcomeHasTheChangeThatACardShows(Visit visit) {
		visit.page().route(Pattern.compile("/api/v1/places/140500/overview"), (route) -> {
			var answer = route.fetch();
			var overview = (ObjectNode) Api.parse(answer.text());
			var change = overview.get("keyFigures")
				.valueStream()
				.map((figure) -> figure.path("change"))
				.filter((it) -> it.path("origin").asString("").equals("derived"))
				.findFirst()
				.orElseThrow();
			overview.putArray("plans").addObject().putNull("outcome").set("plan", change);
			route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(overview.toString()));
		});
		var page = visit.open("/places/140500?lang=en");
		visit.unfoldAll();
		assertThat(page.locator("#plans tbody")).containsText("none published; computed:");
	}

	@Test
	void linkLeadsToItsPartWhateverComesAboveIt(Visit visit) {
		var page = visit.open("/places/140500?lang=en#topic-health");
		visit.awaitView();
		assertThat(page.locator("#topic-health > details")).hasAttribute("open", "");
		page.waitForFunction("Math.abs(document.getElementById('topic-health').getBoundingClientRect().top) < 40");
	}

	@Test
	void indicatorPageComparesStaysStillAndOpensSources(Visit visit) {
		visit.page().setViewportSize(320, 640);
		var page = visit.open("/indicators/many-1?lang=en&beside=140500");
		assertThat(page.locator(".line.own")).hasCount(1);
		assertThat(((Number) page.evaluate(SMALLEST_LETTER)).doubleValue()).isGreaterThanOrEqualTo(11);
		assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).isLessThan(0.1);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ranking")).click();
		assertThat(page).hasURL(Pattern.compile("beside=140500&plot=bars$"));
		assertThat(page.locator("svg.drawing").first()).containsText("3 of 11 cities have it");
		page.locator("tbody a.figure").first().click();
		assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
	}

	@Test
	void partsAreDrawnWhereTheyAreExplored(Visit visit) {
		var page = visit.open("/explore?of=exports&place=140000&view=chart&lang=en");
		assertThat(page.locator(".content svg.drawing")).hasCount(2);
		assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
		assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).isLessThan(0.1);
	}

	@Test
	void frameOf420PixelsShowsAllAndNamesThePlace(Visit visit) {
		visit.page().setViewportSize(480, 420);
		for (var query : List.of("place=140500", "beside=140500&plot=bars")) {
			var page = visit.open("/embed/many-1?lang=en&" + query);
			assertThat(page.locator("svg.drawing")).containsText("Jincheng");
			assertThat(page).hasTitle(Pattern.compile("Gross domestic product, Jincheng"));
			assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).isLessThanOrEqualTo(420);
			assertThat(page.locator(".credit a")).hasAttribute("href", Pattern.compile("place=140500"));
			page.getByText("Embed", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(page.getByText("<iframe")).containsText("title=\"Gross domestic product, Jincheng\"");
		}
	}

	@Test
	void whatCouldNotBeReadIsTriedAgainByItself(Visit visit) {
		visit.expectFault("net::ERR_INTERNET_DISCONNECTED");
		visit.page().route(OF_API, (Route route) -> route.abort("internetdisconnected"));
		var page = visit.open("/places/140500?lang=en");
		assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
		page.unroute(OF_API);
		page.evaluate("dispatchEvent(new Event('online'))");
		assertThat(page.locator("#keyFigures .card").first()).isVisible();
	}

}
