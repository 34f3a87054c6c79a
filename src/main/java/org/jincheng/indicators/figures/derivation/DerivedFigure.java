package org.jincheng.indicators.figures.derivation;

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
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.NamedWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.Derivation;
import org.jincheng.indicators.figures.observation.Observation.Provenance;
import org.jincheng.indicators.figures.observation.Observation.Quantity;
import org.jincheng.indicators.figures.observation.Observation.Subject;
import org.jincheng.indicators.figures.observation.Observation.Terms;
import org.jincheng.indicators.figures.observation.Observation.Wording;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jincheng.indicators.figures.selection.Transform;
import org.jspecify.annotations.Nullable;

/** Makes figures from stated ones. */
public final class DerivedFigure {

	/** The unit of what is in hundredths of a period that is the same for all. */
	static final String INDEX = "index";

	private DerivedFigure() {
	}

	/**
	 * A figure of a derived indicator of the catalogue.
	 * @param of the figure that it is made of; null if that is no single one
	 */
	public static Observation of(@Nullable Observation of, Indicator indicator, Language language, Quantity quantity,
			String formula, List<Observation> inputs) {
		var id = id((of != null) ? of : inputs.getFirst(), indicator.code(), quantity, inputs);
		var about = new Subject(id, indicator.code(), indicator.name(language), indicator.topic(),
				inputs.getFirst().place(), period(inputs), indicator.defaults().addsUp(Over.TIME));
		var comparison = indicator.comparison();
		var base = inputs.getFirst().comparison();
		var terms = terms(Terms.NONE,
				(comparison != null && base != null) ? new Comparison(comparison.kind(), base.base()) : comparison,
				about.period(), quantity);
		return observation(about, quantity, terms,
				new Derivation(formula, ids(inputs), null, false, (of != null) ? of.indicator() : null), inputs);
	}

	/**
	 * A reading of a figure of "times more", as one of the same indicator.
	 * @param reading which of the readings it is
	 */
	static Observation reading(String reading, Observation figure, Quantity quantity, String formula) {
		var inputs = List.of(figure);
		var id = id(figure, figure.indicator() + reading, quantity, inputs);
		var base = Objects.requireNonNull(figure.comparison()).base();
		return like(figure, figure.subject().as(id, figure.period()),
				new Comparison(ComparisonKind.MULTIPLE_OF_BASE, base), quantity, formula, inputs);
	}

	/** A figure of the indicator of its first input, in another unit. */
	static Observation of(Quantity quantity, String formula, List<Observation> inputs) {
		var principal = inputs.getFirst();
		var id = id(principal, principal.indicator(), quantity, inputs);
		return like(principal, principal.subject().as(id, period(inputs)), principal.comparison(), quantity, formula,
				inputs);
	}

	/**
	 * A derived figure for a stated one, of the same indicator, period, unit and
	 * comparison.
	 */
	static Observation like(Observation stated, Estimate.ReportedValue reported, String formula,
			List<Observation> inputs) {
		var quantity = reported.in(stated.unit());
		var id = id(stated, stated.indicator(), quantity, inputs);
		return like(stated, stated.subject().as(id, stated.period()), stated.comparison(), quantity, formula, inputs);
	}

	/** The same with the ids of the stated figures that it contradicts. */
	static Observation contradicting(List<Observation> stated, Observation derived) {
		var ids = stated.stream().map(Observation::id).sorted(Comparator.comparing(UUID::toString)).toList();
		return derived.with(derived.coherence().contradictedBy(ids));
	}

	/** What share the first input is of the second one. */
	static Observation share(@Nullable NamedWhole whole, Quantity quantity, String formula, List<Observation> inputs) {
		var part = inputs.getFirst();
		var share = of(quantity, formula, inputs);
		return new Observation(share.subject(), share.quantity(), share.wording(),
				new Terms(null, part.terms().valuation(), whole, part.terms().compared()), share.provenance(),
				share.coherence(), null);
	}

	private static Observation like(Observation other, Subject about, @Nullable Comparison comparison,
			Quantity quantity, String formula, List<Observation> inputs) {
		return observation(about, quantity, terms(other.terms(), comparison, about.period(), quantity),
				new Derivation(formula, ids(inputs), null, false, about.indicator()), inputs);
	}

	/**
	 * What a transform makes of the first of some figures. It has no others in its
	 * series.
	 */
	static Observation transformed(Transform transform, String unit, Period period, @Nullable Comparison comparison,
			Estimate.ReportedValue reported, String formula, List<Observation> inputs) {
		var level = inputs.getFirst();
		var own = level.terms();
		var isOfUnit = unit.equals(level.unit());
		var quantity = new Quantity(reported.value(), reported.upper(), unit,
				isOfUnit ? level.quantity().counted() : null, reported.relation());
		var like = new Terms(null, own.valuation(), Whole.isOf(unit, comparison) ? own.shareOf() : null,
				own.compared());
		var id = id(level, level.indicator() + "/" + transform.code(), quantity, inputs);
		var made = observation(level.subject().as(id, period), quantity,
				isOfStock(period, comparison) ? atEnds(like, comparison, period)
						: terms(like, comparison, period, quantity),
				new Derivation(formula, ids(inputs), reported.exactNumber(), false, null), inputs);
		return made.with(made.coherence().occurring(level.coherence().occurrence()));
	}

	/** The same derived figure, of inputs that are no evidence of each other. */
	static Observation mixed(Observation figure) {
		var from = figure.provenance();
		var derivation = Objects.requireNonNull(from.derivation());
		var size = figure.quantity();
		return new Observation(figure.subject(),
				new Quantity(figure.value(), size.upper(), size.unit(), size.counted(), figure.relation().rounded()),
				figure.wording(), figure.terms(),
				new Provenance(from.joint(), from.origin(),
						new Derivation(derivation.formula(), derivation.inputs(), derivation.exact(), true,
								derivation.of()),
						from.source(), from.recordedAt(), from.supersededAt()),
				figure.coherence(), figure.others());
	}

	/** Whether a day is compared with a longer period: both are of a stock. */
	private static boolean isOfStock(Period period, @Nullable Comparison comparison) {
		return comparison != null && comparison.kind() != ComparisonKind.MULTIPLE_OF_BASE
				&& period.start().equals(period.end()) != comparison.base().start().equals(comparison.base().end());
	}

	/** The terms of a figure that is like others but for what it is compared with. */
	private static Terms terms(Terms like, @Nullable Comparison comparison, Period period, Quantity quantity) {
		// Of an index, the base is one for all.
		return like.compared(comparison,
				(comparison != null && quantity.unit().equals(INDEX)) ? Compared.onFixedBase(comparison)
						: Compared.of(comparison, period.start(), period.end(), Valuation.NONE, null));
	}

	/** The same of a stock, which is of the last days of its periods. */
	private static Terms atEnds(Terms like, @Nullable Comparison comparison, Period period) {
		var last = Objects.requireNonNull(comparison).base().end();
		return like.compared(comparison, Compared.of(new Comparison(comparison.kind(), new BasePeriod(last, last)),
				period.end(), period.end(), Valuation.NONE, null));
	}

	/** The indicator whose figures one is made of; empty if that is no single one. */
	public static String madeOf(Observation figure) {
		var derivation = figure.provenance().derivation();
		return (derivation != null && derivation.of() != null) ? derivation.of() : "";
	}

	private static Observation observation(Subject about, Quantity quantity, Terms terms, Derivation derivation,
			List<Observation> inputs) {
		var joint = inputs.stream().anyMatch((input) -> input.provenance().joint());
		var recordedAt = inputs.stream()
			.map((input) -> input.provenance().recordedAt())
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return new Observation(about, quantity, new Wording(status(inputs), null, null, null), terms,
				new Provenance(joint, Origin.DERIVED, derivation, source(inputs), recordedAt, null),
				Coherence.ofInputs(inputs), null);
	}

	private static List<UUID> ids(List<Observation> inputs) {
		return inputs.stream().map(Observation::id).toList();
	}

	/** What is made of figures is no surer than the least sure of them. */
	private static FigureStatus status(List<Observation> inputs) {
		return inputs.stream().map(Observation::status).max(Comparator.naturalOrder()).orElseThrow();
	}

	/**
	 * The same for the same inputs, at every reading. Its first half is that of the
	 * figure that it is made of, by which that is found.
	 */
	private static UUID id(Observation of, String measured, Quantity quantity, List<Observation> inputs) {
		var name = inputs.stream()
			.map((input) -> input.id().toString())
			.sorted()
			.collect(Collectors.joining("+", measured + "/" + quantity.unit() + "/", ""));
		return new UUID(of.id().getMostSignificantBits(),
				UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits());
	}

	private static Period period(List<Observation> inputs) {
		var periods = inputs.stream().map(Observation::period).toList();
		var start = periods.stream().map(Period::start).min(Comparator.naturalOrder()).orElseThrow();
		var end = periods.stream().map(Period::end).max(Comparator.naturalOrder()).orElseThrow();
		var stated = periods.stream().allMatch((period) -> period.basis() == PeriodBasis.STATED);
		return Period.of(start, end, stated ? PeriodBasis.STATED : PeriodBasis.PUBLICATION);
	}

	private static @Nullable SourceReference source(List<Observation> inputs) {
		var together = inputs.getFirst().source();
		for (var input : inputs) {
			if (together == null || input.source() == null) {
				return null;
			}
			together = together.equals(input.source()) ? together : together.with(input.source());
		}
		return together;
	}

}
