package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a curator sees of an article that is read, and what becomes of work that goes on.
 */
@CurationTests
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskReadingTests {

	private static final Predicate<String> READINGS = (url) -> url.contains("/api/v1/readings");

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@BeforeAll
	void haveNoFigures() {
		Desk.removeFigures(this.jdbc, this.cache);
	}

	@Test
	void faultsAreToldWhereTheyAre(Visit visit) {
		visit.expectFault("400");
		visit.expectFault("422");
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		var trees = desk.card("42 percent");
		desk.accept(trees).click();
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("errors. Nothing was recorded");
		var list = desk.recording().getByLabel("Errors");
		assertThat(trees.locator(".desk-faults")).isEmpty();
		assertThat(list.getByRole(AriaRole.BUTTON).filter(having("Id of the source"))).hasCount(1);
		list.getByRole(AriaRole.BUTTON).filter(having("publisher")).click();
		assertThat(desk.page().getByLabel("Publisher")).isFocused();
		assertThat(desk.page().getByLabel("Publisher")).hasAttribute("aria-invalid", "true");

		desk.say("publisher", "China Daily");
		Desk.field(trees, "unit").fill("USD");
		desk.check().click();
		assertThat(trees.locator(".desk-faults")).containsText("Unknown value.");
		assertThat(desk.card("45.8 percent").locator(".desk-faults")).isEmpty();
		Desk.title(trees).click();
		list.getByRole(AriaRole.BUTTON).filter(having("unit")).click();
		assertThat(Desk.field(trees, "unit")).isFocused();
		assertThat(Desk.field(trees, "unit")).hasAttribute("aria-invalid", "true");
		assertThat(visit.barriers()).isEmpty();
		desk.page().keyboard().press("Control+A");
		desk.page().keyboard().type("percent");
		assertThat(trees.locator(".desk-faults")).isEmpty();
		desk.check().click();
		assertThat(desk.answer()).containsText("No errors");
	}

	@Test
	void whatATextLacksIsTold(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The city of Jincheng has 37 lighthouses.");
		var card = desk.card("37");
		desk.accept(card).click();
		assertThat(card.locator(".desk-faults")).containsText("Period is missing.");
		assertThat(card).containsText("to decide");
		Desk.field(card, "value").fill("thirty");
		desk.accept(card).click();
		assertThat(card.locator(".desk-faults")).containsText("A value in digits is missing");
		desk.paste("The foreign trade of Jincheng grew 9.1 percent last year.");
		var growth = desk.card("9.1 percent");
		desk.accept(growth).click();
		assertThat(growth.locator(".desk-faults")).containsText("The base period is missing.");
		desk.say("published", "2021-03-01");
		assertThat(growth).containsText("2020");
		desk.paste("The tree coverage rate of Jincheng \u202eis 42 percent\u2066 in 2018.");
		assertThat(desk.page().locator(".marked")).containsText("Jincheng ␦is 42 percent␦ in");
		assertThat(desk.cards().locator(".desk-sentence bdi")).containsText("Jincheng ␦is 42 percent␦ in");
		desk.paste("Nothing is counted here.");
		assertThat(desk.said()).containsText("No figure was found among 0 numbers.");
		desk.article().fill("Long. ".repeat(33_334));
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
		assertThat(desk.page().getByRole(AriaRole.ALERT))
			.containsText("The text has 200,004 characters, but at most 200,000 can be read at once.");
	}

	@Test
	void workOutlivesAReloadAndANewReading(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.say("publisher", "China Daily");
		desk.accept(desk.card("13 billion yuan")).click();
		Desk.field(desk.card("42 percent"), "value").fill("42.1234567890123456789");
		assertThatAFigureOfTheTimeOfPublicationFollowsIt(desk);
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("No errors");
		desk.page().reload();
		visit.awaitView();
		assertThat(desk.article()).hasValue(Desk.seed());
		assertThat(desk.page().getByLabel("Publisher")).hasValue("China Daily");
		assertThat(desk.card("13 billion yuan")).containsText("accepted");
		assertThat(Desk.field(desk.card("42 percent"), "value")).hasValue("42.1234567890123456789");
		desk.check().click();
		assertThat(desk.question()).isVisible();
		desk.page().keyboard().press("Escape");
		assertThat(desk.answer()).containsText("You need an API key to write");
		assertThat(desk.recording()).containsText("Would record 1 figure of 1 sentence");
		assertThatANewReadingKeepsWhatWasWorkedOn(desk);
	}

	private static void assertThatAFigureOfTheTimeOfPublicationFollowsIt(Desk desk) {
		var fund = desk.card("30 billion yuan");
		Desk.field(fund, "basis").selectOption("publication");
		Desk.field(fund, "value").fill("31000000000");
		assertThat(fund).containsText("2019-09-02");
		desk.say("published", "2020-01-31");
		assertThat(Desk.field(fund, "period")).hasValue("2020-01-31");
		assertThat(Desk.field(fund, "value")).hasValue("31000000000");
		assertThat(desk.card("45.8 percent")).containsText("2020-01-31");
	}

	private static void assertThatANewReadingKeepsWhatWasWorkedOn(Desk desk) {
		Desk.field(desk.card("42 percent"), "value").fill("43");
		Desk.field(desk.card("42 percent"), "gist").fill("Trees are told.");
		Desk.field(desk.card("45.8 percent"), "value").fill("45.9");
		assertThat(desk.card("42 percent")).containsText("43%");
		desk.accept(desk.card("42 percent")).click();
		var changed = "A new first paragraph ends here.\n" + Desk.seed().replace("45.8 percent", "46 percent");
		desk.article().fill(changed);
		assertThat(desk.page().getByText("The text has changed since it was read")).isVisible();
		assertThat(desk.check()).isDisabled();
		desk.readAgain(changed);
		assertThat(desk.card("46 percent")).isVisible();
		assertThat(desk.said()).containsText("You worked on these figures, but they are not in this text: 1 figure.");
		assertThat(desk.card("42 percent")).containsText("43%");
		assertThat(desk.card("42 percent")).containsText("accepted");
		assertThat(desk.card("42 percent")).containsText("Paragraph 12, sentence 2");
		assertThat(Desk.field(desk.card("42 percent"), "gist")).hasValue("Trees are told.");
		desk.acceptAll();
		desk.page().getByLabel("Language").selectOption("zh");
		assertThat(desk.page().locator(".marked")).hasAttribute("lang", "zh");
		assertThat(desk.page().locator(".marked").textContent()).as("The text is shown once").isEqualTo(changed);
	}

	@Test
	void anotherArticleTakesNothingOfTheLast(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.describe("China Daily", "Trees", "2019-09-02");
		Desk.field(desk.cards().first(), "gist").fill("A fund is told.");
		desk.acceptAll();
		desk.paste("Grass in Jincheng\n\nThe green space share of Jincheng was 45 percent in 2020.");
		assertThat(desk.cards()).hasCount(1);
		assertThat(desk.cards().first()).containsText("to decide");
		assertThat(desk.page().getByLabel("Title")).hasValue("Grass in Jincheng");
		assertThat(desk.page().getByLabel("Published")).isEmpty();
		assertThat(Desk.field(desk.cards().first(), "gist")).isEmpty();
		assertThatAnArticleThatSharesASentenceIsAnother(desk);
		assertThatSentencesThatAreTheSameKeepTheirOrder(desk);
	}

	private static void assertThatAnArticleThatSharesASentenceIsAnother(Desk desk) {
		var shared = "Jincheng lies in Shanxi, and 42 percent of it is covered by trees.";
		desk.paste("Trees in Jincheng\n\n%s The fund had 5 billion yuan in 2018. It had 6 billion yuan in 2019."
			.formatted(shared));
		desk.describe("China Daily", "Trees in Jincheng", "2019-09-02");
		desk.page().getByLabel("Language").selectOption("en");
		desk.page().getByLabel("Place that the text is about").selectOption("140100");
		Desk.field(desk.card("42 percent"), "gist").fill("Trees are told.");
		desk.paste("Grass in Jincheng\n\n%s The green space share was 45 percent in 2020. Grass is green."
			.formatted(shared));
		assertThat(desk.page().getByLabel("Title")).hasValue("Grass in Jincheng");
		assertThat(desk.page().getByLabel("Published")).isEmpty();
		assertThat(desk.page().getByLabel("Publisher")).isEmpty();
		assertThat(desk.page().getByLabel("Language")).hasValue("");
		assertThat(desk.page().getByLabel("Place that the text is about")).hasValue("140500");
		assertThat(desk.cards()).hasCount(2);
		assertThat(Desk.field(desk.card("42 percent"), "gist")).isEmpty();
	}

	private static void assertThatSentencesThatAreTheSameKeepTheirOrder(Desk desk) {
		var text = "The tree coverage rate is 42 percent.\nGrass grows.\nThe tree coverage rate is 42 percent.";
		desk.paste(text);
		assertThat(desk.cards()).hasCount(1);
		Desk.field(desk.cards().first(), "value").fill("43");
		desk.cards().first().getByRole(AriaRole.BUTTON, Desk.named("Separate the joined figures")).click();
		desk.readAgain("A new paragraph.\n" + text);
		assertThat(desk.cards().first()).containsText("Paragraph 2, sentence 1");
		assertThat(Desk.title(desk.cards().first())).containsText("43%");
		assertThat(Desk.title(desk.cards().last())).containsText("42%");
	}

	/** While it is read anew, its figures are of what was said before. */
	@Test
	void workIsNotRecordedWhileItIsReadAnewNorFromTwoTabs(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.describe("China Daily", "Grass", "2019-09-02");
		desk.accept(desk.card("45.8 percent")).click();
		assertThat(desk.check()).isEnabled();
		var held = new ArrayList<Route>();
		desk.page().route(READINGS, held::add);
		desk.say("published", "2019-09-03");
		assertThat(desk.check()).isDisabled();
		assertThat(desk.record()).isDisabled();
		desk.page().waitForCondition(() -> !held.isEmpty());
		held.getFirst().resume();
		assertThat(desk.check()).isEnabled();
		desk.page().unrouteAll();
		assertThatASecondTabIsToldAndChangesNothing(desk);
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue here instead")).click();
		assertThat(desk.page().locator(".desk")).not().hasAttribute("inert", "");
		assertThatWorkIsThrownAwayOnlyWhenThatIsMeant(desk);
	}

	private static void assertThatASecondTabIsToldAndChangesNothing(Desk desk) {
		assertThat(desk.cards()).hasCount(13);
		desk.page().waitForFunction("() => localStorage.getItem('desk.work')?.includes('coverage')");
		var second = desk.page().context().newPage();
		second.navigate("/desk?lang=en");
		assertThat(second.getByRole(AriaRole.ALERT)).containsText("This work is open in another tab");
		assertThat(second.locator(".desk")).hasAttribute("inert", "");
		second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue here instead")).click();
		assertThat(second.locator(".desk-card")).hasCount(13);
		assertThat(second.locator(".desk")).not().hasAttribute("inert", "");
		assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("This work is open in another tab");
		second.close();
	}

	private static void assertThatWorkIsThrownAwayOnlyWhenThatIsMeant(Desk desk) {
		var anew = desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start again"));
		desk.page().onceDialog((question) -> question.dismiss());
		anew.click();
		assertThat(desk.cards()).hasCount(13);
		desk.page().onceDialog((question) -> question.accept());
		anew.click();
		assertThat(desk.cards()).hasCount(0);
		assertThat(desk.article()).hasValue("");
	}

	@Test
	void whatFailsIsToldAndNoIndicatorIsNeeded(Visit visit) {
		visit.expectFault("429");
		visit.page()
			.route(READINGS,
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(429)
						.setContentType("application/problem+json")
						.setHeaders(Map.of("Retry-After", "7"))
						.setBody("""
								{"status": 429, "detail": "As many texts are being read as can be at once."}""")));
		visit.page()
			.route((url) -> url.contains("/api/v1/indicators?"),
					(route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
							{"items": [], "total": 0, "next": null}""")));
		var desk = Desk.open(visit, "en");
		desk.copy(Desk.seed());
		desk.article().click();
		desk.page().keyboard().press("Control+V");
		assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("Try again in 7 s.");
		desk.page().unroute(READINGS);
		visit.page().route(READINGS, (route) -> {
			var answer = route.fetch();
			route.fulfill(new Route.FulfillOptions().setResponse(answer)
				.setBody(answer.text()
					.replaceAll("\"candidates\":\\[[^]]*]", "\"candidates\":[]")
					.replaceAll("\"indicator\":\"[^\"]*\"", "\"indicator\":null")));
		});
		desk.page().evaluate("""
				() => {
					let filling = "x".repeat(1 << 20);
					for (let i = 0; filling.length > 0; i++) {
						try { localStorage.setItem("filling" + i, filling); } catch { filling = \
						filling.slice(filling.length / 2 + 1); }
					}
				}""");
		desk.paste(Desk.seed());
		assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("no space to store this work");
		assertThat(desk.cards()).hasCount(13);
		assertThat(desk.cards().first()).containsText("no indicator yet");
		Desk.field(desk.cards().first(), "search").fill("fund");
		assertThat(desk.cards().first()).containsText("No indicator contains these words.");
		desk.page().evaluate("localStorage.clear()");
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
