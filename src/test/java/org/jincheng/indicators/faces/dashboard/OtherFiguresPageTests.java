package org.jincheng.indicators.faces.dashboard;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages show the preferred figure of a period, and list the other ones. */
@CurationTests
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherFiguresPageTests {

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "beside");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		this.bulletins.indicator("gdp", "CNY", "");
		this.bulletins.publish("bulletin office 2022-03-20", "gdp 140581 2021 1912.3 CNY");
		this.bulletins.publish("yearbook office 2023", "gdp 140581 2021 1915.6 CNY");
		this.bulletins.publish("rounding press 2023-04-01", "gdp 140581 2021 1916 CNY");
		this.bulletins.publish("bounding press 2023-04-02", "gdp 140581 2021 gt 1900 CNY");
		this.bulletins.publish("reprint press 2023-04-03 copyOf=yearbook", "gdp 140581 2021 1915.6 CNY");
		this.bulletins.publish("contradicting press 2023-04-04", "gdp 140581 2021 1800 CNY");
		this.bulletins.publish("later office 2023-03-20", "gdp 140581 2022 2000 CNY");
		this.bulletins.publish("repeating press 2023-04-05", "gdp 140581 2022 2000 CNY");
	}

	@Test
	void drawerAndCardListOtherFiguresAndHowTheyRelate(Visit visit) {
		var drawer = drawer(visit, "en", "yearbook");
		var others = drawer.locator("section").filter(having("Also stated")).locator("li");
		assertThat(others).hasCount(5);
		assertThat(others.filter(having("was revised or replaced by a later figure")))
			.hasText("¥1,912.3 — was revised or replaced by a later figure · beside office, 2022-03-20 · “1912.3”");
		assertThat(others.filter(having("says the same with fewer digits"))).containsText("2023-04-01 · “1916”");
		assertThat(others.filter(having("is less precise and follows from it"))).containsText("more than ¥1,900 — ");
		assertThat(others.filter(having("copies or translates another source"))).containsText("“1915.6”");
		var contradicting = others.filter(having("contradicts it"));
		assertThat(contradicting).containsText("beside press, 2023-04-04 · “1800”");
		assertThat(drawer).not().containsText("Contradicted by");
		assertThat(visit.barriers()).isEmpty();
		contradicting.getByRole(AriaRole.LINK).click();
		assertThat(drawer.getByRole(AriaRole.BLOCKQUOTE)).hasText("1800");
		assertThat(
				drawer.locator("section").filter(having("Also stated")).locator("li").filter(having("contradicts it")))
			.containsText(new String[] { "“1915.6”" });
		var inChinese = drawer(visit, "zh", "later").locator("section").filter(having("其他陈述")).locator("li");
		assertThat(inChinese).hasText("2,000元 — 一致 · beside press，2023-04-05 · “2000”");
		var page = visit.open("/places/140581?lang=en");
		visit.unfoldAll();
		var card = page.locator(".card").filter(having("Measure of gdp")).first();
		assertThat(card.locator(".notes")).containsText("also stated by 1 other");
	}

	@Test
	void preferredFiguresAreShownUnlessThoseOfEachSourceAreAskedFor(Visit visit) {
		var page = visit.open("/explore?indicator=beside-gdp");
		assertThat(page.locator("tbody .figure")).hasCount(2);
		assertThat(row(page, "2021")).containsText("also stated by 5 others · sources disagree");
		assertThat(row(page, "2022")).containsText("also stated by 1 other");
		assertThat(row(page, "2022")).not().containsText("disagree");
		page.getByLabel("Figures of each source").check();
		assertThat(page).hasURL(Pattern.compile("sources=each"));
		assertThat(page.locator("tbody .figure")).hasCount(8);
		assertThat(page.locator("tbody")).not().containsText("also stated");
		assertThat(visit.barriers()).isEmpty();
		page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Chart")).check();
		assertThat(page.locator("svg .mark")).hasCount(8);
		assertThat(page.locator("svg .aside.mark")).hasCount(0);
		page.getByLabel("Preferred figure only").check();
		assertThat(page.locator("svg .aside.mark")).hasCount(6);
		assertThat(page.locator("svg .mark")).hasCount(8);
		assertThat(page.locator("svg .line")).hasCount(1);
		page.goBack();
		assertThat(page.getByLabel("Figures of each source")).isChecked();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear filters")).click();
		assertThat(page.getByLabel("Preferred figure only")).isChecked();
		visit.open("/embed/beside-gdp?sources=preferred");
		assertThat(page.locator("svg .mark")).hasCount(2);
	}

	private Locator drawer(Visit visit, String language, String source) {
		var figure = this.bulletins.find("gdp", "&source=beside-" + source).getFirst().get("id").asString();
		return visit.open("/?lang=%s&figure=%s".formatted(language, figure)).locator("dialog.drawer");
	}

	private static Locator row(Page page, String period) {
		return page.locator("tbody tr").filter(new Locator.FilterOptions().setHas(page.getByText(period).first()));
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
