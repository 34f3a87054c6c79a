package org.jincheng.indicators.faces.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a text or a file stand beside what is recorded. */
@BrowserTests
class CheckTests {

	private static final String TEXT = """
			Jincheng grows

			Green space makes up 45.8 percent of the area of Jincheng. Tree coverage is 41 percent. \
			More than 70 percent of the general public budget was spent on livelihood. \
			In 2020 the mayor opened 12 parks.
			""";

	private static final String FILE = """
			<meta charset=utf-8><p>In 2020 the mayor of Jincheng opened 12 parks.</p>
			<table><caption>Trees and grass of Jincheng in 2018</caption>
			<tr><th>Item</th><th>Green space share (%)</th><th>Tree coverage rate (%)</th></tr>
			<tr><td>Jincheng</td><td>45.8</td><td>41</td></tr></table>
			""";

	private static Page open(Visit visit, String language, String text) {
		return visit
			.open("/check?lang=%s#text=%s".formatted(language, URLEncoder.encode(text, StandardCharsets.UTF_8)));
	}

	private static Locator mark(Page page, String number) {
		return page.locator(".marked .mark[aria-label^='" + number + " (']");
	}

	private static Locator card(Page page, String printed) {
		return page.locator(".check-card")
			.filter(new Locator.FilterOptions().setHas(page.locator("summary q").getByText(printed)));
	}

	@Test
	void eachNumberIsMarkedByHowItStandsToWhatIsRecorded(Visit visit) {
		var page = open(visit, "zh", TEXT);
		var marks = Map.of("45.8", "一致: 2019-09-02发表", "41", "不同: 2019-09-02发表", "70", "可由其推出: 2019-09-02发表", "12",
				"无记录");
		marks.forEach((number, word) -> assertThat(mark(page, number)).hasAttribute("aria-label",
				"%s (%s)".formatted(number, word)));
		assertThat(page.locator(".marked .mark")).hasCount(4);
		assertThat(page.locator(".said")).containsText("不同");
		mark(page, "41").click();
		var card = card(page, "41 percent");
		assertThat(card.locator("blockquote").first()).hasText("Tree coverage is 41 percent.");
		assertThat(card.locator("ul")).containsText("数值不同：记录为42%，文中为41%。");
		assertThat(card.locator("> summary")).containsText("2019-09-02发表");
		assertThat(card)
			.containsText("China Daily, 2019-09-02，第11段第2句 · Jincheng pursues socioeconomic development, opening up");
		assertThat(card.locator("[data-snippet] code").first()).containsText("“42 percent”");
		page.locator(".check-card > summary").all().stream().skip(2).forEach(Locator::click);
		visit.awaitView();
		assertThat(visit.barriers()).isEmpty();
		assertThat(visit.widthIn(320)).isEqualTo(320);
	}

	/**
	 * What is folded on the screen is unfolded on paper, and what only a screen can do is
	 * left out.
	 */
	@Test
	void allIsOnPaper(Visit visit) {
		var page = open(visit, "en", TEXT);
		mark(page, "12").click();
		assertThat(card(page, "12")).containsText("That does not mean that the number is wrong.");
		page.evaluate("() => { window.print = () => (window.printed = true); }");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Print").setExact(true)).click();
		page.waitForFunction("() => window.printed");
		page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = false))");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator("#check-text")).isHidden();
		assertThat(card(page, "41 percent").locator("blockquote").first()).isVisible();
		assertThat(card(page, "41 percent").locator("[data-snippet=Text] code")).isVisible();
		assertThat(card(page, "41 percent").locator("[data-snippet=BibTeX]")).isHidden();
	}

	@Test
	void placeIsFoundInTheTextAndCanBeChanged(Visit visit) {
		var page = open(visit, "en", "Green space makes up 45.8 percent of Jincheng. Tree coverage is 41 percent.");
		var place = page.getByLabel("Place");
		assertThat(page.locator(".check-card")).hasCount(2);
		assertThat(place).hasValue("140500");
		assertThat(page).hasURL(Pattern.compile("41\\+percent\\.$"));
		var request = page.waitForRequest("**/readings", () -> place.selectOption("140000"));
		assertThat(Api.parse(request.postData()).get("place").asString()).isEqualTo("140000");
		assertThat(page).hasURL(Pattern.compile("&place=140000$"));
	}

	@Test
	void textIsComparedByKeyboardAlone(Visit visit) {
		var page = visit.open("/check?lang=en");
		var keyboard = page.keyboard();
		for (var nothing : List.of("", "  \n")) {
			page.locator("#check-text").fill(nothing);
			compare(page);
			assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no text to read yet.");
		}
		page.locator("#check-text").focus();
		keyboard.insertText(TEXT);
		keyboard.press("Tab");
		keyboard.press("Enter");
		assertThat(page.locator(".said")).containsText("4 figures among");
		for (int i = 0; i < 20 && !(Boolean) page.evaluate("document.activeElement.matches('.mark')"); i++) {
			keyboard.press("Tab");
		}
		keyboard.press("ArrowRight");
		keyboard.press("Enter");
		assertThat(card(page, "41 percent").locator("> summary")).isFocused();
		assertThat(card(page, "41 percent").locator("blockquote").first()).isVisible();
	}

	/** It is in the fragment of the address, which no server is sent. */
	@Test
	void shortTextIsInTheAddressAndNowhereElse(Visit visit) {
		var page = visit.open("/check?lang=en");
		page.locator("#check-text").fill(TEXT + "The sun shines over the hills. ".repeat(70));
		compare(page);
		assertThat(page.getByRole(AriaRole.MAIN)).containsText("up to 2,000 characters can be shared");
		assertThat(page).hasURL(Pattern.compile("/check\\?lang=en$"));

		page.locator("#check-text").fill(TEXT);
		page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Published")).fill("2020-12");
		var request = Api.parse(page.waitForRequest("**/readings", () -> compare(page)).postData());
		assertThat(page).hasURL(Pattern.compile("/check\\?lang=en#text=Jincheng\\+grows.*&published=2020-12$"));
		assertThat(page.locator(".check-card")).hasCount(4);
		assertThat(request.get("recorded").asBoolean()).isTrue();
		assertThat(request.get("published").asString()).isEqualTo("2020-12");
		assertThat(page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")).isEqualTo(0);
		page.locator(".check-card > summary").first().click();
		page.locator(".check-card .figure").first().click();
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("45.8%");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
		assertThat(page).hasURL(Pattern.compile("#text="));
		page.locator("#language").click();
		visit.awaitView();
		assertThat(page).hasURL(Pattern.compile("\\?lang=zh#text="));
		assertThat(page.locator("#check-text")).hasValue(TEXT);
		assertThat(page.locator(".check-card")).hasCount(4);
	}

	private static void compare(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
	}

	@Test
	void fileIsComparedAgainWithTheDateThatIsTyped(Visit visit) {
		visit.expectFault("400");
		var page = visit.open("/check?lang=en");
		choose(page, "a.pdf", "no PDF");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file is not a readable PDF.");
		choose(page, "a.zip", "");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("“a.zip” cannot be read");
		choose(page, "trees.html", FILE);
		assertThat(page.locator(".said")).containsText("3 figures among");
		mark(page, "41").click();
		var card = card(page, "41 (%)");
		assertThat(card.locator("> summary")).containsText("Jincheng · Tree coverage rate (%)");
		assertThat(card).containsText("table 1, row 2, column 3");
		assertThat(card.locator("blockquote").first()).hasText("Jincheng · 45.8 · 41");
		page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Published")).fill("2020-12");
		var request = page.waitForRequest("**/readings?**", () -> compare(page));
		assertThat(request.url()).contains("published=2020-12");
		assertThat(request.headers()).containsEntry("content-type", "text/html");
		page.locator("#check-text").fill("It has 7 lakes.");
		compare(page);
		assertThat(page.locator(".marked")).hasText("It has 7 lakes.");
	}

	private static void choose(Page page, String name, String content) {
		page.locator("#reading-file")
			.setInputFiles(new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8)));
	}

}
