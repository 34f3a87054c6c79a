package org.jincheng.indicators.faces.dashboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of one process of tests: the one that the machine has, or else one that is
 * downloaded.
 */
final class Chromium implements AutoCloseable {

	private static final Log log = LogFactory.getLog(Chromium.class);

	private static final List<String> INSTALLED = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	/** Keeps it to this machine, whatever a page or the browser itself would ask for. */
	private static final List<String> TO_ITSELF = List.of("--disable-gpu", "--disable-background-networking",
			"--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");

	private final @Nullable Playwright playwright;

	private final @Nullable Browser browser;

	private final @Nullable RuntimeException absence;

	private final Map<String, Page> pages = new HashMap<>();

	private Chromium(@Nullable Playwright playwright, @Nullable Browser browser, @Nullable RuntimeException absence) {
		this.playwright = playwright;
		this.browser = browser;
		this.absence = absence;
	}

	static Chromium start() {
		var installed = INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
		var options = new BrowserType.LaunchOptions().setArgs(TO_ITSELF);
		installed.ifPresent(options::setExecutablePath);
		Playwright playwright = null;
		try {
			playwright = Playwright.create(new Playwright.CreateOptions()
				.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
			var browser = playwright.chromium().launch(options);
			// As long as for what is done on a page: a machine with other work to do is
			// no fault of the page.
			PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
			log.info("Pages are tested in Chromium " + browser.version());
			return new Chromium(playwright, browser, null);
		}
		catch (RuntimeException ex) {
			log.warn("Pages are not tested: there is no browser", ex);
			return new Chromium(playwright, null, ex);
		}
	}

	/**
	 * The page of the site at an address, which one visit has after another: to open one
	 * takes longer than most visits. What the site lets it keep, it keeps. Where there is
	 * no browser the test is skipped, but in continuous integration it fails.
	 */
	Page page(String address) {
		if (this.browser == null) {
			var message = "No browser: install Chromium or Chrome, or let Playwright download one";
			if ("true".equals(System.getenv("CI"))) {
				throw new IllegalStateException(message, this.absence);
			}
			return Assumptions.abort(message);
		}
		var options = new Browser.NewContextOptions().setBaseURL(address).setReducedMotion(ReducedMotion.REDUCE);
		return this.pages.computeIfAbsent(address, (_) -> this.browser.newContext(options).newPage());
	}

	/** Has the pages ask the service anew for what they have read of it. */
	void forgetAnswers() {
		this.pages.values().forEach((page) -> {
			var network = page.context().newCDPSession(page);
			network.send("Network.clearBrowserCache");
			network.detach();
		});
	}

	@Override
	public void close() {
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

}
