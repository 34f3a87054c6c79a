package org.jincheng.indicators.core.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each error says where it is in one syntax, and one fault has one status however it is
 * sent.
 */
@CurationTests
class ErrorPlaceTests {

	private static final String TOPICS = "code,name_en,name_zh\nenergy,%s,能源\n";

	private static final String SOURCE = """
			{"id": "place-daily", "publisher": "Daily", "title": "Trees", "url": %s, "published": "2020-01-01",
			 "language": "en", "sha256": null}""";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void errorOfAQueryHasItsParameter() {
		assertThat(keys(this.api.get(Api.BASE + "/parks?kind=gren"))).containsExactly("parameter", "rejected",
				"message", "allowed");
		assertThat(this.api.get(Api.BASE + "/topics", "Jincheng-Revision", "new").places())
			.containsExactly("Jincheng-Revision");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "topics | {\"a~b/c\": 1, \"code\": \"a\", \"name\": {\"en\": \"A\", \"zh\": \"甲\"}} | /a~0b~1c",
					"topics | {\"code\": \"a\", \"name\": {\"en\": \"A\", \"zh\": \"甲\", \"\": 1}} | /name/",
					"topics | {\"code\": \"a\", \"name\": {\"en\": \"A\", \"zh\": \"甲\", \"~1\": 1}} | /name/~01",
					"topics | {\"code\": \"a\", \"a/b\": 1, \"a/b\": 1} | /a~1b",
					"publications | {\"source\": {\"a/~\": 1}, \"statements\": []} | /source/a~1~0" })
	void errorOfABodyHasAPointerIntoIt(String collection, String body, String pointer) {
		var answer = send("/" + collection, body.getBytes(StandardCharsets.UTF_8), "application/json");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.places()).contains(pointer);
		assertThat(keys(answer)).containsExactly("pointer", "rejected", "message", "allowed");
		if (!body.contains("1, \"a/b\"")) {
			assertThat(Api.parse(body).at(pointer).asInt()).isEqualTo(1);
		}
	}

	@Test
	void errorOfAFileHasItsLineAndColumn() {
		var answer = send("/imports?table=topics", TOPICS.formatted("Pow\u202eer").getBytes(StandardCharsets.UTF_8),
				"text/csv");
		assertThat(keys(answer)).containsExactly("line", "column", "rejected", "message", "allowed");
		assertThat(answer.places()).containsExactly("line 2, name_en");
		assertThat(keys(send("/imports?table=topics", "code,name\na".getBytes(StandardCharsets.UTF_8), "text/csv")))
			.containsExactly("line", "rejected", "message", "allowed");
	}

	@Test
	void errorOfAZipHasItsTable() throws IOException {
		var answer = send("/imports", zip("topics.csv", TOPICS.formatted("Pow\u202eer")), "application/zip");
		assertThat(keys(answer)).containsExactly("table", "line", "column", "rejected", "message", "allowed");
		assertThat(answer.places()).containsExactly("topics, line 2, name_en");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://x", "http://user@x" })
	void addressThatIsNoneIsA400HoweverItIsSent(String url) throws IOException {
		var body = SOURCE.formatted("\"" + url + "\"");
		var table = "id,publisher,title,url,published,language\nplace-daily,Daily,Trees,%s,2020-01-01,en\n"
			.formatted(url);
		assertThat(sentInEachWay("sources", body, "source", table))
			.allSatisfy((answer) -> assertThat(answer.status()).as(answer.text()).isEqualTo(400));
	}

	@Test
	void unknownCodeIsA422InEveryFormat() throws IOException {
		var body = """
				{"type": "indicator", "code": "place-cows", "name": {"en": "Cows", "zh": "牛"},
				 "definition": {"en": "Cows"}, "topic": "cattle", "units": ["count"], "decimals": 0, \
				"statements": []}""";
		var table = """
				code,name_en,name_zh,definition_en,topic,units,decimals,statements
				place-cows,Cows,牛,Cows,cattle,count,0,
				""";
		assertThat(sentInEachWay("indicators", body, "indicators", table))
			.allSatisfy((answer) -> assertThat(answer.status()).as(answer.text()).isEqualTo(422));
		assertThat(this.api.get(Api.BASE + "/indicators?topic=cattle").status()).as("as a parameter").isEqualTo(400);
	}

	@Test
	void fileIsA400IfOneOfItsCellsCannotBeRead() {
		var columns = "code,name_en,name_zh,definition_en,topic,units,decimals,statements\n";
		var unknown = "place-cows,Cows,牛,Cows,cattle,count,0,\n";
		var answer = send("/imports?table=indicators",
				(columns + unknown + unknown.replace("place-cows", "place-pigs").replace(",0,\n", ",none,\n"))
					.getBytes(StandardCharsets.UTF_8),
				"text/csv");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("type").asString()).isEqualTo("/problems/invalid-file");
		assertThat(answer.places()).containsExactlyInAnyOrder("line 2, topic", "line 3, decimals");
	}

	/** Sends a resource alone, in a publication, as a CSV and in a ZIP. */
	private List<Answer> sentInEachWay(String collection, String body, String part, String table) throws IOException {
		var source = part.equals("source") ? body : SOURCE.formatted("null");
		var publication = part.equals("source") ? "{\"source\": %s, \"statements\": []}".formatted(body)
				: "{\"source\": %s, \"%s\": [%s], \"statements\": []}".formatted(source, part, body);
		return List.of(
				send("/" + collection, body.replace("\"type\": \"indicator\", ", "").getBytes(StandardCharsets.UTF_8),
						"application/json"),
				send("/publications?dryRun=true", publication.getBytes(StandardCharsets.UTF_8), "application/json"),
				send("/imports?dryRun=true&table=" + collection, table.getBytes(StandardCharsets.UTF_8), "text/csv"),
				send("/imports?dryRun=true", zip(collection + ".csv", table), "application/zip"));
	}

	private Answer send(String path, byte[] body, String contentType) {
		return this.api.post(Api.BASE + path, body, contentType, "Authorization", this.keys.curator());
	}

	private static List<String> keys(Answer answer) {
		return List.copyOf(answer.body().at("/errors/0").propertyNames());
	}

	private static byte[] zip(String name, String table) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(table.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

}
