package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How a page writes: with a key that it keeps nowhere. */
@BrowserTests
class KeyTests {

	@Autowired
	private Keys keys;

	@Test
	void keyIsAskedForUntilItIsRightAndKeptNowhere(Visit visit) {
		visit.expectFault("401");
		visit.expectFault("403");
		visit.expectFault("400");
		var page = visit.open("/check");
		rehearse(visit);
		question(page).waitFor();
		page.keyboard().press("Escape");
		assertThat(answer(page)).as("Nothing is written without a key").isEqualTo("401 undefined");
		rehearse(visit);
		give(page, this.keys.unknown());
		assertThat(question(page).getByRole(AriaRole.ALERT)).containsText("The key was refused: ");
		give(page, this.keys.reader());
		assertThat(question(page).getByRole(AriaRole.ALERT)).containsText("role");
		assertThat(visit.barriers()).isEmpty();
		give(page, this.keys.curator());
		assertThat(answer(page)).isEqualTo("400 /source");
		rehearse(visit);
		assertThat(answer(page)).as("It is not asked for again").isEqualTo("400 /source");
		assertThat((String) page
			.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie])"))
			.doesNotContain("jincheng_");
		assertThat(page.content()).doesNotContain("jincheng_");
	}

	/** Has the page write something that a curator is told the faults of. */
	private static void rehearse(Visit visit) {
		visit.run("""
				const { send } = await load("parts/api.js");
				globalThis.answer = send("POST", "/publications", { body: {}, parameters: { dryRun: true } })
					.then(() => "done", (problem) => `${problem.status} ${problem.errors[0]?.pointer}`);""", null);
	}

	private static Object answer(Page page) {
		return page.evaluate("() => globalThis.answer");
	}

	private static void give(Page page, String authorization) {
		question(page).getByLabel("API key", new Locator.GetByLabelOptions().setExact(true))
			.fill(authorization.substring("Bearer ".length()));
		page.keyboard().press("Enter");
	}

	private static Locator question(Page page) {
		return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Your API key"));
	}

}
