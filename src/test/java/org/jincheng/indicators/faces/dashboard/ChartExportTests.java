package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A chart can be saved as a picture, downloaded as figures, and embedded. */
@BrowserTests
class ChartExportTests {

	@Autowired
	private Api api;

	@Test
	void drawingAndPictureAreTakenAlong(Visit visit) throws Exception {
		var chart = chart(visit.open("/explore?lang=zh&topic=environment&view=chart"), "绿地占比");
		var drawing = download(visit.page(), chart, AriaRole.LINK, "SVG");
		assertThat(drawing.suggestedFilename()).isEqualTo("green-space-share.svg");
		var root = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(drawing.path().toFile())
			.getDocumentElement();
		assertThat(root.getTagName()).isEqualTo("svg");
		assertThat(root.getTextContent()).contains("绿地占比", "45.8%", "晋城", "2019-09-02发表", "China Daily, 2019-09-02",
				"CC\u00a0BY\u00a04.0");
		var file = download(visit.page(), chart, AriaRole.BUTTON, "PNG");
		assertThat(file.suggestedFilename()).isEqualTo("green-space-share.png");
		var picture = ImageIO.read(file.path().toFile());
		assertThat(picture.getWidth()).as("sharp enough for paper").isEqualTo(1600);
		assertThat(IntStream.range(0, picture.getWidth()).map((x) -> picture.getRGB(x, 60)).distinct().count())
			.as("colours of the title")
			.isGreaterThan(1);
	}

	@Test
	void tablesDownloadsAndEmbeddingsHaveTheFiguresOfTheCharts(Visit visit) {
		var page = visit.open("/explore?topic=environment,trade&view=chart");
		assertThat(page.getByRole(AriaRole.FIGURE).all()).isNotEmpty().allSatisfy((chart) -> {
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
		assertThatItCanBeEmbedded(chart(page, "Foreign trade, times more than in 1985"));
	}

	private void assertThatItCanBeEmbedded(Locator chart) {
		chart.getByText("Embed", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(chart.getByText("<iframe")).isVisible();
		var frame = chart.getByText("<iframe").textContent();
		var picture = chart.getByText("![").textContent();
		assertThat(this.api.get(address(frame, "src=\"", "\"")).header("Content-Type")).startsWith("text/html");
		assertThat(this.api.get(address(picture, "](", ")")).header("Content-Type")).startsWith("image/svg+xml");
	}

	private static List<String> ids(Locator figures) {
		var ids = (List<?>) figures.evaluateAll("(figures) => figures.map((figure) => figure.dataset.figure)");
		return ids.stream().map(Object::toString).toList();
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
		var link = chart.getByRole(role, new Locator.GetByRoleOptions().setName(type).setExact(true));
		if (!link.isVisible()) {
			chart.getByText("下载", new Locator.GetByTextOptions().setExact(true)).click();
		}
		return page.waitForDownload(link::click);
	}

	/** The path and query of an address of the service within a text. */
	private static String address(String text, String before, String after) {
		var address = text.substring(text.indexOf(before) + before.length());
		return address.substring(0, address.indexOf(after)).replaceFirst("^http://localhost:\\d+", "");
	}

}
