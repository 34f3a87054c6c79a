package org.jincheng.indicators.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

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
		var chart = chart(visit.open("/explore?topic=environment&view=chart"), "Environment");
		var file = download(visit.page(), chart, "SVG");
		assertThat(file.suggestedFilename()).isEqualTo("environment.svg");
		assertThat(Files.readString(file.path())).startsWith("<svg ")
			.contains("Environment", "45.8%", "42%", "published 2019-09-02", "chinadaily-2019-09-02", "CC BY 4.0")
			.doesNotContain("NaN", "undefined");
	}

	@Test
	void pictureIsSharpEnoughForPaper(Visit visit) throws IOException {
		var chart = chart(visit.open("/explore?lang=zh&topic=environment&view=chart"), "环境");
		var file = download(visit.page(), chart, "PNG");
		assertThat(file.suggestedFilename()).isEqualTo("环境.png");
		assertThat(ImageIO.read(file.path().toFile()).getWidth()).isEqualTo(1600);
	}

	@Test
	void tablesAndDownloadsHaveTheFiguresOfTheCharts(Visit visit) {
		var charts = visit.open("/explore?topic=environment,trade&view=chart").getByRole(AriaRole.FIGURE).all();
		assertThat(charts).isNotEmpty().allSatisfy((chart) -> {
			var shown = (List<?>) chart.locator("table [data-figure]")
				.evaluateAll("(figures) => figures.map((figure) => figure.dataset.figure)");
			var address = chart.locator("a[href*='format=csv']").getAttribute("href");
			var downloaded = this.api.allPages(address.replace("format=csv", "format=json"))
				.stream()
				.map((observation) -> observation.get("id").asString())
				.toList();
			assertThat(shown).isNotEmpty();
			assertThat(downloaded).as(address).hasSameElementsAs(shown.stream().map(Object::toString).toList());
		});
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

	private static Locator chart(Page page, String name) {
		return page.getByRole(AriaRole.FIGURE, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Download download(Page page, Locator chart, String type) {
		chart.getByText(Pattern.compile("^(Download|下载)$")).click();
		return page.waitForDownload(
				() -> chart.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(type)).click());
	}

	/** The path and query of an address of the service within a text. */
	private static String address(String text, String before, String after) {
		var address = text.substring(text.indexOf(before) + before.length());
		return address.substring(0, address.indexOf(after)).replaceFirst("^http://localhost:\\d+", "");
	}

}
