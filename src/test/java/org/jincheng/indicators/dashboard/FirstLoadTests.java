package org.jincheng.indicators.dashboard;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a reader who comes for the first time has to wait for. */
@BrowserTests
class FirstLoadTests {

	private static final Log log = LogFactory.getLog(FirstLoadTests.class);

	/** In milliseconds since the page was asked for. */
	private static final String LARGEST_CONTENTFUL_PAINT = """
			() => new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
				.observe({ type: "largest-contentful-paint", buffered: true }))""";

	@Test
	void overviewTransfersLittle(Visit visit) {
		var transferred = new AtomicLong();
		var network = visit.page().context().newCDPSession(visit.page());
		network.on("Network.loadingFinished",
				(event) -> transferred.addAndGet(event.get("encodedDataLength").getAsLong()));
		network.send("Network.enable");
		network.send("Network.clearBrowserCache");
		var page = visit.open("/");
		// The last thing that is read.
		assertThat(page.locator("#revision")).hasText(Pattern.compile("revision \\d+"));
		log.info("The overview takes %d bytes, and its largest part is painted after %s ms".formatted(transferred.get(),
				page.evaluate(LARGEST_CONTENTFUL_PAINT)));
		assertThat(transferred.get()).isBetween(1L, 500_000L);
	}

}
