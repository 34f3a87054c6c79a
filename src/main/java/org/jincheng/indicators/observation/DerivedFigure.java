package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.Indicator;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed from stated ones.
 *
 * @param subject the code of the indicator whose figures it is made of, under whose
 * resource it is shown too; null where it belongs to no single one
 * @param observation the figure
 */
public record DerivedFigure(@Nullable String subject, Observation observation) {

	/** A figure of a derived indicator of the catalogue. */
	public static DerivedFigure of(@Nullable String subject, Indicator indicator, Language language, String unit,
			BigDecimal value, Relation relation, String formula, List<Observation> inputs) {
		return new DerivedFigure(subject, observation(indicator.code(), indicator.name(language), indicator.topic(),
				comparison(indicator, inputs.getFirst()), unit, value, relation, formula, inputs));
	}

	/** As the indicator compares, with the base of the figure. */
	private static @Nullable Comparison comparison(Indicator indicator, Observation principal) {
		var comparison = indicator.comparison();
		return (comparison != null && principal.comparison() != null)
				? new Comparison(comparison.kind(), principal.comparison().basePeriod()) : comparison;
	}

	/** The same figure, as one that is between its value and an upper end. */
	public DerivedFigure upTo(BigDecimal upper) {
		return new DerivedFigure(this.subject, this.observation.upTo(upper));
	}

	/**
	 * A reading of a figure that says "times more", as one of the same indicator.
	 * @param reading tells it from other readings
	 */
	public static DerivedFigure reading(String reading, Observation figure, String unit, BigDecimal value,
			Relation relation, String formula) {
		var comparison = Objects.requireNonNull(figure.comparison());
		var asMultiple = new Comparison(ComparisonKind.MULTIPLE_OF_BASE, comparison.basePeriod());
		return new DerivedFigure(figure.indicator(),
				observation(id(figure.indicator() + reading, unit, List.of(figure.id())), figure.indicator(),
						figure.name(), figure.topic(), asMultiple, unit, value, relation, formula, List.of(figure)));
	}

	/** A figure of the indicator of its first input, in another unit. */
	public static DerivedFigure of(String unit, BigDecimal value, Relation relation, String formula,
			List<Observation> inputs) {
		var principal = inputs.getFirst();
		return new DerivedFigure(principal.indicator(), observation(principal.indicator(), principal.name(),
				principal.topic(), principal.comparison(), unit, value, relation, formula, inputs));
	}

	private static Observation observation(String indicator, String name, String topic, @Nullable Comparison comparison,
			String unit, BigDecimal value, Relation relation, String formula, List<Observation> inputs) {
		var ids = inputs.stream().map(Observation::id).toList();
		return observation(id(indicator, unit, ids), indicator, name, topic, comparison, unit, value, relation, formula,
				inputs);
	}

	private static Observation observation(UUID id, String indicator, String name, String topic,
			@Nullable Comparison comparison, String unit, BigDecimal value, Relation relation, String formula,
			List<Observation> inputs) {
		var joint = inputs.stream().anyMatch(Observation::joint);
		var recordedAt = inputs.stream().map(Observation::recordedAt).max(Comparator.naturalOrder()).orElseThrow();
		var ids = inputs.stream().map(Observation::id).toList();
		return new Observation(id, indicator, name, topic, inputs.getFirst().place(), period(inputs), value, null, unit,
				null, relation, status(inputs), null, null, comparison, null, joint, Origin.DERIVED,
				new Observation.Derivation(formula, ids), source(inputs), recordedAt, null, null, List.of());
	}

	/** What is made of figures is no surer than the least sure of them. */
	private static FigureStatus status(List<Observation> inputs) {
		return inputs.stream().map(Observation::status).max(Comparator.naturalOrder()).orElseThrow();
	}

	/** The same for the same inputs, at every reading. */
	private static UUID id(String indicator, String unit, List<UUID> inputs) {
		var name = inputs.stream()
			.map(UUID::toString)
			.sorted()
			.collect(Collectors.joining("+", indicator + "/" + unit + "/", ""));
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	private static Period period(List<Observation> inputs) {
		var periods = inputs.stream().map(Observation::period).toList();
		var start = periods.stream().map(Period::start).min(Comparator.naturalOrder()).orElseThrow();
		var end = periods.stream().map(Period::end).max(Comparator.naturalOrder()).orElseThrow();
		var stated = periods.stream().allMatch((period) -> period.basis() == PeriodBasis.STATED);
		return Period.of(start, end, stated ? PeriodBasis.STATED : PeriodBasis.PUBLICATION);
	}

	private static Observation.@Nullable SourceReference source(List<Observation> inputs) {
		var sources = inputs.stream().map(Observation::source).distinct().toList();
		if (sources.size() == 1) {
			return sources.getFirst();
		}
		var ids = sources.stream().map((source) -> (source != null) ? source.id() : "").distinct().toList();
		return (ids.size() == 1) ? new Observation.SourceReference(ids.getFirst(), null, null) : null;
	}

}
