package org.jincheng.indicators.catalogue.source;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

@CurationTests
class PublisherTests {

	@Autowired
	private Curator curator;

	@AfterEach
	void removeWhatIsLeft() {
		this.curator.remove("sources/published-part", "sources/published-copy", "sources/published-other",
				"sources/published-a", "sources/published-b", "publishers/survey", "publishers/bureau",
				"publishers/press");
	}

	private Answer publisher(String code, String name, String more) {
		return this.curator.send("POST", "publishers",
				"{\"code\": \"%s\", \"name\": {\"en\": \"%s\"}%s}".formatted(code, name, more));
	}

	private Answer source(String id, String publisher, String more) {
		return this.curator.send("POST", "sources", """
				{"id": "%s", "publisher": "%s", "title": "T", "published": "2020", "language": "en"%s}""".formatted(id,
				publisher, more));
	}

	private String publisherOf(String source) {
		return this.curator.get("sources/" + source).body().get("publisherCode").asString("none");
	}

	@Test
	void thoseOfTheSeedAreThere() {
		var sources = this.curator.get("sources?limit=1000").body().get("items");
		assertThat(sources.valueStream().map((source) -> source.get("publisherCode").asString("none"))).hasSize(7)
			.containsOnly("china-daily", "xinhua");
		assertThat(this.curator.get("publishers/xinhua?lang=zh").body()).isEqualTo(Api.parse("""
				{"code": "xinhua", "name": "新华社", "aliases": ["Xinhua News Agency"], "kind": "press", \
				"kindName": "新闻媒体",
				 "parent": null}"""));
	}

	@Test
	void aSourceIsOfThePublisherWhoseNameItPrints() {
		source("published-a", "THE BUREAU", "");
		assertThat(publisherOf("published-a")).isEqualTo("none");
		publisher("bureau", "Bureau",
				", \"aliases\": [\"The Bureau\", \"The Bureau; not\"]".replace("; not", " of all"));
		assertThat(publisherOf("published-a")).isEqualTo("bureau");
	}

	@Test
	void aPublisherThatIsCorrectedStays() {
		publisher("bureau", "Bureau", "");
		publisher("press", "Press", "");
		assertThat(source("published-a", "Bureau", ", \"publisherCode\": \"press\"").status()).isEqualTo(201);
		assertThat(publisherOf("published-a")).isEqualTo("press");
		assertThat(this.curator.delete("publishers/press").status()).isEqualTo(409);
		// What the name says already is not written down.
		assertThat(source("published-b", "Bureau", ", \"publisherCode\": \"bureau\"").status()).isEqualTo(201);
		assertThat(this.curator.get("publications/published-b").body().at("/source/publisherCode").isNull()).isTrue();
	}

	@Test
	void twoNamesOfOneAreJoinedByOneRequest() {
		publisher("bureau", "Bureau", "");
		publisher("survey", "Survey", ", \"aliases\": [\"Survey Team\"], \"parent\": \"bureau\"");
		publisher("press", "Press", ", \"parent\": \"survey\"");
		source("published-a", "survey team", "");
		source("published-b", "Press", ", \"publisherCode\": \"survey\"");
		var before = this.curator.get("changes?sort=-number&limit=1").body().at("/items/0/revision").asInt();
		var merged = this.curator.send("POST", "publishers/survey/merge", "{\"into\": \"bureau\"}");
		assertThat(merged.status()).as(merged.text()).isEqualTo(200);
		assertThat(merged.body().get("aliases")).isEqualTo(Api.parse("[\"Survey\", \"Survey Team\"]"));
		assertThat(this.curator.get("publishers/survey").status()).isEqualTo(404);
		assertThat(List.of(publisherOf("published-a"), publisherOf("published-b"))).containsOnly("bureau");
		assertThat(this.curator.get("publishers/press").body().get("parent").asString()).isEqualTo("bureau");
		var change = this.curator.get("changes?sort=-number&limit=1").body().at("/items/0");
		assertThat(change.get("revision").asInt()).isEqualTo(before + 1);
		assertThat(change.get("changes").valueStream().map((part) -> part.get("href").asString()))
			.containsExactlyInAnyOrder("/api/v1/publishers/press", "/api/v1/sources/published-b",
					"/api/v1/publishers/survey", "/api/v1/publishers/bureau");
	}

	@Test
	void aParentIsMergedIntoItsPart() {
		publisher("bureau", "Bureau", "");
		publisher("survey", "Survey", ", \"parent\": \"bureau\"");
		var merged = this.curator.send("POST", "publishers/bureau/merge", "{\"into\": \"survey\"}");
		assertThat(merged.status()).as(merged.text()).isEqualTo(200);
		assertThat(merged.body().get("parent").isNull()).isTrue();
	}

	@Test
	void noPublisherIsAPartOfItself() {
		publisher("bureau", "Bureau", "");
		publisher("survey", "Survey", ", \"parent\": \"bureau\"");
		assertError(this.curator.replace("publishers/bureau", """
				{"code": "bureau", "name": {"en": "Bureau"}, "parent": "survey"}"""), 422, "/parent");
	}

	@Test
	void aSourceIsRelatedToOthersThatAreThereAndNotInACircle() {
		source("published-a", "Bureau", "");
		source("published-part", "Bureau", ", \"partOf\": \"published-a\"");
		source("published-b", "Bureau", "");
		source("published-copy", "Bureau", ", \"copyOf\": \"published-b\"");
		source("published-other", "Bureau", ", \"copyOf\": \"published-a\"");
		for (var row : """
				"publisherCode": "none-such"                            | /publisherCode
				"partOf": "none-such"                                   | /partOf
				"partOf": "published-part"                              | /partOf
				"partOf": "published-b"                                 | /partOf
				"copyOf": "published-b"                                 | /copyOf
				"copyOf": "published-copy"                              | /copyOf
				"translationOf": "published-other"                      | /translationOf
				"copyOf": "published-a"                                 | /copyOf
				"translationOf": "published-a", "copyOf": "published-a" | /translationOf
				"replaces": ["published-a", "none-such/1.1"]            | /replaces/1
				"replaces": ["published-a/0"]                           | /replaces/0
				"replaces": ["published-a/1.2.3"]                       | /replaces/0
				"retracts": ["published-b/1"]                           | /retracts/0
				"retracts": ["published-a/1 "]                          | /retracts/0
				""".lines().toList()) {
			var parts = row.split(" *\\| ");
			var answer = this.curator.replace("sources/published-b", """
					{"id": "published-b", "publisher": "Bureau", "title": "T", "published": "2020", \
					"language": "en", %s}""".formatted(parts[0]));
			assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
			assertThat(answer.places()).as(row).contains(parts[1]);
		}
	}

	@Test
	void aWholeIsNoPart() {
		source("published-a", "Bureau", "");
		source("published-b", "Bureau", "");
		source("published-part", "Bureau", ", \"partOf\": \"published-a\"");
		assertError(this.curator.replace("sources/published-a", """
				{"id": "published-a", "publisher": "Bureau", "title": "T", "published": "2020", "language": "en",
				 "partOf": "published-b"}"""), 422, "/partOf");
	}

	@Test
	void aSourceThatOthersAreRelatedToIsNotRemoved() {
		source("published-a", "Bureau", "");
		source("published-copy", "Bureau", ", \"retracts\": [\"published-a/1.1\"]");
		var answer = this.curator.delete("sources/published-a");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text()).contains("published-copy");
	}

}
