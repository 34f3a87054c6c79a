package org.jincheng.indicators.observation;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.representation.Table;
import org.jspecify.annotations.Nullable;

/** How observations look as rows. */
final class ObservationTable {

	static final Table<Observation> TABLE = Table.<Observation>of("observations", "The figures, stated by sources.")
		.text("id", "Its id.", (figure) -> figure.id().toString())
		.text("indicator", "The code of its indicator.", Observation::indicator)
		.text("name", "The name of its indicator.", Observation::name)
		.text("topic", "The code of its topic.", Observation::topic)
		.text("place", "The code of the place that it is about.", (figure) -> figure.place().code())
		.text("place_name", "The name of the place.", (figure) -> figure.place().name())
		.date("period_start", "The first day of the period that it is about.", (figure) -> figure.period().start())
		.date("period_end", "The last day of the period.", (figure) -> figure.period().end())
		.text("period", "How the period is written.", (figure) -> figure.period().label())
		.term("period_basis", "Whether the source states the period or the day of publication stands in.",
				(figure) -> figure.period().basis())
		.number("value", "The value, in the unit.", "the field \"unit\"", Observation::value)
		.text("unit", "The code of its unit.", Observation::unit)
		.term("relation", "How the value relates to the truth.", Observation::relation)
		.text("printed", "The figure as its source prints it.", Observation::printed)
		.text("comparison", "How the value compares with the base period.",
				comparison((comparison) -> comparison.kind().code()))
		.date("base_start", "The first day of the base period.",
				comparison((comparison) -> comparison.basePeriod().start()))
		.date("base_end", "The last day of the base period.", comparison((comparison) -> comparison.basePeriod().end()))
		.truth("joint", "Whether it covers several parks or places together.", Observation::joint)
		.term("origin", "Whether a source states it or it is derived.", Observation::origin)
		.text("formula", "How it is derived.", derivation(Observation.Derivation::formula))
		.text("inputs", "The ids of the stated figures that it was made of.",
				derivation((derivation) -> String.join(" ", ids(derivation.inputs()))))
		.text("source", "The id of the source.", source(Observation.SourceReference::id))
		.integer("paragraph", "The paragraph of the body text, from 1.", source(Observation.SourceReference::paragraph))
		.integer("sentence", "The sentence of the paragraph, from 1.", source(Observation.SourceReference::sentence))
		.moment("recorded_at", "When it was recorded.", Observation::recordedAt)
		.moment("superseded_at", "When it was superseded or withdrawn.", Observation::supersededAt);

	private ObservationTable() {
	}

	private static List<String> ids(List<UUID> inputs) {
		return inputs.stream().map(UUID::toString).toList();
	}

	private static <V> Function<Observation, @Nullable V> comparison(Function<Comparison, V> part) {
		return (figure) -> (figure.comparison() != null) ? part.apply(figure.comparison()) : null;
	}

	private static <V> Function<Observation, @Nullable V> derivation(Function<Observation.Derivation, V> part) {
		return (figure) -> (figure.derivation() != null) ? part.apply(figure.derivation()) : null;
	}

	private static <V> Function<Observation, @Nullable V> source(
			Function<Observation.SourceReference, ? extends @Nullable V> part) {
		return (figure) -> (figure.source() != null) ? part.apply(figure.source()) : null;
	}

}
