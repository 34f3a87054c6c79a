package org.jincheng.indicators.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The dictionary of what statistics measure is consistent, and is that of the seeds. */
@ServiceTests
class ConceptsTests {

	private static final List<Map<String, String>> CONCEPTS = read();

	@Autowired
	private Api api;

	private static List<Map<String, String>> read() {
		try {
			var rows = new ClassPathResource("reading/concepts.tsv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map((line) -> line.split("\t", -1))
				.toList();
			var header = rows.getFirst();
			return rows.stream()
				.skip(1)
				.map((row) -> IntStream.range(0, header.length)
					.boxed()
					.collect(Collectors.toMap((column) -> header[column], (column) -> row[column])))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String cell(Map<String, String> concept, String column) {
		return Objects.requireNonNull(concept.get(column), column);
	}

	private static Stream<String> names(Map<String, String> concept, String language) {
		return Stream.concat(Stream.of(concept.get(language)),
				Arrays.stream(cell(concept, "synonyms." + language).split(";")).filter((name) -> !name.isEmpty()));
	}

	@Test
	void eachConceptHasACodeNamesAndDefinitionsOfItsOwn() {
		assertThat(CONCEPTS).hasSizeGreaterThan(300)
			.extracting((concept) -> cell(concept, "code"))
			.doesNotHaveDuplicates();
		for (var language : List.of("en", "zh")) {
			var concepts = new HashMap<String, String>();
			CONCEPTS.forEach((concept) -> {
				assertThat(cell(concept, "definition." + language)).as(cell(concept, "code")).isNotBlank();
				names(concept, language).forEach((name) -> {
					var other = concepts.put(name.toLowerCase(Locale.ROOT).replace(" ", ""), cell(concept, "code"));
					assertThat(other).as(name).isIn(null, cell(concept, "code"));
				});
			});
		}
	}

	@Test
	void whatAConceptRefersToIsThere() {
		var codes = CONCEPTS.stream().map((concept) -> cell(concept, "code")).collect(Collectors.toSet());
		var categories = this.api.allPages("/api/v1/categories")
			.stream()
			.map((category) -> category.get("dimension").asString() + ":" + category.get("code").asString())
			.collect(Collectors.toSet());
		var dimensions = new HashSet<>(listed("/api/v1/dimensions"));
		var topics = listed("/api/v1/topics");
		topics.addAll(List.of("=", "finance"));
		assertThat(CONCEPTS).allSatisfy((concept) -> {
			assertThat(codes).containsAll(words(cell(concept, "of"))).containsAll(words(cell(concept, "not")));
			assertThat(categories).containsAll(words(cell(concept, "where")));
			assertThat(dimensions).containsAll(words(cell(concept, "breakdowns")));
			assertThat(cell(concept, "topic")).isIn(topics);
		});
	}

	private static List<String> words(String cell) {
		return Arrays.stream(cell.split("[; =]+")).filter((word) -> !word.isEmpty()).toList();
	}

	private List<String> listed(String path) {
		return this.api.allPages(path).stream().map((item) -> item.get("code").asString()).collect(Collectors.toList());
	}

	@Test
	void seededIndicatorsHaveTheNamesOfTheirConcepts() {
		var concepts = CONCEPTS.stream()
			.collect(Collectors.toMap((concept) -> cell(concept, "code"), (concept) -> concept));
		var seeded = this.api.allPages("/api/v1/indicators?origin=stated&lang=all")
			.stream()
			.filter((indicator) -> concepts.containsKey(indicator.get("code").asString()))
			.toList();
		assertThat(seeded).hasSizeGreaterThan(20).allSatisfy((indicator) -> {
			var concept = Objects.requireNonNull(concepts.get(indicator.get("code").asString()));
			for (var language : List.of("en", "zh")) {
				assertThat(Stream.concat(Stream.of(indicator.at("/name/" + language)),
						indicator.at("/synonyms/" + language).valueStream()))
					.extracting((name) -> name.asString().toLowerCase(Locale.ROOT))
					.containsAll(names(concept, language).map((name) -> name.toLowerCase(Locale.ROOT)).toList());
			}
		});
	}

	@Test
	void indicatorIsFoundByItsOtherNames() {
		for (var words : List.of("economic output", "经济总量")) {
			assertThat(
					this.api.get("/api/v1/indicators?q=" + words.replace(" ", "%20")).body().get("items").valueStream())
				.extracting((JsonNode indicator) -> indicator.get("code").asString())
				.contains("gdp");
		}
	}

}
