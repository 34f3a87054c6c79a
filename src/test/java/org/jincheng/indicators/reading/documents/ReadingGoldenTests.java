package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Golden;
import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every word of the readings of all texts: whoever only divides the reader anew
 * changes none, and whoever means to change one sees which.
 */
class ReadingGoldenTests {

	private static final Reader READER = new Reader(Exam.catalogue());

	@Test
	void readingsAreAsBefore() throws IOException {
		var annotated = Stream.of("known", "unseen")
			.flatMap((folder) -> Exam.files(Exam.KNOWN.resolveSibling(folder)).stream())
			.map((file) -> line(name(file), Exam.request(file)));
		var parts = Exam.files(Exam.KNOWN.resolveSibling("parts"))
			.stream()
			.flatMap((file) -> new JsonMapper().readTree(file.toFile())
				.valueStream()
				.map((text) -> line(name(file) + "/" + text.get("id").asString(), request(text))));
		var twins = Files.readAllLines(Exam.KNOWN.resolveSibling("twins.tsv"))
			.stream()
			.filter((row) -> !row.startsWith("#"))
			.map((row) -> row.split("\t"))
			.map((row) -> line(row[1], request(row[1], null, row[0], "140500")));
		var seed = line("seed", ReadingRequest.of(Files.readString(SeedReadingTests.TEXT)));
		var lines = Stream.of(annotated, parts, twins, Stream.of(seed)).flatMap((some) -> some);
		Golden.assertGolden("readings.txt", lines.collect(Collectors.joining("\n", "", "\n")));
	}

	private static String name(Path file) {
		return file.getFileName().toString().replace(".json", "");
	}

	private static ReadingRequest request(JsonNode text) {
		var language = Term.find(Language.values(), text.get("language").asString()).orElseThrow();
		return request(text.get("text").asString(), language, text.get("published").asString(),
				text.get("place").asString());
	}

	private static ReadingRequest request(String text, @Nullable Language language, String published, String place) {
		return new ReadingRequest(text, language, DateBound.of(published), place, null, null, null, null);
	}

	/** The name of a text, and the start of the digest of its reading. */
	private static String line(String name, ReadingRequest request) {
		var reading = READER.read(request, Exam.MAX_LENGTH)
			.toString()
			.replace(", around=null, recorded=null, cell=null", "")
			.replace(", missing=null", "")
			.replace(", priced=null", "")
			.replace(", note=null, cell=null", ", note=null")
			.replace(", document=null]", "]");
		var digest = Sha256.start().digest(reading.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest, 0, 6) + " " + name;
	}

}
