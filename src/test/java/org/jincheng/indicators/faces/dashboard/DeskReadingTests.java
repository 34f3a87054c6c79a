package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a curator sees of an article that is read, and what becomes of work that goes on.
 */
@DeskJourneys
class DeskReadingTests {

	private static final Predicate<String> READINGS = (url) -> url.contains("/api/v1/readings");

	@Autowired
	private Keys keys;

	@Test
	void faultsAreToldWhereTheyAre(Visit visit) {
		visit.expectFault("400");
		visit.expectFault("422");
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		var trees = desk.card("42 percent");
		desk.accept(trees).click();
		desk.say("title", "");
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("errors. Nothing was recorded");
		var list = desk.recording().getByLabel("Errors");
		assertThat(trees.locator(".desk-faults")).isEmpty();
		assertThat(list.getByRole(AriaRole.BUTTON).filter(having("Id of the source"))).hasCount(1);
		assertThat(list.getByText("Title is missing.")).isVisible();
		list.getByRole(AriaRole.BUTTON).filter(having("publisher")).click();
		assertThat(desk.page().getByLabel("Publisher")).isFocused();
		assertThat(desk.page().getByLabel("Publisher")).hasAttribute("aria-invalid", "true");

		desk.say("publisher", "China Daily");
		desk.say("title", "Jincheng's trees");
		Desk.field(trees, "unit").fill("dollar");
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
	void whatATextLacksIsForTheCuratorToSay(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The green fund of the county has grown to 30 million yuan. Green space share was 45 percent.");
		assertThatAnIndicatorThatIsNotSureIsChosen(desk.card("30 million yuan"));
		var sure = desk.card("45 percent");
		Desk.title(sure).click();
		assertThat(sure.getByRole(AriaRole.RADIO, Desk.named("Green space share"))).isChecked();
		Desk.field(sure, "value").fill("thirty");
		Desk.field(sure, "period").fill("");
		desk.accept(sure).click();
		assertThat(sure.locator(".desk-faults")).containsText("A value in digits is missing");
		assertThat(sure.locator(".desk-faults")).containsText("Period is missing.");
		assertThat(sure).containsText("to decide");
		desk.paste("The tree coverage rate of Jincheng \u202eis 42 percent\u2066 in 2018.");
		assertThat(desk.page().locator(".marked")).containsText("Jincheng ␦is 42 percent␦ in");
		assertThat(desk.cards().locator(".desk-sentence bdi")).containsText("Jincheng ␦is 42 percent␦ in");
		desk.paste("Nothing is counted here.");
		assertThat(desk.said()).containsText("No figure was found among 0 numbers.");
		desk.article().fill("Long. ".repeat(33_334));
		button(desk, "Read it").click();
		assertThat(desk.page().getByRole(AriaRole.ALERT))
			.containsText("The text has 200,004 characters, but at most 200,000 can be read at once.");
	}

	private static void assertThatAnIndicatorThatIsNotSureIsChosen(Locator unsure) {
		assertThat(unsure).containsText("no indicator yet");
		Desk.title(unsure).click();
		var none = unsure.getByRole(AriaRole.RADIO, Desk.named("none of these"));
		assertThat(none).isChecked();
		unsure.locator("[data-field='indicator']").getByRole(AriaRole.RADIO).first().check();
		assertThat(unsure.locator(".desk-missing")).hasCount(0);
		none.check();
		assertThat(unsure).containsText("no indicator yet");
	}

	@Test
	void workOutlivesAReloadAndANewReading(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.say("publisher", "China Daily");
		desk.accept(desk.card("13 billion yuan")).click();
		Desk.field(desk.card("42 percent"), "value").fill("42.1234567890123456789");
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

	private static void assertThatANewReadingKeepsWhatWasWorkedOn(Desk desk) {
		Desk.field(desk.card("45.8 percent"), "value").fill("45.9");
		Desk.field(desk.card("42 percent"), "gist").fill("Trees are told.");
		var changed = "A new first paragraph ends here.\n" + Desk.seed().replace("45.8 percent", "46 percent");
		desk.article().fill(changed);
		assertThat(desk.page().getByText("The text has changed since it was read")).isVisible();
		assertThat(desk.check()).isDisabled();
		desk.readAgain(changed);
		assertThat(desk.said()).containsText("You worked on these figures, but they are not in this text: 1 figure.");
		assertThat(desk.card("42 percent")).containsText("Paragraph 12, sentence 2");
		assertThat(Desk.field(desk.card("42 percent"), "gist")).hasValue("Trees are told.");
		desk.page().getByLabel("Language").selectOption("zh");
		assertThat(desk.page().locator(".marked")).hasAttribute("lang", "zh");
		assertThat(desk.page().locator(".marked").textContent()).as("The text is shown once").isEqualTo(changed);
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
		var gist = Desk.field(desk.card("42 percent"), "gist");
		gist.focus();
		held.getFirst().resume();
		assertThat(desk.check()).isEnabled();
		desk.page().keyboard().type("Axes are told.");
		assertThat(gist).hasValue("Axes are told.");
		desk.page().unrouteAll();
		assertThatASecondTabIsToldAndChangesNothing(desk);
		button(desk, "Continue here instead").click();
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
		var anew = button(desk, "Start again");
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

	private static Locator button(Desk desk, String name) {
		return desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
