package org.jincheng.indicators.core.curation;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Curators add, change and remove what the catalogue holds. */
@CurationTests
class CatalogueWriteTests {

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void removeWhatIsLeft() {
		this.curator.remove("breaks/new-one", "trade-metrics/new-one", "investments/new-one",
				"environment-metrics/new-one", "indicators/new-one", "parks/new-one", "initiatives/new-one",
				"places/140599", "units/new-one", "topics/new-one");
	}

	@ParameterizedTest
	@EnumSource
	void createReturnsTheNewResource(Example example) {
		var before = this.curator.revision();
		var answer = this.curator.send("POST", example.collection(), example.body().toString());
		assertThat(answer.text()).doesNotContain("\"errors\"");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Location")).isEqualTo(Api.BASE + "/" + example.path());
		assertThat(this.curator.get(example.path()).body()).isEqualTo(answer.body());
		assertThat(this.curator.get(example.path()).header("ETag")).isEqualTo(answer.header("ETag"));
		assertThat(this.curator.revision()).isEqualTo(before + 1);
		assertThat(lastChange(example)).isEqualTo("create");
		var again = this.curator.send("POST", example.collection(), example.body().toString());
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.places()).containsExactly("/" + example.key());
	}

	@ParameterizedTest
	@EnumSource
	void replaceSetsAllFieldsOfTheNamedVersion(Example example) {
		var tag = this.curator.send("POST", example.collection(), example.body().toString()).header("ETag");
		var before = this.curator.revision();
		assertThat(this.curator.send("PUT", example.path(), example.body().toString()).status()).isEqualTo(428);
		var same = this.curator.send("PUT", example.path(), example.body().toString(), "If-Match", tag);
		assertThat(same.status()).isEqualTo(200);
		assertThat(same.header("ETag")).isEqualTo(tag);
		Curator.assertError(
				this.curator.send("PUT", example.path(), example.with(example.key(), "\"other\""), "If-Match", tag),
				422, "/" + example.key());
		assertThat(this.curator.revision()).isEqualTo(before);
		var answer = this.curator.send("PUT", example.path(),
				example.with(example.words(), "{\"en\": \"Another\", \"zh\": \"另一个\"}"), "If-Match", tag);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().get(example.words()).asString()).isEqualTo("Another");
		assertThat(this.curator.get(example.path() + "?lang=zh").body().get(example.words()).asString())
			.isEqualTo("另一个");
		assertThat(this.curator.get(example.path()).body()).isEqualTo(answer.body());
		assertThat(this.curator.revision()).isEqualTo(before + 1);
		assertThat(lastChange(example)).isEqualTo("update");
		assertThat(this.curator.send("PUT", example.path(), example.body().toString(), "If-Match", tag).status())
			.isEqualTo(412);
		assertThat(this.curator.send("DELETE", example.path(), null, "If-Match", tag).status()).isEqualTo(412);
	}

	@ParameterizedTest
	@EnumSource
	void deleteRemovesTheResource(Example example) {
		var tag = this.curator.send("POST", example.collection(), example.body().toString()).header("ETag");
		var before = this.curator.revision();
		assertThat(this.curator.send("DELETE", example.path(), null).status()).isEqualTo(428);
		assertThat(this.curator.send("DELETE", example.path(), null, "If-Match", tag).status()).isEqualTo(204);
		assertThat(this.curator.get(example.path()).status()).isEqualTo(404);
		assertThat(this.curator.send("PUT", example.path(), example.body().toString(), "If-Match", tag).status())
			.isEqualTo(404);
		assertThat(this.curator.send("DELETE", example.path(), null, "If-Match", tag).status()).isEqualTo(404);
		assertThat(this.curator.revision()).isEqualTo(before + 1);
		assertThat(lastChange(example)).isEqualTo("delete");
	}

	@ParameterizedTest
	@CsvSource({ "indicators/poverty-rate, observations, observations?indicator=poverty-rate",
			"places/140500, observations, observations?place=140500&groups=false",
			"investments/old-building-renovation, observations, observations?indicator=old-building-renovation", """
					parks/nancun-green-intelligent-casting-industrial-park, investments, \
					investments?park=nancun-green-intelligent-casting-industrial-park""",
			"sources/chinadaily-2019-09-02, statements, sources/chinadaily-2019-09-02/statements",
			"topics/trade, indicators, indicators?topic=trade",
			"topics/transport, initiatives, initiatives?topic=transport" })
	void deleteWhenInUseIsA409ThatCountsAndLinksTheUses(String path, String things, String where) {
		var answer = this.curator.delete(path);
		assertThat(answer.status()).isEqualTo(409);
		var count = this.curator.get(where + (where.contains("?") ? "&" : "?") + "limit=1000")
			.body()
			.get("items")
			.size();
		assertThat(answer.body().get("detail").asString()).contains("cannot be deleted, because others use it: ",
				"%s (%d: /api/v1/%s)".formatted(things, count, where));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "places/140000 | places that lie in it \\([0-9]+: /api/v1/places/140000/overview\\)",
					"units/year | indicators \\([0-9]+: [a-z-]+(, [a-z-]+)*( …)?\\)",
					"units/CNY | indicators \\([0-9]+: [a-z-]+(, [a-z-]+)*( …)?\\)", """
							sources/chinadaily-2019-09-02/statements/9.3 | observations \\(1: \
							/api/v1/observations\\?source=chinadaily-2019-09-02\\)""" })
	void deleteWhenInUseNamesUsesWithoutACollection(String path, String detail) {
		var answer = this.curator.delete(path);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("detail").asString()).containsPattern(detail);
	}

	@Test
	void setsAreSortedAndHoldNothingTwice() {
		var statements = "[%1$s, %2$s, %1$s]".formatted(Example.statement(9, 3), Example.statement(2, 1));
		var answer = this.curator.send("POST", "parks", Example.PARK.with("statements", statements));
		assertThat(answer.body().get("statements").valueStream().map((each) -> each.get("paragraph").asInt()))
			.containsExactly(2, 9);
	}

	@Test
	void investmentIsThatOfItsParks() {
		var parks = "[\"danhe-river-wetland-park\", \"nancun-green-intelligent-casting-industrial-park\"]";
		var answer = this.curator.add("investments", Example.INVESTMENT.with("parks", parks));
		assertThat(answer.body().get("joint").asBoolean()).isTrue();
		assertThat(this.curator.get("parks/danhe-river-wetland-park").body().at("/investments/0/id").asString())
			.isEqualTo("new-one");
	}

	private String lastChange(Example example) {
		return this.jdbc.sql("""
				select change.action from change join revision on number = revision_number
				where collection = ? and resource_id = ? and actor = 'curator'
				  and number = (select max(number) from revision)""")
			.params(example.collection(), example.id())
			.query(String.class)
			.single();
	}

}
