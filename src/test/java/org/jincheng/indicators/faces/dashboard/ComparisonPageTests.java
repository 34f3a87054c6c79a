package org.jincheng.indicators.faces.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.overview.ManyPlaces;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * With figures of seven places and of several sources, nobody takes one for another, and
 * the pages stay short.
 */
@ManyPlaces
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonPageTests {

	/** The id of each shown figure, with the text that it stands in, and its column. */
	private static final String SHOWN = """
			(figures) => figures.map((figure) =>
				({ id: figure.dataset.figure,
					text: (figure.closest("tr, li") ?? figure.parentElement).textContent
						+ (figure.closest("td")?.dataset.column ?? "") }))""";

	/** How much of the page has moved while it was read. */
	private static final String SHIFTS = """
			() => new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries()
				.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0)))
				.observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => resolve(0), 300))""";

	/** The size of the smallest letters of charts as they are shown, in pixels. */
	private static final String SMALLEST_LETTER = """
			() => Math.min(...[...document.querySelectorAll("svg.drawing")].flatMap((svg) => {
				const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
				const size = (text) => scale * parseFloat(getComputedStyle(text).fontSize);
				return [...svg.querySelectorAll("text")].map(size);
			}))""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private final Map<String, JsonNode> places = new HashMap<>();

	private Bulletins bulletins;

	@BeforeAll
	void record() {
		ManyPlaces.Figures.record(this.curator);
		this.bulletins = new Bulletins(this.curator, "beside");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		this.bulletins.indicator("gdp", "CNY", "");
		this.bulletins.publish("bulletin office 2022-03-20", "gdp 140581 2021 1912.3 CNY");
		this.bulletins.publish("yearbook office 2023", "gdp 140581 2021 1915.6 CNY");
		this.bulletins.publish("rounding press 2023-04-01", "gdp 140581 2021 1916 CNY");
		this.bulletins.publish("bounding press 2023-04-02", "gdp 140581 2021 gt 1900 CNY");
		this.bulletins.publish("reprint press 2023-04-03 copyOf=yearbook", "gdp 140581 2021 1915.6 CNY");
		this.bulletins.publish("contradicting press 2023-04-04", "gdp 140581 2021 1800 CNY");
		this.bulletins.publish("later office 2023-03-20", "gdp 140581 2022 2000 CNY");
		this.bulletins.publish("repeating press 2023-04-05", "gdp 140581 2022 2000 CNY");
	}

	@Test
	void everyFigureNamesItsPlaceOnPagesThatAreShort(Visit visit) {
		visit.page().setViewportSize(320, 640);
		var page = visit.open("/?lang=zh");
		assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).as("screens of a phone")
			.isLessThanOrEqualTo(8 * 640);
		assertThatFiguresOfOtherPlacesNameThem(visit);
		assertThat(visit.barriers()).isEmpty();
		visit.open("/explore?lang=zh");
		visit.unfoldAll();
		assertThatNothingIsCut(visit);
		assertThat((List<?>) page.locator("tbody [data-figure]").evaluateAll(SHOWN)).hasSize(200)
			.allSatisfy((figure) -> assertThat(text(figure)).contains(placeOf(figure).get("name").asString()));
	}

	private void assertThatFiguresOfOtherPlacesNameThem(Visit visit) {
		visit.unfoldAll();
		visit.seeAll();
		assertThatNothingIsCut(visit);
		assertThat((List<?>) visit.page().locator("#view .figure[data-figure]").evaluateAll(SHOWN)).isNotEmpty()
			.allSatisfy((figure) -> {
				var of = placeOf(figure);
				if (!of.get("code").asString().equals("140500")) {
					assertThat(text(figure)).contains(of.get("name").asString());
				}
			});
	}

	private static void assertThatNothingIsCut(Visit visit) {
		for (var width : List.of(320, 1280)) {
			assertThat(visit.widthIn(width)).isEqualTo(width);
			assertThat((List<?>) visit.page().locator("main table").evaluateAll("""
					(tables) => tables.filter((table) => table.getBoundingClientRect().right > innerWidth)"""))
				.isEmpty();
		}
	}

	@Test
	void placeIsRankedOnItsCardsAndBesideOthers(Visit visit) {
		var page = visit.open("/places/140500?lang=en#topic-health");
		assertThat(page.locator("details:has(> #topic-health)")).hasAttribute("open", "");
		page.waitForFunction("Math.abs(document.getElementById('topic-health').getBoundingClientRect().top) < 100");
		var card = page.locator("#keyFigures .card").first();
		assertThat(card).containsText("3rd highest of 3 cities · 3 of 11 cities have it");
		assertThat(card.locator("svg.spark path")).hasCount(1);
		assertThat((Integer) page.evaluate("""
				() => {
					const links = document.querySelectorAll(".cards .card-figure a");
					const all = [...links].map(({ dataset }) => dataset.figure);
					return all.length - new Set(all).size;
				}""")).as("figures that are told twice").isZero();
		assertThat(page.locator("#plans .card").filter(having("2025"))).containsText("none published");
		assertThat(page.locator("#plans .card").filter(having("¥200"))).containsText("Outcome");
		var chart = page.locator("#peers figure").first();
		visit.seeAll();
		assertThat(chart).containsText("3 Jincheng");
		assertThat(chart.getByRole(AriaRole.LINK, Desk.named("Table"))).hasAttribute("href",
				Pattern.compile("/indicators/.*beside=140500"));
		chart.getByRole(AriaRole.BUTTON, Desk.named("Lines")).click();
		assertThat(chart.locator(".line.own")).hasCount(1);
		assertThatAPartOfTheChartIsShownAlone(page, chart);
		assertThatATouchShowsThePointBeforeTheSource(page, chart);
		page.evaluate("dispatchEvent(new Event('beforeprint'))");
		assertThat(page.locator("#view details.part:not([open])")).hasCount(0);
		assertThat(page.locator("#view figure.chart:not(:has(svg.drawing))")).hasCount(0);
		assertThat(page.locator("#topic-health figure svg.drawing")).hasCount(1);
	}

	private static void assertThatAPartOfTheChartIsShownAlone(Page page, Locator chart) {
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
		assertThat(chart.locator(".tip")).containsText("(2020 · Jincheng · Bureau, 2021-02)");
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
	void indicatorAndItsFrameFitSmallScreensAndStayStill(Visit visit) {
		visit.page().setViewportSize(320, 640);
		var page = visit.open("/indicators/many-1?lang=en&beside=140500");
		assertThat(page.locator(".line.own")).hasCount(1);
		assertThat(((Number) page.evaluate(SMALLEST_LETTER)).doubleValue()).isGreaterThanOrEqualTo(11);
		assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).isLessThan(0.1);
		button(page, "Ranking").click();
		assertThat(page).hasURL(Pattern.compile("beside=140500&plot=bars"));
		assertThat(page.locator("svg.drawing").first()).containsText("3 of 11 cities have it");
		page.locator("tbody a.figure").first().click();
		assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
		page.setViewportSize(480, 420);
		for (var query : List.of("place=140500&from=2019&to=2019&publishedBy=2022", "beside=140500&plot=bars")) {
			visit.open("/embed/many-1?lang=en&" + query);
			assertThat(page.locator("svg.drawing")).containsText("Jincheng");
			assertThat(page.locator("a.mark")).hasCount(query.startsWith("place") ? 1 : 3);
			assertThat(page).hasTitle(Pattern.compile("Gross domestic product, Jincheng"));
			assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).isLessThanOrEqualTo(420);
			assertThat(page.locator(".credit a")).hasAttribute("href", Pattern.compile("(place|beside)=140500"));
			page.getByText("Share and cite", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(page.getByText("<iframe")).containsText("title=\"Gross domestic product, Jincheng\"");
		}
	}

	@Test
	void filtersAndTransformsAreThoseOfTheApi(Visit visit) {
		var page = visit.open("/indicators/many-1?lang=en&beside=140500");
		assertThat(page.locator(".years .own th")).hasText(new String[] { "Jincheng", "Jincheng target" });
		visit.unfoldAll();
		page.getByLabel("Gaoping", new Page.GetByLabelOptions().setExact(true)).check();
		assertThat(page.locator(".said")).hasText("5 stated figures");
		page.locator(".filters input[value='140525']").check();
		assertThat(page.locator(".table tbody tr")).hasCount(10);
		assertThatPlacesAreSortedByAYear(page);
		// Each of them leaves something out.
		var query = "place=140500&status=actual&comparison=none&source=yearbook-2021&from=2018&to=2019";
		visit.open("/explore?" + query);
		assertThat(this.curator.get("observations?" + query).body().get("items")).hasSize(16);
		assertThat(page.locator("tbody tr")).hasCount(16);
		visit.unfoldAll();
		assertThat(visit.barriers()).isEmpty();
		assertThatATransformShowsDerivedFiguresWithTheirFormula(visit);
		visit.open("/explore?of=exports&place=140000&lang=en");
		visit.seeAll();
		assertThat(page.locator("#view svg.drawing")).hasCount(2);
		assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
		assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).isLessThan(0.1);
	}

	/** All of the table is one stop of the keyboard. */
	private static void assertThatPlacesAreSortedByAYear(Page page) {
		var table = page.locator(".years");
		assertThat(table.locator("caption")).hasText("Chinese yuan (¥)");
		assertThat(table.locator("thead")).hasText("Place20202019201820172016");
		assertThat(table.locator("tbody tr"))
			.hasText(new String[] { "Zezhou County610609608607606", "Gaoping510509508507506" });
		table.getByRole(AriaRole.BUTTON, Desk.named("2016")).click();
		table.getByRole(AriaRole.BUTTON, Desk.named("2016")).press("Enter");
		assertThat(table.locator("th[aria-sort=ascending]")).hasText("2016");
		assertThat(table.locator("tbody th").first()).hasText("Gaoping");
		table.locator("tbody tr").first().locator("a").nth(2).press("ArrowDown");
		assertThat(table.locator("tbody tr").last().locator("a").nth(2)).isFocused();
		assertThat(table.locator("[tabindex='0']")).hasCount(1);
		assertThat(table.locator("[tabindex='-1']")).hasCount(17);
	}

	private void assertThatATransformShowsDerivedFiguresWithTheirFormula(Visit visit) {
		var page = visit.open("/explore?indicator=many-1&place=140581&lang=en");
		page.getByLabel("Calculated from the figures").selectOption("percent-change-on-year");
		assertThat(page.locator(".said")).hasText("4 derived figures");
		assertThat(page).hasURL(Pattern.compile("/indicators/many-1.*transform=percent-change-on-year"));
		var addresses = page.locator("#view > .links a").all().stream().map((link) -> link.getAttribute("href"));
		assertThat(addresses).hasSize(6)
			.allMatch((address) -> address.contains("transform=percent-change-on-year"))
			.allSatisfy(
					(address) -> assertThat(this.curator.get(address.replace("/api/v1/", "")).status()).isEqualTo(200));
		page.locator("tbody a.figure").first().click();
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("(507 / 506 - 1) * 100");
		page.keyboard().press("Escape");
		// By their digits each may be a rise or a fall: no line joins ranges.
		assertThat(page.locator("a.mark")).hasCount(4);
		assertThat(page.locator("svg.drawing .line")).hasCount(0);
	}

	@Test
	void preferredFigureTellsTheOtherOnes(Visit visit) {
		var page = visit.open("/indicators/beside-gdp?lang=en");
		assertThat(page.locator("tbody .figure")).hasCount(2);
		assertThat(page.locator("svg .aside.mark")).hasCount(6);
		var preferred = page.locator("tbody tr").filter(having("also stated by 5 others"));
		assertThat(preferred).containsText("sources disagree");
		assertThatOtherFiguresAreListedWithHowTheyRelate(visit, preferred.locator(".figure"));
		page.keyboard().press("Escape");
		page.getByLabel("If several sources state a figure").selectOption("each");
		assertThat(page).hasURL(Pattern.compile("sources=each"));
		assertThat(page.locator("tbody .figure")).hasCount(8);
		assertThat(page.locator("tbody")).not().containsText("also stated");
		assertThat(page.locator("svg .mark")).hasCount(8);
		assertThat(page.locator("svg .aside.mark")).hasCount(0);
		visit.open("/places/140581?lang=en");
		visit.unfoldAll();
		assertThat(page.locator(".card").filter(having("Measure of gdp")).first().locator(".notes"))
			.containsText("also stated by 1 other");
		var later = this.bulletins.find("gdp", "&source=beside-later").getFirst().get("id").asString();
		visit.open("/explore?q=none&lang=zh&figure=" + later);
		assertThat(page.locator("dialog.drawer section").filter(having("其他陈述")).locator("li"))
			.hasText("2,000元 — 一致 · beside press，2023-04-05 · “2000”");
	}

	private static void assertThatOtherFiguresAreListedWithHowTheyRelate(Visit visit, Locator figure) {
		figure.click();
		var drawer = visit.page().locator("dialog.drawer");
		assertThat(drawer.locator(".drawer-name")).containsText("Gaoping");
		assertThat(visit.page().locator("[data-snippet] code").first()).containsText("Gaoping");
		assertThat(visit.page().locator("[data-snippet=BibTeX] code")).containsText("Gaoping");
		var others = drawer.locator("section").filter(having("Also stated")).locator("li");
		assertThat(others).hasCount(5);
		assertThat(others.filter(having("was revised or replaced by a later figure")))
			.hasText("¥1,912.3 — was revised or replaced by a later figure · beside office, 2022-03-20 · “1912.3”");
		assertThat(others.filter(having("says the same with fewer digits"))).containsText("2023-04-01 · “1916”");
		assertThat(others.filter(having("is less precise and follows from it"))).containsText("more than ¥1,900 — ");
		assertThat(others.filter(having("copies or translates another source"))).containsText("“1915.6”");
		var contradicting = others.filter(having("contradicts it"));
		assertThat(contradicting).containsText("beside press, 2023-04-04 · “1800”");
		assertThat(visit.barriers()).isEmpty();
		contradicting.getByRole(AriaRole.LINK).click();
		assertThat(drawer.getByRole(AriaRole.BLOCKQUOTE)).hasText("1800");
		assertThat(others.filter(having("contradicts it"))).containsText(new String[] { "“1915.6”" });
	}

	@Test
	void chartIsTakenAlongWithItsFigures(Visit visit) throws Exception {
		var page = visit.open("/explore?lang=zh&topic=environment&source=chinadaily-2019-09-02&view=chart");
		var chart = page.getByRole(AriaRole.FIGURE, new Page.GetByRoleOptions().setName("绿地占比").setExact(true));
		var drawing = download(page, chart, AriaRole.LINK, "SVG");
		assertThat(drawing.suggestedFilename()).isEqualTo("green-space-share.svg");
		var root = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(drawing.path().toFile())
			.getDocumentElement();
		assertThat(root.getTextContent()).contains("绿地占比", "45.8%", "晋城", "2019-09-02发表", "China Daily, 2019-09-02",
				"CC\u00a0BY\u00a04.0");
		var file = download(page, chart, AriaRole.BUTTON, "PNG");
		assertThat(file.suggestedFilename()).isEqualTo("green-space-share.png");
		var picture = ImageIO.read(file.path().toFile());
		assertThat(picture.getWidth()).as("sharp enough for paper").isEqualTo(1600);
		assertThat(IntStream.range(0, picture.getWidth()).map((x) -> picture.getRGB(x, 60)).distinct().count())
			.as("colours of the title")
			.isGreaterThan(1);
		var address = chart.locator("a[href*='format=csv']").getAttribute("href").replace("/api/v1/", "");
		assertThat(this.curator.get(address.replace("format=csv", "format=json")).body().get("items").valueStream())
			.extracting((figure) -> figure.get("id").asString())
			.isEqualTo(ids(chart.locator("a.mark")));
		assertThatItCanBeEmbedded(page, chart);
	}

	/** What is opened by itself has its styles, and a policy that allows them. */
	private void assertThatItCanBeEmbedded(Page page, Locator chart) {
		chart.getByText("分享与引用", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(chart.getByText("<iframe")).isVisible();
		var frame = chart.getByText("<iframe").textContent();
		var picture = chart.getByText("![").textContent();
		assertThat(page.navigate(address(frame, "src=\"", "\"")).headerValue("Content-Type")).startsWith("text/html");
		assertThat(page.navigate(address(picture, "](", ")")).headerValue("Content-Type")).startsWith("image/svg+xml");
		page.navigate("/charts/green-space-share.svg?theme=dark");
		assertThat(page.evaluate("getComputedStyle(document.querySelector('.title')).fill"))
			.isEqualTo("rgb(232, 234, 237)");
	}

	private static Download download(Page page, Locator chart, AriaRole role, String type) {
		var link = chart.getByRole(role, Desk.named(type).setExact(true));
		if (!link.isVisible()) {
			chart.getByText("下载", new Locator.GetByTextOptions().setExact(true)).click();
		}
		return page.waitForDownload(link::click);
	}

	private static List<String> ids(Locator figures) {
		return figures.all().stream().map((figure) -> figure.getAttribute("data-figure")).toList();
	}

	/** An address within a text. */
	private static String address(String text, String before, String after) {
		var address = text.substring(text.indexOf(before) + before.length());
		return address.substring(0, address.indexOf(after));
	}

	private static String text(Object figure) {
		return String.valueOf(((Map<?, ?>) figure).get("text"));
	}

	/** The place of a figure in Chinese: of most it is asked for at once. */
	private JsonNode placeOf(Object figure) {
		if (this.places.isEmpty()) {
			this.api.allPages(Api.BASE + "/observations?origin=all&sources=each&limit=1000&fields=id,place&lang=zh")
				.forEach((item) -> this.places.put(item.get("id").asString(), item.get("place")));
		}
		return this.places.computeIfAbsent(String.valueOf(((Map<?, ?>) figure).get("id")),
				(id) -> this.curator.get("observations/%s?lang=zh".formatted(id)).body().get("place"));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
