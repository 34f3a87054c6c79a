package org.jincheng.indicators.figures.observation;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes on as one series: a county that got another code, and a stock; and what does
 * not: figures on two sides of a break.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContinuityTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "goes-on");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("province", "statistics-office");
	}

	/** Taigu County became Taigu District, with the same territory. */
	@Test
	void aCountyThatGotAnotherCodeGoesOn() {
		this.curator.add("places", """
				{"code": "140703", "kind": "county", "name": {"en": "Taigu District", "zh": "太谷区"}, "parent": "140700",
				 "members": [], "validFrom": "2019"}""");
		this.curator.add("places", """
				{"code": "140726", "kind": "county", "name": {"en": "Taigu County", "zh": "太谷县"}, "parent": "140700",
				 "members": [], "validTo": "2019", "successors": ["140703"]}""");
		this.bulletins.indicator("output", "t", "");
		this.bulletins.publish("taigu-2017 office 2018-03", "output 140726 2017 100 t");
		this.bulletins.publish("taigu-2018 office 2019-03", "output 140726 2018 110 t");
		this.bulletins.publish("taigu-2019 office 2020-03", "output 140703 2019 121 t");
		this.bulletins.publish("taigu-book office 2021", "output 140703 2018 111 t");
		for (var place : new String[] { "140703", "140726" }) {
			assertThat(this.bulletins.figures("output", "&sources=preferred&place=" + place)).as(place)
				.containsExactlyInAnyOrder("2017 100 actual taigu-2017 +0", "2018 111 actual taigu-book +1",
						"2019 121 actual taigu-2019 +0");
		}
		assertThat(this.bulletins.figures("output", "&transform=percent-change&place=140703"))
			.containsExactlyInAnyOrder("2018 11 actual -", "2019 9.0 actual -");
		var tooLate = this.bulletins.figure("output 140726 2020 99 t");
		assertThat(this.curator.send("POST", "observations", tooLate.set("source", Api.parse("""
				{"id": "goes-on-taigu-2019", "paragraph": 1, "sentence": 1}""")).toString()).places())
			.contains("/period/start");
		assertThat(this.bulletins.figures("output", "&latest=1&place=140703"))
			.containsExactly("2019 121 actual taigu-2019 +0");
		this.bulletins.indicator("crops", "t", "");
		this.bulletins.publish("crops-2018 office 2019-03", "crops 140726 2017 90 t", "crops 140726 2018 95 t");
		this.bulletins.publish("crops-2019 office 2020-03", "crops 140703 2019 99 t");
		assertThat(this.bulletins.figures("crops", "&latest=1")).containsExactly("2019 99 actual crops-2019 +0");
		assertThat(this.bulletins.figures("crops", "&latest=2"))
			.containsExactlyInAnyOrder("2018 95 actual crops-2018 +0", "2019 99 actual crops-2019 +0");
		assertThat(this.bulletins.figures("output", "&place=140703")).hasSize(2);
	}

	/** A census of the first of November, a year and its last day. */
	@Test
	void aStockIsOfTheLastDayOfItsPeriod() {
		this.bulletins.indicator("people", "persons", "\"timing\": \"end-of-period\"");
		this.bulletins.publish("people-2021 office 2022-03", "people 140500 2021-12-31 2190000 persons");
		this.bulletins.publish("people-2022 office 2023-03", "people 140500 2022 2185000 persons");
		this.bulletins.publish("people-again province 2023-04", "people 140500 2022-12-31 2186000 persons");
		this.bulletins.publish("people-2023 office 2024-03", "people 140500 2023-12-31 2180000 persons");
		assertThat(this.bulletins.figures("people", "&sources=preferred")).containsExactly(
				"2021-12-31 2190000 actual people-2021 +0", "2022-12-31 2186000 actual people-again +1!",
				"2023-12-31 2180000 actual people-2023 +0");
		assertThat(this.bulletins.figures("people", "&transform=change")).containsExactly("2022-12-31 -4000 actual -",
				"2023-12-31 -6000 actual -");
		assertThat(this.bulletins.figures("people", "&transform=change-on-year")).hasSize(2);
		assertThat(this.bulletins.figures("people", "&latest=2"))
			.containsExactly("2022-12-31 2186000 actual people-again +1!", "2023-12-31 2180000 actual people-2023 +0");
		this.bulletins.publish("people-2024 office 2025-03", "people 140500 2024 2176000 persons");
		var wide = this.curator.get("observations?shape=wide&format=csv&indicator=goes-on-people&transform=change");
		assertThat(wide.text().split("\r\n")).endsWith(
				"period,period_start,period_end,goes-on-people.140500.persons.change-P1Y.derived,"
						+ "goes-on-people.140500.persons.change-P1Y.derived.mixed,"
						+ "goes-on-people.140500.persons.change-P1Y.derived.contested",
				"2022-12-31,2022-12-31,2022-12-31,-4000,true,true", "2023-12-31,2023-12-31,2023-12-31,-6000,true,true",
				"2024,2024-01-01,2024-12-31,-4000,,");
	}

	/** Of a source that has a stock for a year and for its last day, one is the base. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			herds-rounded | 2019 2.3 million / 2019-12-31 2.343 million / 2020 2.25 million | 2020 -93000
			herds-days    | 2019 100 / 2019-12-31 100 / 2020-12-31 90                       | 2020-12-31 -10
			herds-both    | 2019 100 / 2019-12-31 100 / 2020 90 / 2020-12-31 90             | 2020 -10, 2020-12-31 -10
			""")
	void aSourceHasOneBaseOfAStock(String herds, String figures, String changes) {
		this.bulletins.indicator(herds, "count", "\"timing\": \"end-of-period\"");
		this.bulletins.publish(herds + " office 2021-03",
				Stream.of(figures.split(" / "))
					.map((figure) -> "%s 140500 %s count".formatted(herds, figure.strip()))
					.toArray(String[]::new));
		var query = "&sources=each&transform=change-on-year";
		assertThat(this.bulletins.figures(herds, query).stream().map((figure) -> figure.replaceAll(" actual.*", "")))
			.containsExactlyInAnyOrder(changes.split(", "));
		var wide = this.curator.get("observations?shape=wide&format=csv&indicator=goes-on-" + herds + query);
		assertThat(wide.status()).as(wide.text()).isEqualTo(200);
		assertThat(wide.text().lines().skip(8)).hasSize(changes.split(", ").length);
	}

	/** The newest of a source that contradicts itself is both that it states. */
	@Test
	void latestOfASourceThatContradictsItselfIsAllThatItStates() {
		this.bulletins.indicator("wells", "count", "");
		this.bulletins.publish("wells-2021 office 2021-03", "wells 140500 2019 7 count", "wells 140500 2020 8 count",
				"wells 140500 2020 9 count occurrence=2");
		assertThat(this.bulletins.figures("wells", "&sources=each&latest=1").stream().map((it) -> it.substring(0, 6)))
			.containsExactlyInAnyOrder("2020 8", "2020 9");
		assertThat(this.bulletins.figures("wells", "&sources=each&latest=2")).hasSize(3);
		this.bulletins.indicator("flocks", "count", "\"timing\": \"end-of-period\"");
		this.bulletins.publish("flocks-2021 office 2021-03", "flocks 140500 2019 7 count", "flocks 140500 2020 8 count",
				"flocks 140500 2020-12-31 8 count");
		assertThat(this.bulletins.figures("flocks", "&sources=each&latest=1")).hasSize(2);
	}

	/**
	 * A census: the years before it were revised by the yearbook, but not all of them.
	 */
	@Test
	void nothingGoesOverABreakButWhatOnePublicationStates() {
		this.bulletins.indicator("residents", "persons percent", "");
		this.bulletins.publish("residents-2017 office 2018-03", "residents 140500 2017 2340000 persons");
		this.bulletins.publish("residents-2018 office 2019-03", "residents 140500 2018 2345000 persons");
		this.bulletins.publish("residents-2019 office 2020-03", "residents 140500 2019 2350000 persons",
				"residents 140500 2020 2355000 persons status=target", "residents 140500 2021 1 percent on=2020");
		this.bulletins.publish("residents-2021 office 2022-03", "residents 140500 2021 2190000 persons");
		this.curator.add("breaks", """
				{"id": "goes-on-census", "indicator": "goes-on-residents", "place": "140500", "day": "2020-11-01",
				 "reason": "census", "note": null,
				 "statement": {"source": "goes-on-residents-2021", "paragraph": 1, "sentence": 1}}""");
		this.bulletins.publish("residents-2020 office 2021-03", "residents 140500 2020 2194500 persons");
		assertThat(this.bulletins.figures("residents", "&transform=percent-change"))
			.containsExactly("2018 0.21368 actual -", "2019 0.21322 actual -", "2021 -0.20506 actual -");
		this.bulletins.publish("residents-book office 2021", "residents 140500 2019 2210000 persons",
				"residents 140500 2020 2194500 persons");
		assertThat(this.bulletins.figures("residents", "&transform=percent-change"))
			.containsExactly("2018 0.21368 actual -", "2020 -0.70136 actual residents-book", "2021 -0.20506 actual -");
		var series = this.curator
			.get("observations?indicator=goes-on-residents&unit=persons&status=actual&sources=preferred")
			.body();
		assertThat(series.get("items")).hasSize(5);
		var chart = this.api.get("/charts/goes-on-residents.svg?unit=persons&status=actual").text();
		assertThat(chart.split("class=\"line")).as("two lines").hasSize(3);
		assertThat(chart).contains("class=\"break\"", "From 2020-11-01 on not comparable with before: Census.");
	}

	/** Without a word of it, a census is read as a loss of people. */
	@Test
	void eachFigureTellsTheBreakBeforeIt() {
		this.bulletins.indicator("dwellers", "persons", "\"timing\": \"end-of-period\"");
		this.bulletins.publish("dwellers-2019 office 2020-03", "dwellers 140500 2019-12-31 2343000 persons");
		this.bulletins.publish("dwellers-2020 office 2021-03", "dwellers 140500 2020 2194000 persons",
				"dwellers 140500 2021 2200000 persons status=target");
		this.bulletins.publish("dwellers-2021 office 2022-03", "dwellers 140500 2021-12-31 2190000 persons");
		assertThat(broken("dwellers", "")).isEmpty();
		this.curator.add("breaks", """
				{"id": "goes-on-count", "indicator": "goes-on-dwellers", "place": null, "day": "2020-11-01",
				 "reason": "census", "note": null,
				 "statement": {"source": "goes-on-dwellers-2020", "paragraph": 1, "sentence": 1}}""");
		for (var query : new String[] { "", "&sources=preferred", "&latest=1", "&latest=2", "&from=2020", "&limit=2",
				"&status=actual", "&origin=all&sort=-period" }) {
			assertThat(broken("dwellers", query)).as(query)
				.containsExactlyElementsOf(
						query.equals("&latest=1") ? List.of() : List.of("2020 2020-11-01 census goes-on-count"));
		}
		var figure = this.bulletins.find("dwellers", "&from=2020&to=2020").getFirst();
		var one = this.curator.get("observations/" + figure.get("id").asString()).body();
		assertThat(one.at("/break/id").asString()).isEqualTo("goes-on-count");
		assertThat(this.curator.get("observations/" + figure.get("id").asString() + "/history")
			.body()
			.at("/items/0/break")).isEqualTo(one.get("break"));
		assertThat(this.curator.get("observations/" + figure.get("id").asString() + "?fields=break").text())
			.isEqualTo("{\"break\":{\"day\":\"2020-11-01\",\"reason\":\"census\",\"id\":\"goes-on-count\"}}");
	}

	/** A yearbook that states both sides itself, and one that revises what was before. */
	@Test
	void noBreakIsToldBetweenWhatOnePublicationStates() {
		this.bulletins.indicator("firms", "count", "");
		for (var year = 2018; year <= 2021; year++) {
			this.bulletins.publish("firms-%d office %d-03".formatted(year, year + 1),
					"firms 140581 %d %d count".formatted(year, 1000 + year),
					"firms 140581 %d-01~%<d-06 %d count".formatted(year, 500 + year));
		}
		this.curator.add("breaks", """
				{"id": "goes-on-scope", "indicator": null, "place": "140581", "day": "2020-01-01", "reason": "coverage",
				 "note": null, "statement": {"source": "goes-on-firms-2020", "paragraph": 1, "sentence": 1}}""");
		assertThat(broken("firms", "")).containsExactly("2020-01/2020-06 2020-01-01 coverage goes-on-scope",
				"2020 2020-01-01 coverage goes-on-scope");
		this.bulletins.publish("firms-book office 2022-10", "firms 140581 2019 2900 count",
				"firms 140581 2020 2950 count");
		assertThat(broken("firms", "&sources=preferred")).containsExactly("2019 2020-01-01 coverage goes-on-scope",
				"2020-01/2020-06 2020-01-01 coverage goes-on-scope");
	}

	private List<String> broken(String indicator, String query) {
		return this.bulletins.find(indicator, query)
			.stream()
			.peek((figure) -> assertThat(figure.has("break")).isTrue())
			.filter((figure) -> !figure.get("break").isNull())
			.map((figure) -> "%s %s %s %s".formatted(figure.at("/period/label").asString(),
					figure.at("/break/day").asString(), figure.at("/break/reason").asString(),
					figure.at("/break/id").asString()))
			.toList();
	}

	/**
	 * A later publication states growth on a base that it revised without saying it: what
	 * is computed stays computed, and its note has what is stated.
	 */
	@Test
	void growthThatIsStatedIsANoteOfWhatIsComputed() {
		this.bulletins.indicator("sales", "t percent", "");
		this.bulletins.publish("sales-2020 office 2021-03", "sales 140500 2020 1000 t");
		this.bulletins.publish("sales-2021 office 2022-03", "sales 140500 2021 1100 t", "sales 140500 2020 990 t");
		this.bulletins.publish("sales-book province 2022", "sales 140500 2020 1005 t");
		this.bulletins.publish("sales-2022 office 2023-03", "sales 140500 2022 1200 t",
				"sales 140500 2022 12 percent on=2021");
		this.bulletins.publish("sales-2023 office 2024-03", "sales 140500 2023 1260 t",
				"sales 140500 2023 5.0 percent on=2022");
		assertThat(this.bulletins.figures("sales", "&transform=percent-change"))
			.containsExactly("2021 11.1 actual sales-2021", "2022 9.09 actual -", "2023 5.00 actual -");
		var query = "&transform=percent-change-on-year&from=2022&to=2023";
		assertThat(this.bulletins.find("sales", query)).extracting((figure) -> figure.get("note").asString(""))
			.containsExactly("The publication itself states 12 percent, on another base or at other prices.", "");
		assertThat(this.bulletins.find("sales", query + "&lang=zh").getFirst().get("note").asString())
			.isEqualTo("该来源自称12%，其基数或价格口径不同。");
		assertThat(this.bulletins.find("sales", query + "&sources=each")).isEmpty();
	}

}
