package org.jincheng.indicators.figures.derivation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Scope;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Beside;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Related;

import org.springframework.stereotype.Component;

/**
 * Derives the sum of the parts of a measure that add up, where one source states all of
 * them and the whole: it is derived next to the stated whole, and contradicts it where no
 * rounding explains the difference. What all parts contribute to a growth adds up to it.
 */
@Component
class DerivedSums implements DerivationRule {

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		var exact = inputs.related()
			.stream()
			.filter((figure) -> figure.relation() == Relation.EQUAL
					&& (is(ComparisonKind.CONTRIBUTION, figure) || is(ComparisonKind.CHANGE, figure)
							|| Levels.isLevel(figure) && inputs.catalogue().addsUp(figure)))
			.toList();
		var byMeasure = exact.stream()
			.collect(Collectors.groupingBy((figure) -> Measure.of(figure.indicator(), figure)));
		return exact.stream()
			.filter((figure) -> inputs.catalogue().where(figure).isPresent() && !is(ComparisonKind.CHANGE, figure))
			.collect(Collectors.groupingBy(
					(figure) -> new Part(measure(figure, inputs), scope(figure, inputs), dimensions(figure, inputs))))
			.entrySet()
			.stream()
			.filter((parts) -> parts.getValue().size() > 1)
			.flatMap((parts) -> byMeasure.getOrDefault(parts.getKey().measure(), List.of())
				.stream()
				.filter((whole) -> scope(whole, inputs).equals(parts.getKey().scope()))
				.flatMap((whole) -> inputs.catalogue()
					.breakdowns()
					.among(parts.getValue(), (part) -> inputs.catalogue().where(part).orElseThrow())
					.stream()
					.filter((level) -> level.size() > 1)
					.map((level) -> sum(whole, level))));
	}

	/** Of levels, sums stand beside what is stated. */
	@Override
	public List<Beside> beside(Observation stated, Map<Related, Map<String, List<String>>> related) {
		return is(ComparisonKind.CHANGE, stated) ? Related.PARTS.beside(stated, related) : List.of();
	}

	private static Optional<Scope> scope(Observation figure, Inputs inputs) {
		return Optional.ofNullable(inputs.catalogue().indicators().get(figure.indicator()))
			.map((indicator) -> indicator.sense().scope());
	}

	private static Measure measure(Observation part, Inputs inputs) {
		var indicator = Objects.requireNonNull(inputs.catalogue().indicators().get(part.indicator()));
		var whole = Measure.of(String.valueOf(indicator.cell().of()), part);
		return is(ComparisonKind.CONTRIBUTION, part) ? whole.growth() : whole;
	}

	private static boolean is(ComparisonKind kind, Observation figure) {
		return figure.comparison() != null && figure.comparison().kind() == kind
				&& figure.comparison().isWithTimeOnly();
	}

	static SortedSet<String> dimensions(Observation part, Inputs inputs) {
		return new TreeSet<>(
				inputs.catalogue().where(part).map((where) -> where.categories().keySet()).orElse(Set.of()));
	}

	private static Observation sum(Observation whole, List<Observation> parts) {
		var terms = parts.stream().sorted(Comparator.comparing(Observation::indicator)).toList();
		var reported = Estimate.sum(terms.stream().map(Estimate::of).toList()).reported(Relation.EQUAL);
		var formula = terms.stream().map((part) -> part.value().toPlainString()).collect(Collectors.joining(" + "));
		var sum = DerivedFigure.like(whole, reported, formula, terms);
		return DerivedFigure.contradicting((RestOfWhole.sign(whole, terms) == 0) ? List.of() : List.of(whole), sum);
	}

	/** The parts of a measure by some dimensions, of one scope. */
	private record Part(Measure measure, Optional<Scope> scope, SortedSet<String> dimensions) {
	}

}
