package org.jincheng.indicators.dashboard;

import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of pages, for whoever wants to look at what has become of it. */
@BrowserTests
class ScreenshotTests {

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void overviewIsPictured(String language, Visit visit) {
		visit.page().setViewportSize(1280, 800);
		for (var colors : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
			visit.prefer(colors);
			var page = visit.open("/?lang=" + language);
			page.evaluate("document.fonts.ready.then(() => null)");
			var file = Path.of("target", "screenshots",
					"overview-%s-%s.png".formatted(colors.name().toLowerCase(Locale.ROOT), language));
			page.screenshot(new Page.ScreenshotOptions().setPath(file)
				.setFullPage(true)
				.setAnimations(ScreenshotAnimations.DISABLED));
			assertThat(file).isNotEmptyFile();
		}
	}

}
