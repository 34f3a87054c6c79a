package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader is told of a figure that is clicked: where it comes from, and how to use
 * it.
 */
@BrowserTests
class SourceDrawerTests {

	/** More than 80 percent of the budget. */
	private static final String BOUND = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c";

	@Autowired
	private Api api;

	@Test
	void figureTellsItsSentenceAndTheKeyboardOpensAndCloses(Visit visit) {
		var page = visit.open("/");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("more than 80%")).first().click();
		var drawer = drawer(page);
		assertThat(drawer).containsText("China Daily, 2019-09-02, paragraph 9, sentence 3");
		assertThat(drawer.getByRole(AriaRole.BLOCKQUOTE)).hasText("More than 80 percent");
		assertThat(drawer).containsText("lower bound: more than");
		assertThat(drawer).containsText("not stated; the date of publication stands in");
		assertThat(drawer).containsText("Most of the general public budget goes to living standards");
		assertThat(drawer.getByRole(AriaRole.LINK, named("Read the article"))).hasAttribute("href",
				"https://shanxi.chinadaily.com.cn/2019-09/02/c_405641.htm");
		assertThat(page).hasURL(Pattern.compile("figure=" + BOUND));
		page.keyboard().press("Escape");
		assertThat(drawer).isHidden();
		// The browser goes back meanwhile, and would close what is opened before it has.
		assertThat(page).not().hasURL(Pattern.compile("figure="));
		var figure = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("45.8%")).first();
		figure.focus();
		page.keyboard().press("Enter");
		assertThat(drawer).isVisible();
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))).isFocused();
		page.keyboard().press("Escape");
		assertThat(drawer).isHidden();
		assertThat(figure).isFocused();
		assertThat(page).not().hasURL(Pattern.compile("figure="));
	}

	@Test
	void derivedFigureTellsFormulaAndInputs(Visit visit) {
		var derived = this.api
			.get("/api/v1/observations?origin=derived&indicator=foreign-trade-multiple-read-as-increase")
			.body()
			.get("items")
			.get(0);
		var page = visit.open(withDrawer(derived.get("id").asString()));
		var drawer = drawer(page);
		assertThat(drawer).containsText("(1 + 68)");
		drawer.getByRole(AriaRole.LINK, named("68 times more")).click();
		assertThat(drawer.getByRole(AriaRole.BLOCKQUOTE)).hasText("68 times");
		page.goBack();
		assertThat(drawer).containsText("(1 + 68)");
	}

	/** A page with little else, on which the drawer is open. */
	private static String withDrawer(String figure) {
		return "/explore?q=none&figure=" + figure;
	}

	@Test
	void unknownFigureIsToldToBeUnknown(Visit visit) {
		visit.expectFault("404");
		var drawer = drawer(visit.open(withDrawer("00000000-0000-0000-0000-000000000000")));
		assertThat(drawer.getByRole(AriaRole.ALERT)).containsText("The service answered 404");
	}

	@Test
	void citationAndCommandsWorkAsTheyArePasted(Visit visit) throws Exception {
		var page = visit.open(withDrawer(BOUND));
		var drawer = drawer(page);
		assertThat(text(drawer, "Text"))
			.startsWith("China Daily: Jincheng pursues socioeconomic development, opening up, 2019-09-02. "
					+ "https://shanxi.chinadaily.com.cn/2019-09/02/c_405641.htm “More than 80 percent”, "
					+ "paragraph 9, sentence 3. ")
			.containsPattern("Jincheng Indicators, revision [0-9]+: Share of general public budget expenditure");
		assertThat(text(drawer, "BibTeX")).startsWith("@misc{chinadaily-2019-09-02-livelihood-budget-share,")
			.contains("author = {{China Daily}}", "year = {2019}", "“More than 80 percent”")
			.endsWith("}");
		var script = text(drawer, "JavaScript").replaceFirst("console\\.log\\((.*)\\);$", "return [$1];");
		assertThat(page.evaluate("async () => { " + script + " }")).isEqualTo(List.of("gt", 80, "percent"));
		assertThat(this.api.get(pathIn(text(drawer, "R"))).body().get("value").asInt()).isEqualTo(80);
		assertThat(this.api.get(pathIn(text(drawer, "Excel"))).text()).contains(BOUND + ",livelihood-budget-share,");
		assertThat(Api.parse(run("sh", "-c", text(drawer, "curl"))))
			.isEqualTo(this.api.get("/api/v1/observations/" + BOUND).body());
		assertThat(run("python3", "-c", text(drawer, "Python")).strip()).isEqualTo("gt 80 percent");
	}

	/**
	 * What a command prints; where the machine has no such command, the test is skipped
	 * from there on.
	 */
	private static String run(String... command) throws Exception {
		try {
			var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			var status = process.waitFor();
			return (status != 127) ? printed : Assumptions.abort("No such command: " + List.of(command));
		}
		catch (IOException ex) {
			return Assumptions.abort("No such command: " + ex.getMessage());
		}
	}

	private static String pathIn(String snippet) {
		var matcher = Pattern.compile("\"http://localhost:\\d+(/[^\"]+)\"").matcher(snippet);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static Locator drawer(Page page) {
		return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Where this figure comes from"));
	}

	private static Locator.GetByRoleOptions named(String name) {
		return new Locator.GetByRoleOptions().setName(name);
	}

	/** Unfolds a text of the drawer. */
	private static String text(Locator drawer, String name) {
		var folded = drawer.locator("details[data-snippet='" + name + "']");
		folded.locator("summary").click();
		return folded.locator("code").textContent();
	}

}
