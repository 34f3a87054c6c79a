package org.jincheng.indicators.figures.derivation;

import java.util.List;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jincheng.indicators.figures.derivation.Derivations.Row;
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
			2020 132.87 billion CNY / 2019 73.2 billion CNY / 2020 81.6 percent on=2019 | approx 82 percent
			2020 132.87 billion CNY / 2019 73.20 billion CNY / 2020 81.6 percent on=2019 | approx 81.5 percent
			2020 90 persons / 2019 120 persons / 2020 -25 percent on=2019 | approx -25 percent
			2020 1206 persons / 2019 1200 persons / 2020 5 permille on=2019 | approx 5 permille
			# in another unit it is absolute
			2020 15 billion CNY / 2019 10 billion CNY / 2020 5 billion CNY on=2019 | approx 5000000000 CNY
			2020 45.8 percent / 2019 42.1 percent / 2020 3.7 percentage-point on=2019 | approx 3.7 percentage-point
			2020 -1.2 percent note=loss / 2019 -3.4 percent note=loss / \
			2020 2.2 percentage-point on=2019 | approx 2.2 percentage-point
			# levels that are about the same tell no digit
			2020 45.8 percent / 2019 45.8 percent / 2020 0 percentage-point on=2019 | \
			between -0.1 to 0.1 percentage-point
			2020 13 billion CNY / 2019 13 billion CNY / 2020 1 percent on=2019 | between -8 to 8 percent
			# bounds stay bounds, and hold after rounding
			2020 gt 110 billion CNY / 2019 100 billion CNY / 2020 11 percent on=2019 | gt 8 percent
			2020 110 billion CNY / 2019 ge 100 billion CNY / 2020 9 percent on=2019 | le 12 percent
			2020 nearly 60.0 billion CNY / 2019 50.00 billion CNY / 2020 19 percent on=2019 | lt 20.2 percent
			2020 approx 60.0 billion CNY / 2019 50.00 billion CNY / 2020 20 percent on=2019 | approx 20 percent
			2020 gt 60 billion CNY / 2019 lt 50 billion CNY / 2020 25 percent on=2019 | gt 17 percent
			2020 gt 60 billion CNY / 2019 gt 50 billion CNY / 2020 25 percent on=2019 | nothing
			2020 gt 60 billion CNY / 2019 approx 50 billion CNY / 2020 25 percent on=2019 | nothing
			2020 between 60 70 billion CNY / 2019 50 billion CNY / 2020 25 percent on=2019 | nothing
			2020 60 billion CNY / 2019 between 50 55 billion CNY / 2020 25 percent on=2019 | nothing
			# nothing has no multiple, and a loss neither
			2020 60 persons / 2019 0 persons / 2020 25 percent on=2019 | nothing
			2020 60 billion CNY / 2019 -50 billion CNY / 2020 25 percent on=2019 | nothing
			2020 0 persons / 2019 60 persons / 2020 -100 percent on=2019 | approx -100 percent
			# of one unit, status and kind
			2020 60 billion CNY / 2019 50 billion USD / 2020 25 percent on=2019 | nothing
			2020 60 billion CNY / 2019 50 billion CNY status=estimate / 2020 20 percent on=2019 | nothing
			2020 60 billion CNY status=target / 2019 50 billion CNY / 2020 20 percent on=2019 status=target \
			| nothing
			2020 60 billion CNY joint=true / 2019 50 billion CNY / 2020 20 percent on=2019 | nothing
			2020 60 billion CNY joint=true / 2019 50 billion CNY joint=true / 2020 20 percent on=2019 | nothing
			2020 60 billion CNY status=forecast / 2019 50 billion CNY status=forecast / \
			2020 20 percent on=2019 status=forecast | approx 20 percent
			# of periods that are as long as each other
			2020-01~2020-11 60 billion CNY / 2019 50 billion CNY / 2020-01~2020-11 20 percent on=2019 | nothing
			2020-01~2020-02 60 billion CNY / 2019-01~2019-02 50 billion CNY / \
			2020-01~2020-02 20 percent on=2019-01~2019-02 | approx 20 percent
			2020-02 60 billion CNY / 2020-01 50 billion CNY / 2020-02 20 percent on=2020-01 | approx 20 percent
			2020-02-29 60 billion CNY / 2019-02-28 50 billion CNY / 2020-02-29 20 percent on=2019-02-28 | \
			approx 20 percent
			2021-02-28 60 billion CNY / 2020-02-29 50 billion CNY / 2021-02-28 20 percent on=2020-02-29 | \
			approx 20 percent
			2020 60 billion CNY / 2015 50 billion CNY / 2020 20 percent on=2015 | approx 20 percent
			2020 60 billion CNY / 2018 50 billion CNY / 2020 20 percent on=2019 | nothing
			2020 60 billion CNY / 2019 50 billion CNY / 2021 20 percent on=2020 | nothing
			""");

	/** Prices, and two levels with a change that they contradict or not. */
	private static final List<Row> COMPARED = Row.of("changes-compared-", """
			# 49.5 to 50.5 from 39.5 to 40.5: by 22.2 to 27.8 percent
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 25 percent on=2019 | agrees
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 27.8 percent on=2019 | agrees
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 27.9 percent on=2019 | contradicted
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 22 percent on=2019 | agrees
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 22.1 percent on=2019 | contradicted
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 30 percent on=2019 | contradicted
			"constant" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 30 percent on=2019 | agrees
			null | 2020 50 billion CNY / 2019 40 billion CNY / 2020 30 percent on=2019 | agrees
			null | 2020 50 persons / 2019 40 persons / 2020 30 percent on=2019 | contradicted
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 approx 30 percent on=2019 | agrees
			"current" | 2020 approx 50 billion CNY / 2019 40 billion CNY / 2020 30 percent on=2019 | agrees
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 gt 25 percent on=2019 | agrees
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 gt 30 percent on=2019 | contradicted
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 lt 30 percent on=2019 | agrees
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 nearly 20 percent on=2019 | contradicted
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 between 10 15 percent on=2019 | contradicted
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 between 15 25 percent on=2019 | agrees
			"current" | 2020 gt 50 billion CNY / 2019 40 billion CNY / 2020 30 percent on=2019 | agrees
			"current" | 2020 gt 50 billion CNY / 2019 40 billion CNY / 2020 20 percent on=2019 | contradicted
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 11 billion CNY on=2019 | agrees
			"current" | 2020 50 billion CNY / 2019 40 billion CNY / 2020 12 billion CNY on=2019 | contradicted
			# a mean of four years, as it is stated of all of them or of the last
			"current" | 2020 146 CNY / 2016 100 CNY / 2017~2020 9.9 percent average-change=2016 | agrees
			"current" | 2020 146 CNY / 2016 100 CNY / 2017~2020 11 percent average-change=2016 | contradicted
			"current" | 2020 146 CNY / 2016 100 CNY / 2020 11 percent average-change=2016 | contradicted
			"constant" | 2020 146 CNY / 2016 100 CNY / 2017~2020 11 percent average-change=2016 | agrees
			""");

	private static int indicators;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	private Derivations derivations;

	private String indicator;

	@BeforeAll
	static void recordRows(@Autowired Curator curator) {
		Derivations.record(curator, "changes-following", UNITS, FOLLOWING,
				(row) -> CURRENT + ", \"shareOf\": {\"en\": \"The whole\"}");
		Derivations.record(curator, "changes-compared", UNITS, COMPARED,
				(row) -> CURRENT.replace("\"current\"", row.cells().getFirst()));
	}

	@BeforeEach
	void begin() {
		this.bulletins = new Bulletins(this.curator, "");
		this.derivations = new Derivations(this.curator);
		this.indicator = "changes-" + ++indicators;
	}

	private List<String> record(String figures) {
		return this.bulletins.record(this.indicator + " Daily 2021-02-01", this.indicator, figures);
	}

	@ParameterizedTest
	@FieldSource("FOLLOWING")
	void changeFollowsFromTwoLevels(Row row) {
		var derived = this.derivations.derived("indicator=" + row.indicator());
		assertThat(derived).extracting(Derivations::figure).isEqualTo(row.expected());
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
		this.bulletins.indicator(this.indicator, UNITS, CURRENT);
		record("""
				2018 40 billion CNY / 2019 50 billion CNY / 2019 25 percent on=2018 // \
				2020 60 billion CNY / 2021 72 billion CNY / 2021 20 percent on=2020""");
		var selection = "indicator=" + this.indicator;
		assertThat(this.derivations.derived(selection)).hasSize(2);
		assertThat(this.derivations.derived(selection + "&latest=1")).extracting(Derivations::figure)
			.containsExactly("approx 20 percent");
	}

	@ParameterizedTest
	@FieldSource("COMPARED")
	void changeContradictsLevelsOnlyIfThePrintedDigitsLeaveNoOther(Row row) {
		var derived = this.derivations.derived("indicator=" + row.indicator()).getFirst();
		var stated = stated(row, "comparison=change,average-change").getFirst();
		assertThat(this.derivations.get(stated.get("id").asString())).isEqualTo(stated);
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
		this.bulletins.indicator(this.indicator, UNITS, "\"statistic\": \"total\"");
		var ids = record("2020 %s percent on=2019 / 2020 2.5 percentage-point where=residence:urban contribution=2019 "
			.formatted(growth) + "/ 2020 3.0 percentage-point where=residence:rural contribution=2019");
		var sum = this.derivations.derived("indicator=" + this.indicator).getFirst();
		assertThat(sum.at("/derivation/formula").asString()).isEqualTo("3.0 + 2.5");
		assertThat(this.derivations.get(ids.getFirst()).path("disagreesWith"))
			.containsExactlyElementsOf(isDenied ? List.of(sum.get("id")) : List.of());
	}

	@Test
	void changeOfTwoCurrenciesContradictsNeitherIfItAgreesWithOne() {
		this.bulletins.indicator(this.indicator, UNITS, CURRENT);
		var ids = record(
				"2020 50.0 billion CNY / 2019 40.0 billion CNY / 2020 7.240 billion USD / 2019 5.800 billion USD"
						+ " / 2020 30 percent on=2019");
		var derived = this.derivations.derived("unit=percent&indicator=" + this.indicator);
		assertThat(derived).extracting(Derivations::figure)
			.containsExactlyInAnyOrder("approx 25 percent", "approx 24.8 percent");
		assertThat(this.derivations.get(ids.getLast()).get("disagreesWith")).as("it agrees with none")
			.containsExactlyInAnyOrder(derived.get(0).get("id"), derived.get(1).get("id"));
		var agreeing = this.bulletins
			.record(this.indicator + "-before Daily 2019-02-01", this.indicator,
					"2018 46 billion CNY / 2017 40 billion CNY / 2018 7.80 billion USD / 2017 6.00 billion USD"
							+ " / 2018 30 percent on=2017")
			.getLast();
		assertThat(this.derivations.derived("to=2018&unit=percent&indicator=" + this.indicator)).hasSize(2);
		assertThat(this.derivations.get(agreeing).has("disagreesWith")).isFalse();
	}

	@Test
	void nothingFollowsFromLevelsOfSeveralSources() {
		this.bulletins.indicator(this.indicator, UNITS, CURRENT);
		record("2020 50 billion CNY / 2020 30 percent on=2019");
		this.bulletins.record(this.indicator + "-other Daily 2021-02-01", this.indicator, "2019 40 billion CNY");
		assertThat(this.derivations.derived("indicator=" + this.indicator)).isEmpty();
	}

	@Test
	void changeOfTheMomentFollowsFromWhatStoodThen() {
		this.bulletins.indicator(this.indicator, UNITS, CURRENT);
		var ids = record("2020 50 billion CNY / 2019 40 billion CNY / 2020 30 percent on=2019");
		var derived = this.derivations.derived("indicator=" + this.indicator).getFirst();
		var stated = this.derivations.get(ids.getLast());
		var path = "observations/" + ids.get(1);
		this.curator.send("DELETE", path + "?reason=Misread", null, "If-Match", this.curator.get(path).header("ETag"));
		assertThat(this.derivations.derived("indicator=" + this.indicator)).isEmpty();
		assertThat(this.derivations.get(ids.getLast()).has("disagreesWith")).isFalse();
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
