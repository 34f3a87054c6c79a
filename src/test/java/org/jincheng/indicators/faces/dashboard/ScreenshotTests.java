package org.jincheng.indicators.faces.dashboard;

import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.overview.ManyPlaces;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of pages in {@code target/screenshots}, for whoever wants to look at what has
 * become of them, and says {@code -Dscreenshots=take}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "take")
@ManyPlaces
@InBrowser
class ScreenshotTests {

	@Autowired
	private Curator curator;

	/** Has an article read, the first figure accepted and the next one unfolded. */
	private static void readAnArticle(Visit visit, String language) {
		var desk = Desk.open(visit, language);
		if (desk.cards().count() == 0) {
			desk.paste(Desk.seed());
			desk.accept(desk.cards().first()).click();
		}
		Desk.title(desk.cards().nth(1)).click();
	}

	@ParameterizedTest
	@CsvSource({ "overview, /?lang=, en", "overview, /?lang=, zh",
			"explore, /explore?place=140500&place=140000&lang=, en",
			"explore, /explore?place=140500&place=140000&lang=, zh",
			"chart, /explore?indicator=many-1&view=chart&lang=, en",
			"chart, /explore?indicator=many-1&view=chart&lang=, zh", "desk, /desk?lang=, en", "desk, /desk?lang=, zh" })
	void pageIsPictured(String name, String address, String language, Visit visit) {
		ManyPlaces.Figures.record(this.curator);
		for (var width : new int[] { 1280, 320 }) {
			visit.page().setViewportSize(width, 800);
			var page = visit.open(address + language);
			if (name.equals("desk")) {
				readAnArticle(visit, language);
			}
			// What comes once it is seen is to be there too.
			page.setViewportSize(width, (Integer) page.evaluate("document.documentElement.scrollHeight"));
			visit.seeAll();
			page.evaluate("document.fonts.ready.then(() => null)");
			for (var colors : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
				visit.prefer(colors);
				visit.awaitView();
				var file = Path.of("target", "screenshots",
						"%s-%d-%s-%s.png".formatted(name, width, colors.name().toLowerCase(Locale.ROOT), language));
				page.screenshot(new Page.ScreenshotOptions().setPath(file)
					.setFullPage(true)
					.setAnimations(ScreenshotAnimations.DISABLED));
				assertThat(file).isNotEmptyFile();
			}
		}
	}

}
