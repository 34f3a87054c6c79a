package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a reader takes along of a chart: its picture, its figures and its embedding. */
@BrowserTests
class TakenAlongTests {

	@Autowired
	private Api api;

	@Test
	void drawingTellsWhatItShowsAndWhereItIsFrom(Visit visit) throws IOException {
		var chart = chart(visit.open("/explore?topic=environment&view=chart"), "Green space share");
		var file = download(visit.page(), chart, AriaRole.LINK, "SVG");
		assertThat(file.suggestedFilename()).isEqualTo("green-space-share.svg");
		assertThat(Files.readString(file.path())).startsWith("<svg ")
			.contains("Green space share", "45.8 %", "Jincheng", "published 2019-09-02", "China Daily, 2019-09-02",
					"CC\u00a0BY\u00a04.0");
	}

	@Test
	void pictureIsSharpEnoughForPaper(Visit visit) throws IOException {
		var chart = chart(visit.open("/explore?lang=zh&topic=environment&view=chart"), "绿地占比");
		var file = download(visit.page(), chart, AriaRole.BUTTON, "PNG");
		assertThat(file.suggestedFilename()).isEqualTo("green-space-share.png");
		var picture = ImageIO.read(file.path().toFile());
		assertThat(picture.getWidth()).isEqualTo(1600);
		assertThat(IntStream.range(0, picture.getWidth()).map((x) -> picture.getRGB(x, 60)).distinct().count())
			.as("colours of the title")
			.isGreaterThan(1);
	}

	@Test
	void tablesAndDownloadsHaveTheFiguresOfTheCharts(Visit visit) {
		var charts = visit.open("/explore?topic=environment,trade&view=chart").getByRole(AriaRole.FIGURE).all();
		assertThat(charts).isNotEmpty().allSatisfy((chart) -> {
			chart.locator("summary").first().click();
			assertThat(chart.locator("table")).isVisible();
			var shown = ids(chart.locator("table [data-figure]"));
			var address = chart.locator("a[href*='format=csv']").getAttribute("href");
			var downloaded = this.api.allPages(address.replace("format=csv", "format=json"))
				.stream()
				.map((observation) -> observation.get("id").asString())
				.toList();
			assertThat(shown).isNotEmpty();
			assertThat(downloaded).as(address).hasSameElementsAs(shown);
			assertThat(ids(chart.locator("a.mark"))).as(address).hasSameElementsAs(shown);
		});
	}

	private static List<String> ids(Locator figures) {
		var ids = (List<?>) figures.evaluateAll("(figures) => figures.map((figure) => figure.dataset.figure)");
		return ids.stream().map(Object::toString).toList();
	}

	@Test
	void chartCanBeEmbedded(Visit visit) {
		var chart = chart(visit.open("/explore?topic=trade&view=chart"), "Foreign trade, times more than in 1985");
		chart.getByText("Embed", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(chart.getByText("<iframe")).isVisible();
		var frame = chart.getByText("<iframe").textContent();
		var picture = chart.getByText("![").textContent();
		assertThat(this.api.get(address(frame, "src=\"", "\"")).header("Content-Type")).startsWith("text/html");
		assertThat(this.api.get(address(picture, "](", ")")).header("Content-Type")).startsWith("image/svg+xml");
	}

	@Test
	void embeddedChartTakesPlacesAndAPeriodAndNamesThem(Visit visit) {
		var page = visit.open("/embed/green-space-share?place=140500&from=2019&to=2020");
		assertThat(page.locator("svg.drawing")).containsText("Jincheng");
		assertThat(page.locator("a.mark")).hasCount(1);
		visit.open("/embed/green-space-share?to=2018");
		assertThat(page.locator("svg.drawing")).containsText("No figure is published.");
	}

	/** What is opened by itself has its styles, and a policy that allows them. */
	@Test
	void drawingOpenedByItselfHasItsStyles(Visit visit) {
		var page = visit.page();
		page.navigate("/charts/green-space-share.svg?theme=dark");
		assertThat(page.evaluate("getComputedStyle(document.querySelector('.title')).fill"))
			.isEqualTo("rgb(232, 234, 237)");
		assertThat(page.evaluate("getComputedStyle(document.querySelector('.ground')).fill"))
			.isEqualTo("rgb(18, 22, 28)");
	}

	private static Locator chart(Page page, String name) {
		return page.getByRole(AriaRole.FIGURE, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Download download(Page page, Locator chart, AriaRole role, String type) {
		chart.getByText(Pattern.compile("^(Download|下载)$")).click();
		return page.waitForDownload(
				() -> chart.getByRole(role, new Locator.GetByRoleOptions().setName(type).setExact(true)).click());
	}

	/** The path and query of an address of the service within a text. */
	private static String address(String text, String before, String after) {
		var address = text.substring(text.indexOf(before) + before.length());
		return address.substring(0, address.indexOf(after)).replaceFirst("^http://localhost:\\d+", "");
	}

}
