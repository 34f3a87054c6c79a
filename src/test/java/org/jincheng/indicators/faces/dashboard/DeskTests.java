package org.jincheng.indicators.faces.dashboard;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A curator turns an article into figures. */
@DeskJourneys
@ExtendWith(OutputCaptureExtension.class)
class DeskTests {

	@Autowired
	private Keys keys;

	@Autowired
	private Curator curator;

	@Test
	void articleBecomesFiguresByMouse(Visit visit, CapturedOutput output) {
		visit.expectFault("401");
		var desk = Desk.open(visit, "en");
		readAndCorrect(desk);
		recordWithTheRightKey(desk);
		var page = desk.page();
		desk.answer().getByRole(AriaRole.LINK, Desk.named("Overview of Jincheng")).click();
		visit.awaitView();
		visit.unfoldAll();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("45.8%")).first().click();
		var drawer = page.getByRole(AriaRole.DIALOG,
				new Page.GetByRoleOptions().setName("Where this figure comes from"));
		assertThat(drawer).containsText("paragraph 11, sentence 1");
		assertThat(drawer).containsText("Green space covers almost half of the city.");
		assertThat(drawer.getByRole(AriaRole.BLOCKQUOTE)).hasText("45.8 percent");
		assertKeptNowhere(page, output);
	}

	private static void readAndCorrect(Desk desk) {
		var page = desk.page();
		desk.paste(Desk.seed());
		assertThat(desk.said()).hasText("14 figures among 22 numbers.");
		assertThat(page.getByLabel("Title")).hasValue("Opening up and development in Jincheng");
		assertThat(page.getByLabel("Published")).hasValue("2019-09-02");
		desk.say("publisher", "China Daily");
		assertThat(page.getByLabel("Id of the source")).hasAttribute("placeholder", "chinadaily-2019-09-02");

		var green = desk.card("45.8 percent");
		assertThat(green).containsText("Green space share");
		assertThat(green).containsText("green space now makes up 45.8 percent of the whole area of the city.");
		Desk.field(green, "gist").fill("Green space covers almost half of the city.");
		var trees = desk.card("42 percent");
		Desk.field(trees, "relation").selectOption("approx");
		Desk.field(trees, "value").fill("42.50");
		assertThat(Desk.title(trees)).containsText("about 42.50%");
		desk.acceptAll();
		assertThat(desk.recording()).containsText("Would record 14 figures of 10 sentences");

	}

	private void recordWithTheRightKey(Desk desk) {
		desk.check().click();
		desk.give(this.keys.unknown());
		assertThat(desk.question().getByRole(AriaRole.ALERT)).containsText("The key was refused");
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("No errors. New parts: 25");
		assertThat(this.curator.figures()).isEmpty();
		var before = this.curator.revision();
		desk.record().click();
		assertThat(desk.answer()).containsText("Revision %d is recorded: 14 figures.".formatted(before + 1));
		assertThat(this.curator.revision()).isEqualTo(before + 1);
		assertThat(this.curator.figures()).hasSize(14);
		var recorded = this.curator.figure("tree-coverage-rate");
		assertThat(recorded.get("value").decimalValue()).isEqualByComparingTo(new BigDecimal("42.5"));
		assertThat(recorded.get("relation").asString()).isEqualTo("approx");
		assertThat(desk.cards().locator(".desk-sign").last()).hasText("● recorded");

		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget the key")).click();
		assertThat(desk.recording()).containsText("Checking and recording need a key.");
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
		page.waitForCondition(() -> desk.hasFocusIn(".desk-figures"));
		desk.tabBackTo("[data-field='publisher'] input");
		keyboard.type("China Daily");
		desk.tabTo(".mark");
		for (int i = 0; i < 25; i++) {
			keyboard.press("ArrowLeft");
		}
		keyboard.press("ArrowRight");
		keyboard.press("ArrowRight");
		keyboard.press("ArrowRight");
		keyboard.press("Enter");
		assertThat(Desk.title(desk.card("5-billion-yuan"))).isFocused();
		keyboard.press("j");
		keyboard.press("ArrowDown");
		keyboard.press("k");
		keyboard.press("k");
		assertThat(Desk.title(desk.card("5-billion-yuan"))).isFocused();
		keyboard.press("Enter");
		desk.tabTo("[data-field='value'] input");
		keyboard.press("Control+A");
		// A shortcut, were it not typed into a field.
		keyboard.type("ax5100000000");
		keyboard.press("Home");
		keyboard.press("Delete");
		keyboard.press("Delete");
		assertThat(desk.card("5-billion-yuan")).containsText("to decide");
		desk.tabTo("[data-field='status'] select");
		keyboard.type("est");
		desk.tabBackTo(".desk-title");
		for (int i = 0; i < 13 && desk.hasFocusIn(".desk-group.doubt"); i++) {
			keyboard.press(desk.hasFocusIn(".desk-card:has(.desk-choices li)") ? "1" : "a");
		}
		var trees = desk.card("42 percent").getAttribute("data-card");
		desk.tabTo(".desk-group.sure .desk-title");
		for (int i = 0; i < 13 && !desk.hasFocusIn(".desk-card[data-card='" + trees + "']"); i++) {
			keyboard.press("j");
		}
		keyboard.press("x");
		assertThat(desk.card("42 percent")).containsText("rejected");
		keyboard.press("A");
		assertThat(desk.card("45.8 percent")).containsText("accepted");
		keyboard.press("u");
		assertThat(desk.card("45.8 percent")).containsText("to decide");
		keyboard.press("A");
		assertThat(desk.check()).isFocused();
		keyboard.press("Enter");
		assertThat(desk.question()).isVisible();
		keyboard.type(this.keys.curator().substring("Bearer ".length()));
		keyboard.press("Enter");
		assertThat(desk.answer()).containsText("No errors");
		desk.tabTo(".desk-bar .main");
		keyboard.press("Enter");
		assertThat(desk.answer()).containsText(Pattern.compile("Revision \\d+ is recorded: 13 figures"));
		assertThat(this.curator.figures()).hasSize(13);
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
		visit.expectFault("400");
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
		green.getByRole(AriaRole.RADIO, Desk.named("green-space-share")).check();
		Desk.field(green, "gist").fill("Green space and trees are told.");
		Desk.field(green, "gistZh").fill("绿地与林木的比例。");
		desk.accept(green).click();
		var trees = desk.card("42%");
		Desk.field(trees, "relation").selectOption("ge");
		desk.accept(trees).click();
		assertThat(desk.recording()).containsText("将记录 1 个句子中的 2 个数字");
		desk.say("publisher", "");
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.recording().getByLabel("问题")).containsText("缺少发布者。");
		assertThat(visit.barriers()).isEmpty();
		desk.say("publisher", "Jincheng Daily");
		desk.record().click();
		assertThat(desk.answer()).containsText("已记录：2 个数字");
		assertThat(this.curator.figure("tree-coverage-rate").get("relation").asString()).isEqualTo("ge");
		desk.answer().getByRole(AriaRole.LINK, Desk.named("晋城市概览")).click();
		visit.awaitView();
		visit.unfoldAll();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("45.8%")).first().click();
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("绿地与林木的比例。");
	}

	/**
	 * What is proposed is decided by one key each, and what is said of the source is
	 * where it was read.
	 */
	@Test
	void newIndicatorsAndTheHeadAreProposed(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.paste("""
				晋城市居民收入
				来源:晋城市统计局 发布时间:2023-03-30

				2022年,晋城市居民人均可支配收入31652元。农村居民人均可支配收入18437元。全年社会消费品零售总额462.8亿元。
				全市有灯塔数量37座。
				""");
		assertThat(page.locator("[data-field=publisher]")).containsText("from “晋城市统计局”");
		assertThat(page.getByLabel("Id of the source")).hasAttribute("placeholder", "jincheng-2023-03-30");
		var list = page.locator(".desk-proposed li");
		assertThat(list.first()).containsText("Disposable income per person");
		assertThat(list.nth(1)).containsText("part of Disposable income per person: rural");
		page.waitForCondition(() -> desk.hasFocusIn(".desk-proposed"));
		page.keyboard().press("n");
		assertThat(desk.card("31652元")).containsText("no indicator yet");
		page.keyboard().press("y");
		page.keyboard().press("y");
		assertThat(list).hasCount(1);
		assertThat(list).containsText("灯塔数量");
		assertThat(visit.barriersInBothColours()).isEmpty();
		assertThat(visit.widthIn(320)).isEqualTo(320);
		page.keyboard().press("N");
		assertThat(list).hasCount(0);
		page.keyboard().press("A");
		assertThat(desk.recording()).containsText("Would record 2 figures of 2 sentences · 3 new indicators");
		page.keyboard().press("u");
		assertThat(desk.recording()).containsText("Nothing is accepted yet");
	}

	/**
	 * The place is asked for once, and a unit and a place that the catalogue lacks take a
	 * yes each.
	 */
	@Test
	void countyThatTheCatalogueLacksTakesAYes(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.paste("林木覆盖率70%，比上年提高0.3个百分点，PM2.5平均浓度35微克/立方米。");
		page.waitForCondition(() -> desk.hasFocusIn("[data-field=place]"));
		assertThat(page.locator(".desk-group.waiting .desk-card")).hasCount(3);
		desk.paste("2022年，安吉县林木覆盖率70%，比上年提高0.3个百分点。");
		desk.describe("Anji Bureau of Statistics", "Statistical Communique of 2022", "2023-03-20");
		var list = page.locator(".desk-proposed li");
		assertThat(list.first()).containsText("Anji County County · in Huzhou");
		list.first().getByRole(AriaRole.BUTTON, Desk.named("Edit")).click();
		page.locator("dialog [data-field='nameEn'] input").fill("Anji");
		assertThat(visit.barriers()).isEmpty();
		page.locator("dialog").getByRole(AriaRole.BUTTON, Desk.named("Add")).click();
		assertThat(list).hasCount(1);
		assertThat(list).containsText("Tree coverage rate also in");
		page.keyboard().press("y");
		page.keyboard().press("A");
		assertThat(desk.recording()).containsText("Would record 2 figures of 1 sentence · 2 new places");
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 2 figures");
		assertThat(this.curator.get("places/330523").body().get("parent").asString()).isEqualTo("330500");
		assertThat(this.curator.get("places/330523").body().at("/name").asString()).isEqualTo("Anji");
	}

}
