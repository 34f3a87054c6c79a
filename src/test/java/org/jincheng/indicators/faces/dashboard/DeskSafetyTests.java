package org.jincheng.indicators.faces.dashboard;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of an article runs on the desk, whatever it is. A visit fails where a page asks
 * another host for anything, or writes to the console.
 */
@BrowserTests
class DeskSafetyTests {

	private static final String HOSTILE = """
			<!DOCTYPE html><html><head><title>Trees &lt;b&gt; in Jincheng</title><meta charset="utf-8">
			<link rel="canonical" href="https://example.com/trees"><link rel="stylesheet" \
			href="https://evil.example/a.css">
			<script>globalThis.ran = "script";</script><script src="https://evil.example/a.js"></script>
			<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/"></head>
			<body onload="globalThis.ran = 'onload'"><nav>11 menus</nav>
			<img src="https://evil.example/x" onerror="globalThis.ran = 'onerror'">\
			<iframe src="https://evil.example/"></iframe>
			<svg onload="globalThis.ran = 'svg'"><script>globalThis.ran = "svg script"</script></svg>
			<p>The tree coverage rate of Jincheng is <b>42</b> percent.</p>
			<style>@import "https://evil.example/b.css";</style>\
			<form action="https://evil.example/"><input autofocus></form>
			<p>Published: 2019-09-02</p><template><p>13 templates.</p></template></body></html>
			""";

	@Test
	void markupThatIsPastedIsText(Visit visit) {
		visit.expectFault("TrustedHTML");
		visit.expectFault("TrustedTypePolicy");
		var desk = Desk.open(visit, "en");
		assertThatTextBecomesMarkupNowhereElse(desk);
		desk.paste("""
				<img src=x onerror="globalThis.ran = 'onerror'"><script>globalThis.ran = 'script'</script>
				The tree coverage rate of <b onclick="globalThis.ran = 'click'">Jincheng</b> is 42 percent.""");
		assertNothingRan(desk);
		assertThat(desk.card("42 percent").locator(".desk-sentence")).containsText("<b onclick=");
		desk.page().reload();
		visit.awaitView();
		assertThat(desk.card("42 percent").locator(".desk-sentence")).containsText("<b onclick=");
		assertNothingRan(desk);
	}

	private static void assertThatTextBecomesMarkupNowhereElse(Desk desk) {
		assertThat(desk.page().evaluate("""
				() => {
					try { document.body.innerHTML = "<b>x</b>"; return "taken"; } catch (error) { return error.name; }
				}""")).isEqualTo("TypeError");
		assertThat(desk.page().evaluate("""
				() => {
					try { trustedTypes.createPolicy("other", {}); return "taken"; } catch (error) { return error.name; }
				}""")).isEqualTo("TypeError");
	}

	@Test
	void onlyTheTextOfAFileIsTaken(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.page().evaluate("""
				(html) => {
					const data = new DataTransfer();
					data.items.add(new File([html], "trees.html", { type: "text/html" }));
					document.querySelector("#desk-article")
						.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
				}""", HOSTILE.replace("42", "43"));
		assertTreesAreRead(desk, 43);
		choose(desk, "trees.html", HOSTILE.getBytes(StandardCharsets.UTF_8));
		assertTreesAreRead(desk, 42);
		choose(desk, "TREES.HTM", HOSTILE.replace("42", "44").getBytes(StandardCharsets.UTF_8));
		assertTreesAreRead(desk, 44);
	}

	private static void assertTreesAreRead(Desk desk, int percent) {
		var sentence = "The tree coverage rate of Jincheng is %d percent.".formatted(percent);
		assertThat(desk.card(percent + " percent")).containsText(sentence);
		assertThat(desk.article()).hasValue(sentence + "\nPublished: 2019-09-02");
		assertThat(desk.page().getByLabel("Title")).hasValue("Trees <b> in Jincheng");
		assertThat(desk.page().getByLabel("Address")).hasValue("https://example.com/trees");
		assertThat(desk.page().getByLabel("Published")).hasValue("2019-09-02");
		assertNothingRan(desk);
	}

	private static void assertNothingRan(Desk desk) {
		assertThat(desk.page().evaluate("globalThis.ran ?? null")).isNull();
		assertThat(desk.page().locator("main img, main iframe, main b, main svg, main script")).hasCount(0);
	}

	private static void choose(Desk desk, String name, byte[] content) {
		desk.page().locator("#reading-file").setInputFiles(new FilePayload(name, "", content));
	}

}
