package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.Locator;
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

/** How a curator takes back, withdraws and moves, having seen what would change. */
@CurationTests
@InBrowser
class RehearsedTests {

	private static final String PUBLICATION = """
			{"source": {"id": "rehearsed-2021", "publisher": "Shanxi Daily", "title": "Trees",
			   "published": "2021-01-20",
			   "language": "en"},
			 "statements": [{"paragraph": 1, "sentence": 1, "figures": [
			   {"indicator": "population", "place": "140500",
			    "period": {"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"},
			    "value": 345, "unit": "persons", "relation": "eq", "printed": "345"}]}]}""";

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

	@BeforeEach
	void record() {
		var recorded = this.curator.send("POST", "publications", PUBLICATION);
		assertThat(recorded.status()).as(recorded.text()).isIn(200, 201);
	}

	@AfterEach
	void withdraw() {
		this.curator.remove("publications/rehearsed-2021");
	}

	@Test
	void revisionIsTakenBackBesideIt(Visit visit) {
		var page = visit.open("/places/140500?lang=en");
		page.locator("#changes-title").click();
		assertThat(page.locator("#changes li").first()).isVisible();
		assertThat(page.locator("details.curate:visible")).hasCount(0);
		visit.give(this.keys.curator());
		var merge = page.locator("#view > details.curate");
		merge.locator("> summary").click();
		merge.getByLabel("Code of the one that stays").fill("140400");
		press(merge, "Show what would change");
		assertThat(merge.locator("[role=status]").last()).containsText("Figures that move: 28");
		var item = page.locator("#changes li").first();
		item.locator("details.curate > summary").click();
		press(item, "Show what would change");
		assertThat(item.locator("[role=status]").last()).containsText("Removed");
		assertThat(visit.barriers()).isEmpty();
		press(item, "Change this");
		assertThat(page.locator("#view > [role=status]")).containsText("is taken back");
		assertThat(this.curator.get("sources/rehearsed-2021").status()).isEqualTo(404);
	}

	@Test
	void publicationIsWithdrawnBesideIt(Visit visit) {
		visit.expectFault("404");
		var page = visit.open("/sources/rehearsed-2021?lang=zh");
		visit.give(this.keys.curator());
		var item = page.locator("[data-curate=withdrawAll]");
		item.locator("details.curate > summary").click();
		press(item, "显示将发生的更改");
		press(item, "执行更改");
		assertThat(page.locator("#view > p[role=status]")).hasText("该出版物已撤回。");
		assertThat(this.curator.get("sources/rehearsed-2021").status()).isEqualTo(404);
	}

	@Test
	void figuresThatAreChosenAreMoved(Visit visit) {
		var page = visit.open("/indicators/population?source=rehearsed-2021&lang=en");
		visit.give(this.keys.curator());
		var form = page.locator("#view > details.curate");
		form.locator("> summary").click();
		form.getByLabel("Part", new Locator.GetByLabelOptions().setExact(true)).fill("residence:urban");
		press(form, "Show what would change");
		assertThat(form).containsText("Figures that move: 1");
		press(form, "Change this");
		assertThat(page.locator("#view > p[role=status]")).hasText("The figures are moved.");
		assertThat(this.curator.get("observations?source=rehearsed-2021").body().at("/items/0/indicator").asString())
			.isEqualTo("population-urban");
	}

	private static void press(Locator part, String name) {
		part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
	}

}
