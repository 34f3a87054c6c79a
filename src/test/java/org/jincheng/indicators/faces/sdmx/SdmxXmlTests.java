package org.jincheng.indicators.faces.sdmx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.jincheng.indicators.core.language.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a text has in it, the message is XML and says it as far as XML can. */
class SdmxXmlTests {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "<b a=\"1\">&amp;]]> '", "晋城 𝒳", "a\u00a0b\u2028c", "" })
	void textIsReadBack(String text) {
		assertThat(readBack(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "'a\u0001b', a\uFFFDb", "'a\uFFFEb', a\uFFFDb", "'a\uD800b', a\uFFFDb",
			"'\uDC00\u0000', \uFFFD\uFFFD" })
	void whatXmlCannotHaveIsReplaced(String text, String read) {
		assertThat(readBack(text)).isEqualTo(read);
	}

	@Test
	void lineIsEndedInATextOnly() {
		var out = new ByteArrayOutputStream();
		var xml = new SdmxXml(out);
		xml.text("it", "a\tb\nc", "it", "a\tb\nc\r");
		xml.endDocument();
		var read = Xml.parse(out.toString(StandardCharsets.UTF_8));
		assertThat(read.getTextContent()).isEqualTo("a\tb\nc");
		assertThat(read.getAttribute("it")).isEqualTo("a b c ");
	}

	private static String readBack(String text) {
		var out = new ByteArrayOutputStream();
		var xml = new SdmxXml(out);
		xml.startMessage("Structure");
		xml.empty("common:It", "it", text);
		xml.texts("common:Name", new Text(text, text));
		xml.endDocument();
		var message = Xml.parse(out.toString(StandardCharsets.UTF_8));
		var read = Xml.first(message, "It").getAttribute("it");
		assertThat(Xml.texts(message, "Name")).containsExactly(read, read);
		return read;
	}

}
