package org.jincheng.indicators.figures.derivation;

import java.util.List;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What share a part is of a whole that the same source states. */
@CurationTests
class DerivedSharesTests {

	private static int cases;

	@Autowired
	private Curator curator;

	private Derivations derivations;

	private String whole;

	private String part;

	@BeforeEach
	void begin() {
		var bulletins = new Bulletins(this.curator, "");
		this.derivations = new Derivations(this.curator);
		this.whole = "shares-whole-" + ++cases;
		this.part = "shares-part-" + cases;
		bulletins.indicator(this.whole, "CNY USD persons percent",
				"\"statistic\": \"total\", \"shareOf\": {\"en\": \"Foreign trade\"}");
		bulletins.indicator(this.part, "CNY USD persons percent",
				"\"statistic\": \"total\", \"shareOf\": {\"en\": \"Exports\"}, \"shareOfIndicator\": \"%s\""
					.formatted(this.whole));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			2020 7.3 billion CNY | 2020 12.16 billion CNY | approx 60 percent
			2020 7.30 billion CNY | 2020 12.16 billion CNY | approx 60.0 percent
			2020 1 persons | 2020 1000 persons | approx 0.1 percent
			2020 0 persons | 2020 1000 persons | between 0.00 to 0.06 percent
			2020 gt 7.30 billion CNY | 2020 12.16 billion CNY | gt 59.96 percent
			2020 7.30 billion CNY | 2020 gt 12.16 billion CNY | lt 60.10 percent
			2020 approx 7.30 billion CNY | 2020 12.16 billion CNY | approx 60.0 percent
			2020 gt 7.30 billion CNY | 2020 gt 12.16 billion CNY | nothing
			2020 between 7 8 billion CNY | 2020 12.16 billion CNY | nothing
			2020 7.3 billion CNY | 2020 0 CNY | nothing
			2020 7.3 billion CNY | 2020 12.16 billion USD | nothing
			2020 7.3 billion CNY | 2019 12.16 billion CNY | nothing
			2020 7.3 billion CNY | 2020 12.16 billion CNY status=estimate | nothing
			2020 7.3 billion CNY joint=true | 2020 12.16 billion CNY | nothing
			2020 7.3 billion CNY on=2019 | 2020 12.16 billion CNY | nothing
			2020 60 percent | 2020 80 percent | nothing
			2020 approx 120 billion CNY | 2020 100 billion CNY | nothing
			2020 gt 120 billion CNY | 2020 100 billion CNY | nothing
			""")
	void shareFollowsFromPartAndWhole(String ofPart, String ofWhole, @Nullable String share) {
		var inputs = new Bulletins(this.curator, "").publish(this.part + " Daily 2021-02-01",
				Bulletins.inJincheng(this.part, ofPart) + " / " + Bulletins.inJincheng(this.whole, ofWhole));
		var derived = this.derivations.derived("source=" + this.part);
		assertThat(derived).extracting(Derivations::figure)
			.containsExactlyElementsOf((share != null) ? List.of(share) : List.of());
		assertThat(derived).allSatisfy((figure) -> {
			assertThat(figure.get("indicator").asString()).isEqualTo(this.part);
			assertThat(figure.at("/shareOf/name").asString()).isEqualTo("Exports");
			assertThat(figure.get("comparison").isNull()).isTrue();
			assertThat(figure.at("/derivation/inputs")).extracting((input) -> input.asString())
				.containsExactlyElementsOf(inputs);
			assertThat(this.derivations.get(inputs.getFirst()).get("shareOf").isNull()).as("of the amount").isTrue();
		});
	}

	/** 49.5 to 50.5 of 199.5 to 200.5 are 24.7 to 25.3 percent. */
	@ParameterizedTest
	@CsvSource({ "current, 25, false", "current, 26, true", "constant, 26, false" })
	void shareIsDeniedByItsLevels(String prices, String stated, boolean isDenied) {
		var bulletins = new Bulletins(this.curator, this.part);
		var valued = "\"statistic\": \"total\", \"prices\": \"%s\"".formatted(prices);
		bulletins.indicator("whole", "CNY", valued);
		bulletins.indicator("part", "CNY percent",
				valued + ", \"shareOf\": {\"en\": \"All\"}, \"shareOfIndicator\": \"%s-whole\"".formatted(this.part));
		bulletins.publish("book office 2020-03", "whole 140500 2019 200 CNY", "part 140500 2019 50 CNY",
				"part 140500 2019 " + stated + " percent");
		var derived = bulletins.find("part", "&origin=derived").getFirst();
		var share = bulletins.find("part", "&unit=percent").getFirst();
		assertThat(this.derivations.get(share.get("id").asString())).isEqualTo(share);
		assertThat(share.path("disagreesWith"))
			.containsExactlyElementsOf(isDenied ? List.of(derived.get("id")) : List.of());
		assertThat(derived.path("disagreesWith"))
			.containsExactlyElementsOf(isDenied ? List.of(share.get("id")) : List.of());
	}

	@Test
	void oneShareAPeriodIsThatOfThePublicationWhoseWholeIsPreferred() {
		var bulletins = new Bulletins(this.curator, this.part);
		bulletins.publisher("office", "statistics-office");
		bulletins.publisher("press", "press");
		bulletins.indicator("whole", "CNY", "\"statistic\": \"total\"");
		bulletins.indicator("part", "CNY percent", """
				"statistic": "total", "shareOf": {"en": "Exports"}, "shareOfIndicator": "%s-whole\""""
			.formatted(this.part));
		bulletins.publish("first office 2020-03", "whole 140500 2019 200 CNY", "part 140500 2019 50 CNY");
		bulletins.publish("second office 2021-03", "whole 140500 2020 300 CNY", "part 140500 2020 60 CNY");
		bulletins.publish("news press 2021-06", "whole 140500 2020 400 CNY", "part 140500 2020 40 CNY");
		assertThat(shares(bulletins, "")).containsExactlyInAnyOrder("2019 25", "2020 20", "2020 10");
		assertThat(shares(bulletins, "&sources=preferred")).containsExactly("2019 25", "2020 20");
		assertThat(shares(bulletins, "&latest=1")).containsExactly("2020 20");
		assertThat(shares(bulletins, "&latest=1&sources=each")).containsExactlyInAnyOrder("2019 25", "2020 20",
				"2020 10");
		var wide = this.curator
			.get("observations?shape=wide&format=csv&origin=derived&unit=percent&indicator=" + this.part + "-part");
		assertThat(wide.text().lines().skip(7)).containsExactly(
				"period,period_start,period_end,%1$s-part.140500.derived,%1$s-part.140500.derived.contested"
					.formatted(this.part),
				"2019,2019-01-01,2019-12-31,25,", "2020,2020-01-01,2020-12-31,20,true");
		bulletins.publish("book office 2022", "whole 140500 2019 210 CNY");
		bulletins.publish("later press 2023-06", "whole 140500 2019 200 CNY", "part 140500 2019 60 CNY");
		assertThat(shares(bulletins, "&sources=preferred")).as("the newest that has both")
			.containsExactly("2019 30", "2020 20");
	}

	private List<String> shares(Bulletins bulletins, String query) {
		return bulletins.find("part", "&origin=derived" + query)
			.stream()
			.peek((share) -> assertThat(this.derivations.get(share.get("id").asString())).isEqualTo(share))
			.map((share) -> share.at("/period/label").asString() + " "
					+ share.get("value").decimalValue().stripTrailingZeros().toPlainString())
			.toList();
	}

}
