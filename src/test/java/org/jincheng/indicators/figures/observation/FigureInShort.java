package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is written in short: its period and value, and what else is known of it,
 * as "2018-01/2018-11 3 gt target publication joint derived contradicted sum change
 * on=1985 source=b place=140000 unit=count counted=villages occurrence=2 upper=4".
 */
public record FigureInShort(List<String> words) {

	public static Observation of(String text) {
		return new FigureInShort(List.of(text.split(" "))).figure(id(text));
	}

	public static UUID id(String text) {
		return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	private Observation figure(UUID id) {
		var period = period(this.words.getFirst(), term(PeriodBasis.values()));
		var place = value("place", "140500");
		var upper = value("upper", "");
		var counted = value("counted", "");
		var source = value("source", "a");
		var isDerived = this.words.contains("derived");
		var comparison = comparison(period);
		return new Observation(new Observation.Subject(id, "trade", "Foreign trade", "trade",
				new Observation.PlaceReference(place, "Place " + place, null), period, this.words.contains("sum")),
				new Observation.Quantity(new BigDecimal(this.words.get(1)),
						upper.isEmpty() ? null : new BigDecimal(upper), value("unit", "index"),
						counted.isEmpty() ? null : counted, term(Relation.values())),
				new Observation.Wording(term(FigureStatus.values()), "printed", null, null),
				Observation.Terms.NONE.compared(comparison,
						Compared.of(comparison, period.start(), period.end(), Valuation.NONE, null)),
				new Observation.Provenance(this.words.contains("joint"), isDerived ? Origin.DERIVED : Origin.STATED,
						isDerived ? new Observation.Derivation("1 + 1", List.of(), null, this.words.contains("mixed"),
								null) : null,
						source.equals("none") ? null : new SourceReference(source, 1, 1, null, null, null, null),
						Instant.parse("2026-11-24T00:00:00Z"), null),
				new Coherence(null, value("occurrence", "").isEmpty() ? null : 2,
						this.words.contains("contradicted") ? List.of(UUID.randomUUID()) : List.of(), List.of(), null,
						null, false),
				null);
	}

	private @Nullable Comparison comparison(Period period) {
		var on = value("on", "");
		if (!on.isEmpty()) {
			var base = period(on, PeriodBasis.STATED);
			return new Comparison(ComparisonKind.CHANGE, new BasePeriod(base.start(), base.end()));
		}
		return !this.words.contains("change") ? null : new Comparison(ComparisonKind.CHANGE,
				new BasePeriod(period.start().minusYears(1), period.end().minusYears(1)));
	}

	/** The term that is among the words; the first of all if none is. */
	private <T extends Term> T term(T[] terms) {
		return Arrays.stream(terms).filter((term) -> this.words.contains(term.code())).findFirst().orElse(terms[0]);
	}

	private String value(String name, String standard) {
		return this.words.stream()
			.filter((word) -> word.startsWith(name + "="))
			.map((word) -> word.substring(name.length() + 1))
			.findFirst()
			.orElse(standard);
	}

	private static Period period(String label, PeriodBasis basis) {
		var parts = label.split("/");
		return Period.of(DateBound.of(parts[0]).first(), DateBound.of(parts[parts.length - 1]).last(), basis);
	}

}
