package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The shells of the pages and what they load, as a browser gets them. */
@ServiceTests
class PageTests {

	private static final String POLICY = "Content-Security-Policy";

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/places/140000", "/indicators/gdp", "/figures/57c16b6e-0c81-5fa3-adc3-e2ea8817451c",
			"/indicators", "/places", "/plans", "/sources", "/sources/chinadaily-2019-09-02", "/explore", "/check",
			"/desk", "/embed/poverty-rate", "/problems", "/problems/invalid-parameter", "/?figure=%22%3E%3Cscript%3E" })
	void pageRunsNothingButItsOwnScripts(String address) {
		var page = this.api.get(address);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
		assertThat(page.header(POLICY))
			.contains("default-src 'none'", "script-src 'self'; style-src 'self';",
					"require-trusted-types-for 'script'; trusted-types written;")
			.doesNotContain("unsafe", "http");
		assertThat(page.text()).doesNotContainPattern("<script>|<style|style=|onclick=|src=\"(?!/(assets|charts)/)")
			.doesNotContainPattern("<link rel=\"(icon|stylesheet|modulepreload)\"[^>]*https?:");
		assertThat(page.text().contains("id=\"search-words\"")).isNotEqualTo(address.startsWith("/embed"));
	}

	/** Others add parameters to addresses that are shared. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/places/140500", "/indicators/gdp", "/plans", "/explore", "/check", "/desk",
			"/problems", "/embed/poverty-rate", "/figures/57c16b6e-0c81-5fa3-adc3-e2ea8817451c" })
	void pageIgnoresWhatItDoesNotKnow(String address) {
		assertThat(this.api.get(address + "?utm_source=told&fbclid=x&theme=dark&width=9").status()).isEqualTo(200);
	}

	@Test
	void onlyEmbeddedPagesCanBeFramed() {
		assertThat(this.api.get("/embed/poverty-rate").header(POLICY)).endsWith("frame-ancestors *");
		assertThat(List.of("/", "/indicators/gdp", "/explore", "/check", "/desk", "/api/v1", "/nothing",
				"/swagger-ui/index.html", "/v3/api-docs"))
			.allSatisfy((path) -> assertThat(this.api.get(path).header(POLICY)).endsWith("frame-ancestors 'none'"));
	}

	@Test
	void pagesPreloadWhatTheyShareAndNoMore() {
		assertThat(this.api.get("/").text()).contains("parts/key.js")
			.doesNotContain("desk/", "desk.js", "desk.css", "reading/", "reading.css");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			/embed/,      There is no indicator &quot;&quot;&gt;&lt;b&gt;&quot;.
			/places/,     There is no place &quot;&quot;&gt;&lt;b&gt;&quot;.
			/figures/,    There is no observation &quot;&quot;&gt;&lt;b&gt;&quot;.
			/sources/,    There is no source &quot;&quot;&gt;&lt;b&gt;&quot;.
			/indicators/, There is no indicator &quot;&quot;&gt;&lt;b&gt;&quot;.""")
	void pageOfWhatIsUnknownIsNotFound(String path, String text) {
		var page = this.api.get(path + "%22%3E%3Cb%3E");
		assertThat(page.status()).isEqualTo(404);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.text()).contains(text);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			/exploer,         `text/html,*/*;q=0.8`, text/html
			/exploer,         */*,                   application/problem+json
			/api/v1/exploer,  `text/html,*/*;q=0.8`, application/problem+json""")
	void addressWithNothingIsAPageWithASearchForBrowsers(String address, String accepted, String type) {
		var answer = this.api.get(address, "Accept", accepted);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).startsWith(type);
		assertThat(answer.text().contains("id=\"search-words\"")).isEqualTo(type.equals("text/html"));
	}

	@ParameterizedTest
	@CsvSource({ "/, , en", "/, zh-CN, zh", "/?lang=zh, en, zh", "/?lang=en, zh, en" })
	void languageIsThatOfTheAddressElseOfTheReader(String address, String accepted, String language) {
		var page = (accepted != null) ? this.api.get(address, "Accept-Language", accepted) : this.api.get(address);
		assertThat(page.text()).contains("<html lang=\"" + language + "\">");
		assertThat(page.header("Content-Language")).isEqualTo(language);
		assertThat(String.join(", ", page.response().headers().allValues("Vary")))
			.containsIgnoringCase("accept-language");
	}

	@Test
	void linksToOtherPagesKeepTheLanguage() {
		var links = Jsoup.parse(this.api.get("/explore?lang=zh").text()).select("header.site nav a").eachAttr("href");
		assertThat(links).containsExactly("/?lang=zh", "/explore?lang=zh", "/plans?lang=zh", "/check?lang=zh",
				"/desk?lang=zh", "/swagger-ui.html");
	}

	@Test
	void whatThePageLoadsIsKeptForEver() {
		var page = this.api.get("/").text();
		var loaded = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
			.matcher(page)
			.results()
			.map((link) -> link.group(1))
			.toList();
		assertThat(loaded).hasSizeGreaterThan(10);
		for (var address : loaded) {
			var asset = this.api.get(address);
			assertThat(asset.status()).as(address).isEqualTo(200);
			assertThat(asset.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/place.js", "/assets/000000000000/place.js" })
	void whatIsOfAnotherVersionIsNotFound(String address) {
		assertThat(this.api.get(address).status()).isEqualTo(404);
	}

	/** What is not embedded by a script is the same chart as an image. */
	@Test
	void embeddedImageHasThePlacesAndThePeriodOfThePage() {
		var page = this.api.get("/embed/poverty-rate?place=140500&place=140000&from=2018&asOf=2026-11-24").text();
		var image = Pattern.compile("<img src=\"([^\"]+)\"").matcher(page);
		assertThat(image.find()).isTrue();
		var address = HtmlUtils.htmlUnescape(image.group(1));
		assertThat(address).startsWith("/charts/poverty-rate.svg?")
			.contains("place=140500", "140000", "from=2018", "asOf=2026-11-24");
		assertThat(this.api.get(address).status()).isEqualTo(200);
	}

	@Test
	void scriptsAreCompressed() {
		var script = this.api.get(asset("parts/api.js"), "Accept-Encoding", "gzip");
		assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
	}

	/** The path of a file that the pages load. */
	private String asset(String name) {
		var style = Pattern.compile("/assets/[0-9a-f]+/").matcher(this.api.get("/").text());
		assertThat(style.find()).isTrue();
		return style.group() + name;
	}

}
