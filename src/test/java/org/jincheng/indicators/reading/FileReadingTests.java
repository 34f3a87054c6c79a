package org.jincheng.indicators.reading;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.reading.files.DocumentFormat;
import org.jincheng.indicators.reading.files.SentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is sent, and answered with its figures. */
@ServiceTests
@ExtendWith(OutputCaptureExtension.class)
class FileReadingTests {

	private static final String READINGS = Api.BASE + "/readings";

	@Autowired
	private Api api;

	@Test
	void fileIsReadWithWhatTheQueryTellsOfIt() {
		var page = "<title>A page</title><p>The output of coal rose to 5 tons.".getBytes(StandardCharsets.UTF_8);
		var answer = this.api.post(READINGS
				+ "?language=en&published=2024-02&place=140500&publisher=China%20Daily&url=https://example.com/", page,
				"text/html; charset=utf-8");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/json");
		var body = answer.body();
		assertThat(body.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(Sha256.start().digest(page)));
		assertThat(body.at("/numerals/0/value").asInt()).isEqualTo(5);
		assertThat(body.at("/numerals/0/places/0").asString()).isEqualTo("140500");
		assertThat(body.at("/publication/source/published").asString()).isEqualTo("2024-02");
		assertThat(body.at("/publication/source/publisher").asString()).isEqualTo("China Daily");
		assertThat(body.at("/publication/source/title").asString()).isEqualTo("A page");
		assertThat(body.at("/publication/source/sha256").asString()).isEqualTo(body.get("sha256").asString());
	}

	@Test
	void queryIsCheckedAsTheBodyOfATextIs() {
		assertThat(send("?published=2024-13", "<p>5 tons").text()).contains("\"published\"");
		assertThat(send("?place=999999", "<p>5 tons").status()).isEqualTo(422);
		assertThat(send("?author=x", "<p>5 tons").status()).isEqualTo(400);
	}

	@Test
	void fileIsOfTenMegabytesAtMost() {
		var answer = this.api.post(READINGS, new byte[SentFile.MAX_BYTES + 1], DocumentFormat.PDF_VALUE);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.text()).contains("The file is longer than 10485760 bytes.");
	}

	@ParameterizedTest
	@ValueSource(strings = { DocumentFormat.PDF_VALUE, DocumentFormat.DOCX_VALUE, DocumentFormat.XLSX_VALUE })
	void fileThatIsBrokenIsAProblemAndNoLogTellsOfIt(String type, CapturedOutput output) {
		var before = output.length();
		for (var text : new String[] { "",
				"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\ntrailer << /Root 1 0 R >>",
				"PK\3\4" + "x".repeat(1_000) }) {
			var answer = this.api.post(READINGS, text.getBytes(StandardCharsets.ISO_8859_1), type);
			assertThat(answer.status()).as(answer.text()).isEqualTo(400);
			assertThat(answer.body().get("type").asString()).isEqualTo("/problems/invalid-file");
		}
		assertThat(output.toString().substring(before)).doesNotContain(" WARN ", " ERROR ", "\tat ");
	}

	private Answer send(String query, String page) {
		return this.api.post(READINGS + query, page.getBytes(StandardCharsets.UTF_8), DocumentFormat.HTML_VALUE);
	}

}
