package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/** The pages are for everyone: on small screens, with a keyboard alone, and by ear. */
@BrowserTests
class AccessibilityTests {

	/**
	 * The overview with the source of a figure open: more than 80 percent of the budget.
	 */
	private static final String DRAWER = "/?lang=zh&figure=57c16b6e-0c81-5fa3-adc3-e2ea8817451c";

	@ParameterizedTest
	@ValueSource(strings = { "/?lang=en", DRAWER, "/explore?lang=zh&topic=environment", "/desk?lang=en",
			"/check?lang=zh", "/problems?lang=zh", "/problems/does-not-fit-the-data?lang=en",
			"/embed/foreign-trade-multiple?lang=zh", "/indicators/foreign-trade?lang=en",
			"/sources/chinadaily-2019-09-02?lang=zh", "/indicators?lang=zh", "/places?lang=en", "/plans?lang=en" })
	void pageKeepsNobodyOutAndFitsScreensOfAnyWidth(String address, Visit visit) {
		visit.open(address);
		assertAll(() -> assertThat(address.equals(DRAWER) ? visit.barriersInBothColours() : visit.barriers()).isEmpty(),
				() -> assertThat(visit.widthIn(320)).isEqualTo(320),
				() -> assertThat(visit.widthIn(1440)).isEqualTo(1440));
	}

	@Test
	void nothingKeepsAnyoneFromKnowingWhatIsNotThere(Visit visit) {
		visit.expectFault("404");
		var page = visit.open("/places/nowhere");
		assertThat(page.getByRole(AriaRole.MAIN)).containsText("There is no place \"nowhere\".");
		assertThat(visit.barriers()).isEmpty();
	}

	@Test
	void paperHasWholeChartsInDarkInk(Visit visit) {
		visit.prefer(ColorScheme.DARK);
		var page = visit.open("/explore?topic=environment");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.evaluate("dispatchEvent(new Event('beforeprint'))");
		assertThat(page.locator("html")).hasCSS("background-color", "rgb(255, 255, 255)");
		assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
		assertThat(page.locator("figure svg.drawing").all()).isNotEmpty()
			.allSatisfy((chart) -> assertThat((Boolean) chart
				.evaluate("(chart) => chart.getBoundingClientRect().right <= document.documentElement.clientWidth"))
				.isTrue());
	}

	@Test
	void keyboardSkipsToTheContentAndReachesItsFigures(Visit visit) {
		var page = visit.open("/");
		page.keyboard().press("Tab");
		var skip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to the content"));
		assertThat(skip).isFocused();
		assertThat(skip).isInViewport();
		page.keyboard().press("Enter");
		assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
		var before = page.locator("#view > nav").locator("a:visible, summary").count()
				+ page.locator("#view > .lead").count();
		for (int i = 0; i <= before; i++) {
			page.keyboard().press("Tab");
		}
		assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Key figures"))
			.getByRole(AriaRole.LINK)
			.first()).isFocused();
	}

}
