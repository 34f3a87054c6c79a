package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How what a curator records goes with what is recorded already, and figures with each
 * other.
 */
@DeskJourneys
class DeskPublicationTests {

	@Autowired
	private Keys keys;

	@Autowired
	private Curator curator;

	@Test
	void publicationThatIsThereIsAddedToAndCorrected(Visit visit) {
		visit.expectFault("428");
		record("42");
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.describe("China Daily", "Another title", "2019-09-02");
		desk.accept(desk.card("42 percent")).click();
		desk.accept(desk.card("45.8 percent")).click();
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("“Trees” is already recorded, with 1 figure.");
		assertThat(desk.card("42 percent")).containsText("● recorded");
		assertThat(desk.answer()).containsText("Your input stays, and recording corrects the recorded values: Title.");
		assertThat(desk.page().getByLabel("Title")).hasValue("Another title");
		assertThat(desk.recording()).containsText("Would record 1 figure of 1 sentence");
		desk.record().click();
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		assertThat(this.curator.figures()).hasSize(2);
		assertThat(title("chinadaily-2019-09-02")).isEqualTo("Another title");
		assertThatAFigureIsCorrectedInAllThatIsSaidOfIt(desk);
	}

	private void assertThatAFigureIsCorrectedInAllThatIsSaidOfIt(Desk desk) {
		var trees = desk.card("42 percent");
		Desk.field(trees, "period").fill("2019-09-02/2019-09-02");
		assertThat(trees).containsText("● recorded");
		Desk.field(trees, "basis").selectOption("stated");
		Desk.field(trees, "gist").fill("Trees are told.");
		assertThat(trees).containsText("to decide");
		desk.accept(trees).click();
		desk.record().click();
		assertThat(trees).containsText("● recorded");
		assertThat(this.curator.figure("tree-coverage-rate").at("/period/basis").asString()).isEqualTo("stated");
		Desk.field(trees, "kind").selectOption("other");
		assertThat(desk.page().locator(".desk-other")).containsText("The figure stays recorded.");
		var id = this.curator.figure("tree-coverage-rate").get("id").asString();
		assertThat(desk.page().locator(".desk-other a")).hasAttribute("href", "/places/140500?lang=en&figure=" + id);
		assertThat(desk.recording()).containsText("Also recorded from this source: 1 figure");
	}

	@Test
	void anotherCuratorWasFaster(Visit visit) {
		visit.expectFault("428");
		visit.expectFault("412");
		record("42");
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.describe("China Daily", "Trees", "2019-09-02");
		desk.accept(desk.card("45.8 percent")).click();
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is already recorded");
		var tag = this.curator.get("publications/chinadaily-2019-09-02").header("ETag");
		assertThat(this.curator.send("POST", "publications", publication("43"), "If-Match", tag).status())
			.isEqualTo(200);
		desk.record().click();
		assertThat(desk.answer()).containsText("Another curator has changed this publication in the meantime.");
		assertThat(this.curator.figures()).hasSize(1);
		desk.answer().getByRole(AriaRole.BUTTON, Desk.named("Load the newest version and check again")).click();
		assertThat(desk.answer()).containsText("No errors");
		assertThat(desk.card("42 percent")).containsText("is recorded with 43. Recording this figure corrects it");
		assertThat(desk.card("45.8 percent")).containsText("accepted");
		desk.record().click();
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		assertThat(this.curator.figures()).hasSize(2);
		assertThat(this.curator.figure("tree-coverage-rate").get("value").asInt()).isEqualTo(43);
	}

	private String title(String source) {
		return this.curator.get("publications/" + source).body().at("/source/title").asString();
	}

	/** Records one figure of the article, as another curator did. */
	private void record(String value) {
		this.curator.add("publications", publication(value));
	}

	private static String publication(String value) {
		return """
				{"source": {"id": "chinadaily-2019-09-02", "publisher": "China Daily", "title": "Trees",
				 "published": "2019-09-02", "language": "en"},
				 "statements": [{"paragraph": 11, "sentence": 2, "figures": [{"indicator": "tree-coverage-rate",
				  "place": "140500", "period": {"start": "2019-09-02", "end": "2019-09-02", "basis": "publication"},
				  "value": %s, "unit": "percent", "relation": "eq", "printed": "42 percent"}]}]}""".formatted(value);
	}

}
