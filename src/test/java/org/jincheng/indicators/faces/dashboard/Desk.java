package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The desk as a curator sees it, in one of the languages of the page. */
final class Desk {

	/** The article that the dataset starts with, restated sentence by sentence. */
	static final Path SEED = Path.of("src/test/resources/reading/seed.txt");

	private final Page page;

	private final boolean zh;

	private Desk(Page page, String language) {
		this.page = page;
		this.zh = language.equals("zh");
	}

	static Desk open(Visit visit, String language) {
		visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		return new Desk(visit.open("/desk?lang=" + language), language);
	}

	static Locator.GetByRoleOptions named(String name) {
		return new Locator.GetByRoleOptions().setName(name);
	}

	static String seed() {
		try {
			return Files.readString(SEED);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Page page() {
		return this.page;
	}

	/** Puts a text where a paste takes it from. */
	void copy(String text) {
		this.page.evaluate("(text) => navigator.clipboard.writeText(text)", text);
	}

	Locator article() {
		return this.page.locator("#desk-article");
	}

	/** Pastes an article over what is there, and waits until it is read. */
	void paste(String text) {
		copy(text);
		article().click();
		this.page.keyboard().press("Control+A");
		awaitReading(() -> this.page.keyboard().press("Control+V"));
	}

	/** Has what the article is now read, instead of what it was. */
	void readAgain(String text) {
		article().fill(text);
		awaitReading(
				() -> this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click());
	}

	private void awaitReading(Runnable action) {
		this.page.waitForResponse((answer) -> answer.url().contains("/api/v1/readings"), action);
		assertThat(this.page.locator(".reading-bench[aria-busy]")).hasCount(0);
		assertThat(said()).not().isEmpty();
	}

	/** Chooses a file, and waits until it is read. */
	void choose(String name, String content) {
		awaitReading(() -> this.page.locator("#reading-file")
			.setInputFiles(new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8))));
	}

	/** What was found in the article. */
	Locator said() {
		return this.page.locator(".said");
	}

	void say(String field, String value) {
		var input = this.page.locator("[data-field='" + field + "'] input").first();
		input.fill(value);
		input.press("Tab");
	}

	/**
	 * Says of the source what it takes to record it, and waits until the article is read
	 * with that.
	 */
	void describe(String publisher, String title, String published) {
		say("publisher", publisher);
		say("title", title);
		say("published", published);
		assertThat(this.page.locator(".reading-bench[aria-busy]")).hasCount(0);
	}

	/** The card of a figure, by the words that it is printed with. */
	Locator card(String printed) {
		return cards().filter(new Locator.FilterOptions()
			.setHas(this.page.locator("q").getByText(printed, new Locator.GetByTextOptions().setExact(true))));
	}

	Locator cards() {
		return this.page.locator(".desk-card");
	}

	/** Shows a card also where what is recorded already is folded. */
	private static Locator shown(Locator card) {
		card.evaluate("(card) => card.closest('details.desk-group')?.setAttribute('open', '')");
		return card;
	}

	static Locator title(Locator card) {
		return shown(card).locator(".desk-title");
	}

	/** Chooses the first candidate where none is chosen, and returns what accepts it. */
	Locator accept(Locator card) {
		if (card.locator(".desk-missing").count() > 0 && !field(card, "indicator").inputValue().isEmpty()) {
			field(card, "indicator").check();
		}
		return shown(card).getByRole(AriaRole.BUTTON, exactly(this.zh ? "采纳" : "Accept"));
	}

	/** Accepts all cards that are sure at once, then each other one that is open. */
	void acceptAll() {
		var sure = this.page.locator(".desk-group.sure .main");
		if (sure.isVisible()) {
			sure.click();
		}
		for (var key : this.page.locator(".desk-card.open")
			.all()
			.stream()
			.map((card) -> card.getAttribute("data-card"))
			.toList()) {
			accept(this.page.locator(".desk-card[data-card='" + key + "']")).click();
		}
	}

	/** A field of the form of a card, which is unfolded if it is not. */
	static Locator field(Locator card, String name) {
		if ("false".equals(title(card).getAttribute("aria-expanded"))) {
			title(card).click();
		}
		return card.locator("[data-field='" + name + "']").locator("input, select, textarea").first();
	}

	Locator check() {
		return recording().getByRole(AriaRole.BUTTON, exactly(this.zh ? "检查" : "Check"));
	}

	Locator record() {
		return recording().getByRole(AriaRole.BUTTON, exactly(this.zh ? "记录" : "Record"));
	}

	/** What would be recorded, and what became of it. */
	Locator recording() {
		return this.page.locator(".desk-record");
	}

	Locator answer() {
		return recording().getByRole(AriaRole.STATUS);
	}

	Locator question() {
		return this.page.getByRole(AriaRole.DIALOG,
				new Page.GetByRoleOptions().setName(this.zh ? "您的 API 密钥" : "Your API key"));
	}

	/** Gives the key that is asked for, as a header has it. */
	void give(String authorization) {
		question().locator("input").fill(authorization.substring("Bearer ".length()));
		this.page.keyboard().press("Enter");
	}

	/** Goes on by the keyboard until what has the focus matches a selector. */
	void tabTo(String selector) {
		pressTo("Tab", selector);
	}

	/** The same the other way. */
	void tabBackTo(String selector) {
		pressTo("Shift+Tab", selector);
	}

	boolean hasFocusIn(String selector) {
		return (Boolean) this.page.evaluate("(selector) => document.activeElement.closest(selector) !== null",
				selector);
	}

	private void pressTo(String key, String selector) {
		for (int i = 0; i < 300; i++) {
			this.page.keyboard().press(key);
			if ((Boolean) this.page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
				return;
			}
		}
		throw new AssertionError("No " + key + " leads to " + selector);
	}

	private static Locator.GetByRoleOptions exactly(String name) {
		return new Locator.GetByRoleOptions().setName(name).setExact(true);
	}

}
