package org.jincheng.indicators.faces.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A curator turns an article into figures, in a catalogue that has indicators and no
 * figures.
 */
@CurationTests
@InBrowser
@ExtendWith(OutputCaptureExtension.class)
class DeskTests {

	private static final String SHARES = """
			<meta charset=utf-8><title>Green Jincheng</title>
			<h1>Green Jincheng</h1><p>Jincheng has become greener over the years, as its shares show.</p>
			<table><caption>Trees and grass of Jincheng (%)</caption>
			<tr><th>Item</th><th>2017</th><th>2018</th></tr>
			<tr><td>Green space share</td><td>45.1</td><td>45.8</td></tr>
			<tr><td>Tree coverage rate</td><td>41</td><td>42</td></tr></table>
			""";

	private static final String OUTPUT = """
			County,Output,Growth on the year before (%)
			Qinshui,433.3,7.1
			Yangcheng,"1,207",-2
			Lingchuan,about 90,3
			""";

	/** All that tests record, but for what the catalogue is made of. */
	private static final List<String> RECORDED = List.of("observation", "initiative_statement", "initiative",
			"park_statement", "indicator_statement", "statement", "source", "change");

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@BeforeEach
	void haveNoFigures() {
		RECORDED.forEach((table) -> this.jdbc.sql("delete from " + table).update());
		this.jdbc.sql("delete from place_member").update();
		this.jdbc.sql("delete from place where kind = 'group' or code like 'desk-%'").update();
		this.jdbc.sql("delete from indicator_unit where indicator_code like 'desk-%'").update();
		this.jdbc.sql("delete from environment_metric where code like 'desk-%'").update();
		this.jdbc.sql("delete from indicator where code like 'desk-%'").update();
		this.jdbc.sql("delete from unit where code like 'desk-%' or code = 'shelf'").update();
		this.cache.clear();
		this.keys.forgetFailures();
	}

	@Test
	void articleBecomesFiguresByMouse(Visit visit, CapturedOutput output) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.paste(Desk.seed());
		assertThat(desk.said()).hasText("14 figures among 22 numbers.");
		assertThat(page.getByLabel("Title")).hasValue("Opening up and development in Jincheng");
		assertThat(page.getByLabel("Published")).hasValue("2019-09-02");
		desk.say("publisher", "China Daily");
		assertThat(page.getByLabel("Id of the source")).hasAttribute("placeholder", "chinadaily-2019-09-02");

		var green = desk.card("45.8 percent");
		assertThat(green).containsText("no indicator yet");
		Desk.field(green, "indicator").check();
		assertThat(green).containsText("Green space share");
		assertThat(green).containsText("green space now makes up 45.8 percent of the whole area of the city.");
		Desk.field(green, "gist").fill("Green space covers almost half of the city.");
		var trees = desk.card("42 percent");
		Desk.field(trees, "relation").selectOption("approx");
		Desk.field(trees, "value").fill("42.50");
		assertThat(Desk.title(trees)).containsText("about 42.50%");
		desk.acceptAll();
		assertThat(desk.recording()).containsText("Would record 14 figures of 10 sentences");

		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("No errors. New parts: 25");
		assertThat(figures()).isEmpty();
		var before = revision();
		desk.record().click();
		assertThat(desk.answer()).containsText("Revision %d is recorded: 14 figures.".formatted(before + 1));
		assertThat(revision()).isEqualTo(before + 1);
		assertThat(figures()).hasSize(14);
		var recorded = figure("tree-coverage-rate");
		assertThat(recorded.get("value").decimalValue()).isEqualByComparingTo(new BigDecimal("42.5"));
		assertThat(recorded.get("relation").asString()).isEqualTo("approx");
		assertThat(desk.cards().locator(".desk-sign").last()).hasText("● recorded");

		desk.answer().getByRole(AriaRole.LINK, named("Overview of Jincheng")).click();
		visit.awaitView();
		visit.unfoldAll();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("45.8%")).first().click();
		var drawer = page.getByRole(AriaRole.DIALOG,
				new Page.GetByRoleOptions().setName("Where this figure comes from"));
		assertThat(drawer).containsText("Paragraph 11, sentence 1");
		assertThat(drawer).containsText("Green space covers almost half of the city.");
		assertThat(drawer.getByRole(AriaRole.BLOCKQUOTE)).hasText("45.8 percent");
		assertKeptNowhere(page, output);
	}

	/** The key is in no storage, in no address and in no log. */
	private void assertKeptNowhere(Page page, CapturedOutput output) {
		var key = this.keys.curator().substring("Bearer ".length());
		assertThat((String) page
			.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie])"))
			.doesNotContain(key);
		assertThat(output.toString()).doesNotContain(key);
	}

	/** Nothing is clicked, and no focus is set by a script. */
	@Test
	void articleBecomesFiguresByKeyboardAlone(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		var keyboard = page.keyboard();
		desk.copy(Desk.seed());
		desk.tabTo("#desk-article");
		keyboard.press("Control+V");
		assertThat(desk.said()).hasText("14 figures among 22 numbers.");
		desk.tabTo("[data-field='publisher'] input");
		keyboard.type("China Daily");
		desk.tabTo(".mark");
		keyboard.press("ArrowRight");
		keyboard.press("ArrowRight");
		keyboard.press("ArrowRight");
		keyboard.press("Enter");
		assertThat(Desk.title(desk.card("5-billion-yuan"))).isFocused();
		keyboard.press("j");
		keyboard.press("ArrowDown");
		keyboard.press("k");
		assertThat(Desk.title(desk.card("$706.28 million"))).isFocused();
		keyboard.press("k");
		keyboard.press("Enter");
		desk.tabTo("[data-field='value'] input");
		keyboard.press("Control+A");
		// A shortcut, were it not typed into a field.
		keyboard.type("ax5100000000");
		keyboard.press("Home");
		keyboard.press("Delete");
		keyboard.press("Delete");
		assertThat(desk.cards().first()).containsText("to decide");
		desk.tabTo("[data-field='status'] select");
		keyboard.type("est");
		desk.tabBackTo(".desk-title");
		for (int i = 0; i < 13; i++) {
			keyboard.press("a");
			if ((Boolean) page.evaluate("document.activeElement.matches('[data-field=indicator] input')")) {
				// It lacks an indicator, and is asked for one.
				keyboard.press("Space");
				desk.tabBackTo(".desk-title");
				keyboard.press("a");
			}
		}
		assertThat(Desk.title(desk.card("42 percent"))).isFocused();
		keyboard.press("x");
		assertThat(desk.card("42 percent")).containsText("rejected");
		desk.tabTo(".desk-bar button");
		keyboard.press("Enter");
		assertThat(desk.question()).isVisible();
		keyboard.type(this.keys.curator().substring("Bearer ".length()));
		keyboard.press("Enter");
		assertThat(desk.answer()).containsText("No errors");
		desk.tabTo(".desk-bar .main");
		keyboard.press("Enter");
		assertThat(desk.answer()).containsText(Pattern.compile("Revision \\d+ is recorded: 13 figures"));
		assertThat(figures()).hasSize(13);
		var fund = this.curator.get("observations?indicator=optical-electro-mechanical-fund&unit=CNY")
			.body()
			.at("/items/0");
		assertThat(fund.get("value").asLong()).isEqualTo(5_100_000_000L);
		assertThat(fund.get("status").asString()).isEqualTo("estimate");
		desk.tabTo("a[href^='/places/140500']:not([href*=figure])");
		keyboard.press("Enter");
		assertThat(page).hasURL(Pattern.compile("/places/140500"));
		visit.awaitView();
		assertThat(page.getByRole(AriaRole.MAIN)).containsText("45.8%");
	}

	@Test
	void articleBecomesFiguresInChinese(Visit visit) {
		var desk = Desk.open(visit, "zh");
		var page = desk.page();
		desk.paste("""
				晋城绿意渐浓

				2019-09-02

				2018年，晋城市绿地面积占全市总面积的45.8%，林木覆盖率达到42%。全市贫困发生率降至零。
				""");
		assertThat(desk.said()).containsText("个数字");
		desk.describe("Jincheng Daily", "晋城绿意渐浓", "2019-09-02");
		var green = desk.card("45.8%");
		assertThat(green).containsText("待定");
		assertThat(green).containsText("2018年，晋城市绿地面积占全市总面积的45.8%，林木覆盖率达到42%。");
		Desk.field(green, "indicator").first();
		green.getByLabel("搜索目录").fill("绿地");
		green.getByRole(AriaRole.RADIO, named("green-space-share")).check();
		Desk.field(green, "gist").fill("Green space and trees are told.");
		Desk.field(green, "gistZh").fill("绿地与林木的比例。");
		desk.accept(green).click();
		var trees = desk.card("42%");
		Desk.field(trees, "relation").selectOption("ge");
		desk.accept(trees).click();
		assertThat(desk.recording()).containsText("将记录 1 个句子中的 2 个数字");
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("已记录：2 个数字");
		assertThat(figure("tree-coverage-rate").get("relation").asString()).isEqualTo("ge");
		desk.answer().getByRole(AriaRole.LINK, named("晋城市概览")).click();
		visit.awaitView();
		visit.unfoldAll();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("45.8%")).first().click();
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("绿地与林木的比例。");
	}

	@Test
	void tableOfAFileBecomesFigures(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.choose("shares.html", SHARES);
		assertThat(desk.said()).hasText("4 figures among 6 numbers.");
		assertThat(page.getByLabel("Title")).hasValue("Green Jincheng");
		assertThat(page.locator(".marked table")).hasAccessibleName("Trees and grass of Jincheng (%)");
		var trees = desk.card("42 (%)");
		assertThat(trees).containsText("Paragraph 2, sentence 2 · table 1, row 3, column 3");
		assertThat(trees.locator(".desk-sentence")).hasText("Tree coverage rate · 41 · 42");
		page.locator(".marked .mark").getByText("42", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(Desk.title(trees)).isFocused();
		desk.describe("China Daily", "Green Jincheng", "2019-09-02");
		desk.accept(trees).click();
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 1 figure.");
		assertThat(figure("tree-coverage-rate").at("/source/sentence").asInt()).isEqualTo(2);
		assertThat(figure("tree-coverage-rate").at("/period/label").asString()).isEqualTo("2018");
	}

	@Test
	void wholeColumnIsCorrectedButWhatWasCorrectedAlone(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.choose("output.csv", OUTPUT);
		Desk.field(desk.card("1,207"), "value").fill("1208");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Column 2: Output")).click();
		var dialog = page.getByRole(AriaRole.DIALOG);
		assertThat(visit.barriers()).isEmpty();
		dialog.locator("[data-field=period] input").fill("soon");
		dialog.getByRole(AriaRole.BUTTON, named("Apply to the column")).click();
		assertThat(dialog.locator("[data-field=period] input")).isFocused();
		dialog.locator("[data-field=period] input").fill("2020");
		dialog.locator("[data-field=unit] input").fill("CNY");
		dialog.getByLabel("Each printed number is times").selectOption("100,000,000");
		dialog.locator("[data-field=search] input").fill("green-space-share");
		dialog.getByRole(AriaRole.RADIO, named("green-space-share")).check();
		dialog.getByRole(AriaRole.BUTTON, named("Apply to the column")).click();
		assertThat(desk.said()).hasText("Corrected in the column: 1 figure. Left unchanged: 2 figures.");
		var corrected = desk.card("433.3");
		assertThat(corrected).containsText("Green space share");
		assertThat(Desk.field(corrected, "value")).hasValue("43330000000");
		assertThat(Desk.field(corrected, "unit")).hasValue("CNY");
		assertThat(Desk.field(corrected, "period")).hasValue("2020");
		assertThat(Desk.field(corrected, "basis")).hasValue("stated");
		assertThat(Desk.field(desk.card("1,207"), "value")).hasValue("1208");
		assertThat(Desk.field(desk.card("1,207"), "unit")).isEmpty();
		// What is no plain number cannot be scaled.
		assertThat(Desk.field(desk.card("about 90"), "value")).hasValue("90");
		assertThat(Desk.field(desk.card("about 90"), "unit")).isEmpty();
	}

	/** A change has another base in another period, which the curator has to say. */
	@Test
	void columnOfChangesIsCorrectedWithItsBase(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.choose("output.csv", OUTPUT);
		var change = desk.cards().filter(having("column 3")).first();
		correctColumn(desk, "2020", "");
		assertThat(desk.said()).hasText("Corrected in the column: 3 figures. Left unchanged: 0 figures.");
		assertThat(Desk.field(change, "period")).hasValue("2020");
		assertThat(Desk.field(change, "base")).isEmpty();
		change.getByRole(AriaRole.BUTTON, named("Accept")).click();
		assertThat(change.locator(".desk-faults")).containsText("The base period is missing.");
		correctColumn(desk, "2020", "2019");
		assertThat(Desk.field(change, "base")).hasValue("2019");
	}

	private static void correctColumn(Desk desk, String period, String base) {
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Column 3")).click();
		var dialog = desk.page().getByRole(AriaRole.DIALOG);
		dialog.locator("[data-field=period] input").fill(period);
		dialog.locator("[data-field=base] input").fill(base);
		dialog.getByRole(AriaRole.BUTTON, named("Apply to the column")).click();
	}

	@Test
	void fileIsReadAgainAsLongAsThePageHasIt(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.choose("shares.html", SHARES);
		desk.accept(desk.card("42 (%)")).click();
		var request = page.waitForRequest("**/readings?**", () -> desk.say("published", "2019-09-02"));
		assertThat(request.url()).contains("published=2019-09-02");
		assertThat(desk.card("42 (%)")).containsText("accepted");
		page.waitForTimeout(500);
		page.reload();
		visit.awaitView();
		assertThat(page.locator(".marked table")).isVisible();
		assertThat(desk.card("42 (%)")).containsText("accepted");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("To read “shares.html” again, choose it again");
		desk.choose("shares.html", SHARES);
		assertThat(desk.card("42 (%)")).containsText("accepted");
		desk.choose("other.html", SHARES.replace("42", "43"));
		assertThat(desk.card("43 (%)")).containsText("to decide");
		assertThat(page.getByLabel("Published")).isEmpty();
		desk.paste("The tree coverage rate of Jincheng is 44 percent in 2018.");
		assertThat(desk.cards()).hasCount(1);
		assertThat(page.locator(".marked table")).hasCount(0);
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
	void figureThatLacksSomethingIsNotAccepted(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The city of Jincheng has 37 lighthouses.");
		var card = desk.card("37");
		desk.accept(card).click();
		assertThat(card.locator(".desk-faults")).containsText("A period is missing");
		assertThat(card).containsText("to decide");
		Desk.field(card, "value").fill("thirty");
		desk.accept(card).click();
		assertThat(card.locator(".desk-faults")).containsText("A value in digits is missing");
	}

	/** The text does not say when last year was. */
	@Test
	void changeOnAPeriodThatNobodyKnowsIsNotAccepted(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The foreign trade of Jincheng grew 9.1 percent last year.");
		var card = desk.card("9.1 percent");
		desk.accept(card).click();
		assertThat(card.locator(".desk-faults")).containsText("The base period is missing.");
		desk.say("published", "2021-03-01");
		assertThat(card).containsText("2020");
	}

	@Test
	void workOutlivesAReload(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.say("publisher", "China Daily");
		desk.accept(desk.cards().first()).click();
		Desk.field(desk.card("42 percent"), "value").fill("42.1234567890123456789");
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("No errors");
		desk.page().reload();
		visit.awaitView();
		assertThat(desk.article()).hasValue(Desk.seed());
		assertThat(desk.page().getByLabel("Publisher")).hasValue("China Daily");
		assertThat(desk.cards().first()).containsText("accepted");
		assertThat(Desk.field(desk.card("42 percent"), "value")).hasValue("42.1234567890123456789");
		desk.check().click();
		assertThat(desk.question()).isVisible();
		desk.page().keyboard().press("Escape");
		assertThat(desk.answer()).containsText("You need an API key to write");
		assertThat(desk.recording()).containsText("Would record 1 figure of 1 sentence");
	}

	@Test
	void newReadingKeepsWhatWasWorkedOn(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		Desk.field(desk.card("42 percent"), "value").fill("43");
		Desk.field(desk.card("42 percent"), "gist").fill("Trees are told.");
		Desk.field(desk.card("45.8 percent"), "value").fill("45.9");
		desk.say("published", "2020-01-31");
		assertThat(desk.card("30 billion yuan")).containsText("2020-01-31");
		assertThat(desk.card("42 percent")).containsText("43%");
		desk.accept(desk.card("42 percent")).click();
		desk.article().fill("A new first paragraph ends here.\n" + Desk.seed().replace("45.8 percent", "46 percent"));
		assertThat(desk.page().getByText("The text has changed since it was read")).isVisible();
		assertThat(desk.check()).isDisabled();
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
		assertThat(desk.card("46 percent")).isVisible();
		assertThat(desk.said()).containsText("You worked on these figures, but they are not in this text: 1 figure.");
		assertThat(desk.card("42 percent")).containsText("43%");
		assertThat(desk.card("42 percent")).containsText("accepted");
		assertThat(desk.card("42 percent")).containsText("Paragraph 12, sentence 2");
		assertThat(Desk.field(desk.card("42 percent"), "gist")).hasValue("Trees are told.");
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
	}

	@Test
	void articleThatSharesASentenceIsAnother(Visit visit) {
		var desk = Desk.open(visit, "en");
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

	@Test
	void sentencesThatAreTheSameKeepTheirOrder(Visit visit) {
		var desk = Desk.open(visit, "en");
		var text = "The tree coverage rate is 42 percent.\nGrass grows.\nThe tree coverage rate is 42 percent.";
		desk.paste(text);
		Desk.field(desk.cards().first(), "value").fill("43");
		desk.article().fill("A new paragraph.\n" + text);
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
		assertThat(desk.cards().first()).containsText("Paragraph 2, sentence 1");
		assertThat(Desk.title(desk.cards().first())).containsText("43%");
		assertThat(Desk.title(desk.cards().last())).containsText("42%");
	}

	@Test
	void figureOfTheTimeOfPublicationFollowsIt(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		var fund = desk.card("30 billion yuan");
		Desk.field(fund, "basis").selectOption("publication");
		Desk.field(fund, "value").fill("31000000000");
		assertThat(fund).containsText("2019-09-02");
		desk.say("published", "2020-01-31");
		assertThat(Desk.field(fund, "period")).hasValue("2020-01-31");
		assertThat(Desk.field(fund, "value")).hasValue("31000000000");
	}

	@Test
	void textThatIsReadInAnotherLanguageIsShownOnce(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.acceptAll();
		desk.page().getByLabel("Language").selectOption("zh");
		assertThat(desk.page().locator(".marked")).hasAttribute("lang", "zh");
		assertThat(desk.page().locator(".marked").textContent()).isEqualTo(Desk.seed());
	}

	@Test
	void signsThatTurnTheOrderOfLettersAreSeen(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The tree coverage rate of Jincheng \u202eis 42 percent\u2066 in 2018.");
		assertThat(desk.page().locator(".marked")).containsText("Jincheng ␦is 42 percent␦ in");
		assertThat(desk.cards().locator(".desk-sentence bdi")).containsText("Jincheng ␦is 42 percent␦ in");
	}

	@Test
	void secondTabIsToldAndChangesNothing(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		assertThat(desk.cards()).hasCount(14);
		desk.page().waitForFunction("() => localStorage.getItem('desk.work')?.includes('coverage')");
		var second = desk.page().context().newPage();
		second.navigate("/desk?lang=en");
		assertThat(second.getByRole(AriaRole.ALERT)).containsText("This work is open in another tab");
		assertThat(second.locator(".desk")).hasAttribute("inert", "");
		second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue here instead")).click();
		assertThat(second.locator(".desk-card")).hasCount(14);
		assertThat(second.locator(".desk")).not().hasAttribute("inert", "");
		assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("This work is open in another tab");
		second.close();
	}

	@Test
	void storageThatIsFullIsTold(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.page()
			.evaluate(
					"""
							() => {
								let filling = "x".repeat(1 << 20);
								for (let i = 0; filling.length > 0; i++) {
									try { localStorage.setItem("filling" + i, filling); } catch { filling = filling.slice(filling.length / 2 + 1); }
								}
							}""");
		desk.paste(Desk.seed());
		assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("no space to store this work");
		desk.page().evaluate("localStorage.clear()");
	}

	@Test
	void workIsThrownAwayOnlyWhenThatIsMeant(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		var anew = desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start again"));
		desk.page().onceDialog((question) -> question.dismiss());
		anew.click();
		assertThat(desk.cards()).hasCount(14);
		desk.page().onceDialog((question) -> question.accept());
		anew.click();
		assertThat(desk.cards()).hasCount(0);
		assertThat(desk.article()).hasValue("");
	}

	@Test
	void wrongKeyIsAskedForAnew(Visit visit) {
		visit.expectFault("401");
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.say("publisher", "China Daily");
		desk.acceptAll();
		desk.record().click();
		desk.give(this.keys.unknown());
		assertThat(desk.question().getByRole(AriaRole.ALERT)).containsText("The key was refused");
		assertThat(figures()).isEmpty();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 14 figures");
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget the key")).click();
		assertThat(desk.recording()).containsText("Checking and recording need a key.");
	}

	@Test
	void publicationThatIsThereIsAddedTo(Visit visit) {
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
		assertThat(figures()).hasSize(2);
		assertThat(title("chinadaily-2019-09-02")).isEqualTo("Another title");
	}

	/** Its figures are of what was said before. */
	@Test
	void nothingIsCheckedWhileTheArticleIsReadAnew(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.describe("China Daily", "Grass", "2019-09-02");
		desk.accept(desk.card("45.8 percent")).click();
		assertThat(desk.check()).isEnabled();
		var held = new ArrayList<Route>();
		visit.page().route((url) -> url.contains("/api/v1/readings"), held::add);
		desk.say("published", "2019-09-03");
		assertThat(desk.check()).isDisabled();
		assertThat(desk.record()).isDisabled();
		visit.page().waitForCondition(() -> !held.isEmpty());
		held.getFirst().resume();
		assertThat(desk.check()).isEnabled();
		visit.page().unrouteAll();
	}

	@Test
	void anotherTextUnderTheSameIdIsAskedAbout(Visit visit) {
		visit.expectFault("428");
		var text = this.curator.send("POST", "publications", publication("42").replace("\"language\"",
				"\"sha256\": \"%s\", \"language\"".formatted("0".repeat(64))));
		assertThat(text.status()).as(text.text()).isEqualTo(201);
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.describe("China Daily", "Grass", "2019-09-02");
		desk.accept(desk.card("45.8 percent")).click();
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("Another text is recorded as chinadaily-2019-09-02: “Trees”.");
		assertThat(visit.barriers()).isEmpty();
		desk.answer().getByRole(AriaRole.BUTTON, named("add to “Trees”")).click();
		assertThat(desk.answer()).containsText("No errors");
		assertThat(desk.card("42 percent")).containsText("● recorded");
		assertThat(desk.page().getByLabel("Title")).hasValue("Grass");
		desk.say("id", "");
		desk.say("published", "2019-09-03");
		assertThat(desk.card("42 percent")).not().containsText("● recorded");
		desk.say("published", "2019-09-02");
		desk.check().click();
		desk.answer().getByRole(AriaRole.BUTTON, named("call it chinadaily-2019-09-02-2")).click();
		assertThat(desk.answer()).containsText("No errors");
		desk.record().click();
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		assertThat(title("chinadaily-2019-09-02")).isEqualTo("Trees");
		assertThat(title("chinadaily-2019-09-02-2")).isEqualTo("Grass");
		desk.article().fill("The tree coverage rate of Jincheng is 47 percent.");
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
		desk.accept(desk.card("47 percent")).click();
		desk.check().click();
		assertThat(desk.answer()).containsText("Another text is recorded as chinadaily-2019-09-02-2: “Grass”.");
	}

	private String title(String source) {
		return this.curator.get("publications/" + source).body().at("/source/title").asString();
	}

	@Test
	void recordedFigureIsCorrectedInAllThatIsSaidOfIt(Visit visit) {
		visit.expectFault("428");
		record("42");
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		desk.describe("China Daily", "Trees", "2019-09-02");
		desk.accept(desk.card("45.8 percent")).click();
		desk.check().click();
		desk.give(this.keys.curator());
		var trees = desk.card("42 percent");
		assertThat(trees).containsText("● recorded");
		Desk.field(trees, "period").fill("2019-09-02/2019-09-02");
		assertThat(trees).containsText("● recorded");
		Desk.field(trees, "basis").selectOption("stated");
		assertThat(trees).containsText("to decide");
		desk.accept(trees).click();
		desk.record().click();
		assertThat(desk.answer()).containsText("is recorded: 2 figures");
		assertThat(trees).containsText("● recorded");
		assertThat(figure("tree-coverage-rate").at("/period/basis").asString()).isEqualTo("stated");
		Desk.field(trees, "gist").fill("Trees are told.");
		assertThat(trees).containsText("to decide");
		desk.accept(trees).click();
		desk.record().click();
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		assertThat(trees).containsText("● recorded");
		Desk.field(trees, "kind").selectOption("other");
		assertThat(desk.page().locator(".desk-other")).containsText("The figure stays recorded.");
		var id = figure("tree-coverage-rate").get("id").asString();
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
		assertThat(figures()).hasSize(1);
		desk.answer().getByRole(AriaRole.BUTTON, named("Load the newest version and check again")).click();
		assertThat(desk.answer()).containsText("No errors");
		assertThat(desk.card("42 percent")).containsText("is recorded with 43. Recording this figure corrects it");
		assertThat(desk.card("45.8 percent")).containsText("accepted");
		desk.record().click();
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		assertThat(figures()).hasSize(2);
		assertThat(figure("tree-coverage-rate").get("value").asInt()).isEqualTo(43);
	}

	/** Records one figure of the article, as another curator did. */
	private void record(String value) {
		var answer = this.curator.send("POST", "publications", publication(value));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private static String publication(String value) {
		return """
				{"source": {"id": "chinadaily-2019-09-02", "publisher": "China Daily", "title": "Trees",
				 "published": "2019-09-02", "language": "en"},
				 "statements": [{"paragraph": 11, "sentence": 2, "figures": [{"indicator": "tree-coverage-rate",
				  "place": "140500", "period": {"start": "2019-09-02", "end": "2019-09-02", "basis": "publication"},
				  "value": %s, "unit": "percent", "relation": "eq", "printed": "42 percent"}]}]}""".formatted(value);
	}

	@Test
	void endsOfARangeAreJoined(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The tree coverage rate of Jincheng is 41.5 percent at least, and 44 percent at most.");
		desk.describe("China Daily", "Trees", "2019-09-02");
		var card = desk.cards().first();
		Desk.field(card, "relation");
		card.getByRole(AriaRole.BUTTON, named("as the ends of a range")).click();
		assertThat(desk.cards()).hasCount(1);
		assertThat(Desk.title(card)).containsText("41.5% to 44%");
		card.getByRole(AriaRole.BUTTON, named("Separate the joined figures")).click();
		assertThat(desk.cards()).hasCount(2);
		card.getByRole(AriaRole.BUTTON, named("as the ends of a range")).click();
		pick(card, "tree-coverage-rate");
		desk.accept(card).click();
		card.getByRole(AriaRole.BUTTON, named("Separate the joined figures")).click();
		assertThat(card).containsText("to decide");
		assertThat(Desk.title(card)).containsText("41.5%");
		pick(desk.cards().last(), "green-space-share");
		card.getByRole(AriaRole.BUTTON, named("as the ends of a range")).click();
		assertThat(card.locator(".desk-faults")).containsText("because they differ in: Indicator");
		pick(desk.cards().last(), "tree-coverage-rate");
		card.getByRole(AriaRole.BUTTON, named("as the ends of a range")).click();
		assertThat(card.locator(".desk-faults")).isEmpty();
		desk.accept(card).click();
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		var range = figure("tree-coverage-rate");
		assertThat(range.get("relation").asString()).isEqualTo("between");
		assertThat(range.get("value").decimalValue()).isEqualByComparingTo("41.5");
		assertThat(range.get("upper").decimalValue()).isEqualByComparingTo("44");
		assertThat(range.get("printed").asString()).contains("41.5 percent", "44 percent");
	}

	@Test
	void figuresThatDifferAreNotJoined(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The temperature of Jincheng in 2018 was 10 percent to 5 percent, and 3 million yuan.");
		var card = desk.cards().first();
		Desk.field(card, "value").fill("-10.00000000000000000001");
		Desk.field(desk.cards().nth(1), "value").fill("-10.00000000000000000002");
		card.getByRole(AriaRole.BUTTON, named("as one figure of both places")).click();
		assertThat(card.locator(".desk-faults")).containsText("both are of the same place");
		Desk.field(card, "join").selectOption(new SelectOption().setIndex(1));
		card.getByRole(AriaRole.BUTTON, named("as the ends of a range")).click();
		assertThat(card.locator(".desk-faults")).containsText("because they differ in: Unit");
		Desk.field(card, "join").selectOption(new SelectOption().setIndex(0));
		card.getByRole(AriaRole.BUTTON, named("as the ends of a range")).click();
		assertThat(card.locator(".desk-faults")).isEmpty();
		assertThat(Desk.field(card, "value")).hasValue("-10.00000000000000000002");
		assertThat(Desk.field(card, "upper")).hasValue("-10.00000000000000000001");
		card.getByRole(AriaRole.BUTTON, named("as the ends of a range")).click();
		assertThat(card.locator(".desk-faults")).containsText("one of them is already a range");
	}

	@Test
	void placesAreJoinedIntoOneFigure(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The tree coverage rate is 42 percent in Jincheng and 42 percent in Taiyuan.");
		desk.describe("China Daily", "Trees", "2019-09-02");
		var card = desk.cards().first();
		Desk.field(desk.cards().last(), "places").selectOption("140100");
		Desk.field(card, "places").selectOption("140500");
		card.getByRole(AriaRole.BUTTON, named("as one figure of both places")).click();
		assertThat(card).containsText("joint figure");
		pick(card, "tree-coverage-rate");
		desk.accept(card).click();
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		var joint = figure("tree-coverage-rate");
		assertThat(joint.at("/place/code").asString()).isEqualTo("group-140100-140500");
		assertThat(joint.get("joint").asBoolean()).isTrue();
	}

	@Test
	void whatIsNewIsAddedInTheSamePlace(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.paste("The library of Yangcheng Old Town has 46.30 shelves of maps.");
		desk.describe("Library News", "Maps", "2021-03");
		var card = desk.cards().first();
		Desk.field(card, "value").fill("46.30");
		card.getByRole(AriaRole.BUTTON, named("New unit")).click();
		fill(page, "nameEn", "shelf of maps");
		fill(page, "nameZh", "图架");
		fill(page, "code", "shelf");
		fill(page, "symbol", "shelves");
		page.locator("dialog [data-field='dimension'] select").selectOption("other");
		add(page);
		assertThat(Desk.field(card, "unit")).hasValue("shelf");
		card.getByRole(AriaRole.BUTTON, named("New place")).click();
		fill(page, "nameEn", "Desk Old Town");
		fill(page, "nameZh", "书桌古城");
		assertThat(page.locator("dialog [data-field='code'] input")).hasValue("desk-old-town");
		page.locator("dialog [data-field='parent'] select").selectOption("140500");
		assertThat(visit.barriers()).isEmpty();
		add(page);
		assertThat(Desk.field(card, "places")).hasValue("desk-old-town");
		card.getByRole(AriaRole.BUTTON, named("New indicator")).click();
		page.locator("dialog [data-field='type'] select").selectOption("environment-metric");
		page.locator("dialog [data-field='domain'] select").selectOption("water");
		page.locator("dialog [data-field='topic'] select").selectOption("environment");
		fill(page, "nameEn", "Desk maps");
		fill(page, "nameZh", "地图架数");
		page.locator("dialog [data-field='definitionEn'] textarea").fill("Shelves of maps.");
		add(page);
		assertThat(card).containsText("Desk maps");
		desk.accept(card).click();
		assertThat(desk.recording())
			.containsText("Would record 1 figure of 1 sentence · 1 new indicator · 1 new unit · 1 new place");
		page.reload();
		visit.awaitView();
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.recording()).containsText("is recorded: 1 figure");
		assertThat(desk.answer()).containsText("Desk maps: 46.3");
		var figure = figure("desk-maps");
		assertThat(figure.get("value").decimalValue()).isEqualByComparingTo("46.3");
		assertThat(figure.get("unit").asString()).isEqualTo("shelf");
		assertThat(figure.at("/place/name").asString()).isEqualTo("Desk Old Town");
		assertThat(this.curator.get("environment-metrics/desk-maps").body().get("domain").asString())
			.isEqualTo("water");
	}

	@Test
	void numeralIsMadeAFigureAndTheReverse(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.paste(Desk.seed());
		page.locator("button.mark.ordinal").click();
		assertThat(page.locator(".desk-other")).containsText("first is not a figure (ordinal).");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make it a figure")).click();
		assertThat(desk.cards()).hasCount(15);
		var card = desk.card("first");
		assertThat(Desk.field(card, "value")).isFocused();
		Desk.field(card, "kind").selectOption("ordinal");
		assertThat(desk.cards()).hasCount(14);
		assertThat(page.locator("button.mark.ordinal")).hasText("first");
		desk.accept(desk.card("42 percent")).click();
		desk.accept(desk.card("45.8 percent")).click();
		assertThat(desk.recording()).containsText("Would record 2 figures");
		Desk.field(desk.card("42 percent"), "kind").selectOption("other");
		assertThat(desk.recording()).containsText("Would record 1 figure");
		page.locator("button.mark").getByText("42").last().click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make it a figure")).click();
		assertThat(desk.card("42 percent")).containsText("to decide");
		page.locator("button.mark.date").first().click();
		assertThat(page.locator(".desk-other")).containsText("outside the body");
	}

	@Test
	void catalogueWithoutIndicatorsWorks(Visit visit) {
		visit.page()
			.route((url) -> url.contains("/api/v1/indicators?"),
					(route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
							{"items": [], "total": 0, "next": null}""")));
		visit.page().route((url) -> url.contains("/api/v1/readings"), (route) -> {
			var answer = route.fetch();
			route.fulfill(new Route.FulfillOptions().setResponse(answer)
				.setBody(answer.text()
					.replaceAll("\"candidates\":\\[[^]]*]", "\"candidates\":[]")
					.replaceAll("\"indicator\":\"[^\"]*\"", "\"indicator\":null")));
		});
		var desk = Desk.open(visit, "en");
		desk.paste(Desk.seed());
		assertThat(desk.cards()).hasCount(14);
		assertThat(desk.cards().first()).containsText("no indicator yet");
		Desk.field(desk.cards().first(), "search").fill("fund");
		assertThat(desk.cards().first()).containsText("No indicator contains these words.");
	}

	@Test
	void indicatorThatIsNotSureIsForTheCuratorToChoose(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("The green fund of the county has grown to 30 million yuan. Green space share was 45 percent.");
		var unsure = desk.card("30 million yuan");
		assertThat(unsure).containsText("no indicator yet");
		Desk.title(unsure).click();
		var choices = unsure.locator("[data-field='indicator']").getByRole(AriaRole.RADIO);
		var none = unsure.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("none of these"));
		assertThat(none).isChecked();
		choices.first().check();
		assertThat(unsure.locator(".desk-missing")).hasCount(0);
		none.check();
		assertThat(unsure).containsText("no indicator yet");
		var sure = desk.card("45 percent");
		assertThat(sure).containsText("Green space share");
		Desk.title(sure).click();
		assertThat(sure.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Green space share")))
			.isChecked();
	}

	@Test
	void busyServiceSaysWhenToTryAgain(Visit visit) {
		visit.expectFault("429");
		visit.page()
			.route((url) -> url.contains("/api/v1/readings"),
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(429)
						.setContentType("application/problem+json")
						.setHeaders(Map.of("Retry-After", "7"))
						.setBody("""
								{"status": 429, "detail": "As many texts are being read as can be at once."}""")));
		var desk = Desk.open(visit, "en");
		desk.copy(Desk.seed());
		desk.article().click();
		desk.page().keyboard().press("Control+V");
		assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("Try again in 7 s.");
	}

	@Test
	void textWithoutFiguresAndTextThatIsTooLongAreTold(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.paste("Nothing is counted here.");
		assertThat(desk.said()).containsText("No figure was found among 0 numbers.");
		desk.article().fill("Long. ".repeat(33_334));
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
		assertThat(desk.page().getByRole(AriaRole.ALERT))
			.containsText("The text has 200,004 characters, but at most 200,000 can be read at once.");
	}

	@Test
	void nothingKeepsAnyoneOutOfAnArticleThatIsRead(Visit visit) {
		var desk = Desk.open(visit, "zh");
		desk.paste(Desk.seed());
		Desk.title(desk.cards().first()).click();
		desk.accept(desk.cards().nth(1)).click();
		desk.page().locator("button.mark.ordinal").click();
		visit.prefer(ColorScheme.LIGHT);
		assertThat(visit.barriers()).as("in light colours").isEmpty();
		visit.prefer(ColorScheme.DARK);
		assertThat(visit.barriers()).as("in dark colours").isEmpty();
		desk.page().setViewportSize(320, 640);
		assertThat(desk.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
	}

	private static void pick(Locator card, String indicator) {
		Desk.field(card, "search").fill(indicator);
		card.getByRole(AriaRole.RADIO, named(indicator)).check();
	}

	private static void fill(Page page, String field, String value) {
		page.locator("dialog [data-field='" + field + "'] input").fill(value);
	}

	private static void add(Page page) {
		page.locator("dialog").getByRole(AriaRole.BUTTON, named("Add")).click();
	}

	private static Locator.GetByRoleOptions named(String name) {
		return new Locator.GetByRoleOptions().setName(name);
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private List<JsonNode> figures() {
		return this.curator.get("observations?limit=1000").body().get("items").valueStream().toList();
	}

	private JsonNode figure(String indicator) {
		return this.curator.get("observations?indicator=" + indicator).body().at("/items/0");
	}

	private long revision() {
		return this.api.get(Api.BASE).body().at("/revision/number").asLong();
	}

}
