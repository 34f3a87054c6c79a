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

/** The rate that follows where a sentence prints one amount in two units. */
@CurationTests
class ConversionRatesTests {

	private static final String UNITS = """
			CNY USD EUR HKD CNY-per-person USD-per-person CNY-per-household mu ha t kWh tce percent permille \
			persons households""";

	private static int cases;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	private Derivations derivations;

	private String indicator;

	@BeforeEach
	void begin() {
		this.bulletins = new Bulletins(this.curator, "");
		this.derivations = new Derivations(this.curator);
		this.indicator = "conversions-" + ++cases;
		this.bulletins.indicator(this.indicator, UNITS, "\"shareOf\": {\"en\": \"The whole\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			2020 132.87 billion CNY / 2020 20.53 billion USD | approx 6.47 CNY-per-USD
			2020 20.53 billion USD / 2020 132.87 billion CNY | approx 6.47 CNY-per-USD
			2020 3 billion EUR / 2020 3.31 billion USD | approx 1.10 USD-per-EUR
			2020 3.00 billion HKD / 2020 2.52 billion CNY | approx 0.84 CNY-per-HKD
			2020 9490 CNY-per-person / 2020 1466 USD-per-person | approx 6.47 CNY-per-USD
			2020 1500 mu / 2020 100.0 ha | approx 15.0 mu-per-ha
			2020 1000 kWh / 2020 0.1229 tce | approx 8140 kWh-per-tce
			2020 approx 5 billion CNY / 2020 approx 706.28 million USD | approx 7.0793 CNY-per-USD
			2020 5 billion CNY on=2019 / 2020 706.28 million USD on=2019 | approx 7.0793 CNY-per-USD
			# no conversions: bounds, ranges, other periods, statuses, sentences, kinds of units
			2020 gt 5 billion CNY / 2020 gt 706.28 million USD | nothing
			2020 between 5 6 billion CNY / 2020 between 0.7 0.8 billion USD | nothing
			2020 5 billion CNY / 2019 706.28 million USD | nothing
			2020 5 billion CNY // 2020 706.28 million USD | nothing
			2020 5 billion CNY / 2020 706.28 million USD status=target | nothing
			2020 5 billion CNY / 2020 706.28 million USD on=2019 | nothing
			2020 5 billion CNY joint=true / 2020 706.28 million USD | nothing
			2020 5 billion CNY / 2020 0 USD | nothing
			2020 9490 CNY-per-household / 2020 1466 USD-per-person | nothing
			2020 5 billion CNY / 2020 100 ha | nothing
			2020 5.0 percent / 2020 50 permille | nothing
			2020 500 persons / 2020 120 households | nothing
			""")
	void rateFollowsFromOneAmountInTwoUnits(String figures, @Nullable String rate) {
		this.bulletins.record(this.indicator + " Daily 2021-02-01", this.indicator, figures);
		var derived = this.derivations.derived("source=" + this.indicator);
		assertThat(derived).extracting(Derivations::figure)
			.containsExactlyElementsOf((rate != null) ? List.of(rate) : List.of());
		assertThat(derived).allSatisfy((figure) -> assertThat(figure.get("indicator").asString())
			.isEqualTo(figure.get("unit").asString().matches("[A-Z]{3}-per-[A-Z]{3}") ? "implied-exchange-rate"
					: "implied-conversion-rate"));
	}

	/** A hectare is 15 mu: 99.95 to 100.05 are 1,499.25 to 1,500.75. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2020 1500 mu / 2020 100.0 ha | false
			2020 1500 mu / 2020 101.0 ha | true
			2020 1500 mu / 2020 approx 101.0 ha | false
			2020 1000 kWh / 2020 0.404 tce | false
			""")
	void conversionIsDeniedByWhatUnitsAre(String figures, boolean isDenied) {
		var ids = this.bulletins.record(this.indicator + " Daily 2021-02-01", this.indicator, figures);
		var rate = this.derivations.derived("source=" + this.indicator).getFirst();
		assertThat(rate.path("disagreesWith")).hasSize(isDenied ? 2 : 0);
		for (var stated : this.curator.get("observations?indicator=" + this.indicator).body().get("items")) {
			assertThat(this.derivations.get(stated.get("id").asString())).isEqualTo(stated);
			assertThat(ids).contains(stated.get("id").asString());
			assertThat(stated.path("disagreesWith"))
				.containsExactlyElementsOf(isDenied ? List.of(rate.get("id")) : List.of());
		}
	}

	@Test
	void ratesOfOneSourceAreNumbered() {
		this.bulletins.indicator(this.indicator + "-too", UNITS, "");
		this.bulletins.publish(this.indicator + " Daily 2021-02-01",
				Bulletins.inJincheng(this.indicator, "2020 5 billion CNY / 2020 706.28 million USD"),
				Bulletins.inJincheng(this.indicator + "-too", "2020 6 billion CNY / 2020 847.53 million USD"));
		var rates = this.derivations.derived("indicator=implied-exchange-rate&source=" + this.indicator);
		assertThat(rates).extracting(Derivations::figure)
			.containsExactlyInAnyOrder("approx 7.0793 CNY-per-USD", "approx 7.0794 CNY-per-USD");
	}

}
