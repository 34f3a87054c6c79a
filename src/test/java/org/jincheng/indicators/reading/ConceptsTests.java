package org.jincheng.indicators.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.catalogue.dictionary.Concept;
import org.jincheng.indicators.core.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The dictionary of what statistics measure is consistent, and is that of the seeds. */
@ServiceTests
class ConceptsTests {

	@Autowired
	private Api api;

	@Test
	void eachConceptHasACodeNamesAndDefinitionsOfItsOwn() {
		assertThat(Concept.ALL).hasSizeGreaterThan(300);
		for (var language : Language.values()) {
			var concepts = new HashMap<String, String>();
			Concept.ALL.forEach((concept) -> {
				assertThat(concept.definition().in(language)).as(concept.code()).isNotBlank();
				concept.names(language).forEach((name) -> {
					var other = concepts.put(name.toLowerCase(Locale.ROOT).replace(" ", ""), concept.code());
					assertThat(other).as(name).isIn(null, concept.code());
				});
			});
		}
	}

	@Test
	void whatAConceptRefersToIsThere() {
		var codes = Concept.ALL.stream().map(Concept::code).collect(Collectors.toSet());
		var categories = this.api.allPages("/api/v1/categories")
			.stream()
			.map((category) -> category.get("dimension").asString() + ":" + category.get("code").asString())
			.collect(Collectors.toSet());
		var dimensions = new HashSet<>(listed("/api/v1/dimensions"));
		var topics = listed("/api/v1/topics");
		topics.add("finance");
		assertThat(Concept.ALL).allSatisfy((concept) -> {
			assertThat(codes).containsAll(words(concept.cell("of"))).containsAll(words(concept.cell("not")));
			assertThat(categories).containsAll(words(concept.cell("where")));
			assertThat(dimensions).containsAll(words(concept.cell("breakdowns")));
			assertThat(concept.cell("topic")).isIn(topics);
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
		var concepts = Concept.ALL.stream().collect(Collectors.toMap(Concept::code, (concept) -> concept));
		var seeded = this.api.allPages("/api/v1/indicators?origin=stated&lang=all")
			.stream()
			.filter((indicator) -> concepts.containsKey(indicator.get("code").asString()))
			.toList();
		assertThat(seeded).hasSizeGreaterThan(20).allSatisfy((indicator) -> {
			var concept = Objects.requireNonNull(concepts.get(indicator.get("code").asString()));
			for (var language : Language.values()) {
				assertThat(Stream.concat(Stream.of(indicator.at("/name/" + language.code())),
						indicator.at("/synonyms/" + language.code()).valueStream()))
					.extracting((name) -> name.asString().toLowerCase(Locale.ROOT))
					.containsAll(concept.names(language).map((name) -> name.toLowerCase(Locale.ROOT)).toList());
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
