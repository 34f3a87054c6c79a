package org.jincheng.indicators.faces.dashboard;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Each page has a box that finds what somebody types. */
@BrowserTests
class SearchBoxTests {

	@Test
	void keyboardAloneFindsAndGoesThere(Visit visit) {
		var page = visit.open("/check");
		page.keyboard().press("/");
		page.keyboard().type("people");
		var first = page.locator("#search [role=option]").first();
		assertThat(first).containsText("Population");
		assertThat(first).containsText("million people · Jincheng");
		page.keyboard().press("ArrowDown");
		assertThat(first).hasAttribute("aria-selected", "true");
		assertThat(visit.barriers()).isEmpty();
		page.keyboard().press("Enter");
		page.waitForURL("**/indicators/population?lang=en");
	}

	@Test
	void figureIsOfThePlaceThatTheWordsName(Visit visit) {
		var page = visit.open("/check");
		page.locator("#search-words").fill("foreign trade Shanxi");
		var first = page.locator("#search [role=option]")
			.filter(new Locator.FilterOptions().setHasText("· Shanxi,"))
			.first();
		assertThat(first).containsText("billion");
		assertThat(first).hasAttribute("data-href", Pattern.compile("[?&]beside=140000"));
	}

	@Test
	void whatHasNoHitSaysSoAndEscapeClosesIt(Visit visit) {
		var page = visit.open("/explore?lang=zh");
		page.locator("#search-words").fill("火山");
		assertThat(page.locator("#search [role=listbox]")).containsText("没有包含“火山”的条目。");
		page.keyboard().press("Escape");
		assertThat(page.locator("#search [role=listbox]")).isHidden();
	}

}
