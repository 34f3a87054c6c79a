package org.jincheng.indicators.faces.dashboard;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** In which language and in which colours a reader reads the pages. */
@BrowserTests
class PreferencesTests {

	@Test
	void languageIsThatOfTheBrowserUntilAnotherIsChosen(Visit visit) {
		visit.page().setExtraHTTPHeaders(Map.of("Accept-Language", "zh-CN,zh;q=0.9"));
		var page = visit.open("/explore?topic=trade");
		assertThat(page.locator("html")).hasAttribute("lang", "zh");
		assertThat(heading(page, "探索数据")).isVisible();
		link(page, "English").click();
		assertThat(page.locator("html")).hasAttribute("lang", "en");
		assertThat(page).hasURL("/explore?topic=trade&lang=en");
		assertThat(heading(page, "Explore the figures")).isVisible();
	}

	@Test
	void coloursAreThoseOfTheSystemUntilOthersAreChosenAndRemembered(Visit visit) {
		visit.prefer(ColorScheme.DARK);
		var page = visit.open("/check");
		assertGround(page, "rgb(18, 22, 28)");
		visit.prefer(ColorScheme.LIGHT);
		assertGround(page, "rgb(255, 255, 255)");
		dark(page).click();
		assertGround(page, "rgb(18, 22, 28)");
		dark(page).click();
		visit.prefer(ColorScheme.DARK);
		assertGround(page, "rgb(255, 255, 255)");
		page.reload();
		assertGround(page, "rgb(255, 255, 255)");
		visit.open("/explore?lang=zh");
		assertGround(page, "rgb(255, 255, 255)");
	}

	private static void assertGround(Page page, String color) {
		assertThat(page.locator("html")).hasCSS("background-color", color);
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator heading(Page page, String name) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator dark(Page page) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Colours"));
	}

}
