package org.jincheng.indicators.figures.derivation;

import java.util.List;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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

	private Publication publication;

	private String whole;

	private String part;

	@BeforeEach
	void begin() {
		this.publication = new Publication(this.curator, "shares-" + ++cases);
		this.whole = "shares-whole-" + cases;
		this.part = "shares-part-" + cases;
		this.publication.indicator(this.whole, "CNY USD persons percent",
				"\"statistic\": \"total\", \"shareOf\": {\"en\": \"Foreign trade\"}");
		this.publication.indicator(this.part, "CNY USD persons percent",
				"\"statistic\": \"total\", \"shareOf\": {\"en\": \"Exports\"}, \"shareOfIndicator\": \"%s\""
					.formatted(this.whole));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			2020: 7.3 billion CNY              | 2020: 12.16 billion CNY         | approx 60 percent
			2020: 7.30 billion CNY             | 2020: 12.16 billion CNY         | approx 60.0 percent
			2020: 1 persons                    | 2020: 1,000 persons             | approx 0.1 percent
			2020: 0 persons                    | 2020: 1,000 persons             | between 0.00 to 0.06 percent
			2020: more than 7.30 billion CNY   | 2020: 12.16 billion CNY         | gt 59.96 percent
			2020: 7.30 billion CNY             | 2020: more than 12.16 billion CNY | lt 60.10 percent
			2020: about 7.30 billion CNY       | 2020: 12.16 billion CNY         | approx 60.0 percent
			2020: more than 7.30 billion CNY   | 2020: more than 12.16 billion CNY | nothing
			2020: 7 to 8 billion CNY           | 2020: 12.16 billion CNY         | nothing
			2020: 7.3 billion CNY              | 2020: 0 CNY                     | nothing
			2020: 7.3 billion CNY              | 2020: 12.16 billion USD         | nothing
			2020: 7.3 billion CNY              | 2019: 12.16 billion CNY         | nothing
			2020: 7.3 billion CNY              | 2020: 12.16 billion CNY; "status": "estimate" | nothing
			2020: 7.3 billion CNY; "joint": true | 2020: 12.16 billion CNY       | nothing
			2020 on 2019: 7.3 billion CNY      | 2020: 12.16 billion CNY         | nothing
			2020: 60 percent                   | 2020: 80 percent                | nothing
			""")
	void shareFollowsFromPartAndWhole(String ofPart, String ofWhole, @Nullable String share) {
		var inputs = List.of(this.publication.record(this.part, ofPart).getFirst(),
				this.publication.record(this.whole, ofWhole).getFirst());
		var derived = this.publication.derived("source=" + this.part.replace("part-", ""));
		assertThat(derived).extracting(Publication::figure)
			.containsExactlyElementsOf((share != null) ? List.of(share) : List.of());
		assertThat(derived).allSatisfy((figure) -> {
			assertThat(figure.get("indicator").asString()).isEqualTo(this.part);
			assertThat(figure.at("/shareOf/name").asString()).isEqualTo("Exports");
			assertThat(figure.get("comparison").isNull()).isTrue();
			assertThat(figure.at("/derivation/inputs")).extracting((input) -> input.asString())
				.containsExactlyElementsOf(inputs);
		});
	}

}
