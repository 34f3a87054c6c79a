package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a curator corrects or withdraws a figure where its source is told, and everybody
 * sees its history.
 */
@CurationTests
@InBrowser
class CorrectionTests {

	private static final String SOURCE = """
			{"id": "correction-2021", "publisher": "Shanxi Daily", "title": "Trees", "published": "2021-01-20", \
			"language": "en"}""";

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500", "period": {"start": "2020-01-01", \
			"end": "2020-12-31", "basis": "stated"},
			 "value": %s, "unit": "percent", "relation": "eq", "printed": "43.50 percent", \
			"note": {"en": "By satellite", "zh": "卫星测量"},
			 "source": {"id": "correction-2021", "paragraph": 1, "sentence": 1}}""";

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

	private String figure;

	@BeforeEach
	void recordAFigure() {
		this.curator.send("POST", "sources", SOURCE);
		this.curator.send("POST", "sources/correction-2021/statements", "{\"paragraph\": 1, \"sentence\": 1}");
		var recorded = this.curator.add("observations", FIGURE.formatted("34.50"));
		this.figure = recorded.body().get("id").asString();
	}

	@AfterEach
	void remove() {
		this.curator.remove("observations/" + this.figure, "sources/correction-2021/statements/1.1",
				"sources/correction-2021");
	}

	@Test
	void figureIsCorrectedFieldByFieldAndTellsItsHistory(Visit visit) {
		var page = open(visit, "en");
		field(page, "Cell: table.row.column").fill("1.2.3");
		press(page, "Record the correction");
		assertThat(drawer(page)).containsText("paragraph 1, sentence 1, table 1, row 2, column 3");
		drawer(page).locator("details.curate > summary").click();
		assertThat(field(page, "Cell: table.row.column")).hasValue("1.2.3");
		field(page, "Value, in the unit").fill("43.50");
		field(page, "Reason, for the history").fill("Digits swapped");
		press(page, "Record the correction");
		assertThat(drawer(page).locator(".drawer-figure")).hasText("43.50%");
		assertThat(drawer(page).getByRole(AriaRole.STATUS)).hasText("The correction is recorded.");
		assertThat(drawer(page).getByRole(AriaRole.STATUS)).isFocused();
		assertThat(drawer(page)).containsText("Reason: Digits swapped");
		assertThat(this.curator.get("observations/" + this.figure).text()).contains("\"value\":43.50,", "By satellite",
				"\"cell\":{\"table\":1,\"row\":2,\"column\":3}");
		assertThat(this.curator.get("observations/" + this.figure + "?lang=zh").text()).contains("卫星测量");
		page.keyboard().press("Escape");
		visit.awaitView();
		assertThat(page.locator("tbody")).containsText("43.50%");
		assertThat(page.locator("tbody")).not().containsText("34.50%");
	}

	@Test
	void figureIsWithdrawnOnceThatIsConfirmed(Visit visit) {
		var page = open(visit, "zh");
		press(page, "撤回该数字");
		page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("撤回该数字？"))
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取消"))
			.click();
		assertThat(this.curator.get("observations/" + this.figure).body().get("supersededAt").isNull()).isTrue();
		press(page, "撤回该数字");
		page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("撤回该数字？"))
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回该数字"))
			.click();
		assertThat(drawer(page).getByRole(AriaRole.STATUS)).hasText("该数字已撤回。");
		assertThat(drawer(page)).containsText("curator于");
		assertThat(drawer(page).locator("details.curate")).hasCount(0);
		assertThat(this.curator.get("observations/" + this.figure).body().get("supersededAt").isNull()).isFalse();
	}

	@Test
	void whatIsWrongIsToldAtItsFieldAndWhoWasFasterIsNotOverwritten(Visit visit) {
		visit.expectFault("422");
		visit.expectFault("412");
		var page = open(visit, "en");
		field(page, "Unit").fill("furlongs");
		field(page, "Period").fill("2022-01-01/2020-12-31");
		press(page, "Record the correction");
		assertThat(field(page, "Unit")).hasAttribute("aria-invalid", "true");
		assertThat(drawer(page).locator(".fault:visible").first()).not().isEmpty();
		assertThat(visit.barriers()).isEmpty();

		assertThat(this.curator.replace("observations/" + this.figure, FIGURE.formatted("44")).status()).isEqualTo(200);
		field(page, "Unit").fill("percent");
		field(page, "Period").fill("2020");
		field(page, "Value, in the unit").fill("43");
		press(page, "Record the correction");
		assertThat(drawer(page).getByRole(AriaRole.ALERT))
			.containsText("Somebody else has changed this figure in the meantime");
		press(page, "Start again with the current figure");
		assertThat(field(page, "Value, in the unit")).hasValue("44");
	}

	@Test
	void keyboardAloneCorrects(Visit visit) {
		var page = visit.open("/indicators/tree-coverage-rate?source=correction-2021&lang=en");
		visit.give(this.keys.curator());
		page.locator("h1").click();
		tabTo(page, "34.50%");
		page.keyboard().press("Enter");
		tabTo(page, "Correct or withdraw it");
		page.keyboard().press("Enter");
		field(page, "Value, in the unit").waitFor();
		tabTo(page, "Value, in the unit");
		page.keyboard().type("43.5");
		page.keyboard().press("Enter");
		assertThat(drawer(page).getByRole(AriaRole.STATUS)).hasText("The correction is recorded.");
		assertThat(drawer(page).locator(".drawer-figure")).hasText("43.5%");
	}

	/** Presses Tab until what is called so has the focus. */
	private static void tabTo(Page page, String name) {
		for (var i = 0; i < 200; i++) {
			page.keyboard().press("Tab");
			var isThere = page.evaluate("""
					(name) => {
						const active = document.activeElement;
						return active.textContent === name || active.labels?.[0]?.textContent === name;
					}""", name);
			if (Boolean.TRUE.equals(isThere)) {
				return;
			}
		}
		throw new AssertionError("No way to " + name);
	}

	private Page open(Visit visit, String language) {
		var page = visit.open("/indicators/tree-coverage-rate?source=correction-2021&lang=" + language);
		visit.give(this.keys.curator());
		page.locator("tbody .figure").click();
		drawer(page).locator("details.curate > summary").click();
		drawer(page).locator("form.correction").waitFor();
		return page;
	}

	private static Locator drawer(Page page) {
		return page.locator("dialog.drawer");
	}

	private static Locator field(Page page, String label) {
		return drawer(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
	}

	private static void press(Page page, String name) {
		drawer(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
	}

}
