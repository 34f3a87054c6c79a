package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.ToldWhole;
import org.jincheng.indicators.figures.observation.Transform;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed from stated ones.
 *
 * @param subject the code of the indicator whose figures it is made of, under whose
 * resource it is shown too; null where it belongs to no single one
 * @param observation the figure
 */
public record DerivedFigure(@Nullable String subject, Observation observation) {

	/** The unit of what is in hundredths of a period that is the same for all. */
	static final String INDEX = "index";

	/** A figure of a derived indicator of the catalogue. */
	public static DerivedFigure of(@Nullable String subject, Indicator indicator, Language language, String unit,
			BigDecimal value, Relation relation, String formula, List<Observation> inputs) {
		var measured = new Measured(indicator.code(), indicator.name(language), indicator.topic(),
				comparison(indicator, inputs.getFirst()), Valuation.NONE, null, "");
		return new DerivedFigure(subject, observation(id(indicator.code(), unit, inputs), measured, period(inputs),
				unit, value, relation, formula, inputs));
	}

	/** As the indicator compares, with the base of the figure. */
	private static @Nullable Comparison comparison(Indicator indicator, Observation principal) {
		var comparison = indicator.comparison();
		return (comparison != null && principal.comparison() != null)
				? new Comparison(comparison.kind(), principal.comparison().base()) : comparison;
	}

	/**
	 * A reading of a figure that says "times more", as one of the same indicator.
	 * @param reading tells it from other readings
	 */
	public static DerivedFigure reading(String reading, Observation figure, String unit, BigDecimal value,
			Relation relation, String formula) {
		var comparison = Objects.requireNonNull(figure.comparison());
		var asMultiple = new Comparison(ComparisonKind.MULTIPLE_OF_BASE, comparison.base());
		var inputs = List.of(figure);
		return new DerivedFigure(figure.indicator(), observation(id(figure.indicator() + reading, unit, inputs),
				Measured.as(figure, asMultiple), period(inputs), unit, value, relation, formula, inputs));
	}

	/** A figure of the indicator of its first input, in another unit. */
	public static DerivedFigure of(String unit, BigDecimal value, Relation relation, String formula,
			List<Observation> inputs) {
		var principal = inputs.getFirst();
		return new DerivedFigure(principal.indicator(),
				observation(id(principal.indicator(), unit, inputs), Measured.as(principal, principal.comparison()),
						period(inputs), unit, value, relation, formula, inputs));
	}

	/**
	 * A figure of the same indicator, period, unit and comparison as a stated one, beside
	 * which it stands.
	 */
	public static DerivedFigure like(Observation stated, BigDecimal value, Relation relation, String formula,
			List<Observation> inputs) {
		return new DerivedFigure(stated.indicator(),
				observation(id(stated.indicator(), stated.unit(), inputs), Measured.as(stated, stated.comparison()),
						stated.period(), stated.unit(), value, relation, formula, inputs))
			.beside(stated);
	}

	/**
	 * What a transform makes of the first of some figures. It is found by the id of that
	 * one, and stands for itself in its series.
	 */
	static Observation transformed(Transform transform, String unit, Period period, @Nullable Comparison comparison,
			Estimate.Said said, String formula, List<Observation> inputs) {
		var level = inputs.getFirst();
		var measured = new Measured(level.indicator(), level.name(), level.topic(), comparison, level.valuation(),
				unit.equals(level.unit()) ? level.shareOf() : null, Compared.terms(level.compared()));
		var id = id(level.indicator() + "/" + transform.code(), unit, inputs);
		var made = observation(id, measured, period, unit, said.value(), said.relation(), formula, inputs)
			.exactly(said.told());
		var figure = isOfStock(period, comparison) ? made.comparedAs(measured.comparedAtEnds(period)) : made;
		var occurring = (level.occurrence() != null) ? figure.occurring(level.occurrence()) : figure;
		var counted = unit.equals(level.unit()) ? occurring.counting(level.counted()) : occurring;
		return new DerivedFigure(null, (said.upper() != null) ? counted.upTo(said.upper()) : counted).beside(level)
			.observation();
	}

	/** Whether a day is compared with a longer period: both are of a stock. */
	private static boolean isOfStock(Period period, @Nullable Comparison comparison) {
		return comparison != null && comparison.kind() == ComparisonKind.CHANGE
				&& period.start().equals(period.end()) != comparison.base().start().equals(comparison.base().end());
	}

	/** The same figure, as one that is between its value and an upper end. */
	public DerivedFigure upTo(BigDecimal upper) {
		return new DerivedFigure(this.subject, this.observation.upTo(upper));
	}

	/**
	 * The same figure, under an id by which a stated one is found that it stands beside.
	 */
	public DerivedFigure beside(Observation stated) {
		return new DerivedFigure(this.subject, this.observation
			.withId(new UUID(stated.id().getMostSignificantBits(), this.observation.id().getLeastSignificantBits())));
	}

	/** The same figure, with the ids of those that contradict it. */
	public DerivedFigure contradictedBy(List<UUID> ids) {
		return new DerivedFigure(this.subject, this.observation.contradictedBy(ids));
	}

	/** The same figure, with its number among those that nothing else tells apart. */
	DerivedFigure occurring(int number) {
		return new DerivedFigure(this.subject, this.observation.occurring(number));
	}

	private static Observation observation(UUID id, Measured measured, Period period, String unit, BigDecimal value,
			Relation relation, String formula, List<Observation> inputs) {
		var joint = inputs.stream().anyMatch(Observation::joint);
		var recordedAt = inputs.stream().map(Observation::recordedAt).max(Comparator.naturalOrder()).orElseThrow();
		var ids = inputs.stream().map(Observation::id).toList();
		return new Observation(id, measured.indicator(), measured.name(), measured.topic(), inputs.getFirst().place(),
				period, value, null, unit, null, relation, status(inputs), null, null, measured.comparison(),
				measured.valuation(), measured.shareOf(), joint, Origin.DERIVED,
				new Observation.Derivation(formula, ids), source(inputs), recordedAt, null, null, null, List.of(),
				List.of(), null, null, measured.compared(period, unit));
	}

	/** What is made of figures is no surer than the least sure of them. */
	private static FigureStatus status(List<Observation> inputs) {
		return inputs.stream().map(Observation::status).max(Comparator.naturalOrder()).orElseThrow();
	}

	/** The same for the same inputs, at every reading. */
	private static UUID id(String measured, String unit, List<Observation> inputs) {
		var name = inputs.stream()
			.map((input) -> input.id().toString())
			.sorted()
			.collect(Collectors.joining("+", measured + "/" + unit + "/", ""));
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
		var together = inputs.getFirst().source();
		for (var input : inputs) {
			if (together == null || input.source() == null) {
				return null;
			}
			together = together.equals(input.source()) ? together : together.with(input.source());
		}
		return together;
	}

	/**
	 * What a figure is of.
	 *
	 * @param indicator the code of the indicator
	 * @param name its name
	 * @param topic the code of its topic
	 * @param comparison what the figure is compared with; null if it stands for itself
	 * @param valuation how it is valued
	 * @param shareOf what it is a share of; null if it is none
	 * @param terms what else tells its series apart
	 */
	private record Measured(String indicator, String name, String topic, @Nullable Comparison comparison,
			Valuation valuation, @Nullable ToldWhole shareOf, String terms) {

		static Measured as(Observation figure, @Nullable Comparison comparison) {
			return new Measured(figure.indicator(), figure.name(), figure.topic(), comparison, figure.valuation(),
					figure.shareOf(), Compared.terms(figure.compared()));
		}

		/**
		 * What tells the series of a figure apart; of an index, its base is one for all.
		 */
		String compared(Period period, String unit) {
			return Compared.with(
					(this.comparison != null && unit.equals(INDEX)) ? Compared.onFixedBase(this.comparison)
							: Compared.of(this.comparison, period.start(), period.end(), Valuation.NONE, null),
					this.terms);
		}

		/** The same of a stock, which is of the last days of its periods. */
		String comparedAtEnds(Period period) {
			var comparison = Objects.requireNonNull(this.comparison);
			var last = comparison.base().end();
			return Compared.with(Compared.of(new Comparison(comparison.kind(), new BasePeriod(last, last)),
					period.end(), period.end(), Valuation.NONE, null), this.terms);
		}

	}

}
