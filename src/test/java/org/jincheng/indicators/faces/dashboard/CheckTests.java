package org.jincheng.indicators.faces.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of a text stand beside what is recorded. What the service finds recorded of
 * each is given here, so that each way to stand to it is seen.
 */
@BrowserTests
class CheckTests {

	private static final String TEXT = """
			Jincheng grows

			Green space makes up 45.8 percent of the area of Jincheng. Tree coverage is 41 percent. \
			More than 70 percent of the budget was spent on livelihood in 2021. \
			The poverty rate has yet to reach 0.5 percent. In 2020 the mayor opened 12 parks.
			""";

	private static final String FILE = """
			<meta charset=utf-8><title>Trees</title>
			<p onclick="x()">In 2020 the mayor of Jincheng opened 12 parks.</p>
			<table><caption>Trees and grass of Jincheng in 2018 &lt;b></caption>
			<tr><th></th><th colspan=2>Shares (%)</th></tr>
			<tr><th>Item</th><th>Green space share</th><th>Tree coverage rate</th></tr>
			<tr><td>Jincheng</td><td>45.8<sup>*</sup></td><td>41</td></tr></table>
			""";

	/**
	 * By a number of the text: of which indicator, how the two stand, and what took the
	 * place of it.
	 */
	private static final Map<String, String> RECORDED = Map.of("45.8", """
			["green-space-share", "same", [], ["period"], "name", []]""", "41", """
			["tree-coverage-rate", "different", ["value"], ["period"], "name", []]""", "70", """
			["livelihood-budget-share", "implied", [], [], "likeness", []]""", "0.5", """
			["poverty-rate", "open", [], ["period", "place"], "name", ["yet to reach"]]""", "45.9", """
			["green-space-share", "same", [], [], "name", [],
			 {"how": "revised", "source": "later", "published": "2020-12-15"}]""");

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private Api api;

	private final List<String> sent = new ArrayList<>();

	/** Has the service tell of each figure what is given here. */
	private void giveRecorded(Visit visit, String language) {
		visit.page().route(Pattern.compile("/api/v1/readings"), (route) -> {
			this.sent.add(route.request().postData());
			var answer = route.fetch(withoutRecorded(route.request()));
			var body = JSON.readTree(answer.text());
			for (var numeral : body.path("numerals")) {
				if (numeral.get("kind").asString().equals("figure")) {
					((ObjectNode) numeral).set("recorded", recorded(numeral.get("printed").asString(), language));
				}
			}
			route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body.toString()));
		});
	}

	private static Route.FetchOptions withoutRecorded(Request request) {
		if ("application/json".equals(request.headers().get("content-type"))) {
			var body = (ObjectNode) JSON.readTree(request.postData());
			body.remove("recorded");
			return new Route.FetchOptions().setPostData(body.toString());
		}
		return new Route.FetchOptions().setUrl(request.url().replace("recorded=true", "recorded=false"));
	}

	private ArrayNode recorded(String printed, String language) {
		var all = JSON.createArrayNode();
		var given = RECORDED.get(printed.replaceAll("[^0-9.]", ""));
		if (given != null) {
			var parts = JSON.readTree(given);
			var address = "/api/v1/observations?indicator=%s&lang=%s".formatted(parts.get(0).asString(), language);
			var subject = JSON.createObjectNode().put("score", 0.83);
			subject.set("by", parts.get(4));
			subject.set("unread", parts.get(5));
			var one = all.addObject();
			one.set("observation", this.api.get(address).body().at("/items/0"));
			one.set("match", parts.get(1));
			one.set("differs", parts.get(2));
			one.set("unsaid", parts.get(3));
			one.set("subject", subject);
			if (parts.has(6)) {
				all.add(one.deepCopy());
				one.set("standing", parts.get(6));
			}
		}
		return all;
	}

	private Page open(Visit visit, String language, String text) {
		giveRecorded(visit, language);
		return visit.open(address(language, text));
	}

	private static String address(String language, String text) {
		return "/check?lang=%s#text=%s".formatted(language, URLEncoder.encode(text, StandardCharsets.UTF_8));
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
		var marks = Map.of("45.8", "一致: 2019-09-02发表", "41", "不同: 2019-09-02发表", "70", "可由其推出: 2019-09-02发表", "0.5",
				"未定: 2019-09-02发表", "12", "无记录");
		marks.forEach((number, word) -> assertThat(mark(page, number)).hasAttribute("aria-label",
				"%s (%s)".formatted(number, word)));
		assertThat(page.locator(".marked .mark")).hasCount(5);
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
		assertThat(visit.barriersInBothColours()).isEmpty();
		assertThat(visit.widthIn(320)).isEqualTo(320);
	}

	/**
	 * What is folded on the screen is unfolded on paper, and what only a screen can do is
	 * left out.
	 */
	@Test
	void whatWasNotSaidOrNotUnderstoodIsToldAndAllIsOnPaper(Visit visit) {
		var page = open(visit, "en", TEXT);
		mark(page, "0.5").click();
		assertThat(card(page, "0.5 percent")).containsText("The recorded figure neither implies nor excludes it.");
		assertThat(card(page, "0.5 percent"))
			.containsText("These words were not understood and not used: “yet to reach”.");
		assertThat(card(page, "0.5 percent")).containsText("The text does not give the place. Recorded: Jincheng.");
		mark(page, "70").click();
		assertThat(card(page, "70 percent")).containsText("found by similar words (score 0.83 of 1)");
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

	/**
	 * A number that agrees with a figure that was set aside is not shown as one that
	 * agrees.
	 */
	@Test
	void figureThatWasRevisedAgreesInPartOnly(Visit visit) {
		var page = open(visit, "zh", "Green space makes up 45.9 percent of Jincheng.");
		assertThat(page.locator(".said")).containsText("部分一致");
		assertThat(page.locator(".marked .mark.match-partly")).hasCount(1);
		page.locator(".check-card > summary").click();
		assertThat(page.locator(".check-card ul").first()).containsText("已于2020-12-15修订为45.8%");
		visit.awaitView();
		assertThat(visit.barriers()).isEmpty();
	}

	@Test
	void placeIsFoundInTheTextAndCanBeChanged(Visit visit) {
		var page = open(visit, "en", "Green space makes up 45.8 percent of Jincheng. Tree coverage is 41 percent.");
		var place = page.getByLabel("Place");
		assertThat(page.locator(".check-card")).hasCount(2);
		assertThat(place).hasValue("140500");
		assertThat(page).hasURL(Pattern.compile("41\\+percent\\.$"));
		place.selectOption("140000");
		assertThat(page).hasURL(Pattern.compile("&place=140000$"));
		assertThat(JSON.readTree(this.sent.getLast()).get("place").asString()).isEqualTo("140000");
	}

	@Test
	void textIsComparedByKeyboardAlone(Visit visit) {
		giveRecorded(visit, "en");
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
		assertThat(page.locator(".said")).containsText("5 figures among");
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
		giveRecorded(visit, "en");
		var page = visit.open("/check?lang=en");
		page.locator("#check-text").fill(TEXT + "The sun shines over the hills. ".repeat(70));
		compare(page);
		assertThat(page.getByRole(AriaRole.MAIN)).containsText("up to 2,000 characters can be shared");
		assertThat(page).hasURL(Pattern.compile("/check\\?lang=en$"));

		page.locator("#check-text").fill(TEXT);
		page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Published")).fill("2020-12");
		compare(page);
		assertThat(page).hasURL(Pattern.compile("/check\\?lang=en#text=Jincheng\\+grows.*&published=2020-12$"));
		assertThat(page.locator(".check-card")).hasCount(5);
		var request = JSON.readTree(this.sent.getLast());
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
		assertThat(page.locator(".check-card")).hasCount(5);
	}

	private static void compare(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
	}

	@Test
	void fileIsShownWithItsTables(Visit visit) {
		giveRecorded(visit, "en");
		var page = visit.open("/check?lang=en");
		choose(page, "trees.html", FILE);
		assertThat(page.locator(".said")).containsText("3 figures among");
		assertThat(mark(page, "41")).hasAttribute("aria-label", "41 (different: published 2019-09-02)");
		assertThat(page.locator(".marked > p"))
			.hasText(new String[] { "In 2020 the mayor of Jincheng opened 12 parks." });
		assertThat(page.locator(".marked table")).hasAccessibleName("Trees and grass of Jincheng in 2018 <b>");
		assertThat(page.locator(".marked tr"))
			.hasText(new String[] { "Shares (%)", "ItemGreen space shareTree coverage rate", "Jincheng45.8*41" });
		assertThat(page.locator(".marked th[scope=colgroup]")).hasAttribute("colspan", "2");
		assertThat(page.locator(".marked th[scope=row]")).hasText("Jincheng");
		mark(page, "41").focus();
		page.keyboard().press("ArrowLeft");
		assertThat(mark(page, "45.8")).isFocused();
		page.keyboard().press("ArrowRight");
		page.keyboard().press("Enter");
		var card = card(page, "41 (%)");
		assertThat(card.locator("> summary")).isFocused();
		assertThat(card.locator("> summary")).containsText("Jincheng · Shares (%) · Tree coverage rate");
		assertThat(card).containsText("table 1, row 3, column 3");
		assertThat(card.locator("blockquote").first()).hasText("Jincheng · 45.8 · 41");
		visit.awaitView();
		assertThat(page).hasURL(Pattern.compile("lang=en$"));
		assertThat(visit.barriersInBothColours()).isEmpty();
		assertThat(visit.widthIn(320)).isEqualTo(320);
	}

	@Test
	void fileIsComparedAgainWithTheDateThatIsTyped(Visit visit) {
		visit.expectFault("400");
		giveRecorded(visit, "en");
		var page = visit.open("/check?lang=en");
		choose(page, "a.pdf", "no PDF");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file is not a readable PDF.");
		choose(page, "a.zip", "");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("“a.zip” cannot be read");
		choose(page, "trees.html", FILE);
		assertThat(page.locator(".check-card")).hasCount(3);
		page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Published")).fill("2020-12");
		var request = page.waitForRequest("**/readings?**", () -> compare(page));
		assertThat(request.url()).contains("published=2020-12");
		assertThat(request.headers()).containsEntry("content-type", "text/html");
		page.locator("#check-text").fill("It has 7 lakes.");
		compare(page);
		assertThat(page.locator(".marked")).hasText("It has 7 lakes.");
		assertThatAFileThatTakesLongShowsHowFarItIs(page);
	}

	/** Nothing is sent before it is let go, so that the page has to wait. */
	private static void assertThatAFileThatTakesLongShowsHowFarItIs(Page page) {
		page.evaluate("""
				() => {
					const { send } = XMLHttpRequest.prototype;
					XMLHttpRequest.prototype.send = function (body) {
						globalThis.sent = (loaded) => this.upload.dispatchEvent(new \
						ProgressEvent("progress", { loaded, total: 4 }));
						globalThis.letGo = () => send.call(this, body);
						globalThis.sent(1);
					};
				}""");
		choose(page, "trees.html", FILE);
		var progress = page.locator(".reading-progress");
		assertThat(progress).hasText(Pattern.compile("Sending “trees.html” … 25 % [0-9]+ s"));
		page.evaluate("sent(4)");
		assertThat(progress).hasText(Pattern.compile("“trees.html” was sent and is being read … [2-9] s"));
		assertThat(progress.locator("[aria-hidden=true]")).hasText(Pattern.compile("[0-9]+ s"));
		page.evaluate("letGo()");
		assertThat(page.locator(".said")).containsText("3 figures among");
		assertThat(progress).isEmpty();
	}

	private static void choose(Page page, String name, String content) {
		page.locator("#reading-file")
			.setInputFiles(new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8)));
	}

	/** With what the service itself finds. */
	@Test
	void figureOfTheSeedIsTheSameAsIsRecorded(Visit visit) {
		var page = visit.open(address("en", "Jincheng's green space share is 45.8 percent."));
		assertThat(mark(page, "45.8")).hasAttribute("aria-label", "45.8 (same: published 2019-09-02)");
	}

	@Test
	void deskTellsWhatIsRecordedAlready(Visit visit) {
		giveRecorded(visit, "en");
		var desk = Desk.open(visit, "en");
		desk.paste(TEXT);
		assertThat(desk.card("45.8 percent"))
			.containsText("= Already recorded, as stated by China Daily, 2019-09-02: 45.8%");
		assertThat(desk.card("41 percent"))
			.containsText("≠ Differs from what is stated by China Daily, 2019-09-02: 42%");
		assertThat(desk.card("41 percent")).containsText("Different value: 42% in the record, 41% in the text.");
		assertThat(desk.card("12").locator(".desk-beside li")).hasCount(0);
		desk.say("id", "chinadaily-2019-09-02");
		assertThat(desk.card("45.8 percent")).containsText("= Already recorded, as stated by this source: 45.8%");
		Desk.field(desk.card("41 percent"), "value").fill("42");
		assertThat(desk.card("41 percent")).containsText("This compares the figure as read.");
		assertThat(visit.barriers()).isEmpty();
		visit.open("/desk?lang=en");
		assertThat(desk.card("45.8 percent")).containsText("= Already recorded, as stated by this source: 45.8%");
	}

}
