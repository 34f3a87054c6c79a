package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
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

	private static Locator button(Desk desk, String name) {
		return desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

}
