package org.jincheng.indicators.figures.derivation;

import java.util.List;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.derivation.Publication.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows from two levels beside the change that a source states. */
@CurationTests
class DerivedChangesTests {

	private static final String CURRENT = "\"prices\": \"current\", \"changes\": {\"prices\": \"current\"}";

	private static final String UNITS = "CNY USD persons percent percentage-point permille";

	/** Two levels with a change, and what follows. */
	private static final List<Row> FOLLOWING = Row.of("changes-following-", """
			# a change in percent is relative, and shows no digit that the levels do not carry
			2020: 132.87 billion CNY / 2019: 73.2 billion CNY / 2020 on 2019: 81.6 percent | approx 82 percent
			2020: 132.87 billion CNY / 2019: 73.20 billion CNY / 2020 on 2019: 81.6 percent | \
			approx 81.5 percent
			2020: 90 persons / 2019: 120 persons / 2020 on 2019: -25 percent | approx -25 percent
			2020: 1,206 persons / 2019: 1,200 persons / 2020 on 2019: 5 permille | approx 5 permille
			# in another unit it is absolute
			2020: 15 billion CNY / 2019: 10 billion CNY / 2020 on 2019: 5 billion CNY | approx 5000000000 CNY
			2020: 45.8 percent / 2019: 42.1 percent / 2020 on 2019: 3.7 percentage-point | \
			approx 3.7 percentage-point
			2020: -1.2 percent; "note": {"en": "A loss"} / 2019: -3.4 percent; "note": {"en": "A loss"} / \
			2020 on 2019: 2.2 percentage-point | \
			approx 2.2 percentage-point
			# levels that are about the same tell no digit
			2020: 45.8 percent / 2019: 45.8 percent / 2020 on 2019: 0 percentage-point | \
			between -0.1 to 0.1 percentage-point
			2020: 13 billion CNY / 2019: 13 billion CNY / 2020 on 2019: 1 percent | between -8 to 8 percent
			# bounds stay bounds, and hold after rounding
			2020: more than 110 billion CNY / 2019: 100 billion CNY / 2020 on 2019: 11 percent | gt 8 percent
			2020: 110 billion CNY / 2019: at least 100 billion CNY / 2020 on 2019: 9 percent | le 12 percent
			2020: nearly 60.0 billion CNY / 2019: 50.00 billion CNY / 2020 on 2019: 19 percent | lt 20.2 percent
			2020: about 60.0 billion CNY / 2019: 50.00 billion CNY / 2020 on 2019: 20 percent | \
			approx 20 percent
			2020: more than 60 billion CNY / 2019: less than 50 billion CNY / 2020 on 2019: 25 percent | \
			gt 17 percent
			2020: more than 60 billion CNY / 2019: more than 50 billion CNY / 2020 on 2019: 25 percent | nothing
			2020: more than 60 billion CNY / 2019: about 50 billion CNY / 2020 on 2019: 25 percent | nothing
			2020: 60 to 70 billion CNY / 2019: 50 billion CNY / 2020 on 2019: 25 percent | nothing
			2020: 60 billion CNY / 2019: 50 to 55 billion CNY / 2020 on 2019: 25 percent | nothing
			# nothing has no multiple, and a loss neither
			2020: 60 persons / 2019: 0 persons / 2020 on 2019: 25 percent | nothing
			2020: 60 billion CNY / 2019: -50 billion CNY / 2020 on 2019: 25 percent | nothing
			2020: 0 persons / 2019: 60 persons / 2020 on 2019: -100 percent | approx -100 percent
			# of one unit, status and kind
			2020: 60 billion CNY / 2019: 50 billion USD / 2020 on 2019: 25 percent | nothing
			2020: 60 billion CNY / 2019: 50 billion CNY; "status": "estimate" / 2020 on 2019: 20 percent | \
			nothing
			2020: 60 billion CNY; "status": "target" / 2019: 50 billion CNY / 2020 on 2019: 20 percent; \
			"status": "target" | nothing
			2020: 60 billion CNY; "joint": true / 2019: 50 billion CNY / 2020 on 2019: 20 percent | nothing
			2020: 60 billion CNY; "joint": true / 2019: 50 billion CNY; \
			"joint": true / 2020 on 2019: 20 percent | nothing
			2020: 60 billion CNY; "status": "forecast" / 2019: 50 billion CNY; \
			"status": "forecast" / 2020 on 2019: 20 percent; "status": "forecast" | approx 20 percent
			# of periods that are as long as each other
			2020-01~2020-11: 60 billion CNY / 2019: 50 billion CNY / 2020-01~2020-11 on 2019: 20 percent | \
			nothing
			2020-01~2020-02: 60 billion CNY / 2019-01~2019-02: 50 billion CNY / 2020-01~2020-02 on \
			2019-01~2019-02: 20 percent | approx 20 percent
			2020-02: 60 billion CNY / 2020-01: 50 billion CNY / 2020-02 on 2020-01: 20 percent | \
			approx 20 percent
			2020-02-29: 60 billion CNY / 2019-02-28: 50 billion CNY / 2020-02-29 on 2019-02-28: 20 percent | \
			approx 20 percent
			2021-02-28: 60 billion CNY / 2020-02-29: 50 billion CNY / 2021-02-28 on 2020-02-29: 20 percent | \
			approx 20 percent
			2020: 60 billion CNY / 2015: 50 billion CNY / 2020 on 2015: 20 percent | approx 20 percent
			2020: 60 billion CNY / 2018: 50 billion CNY / 2020 on 2019: 20 percent | nothing
			2020: 60 billion CNY / 2019: 50 billion CNY / 2021 on 2020: 20 percent | nothing
			""");

	/** Prices, and two levels with a change that they contradict or not. */
	private static final List<Row> COMPARED = Row.of("changes-compared-", """
			# 49.5 to 50.5 from 39.5 to 40.5: by 22.2 to 27.8 percent
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 25 percent | agrees
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 27.8 percent | agrees
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 27.9 percent | contradicted
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 22 percent | agrees
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 22.1 percent | contradicted
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 30 percent | contradicted
			"constant" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 30 percent | agrees
			null | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 30 percent | agrees
			null | 2020: 50 persons / 2019: 40 persons / 2020 on 2019: 30 percent | contradicted
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: about 30 percent | agrees
			"current" | 2020: about 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 30 percent | agrees
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: more than 25 percent | agrees
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: more than 30 percent | contradicted
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: less than 30 percent | agrees
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: nearly 20 percent | contradicted
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 10 to 15 percent | contradicted
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 15 to 25 percent | agrees
			"current" | 2020: more than 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 30 percent | agrees
			"current" | 2020: more than 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 20 percent | contradicted
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 11 billion CNY | agrees
			"current" | 2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 12 billion CNY | contradicted
			# a mean of four years, as it is stated of all of them or of the last
			"current" | 2020: 146 CNY / 2016: 100 CNY / 2017~2020 on 2016: 9.9 percent; MEAN | agrees
			"current" | 2020: 146 CNY / 2016: 100 CNY / 2017~2020 on 2016: 11 percent; MEAN | contradicted
			"current" | 2020: 146 CNY / 2016: 100 CNY / 2020 on 2016: 11 percent; MEAN | contradicted
			"constant" | 2020: 146 CNY / 2016: 100 CNY / 2017~2020 on 2016: 11 percent; MEAN | agrees
			""".replace("MEAN", """
			"comparison": {"kind": "average-change", "basePeriod": {"start": "2016-01-01", "end": "2016-12-31"}}"""));

	private static int indicators;

	@Autowired
	private Curator curator;

	private Publication publication;

	private String indicator;

	@BeforeAll
	static void recordRows(@Autowired Curator curator) {
		Publication.record(curator, "changes-following", UNITS, FOLLOWING,
				(row) -> CURRENT + ", \"shareOf\": {\"en\": \"The whole\"}");
		Publication.record(curator, "changes-compared", UNITS, COMPARED,
				(row) -> CURRENT.replace("\"current\"", row.cells().getFirst()));
	}

	@BeforeEach
	void begin() {
		this.publication = new Publication(this.curator, "changes");
		this.indicator = "changes-" + ++indicators;
	}

	@ParameterizedTest
	@FieldSource("FOLLOWING")
	void changeFollowsFromTwoLevels(Row row) {
		var derived = this.publication.derived("indicator=" + row.indicator());
		assertThat(derived).extracting(Publication::figure).isEqualTo(row.expected());
		var levels = stated(row, "comparison=none&sort=-period");
		assertThat(derived).allSatisfy((figure) -> {
			var stated = stated(row, "comparison=change").getFirst();
			for (var field : List.of("indicator", "place", "period", "unit", "status", "comparison", "joint")) {
				assertThat(figure.get(field)).as(field).isEqualTo(stated.get(field));
			}
			assertThat(figure.at("/derivation/inputs").valueStream()).containsExactly(levels.get(0).get("id"),
					levels.get(1).get("id"));
		});
	}

	private List<JsonNode> stated(Row row, String query) {
		return this.curator.get("observations?indicator=" + row.indicator() + "&" + query)
			.body()
			.get("items")
			.valueStream()
			.toList();
	}

	@Test
	void latestIsOfASeriesWhateverSentencesItStandsIn() {
		this.publication.indicator(this.indicator, UNITS, CURRENT);
		this.publication.record(this.indicator, """
				2018: 40 billion CNY / 2019: 50 billion CNY / 2019 on 2018: 25 percent / \
				2nd 2020: 60 billion CNY / 2nd 2021: 72 billion CNY / 2nd 2021 on 2020: 20 percent""");
		var selection = "indicator=" + this.indicator;
		assertThat(this.publication.derived(selection)).hasSize(2);
		assertThat(this.publication.derived(selection + "&latest=1")).extracting(Publication::figure)
			.containsExactly("approx 20 percent");
	}

	@ParameterizedTest
	@FieldSource("COMPARED")
	void changeContradictsLevelsOnlyIfThePrintedDigitsLeaveNoOther(Row row) {
		var derived = this.publication.derived("indicator=" + row.indicator()).getFirst();
		var stated = stated(row, "comparison=change,average-change").getFirst();
		assertThat(this.publication.get(stated.get("id").asString())).isEqualTo(stated);
		if (row.expected().contains("contradicted")) {
			assertThat(stated.get("disagreesWith")).containsExactly(derived.get("id"));
			assertThat(derived.get("disagreesWith")).containsExactly(stated.get("id"));
		}
		else {
			assertThat(stated.has("disagreesWith")).isFalse();
			assertThat(derived.has("disagreesWith")).isFalse();
		}
		assertThat(stated(row, "comparison=change,average-change&origin=all")).containsExactlyInAnyOrder(stated,
				derived);
	}

	@ParameterizedTest
	@CsvSource({ "5.5, false", "5.7, true" })
	void growthIsDeniedByWhatAllPartsContribute(String growth, boolean isDenied) {
		this.publication.indicator(this.indicator, UNITS, "\"statistic\": \"total\"");
		var contribution = "2020 on 2019: %s percentage-point; \"where\": {\"residence\": \"%s\"}, "
				+ "\"comparison\": {\"kind\": \"contribution\", "
				+ "\"basePeriod\": {\"start\": \"2019-01-01\", \"end\": \"2019-12-31\"}}";
		var ids = this.publication.record(this.indicator, String.join(" / ", "2020 on 2019: " + growth + " percent",
				contribution.formatted("2.5", "urban"), contribution.formatted("3.0", "rural")));
		var sum = this.publication.derived("indicator=" + this.indicator).getFirst();
		assertThat(sum.at("/derivation/formula").asString()).isEqualTo("3.0 + 2.5");
		assertThat(this.publication.get(ids.getFirst()).path("disagreesWith"))
			.containsExactlyElementsOf(isDenied ? List.of(sum.get("id")) : List.of());
	}

	@Test
	void changeOfTwoCurrenciesContradictsNeitherIfItAgreesWithOne() {
		this.publication.indicator(this.indicator, UNITS, CURRENT);
		var ids = this.publication.record(this.indicator,
				"2020: 50.0 billion CNY / 2019: 40.0 billion CNY / 2020: 7.240 billion USD / 2019: 5.800 billion USD"
						+ " / 2020 on 2019: 30 percent");
		var derived = this.publication.derived("unit=percent&indicator=" + this.indicator);
		assertThat(derived).extracting(Publication::figure)
			.containsExactlyInAnyOrder("approx 25 percent", "approx 24.8 percent");
		assertThat(this.publication.get(ids.getLast()).get("disagreesWith")).as("it agrees with none")
			.containsExactlyInAnyOrder(derived.get(0).get("id"), derived.get(1).get("id"));
		this.publication.record(this.indicator,
				"2018: 46 billion CNY / 2017: 40 billion CNY / 2018: 7.80 billion USD / 2017: 6.00 billion USD");
		var agreeing = this.publication.record(this.indicator, "2018 on 2017: 30 percent").getFirst();
		assertThat(this.publication.derived("to=2018&unit=percent&indicator=" + this.indicator)).hasSize(2);
		assertThat(this.publication.get(agreeing).has("disagreesWith")).isFalse();
	}

	@Test
	void nothingFollowsFromLevelsOfSeveralSources() {
		this.publication.indicator(this.indicator, UNITS, CURRENT);
		this.publication.record(this.indicator, "2020: 50 billion CNY / 2020 on 2019: 30 percent");
		new Publication(this.curator, "other-changes").record(this.indicator, "2019: 40 billion CNY");
		assertThat(this.publication.derived("indicator=" + this.indicator)).isEmpty();
	}

	@Test
	void changeOfTheMomentFollowsFromWhatStoodThen() {
		this.publication.indicator(this.indicator, UNITS, CURRENT);
		var ids = this.publication.record(this.indicator,
				"2020: 50 billion CNY / 2019: 40 billion CNY / 2020 on 2019: 30 percent");
		var derived = this.publication.derived("indicator=" + this.indicator).getFirst();
		var stated = this.publication.get(ids.getLast());
		var path = "observations/" + ids.get(1);
		this.curator.send("DELETE", path + "?reason=Misread", null, "If-Match", this.curator.get(path).header("ETag"));
		assertThat(this.publication.derived("indicator=" + this.indicator)).isEmpty();
		assertThat(this.publication.get(ids.getLast()).has("disagreesWith")).isFalse();
		var id = derived.get("id").asString();
		assertThat(this.curator.get("observations/" + id).status()).isEqualTo(404);
		var asOf = "asOf=" + stated.get("recordedAt").asString();
		assertThat(this.curator.get("observations/" + id + "?" + asOf).body()).isEqualTo(derived);
		assertThat(this.curator.get("observations/" + ids.getLast() + "?" + asOf).body().get("disagreesWith"))
			.containsExactly(derived.get("id"));
		var then = this.curator.get("observations?origin=all&indicator=" + this.indicator + "&" + asOf).body();
		assertThat(then.get("items")).hasSize(4);
	}

}
