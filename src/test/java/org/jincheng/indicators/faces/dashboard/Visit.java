package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one reader does on the pages, with a browser that remembers nothing of others but
 * what may be kept for ever, and what went wrong meanwhile.
 */
final class Visit {

	private final Page page;

	private final List<String> faults = new ArrayList<>();

	private final List<String> expectedFaults = new ArrayList<>();

	private final Consumer<ConsoleMessage> ofConsole = (message) -> {
		if (List.of("error", "warning").contains(message.type())) {
			this.faults.add("console " + message.type() + ": " + message.text() + " at " + message.location());
		}
	};

	private final Consumer<String> ofScript = (error) -> this.faults.add("uncaught: " + error);

	private final Consumer<Request> ofRequest;

	private final Consumer<Request> ofFailure = (request) -> {
		// A page that is left gives up what it still waits for.
		if (!"net::ERR_ABORTED".equals(request.failure())) {
			this.faults.add("request without an answer: " + request.url() + " (" + request.failure() + ")");
		}
	};

	Visit(Page page, String address) {
		this.page = page;
		this.ofRequest = (request) -> {
			if (request.url().startsWith("http") && !request.url().startsWith(address + "/")) {
				this.faults.add("request to another host: " + request.url());
			}
		};
		page.onConsoleMessage(this.ofConsole);
		page.onPageError(this.ofScript);
		page.onRequest(this.ofRequest);
		page.onRequestFailed(this.ofFailure);
	}

	/** The page that the reader looks at. */
	Page page() {
		return this.page;
	}

	/**
	 * Opens an address below the service's own, such as {@code /?lang=zh}, and waits
	 * until the page has what it shows.
	 */
	Page open(String address) {
		load(address);
		// The browser gives up its requests when an interface comes or goes, as with any
		// container.
		if (this.faults.removeIf((fault) -> fault.contains("net::ERR_NETWORK_CHANGED"))) {
			load(address);
		}
		return page();
	}

	private void load(String address) {
		page().navigate(address);
		awaitView();
	}

	/**
	 * Runs a script on a page that has none of its own.
	 * @param script gets a module of the pages by {@code load("parts/api.js")}
	 * @param given what the script knows as {@code given}
	 * @return what the script returns
	 */
	Object run(String language, String script, @Nullable Object given) {
		open("/problems?lang=" + language);
		return run(script, given);
	}

	/** Runs a script on the page that is open. */
	Object run(String script, @Nullable Object given) {
		return page().evaluate("""
				async (given) => {
					const style = document.querySelector("link[href$='base.css']").href;
					const load = (module) => import(style.replace("base.css", module));
				""" + script + "}", given);
	}

	/** Waits until the page has read its figures and drawn its charts. */
	void awaitView() {
		page().waitForFunction("""
				() => document.querySelector("[aria-busy]") === null
					&& [...document.querySelectorAll(".chart-area")].every((area) => area.querySelector("svg, \
				.state.error"))""");
	}

	/** Unfolds all that is folded, and waits until it has what it shows. */
	void unfoldAll() {
		page().evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))");
		awaitView();
	}

	/** Goes to each chart that waits to be seen, of those that are unfolded. */
	void seeAll() {
		page().waitForFunction("""
					() => {
						const unseen = [...document.querySelectorAll("figure[data-query]")];
				const next = unseen.find((place) => place.checkVisibility());
						next?.scrollIntoView();
						return !next;
					}""");
		awaitView();
	}

	/** Gives a key, by which the tools of curators appear. */
	void give(String authorization) {
		page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("For curators|供编辑者使用")))
			.click();
		page().locator("dialog.key input").fill(authorization.substring("Bearer ".length()));
		page().keyboard().press("Enter");
	}

	/** Has the reader's system in light or dark colours. */
	void prefer(ColorScheme colors) {
		page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
	}

	/** Lets the test pass with faults that contain this text, and fail without one. */
	void expectFault(String text) {
		this.expectedFaults.add(text);
	}

	/** What keeps some readers from the page as it is now: which rule, and where. */
	List<String> barriers() {
		return barriers(axe());
	}

	/**
	 * Without a word of what is as it should be, which takes as long as to find what is
	 * not.
	 */
	private AxeBuilder axe() {
		var options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return new AxeBuilder(page()).options(options);
	}

	/** What does so in light colours, and what of the colours does so in dark ones. */
	List<String> barriersInBothColours() {
		prefer(ColorScheme.LIGHT);
		var light = barriers();
		prefer(ColorScheme.DARK);
		var dark = barriers(axe().withRules(List.of("color-contrast", "link-in-text-block")));
		return Stream.concat(light.stream(), dark.stream().map((barrier) -> "in dark colours: " + barrier)).toList();
	}

	private static List<String> barriers(AxeBuilder axe) {
		return axe.setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.flatMap((violation) -> violation.getNodes()
				.stream()
				.map((node) -> violation.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary()))
			.toList();
	}

	/** How wide the page is in a window of a width, in which all of it should fit. */
	int widthIn(int width) {
		page().setViewportSize(width, 640);
		return (Integer) page().evaluate("document.documentElement.scrollWidth");
	}

	/** Leaves the page to the next visit, as it was before this one. */
	private void leave() {
		this.page.unrouteAll();
		this.page.navigate("about:blank");
		this.page.setExtraHTTPHeaders(Map.of());
		this.page.setViewportSize(1280, 720);
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null).setColorScheme(null));
		this.page.offConsoleMessage(this.ofConsole);
		this.page.offPageError(this.ofScript);
		this.page.offRequest(this.ofRequest);
		this.page.offRequestFailed(this.ofFailure);
	}

	void end() {
		if (this.page.url().startsWith("http")) {
			// The page may store something as it is left.
			this.page.evaluate("Storage.prototype.setItem = () => {}; localStorage.clear(); sessionStorage.clear()");
		}
		leave();
		assertThat(this.faults).filteredOn((fault) -> this.expectedFaults.stream().noneMatch(fault::contains))
			.as("what went wrong on the pages")
			.isEmpty();
		assertThat(this.expectedFaults).as("what was expected to go wrong")
			.allSatisfy((text) -> assertThat(this.faults).anyMatch((fault) -> fault.contains(text)));
	}

}
