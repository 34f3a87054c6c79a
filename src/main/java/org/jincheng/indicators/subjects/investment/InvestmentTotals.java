package org.jincheng.indicators.subjects.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.derivation.DerivationRule;
import org.jincheng.indicators.figures.derivation.DerivedFigure;
import org.jincheng.indicators.figures.derivation.Estimate;
import org.jincheng.indicators.figures.derivation.ImpliedRate;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.Quantity;
import org.jincheng.indicators.figures.observation.Relation;

import org.springframework.stereotype.Component;

/**
 * Adds up the investments of each kind, sector and status at each place. An investment
 * counts with its newest amount in yuan, and once, however many parks it covers; what is
 * planned is not added to what came to pass.
 */
@Component
class InvestmentTotals implements DerivationRule {

	@Override
	public Stream<Observation> derive(Inputs inputs) {
		var investments = inputs.catalogue()
			.indicators()
			.values()
			.stream()
			.filter(Investment.class::isInstance)
			.map(Investment.class::cast)
			.collect(Collectors.toMap(Investment::code, Function.identity()));
		var amounts = newestAmounts(inputs.stated());
		return Arrays.stream(Grouping.values())
			.flatMap((grouping) -> grouped(grouping, amounts, investments).entrySet().stream())
			.flatMap((group) -> Stream.concat(yuan(group.getKey().term(), group.getValue(), inputs),
					dollars(group.getKey().term(), group.getValue(), inputs)));
	}

	/** Returns the code of the indicator of a group's total. */
	static String indicator(Term group) {
		return "investment-total-" + group.code();
	}

	/** Returns the newest amount in yuan of each investment, status and place. */
	private static List<Observation> newestAmounts(List<Observation> newestFirst) {
		var newest = new LinkedHashMap<List<String>, Observation>();
		newestFirst.stream()
			.filter(ImpliedRate::isInYuan)
			.forEach((amount) -> newest
				.putIfAbsent(List.of(amount.indicator(), amount.place().code(), amount.status().code()), amount));
		return List.copyOf(newest.values());
	}

	private static Map<Group, List<Observation>> grouped(Grouping grouping, List<Observation> amounts,
			Map<String, Investment> investments) {
		return amounts.stream()
			.filter((amount) -> investments.containsKey(amount.indicator()))
			.collect(Collectors.groupingBy(
					(amount) -> new Group(grouping.key(Objects.requireNonNull(investments.get(amount.indicator()))),
							amount.place().code(), amount.status()),
					LinkedHashMap::new, Collectors.toList()));
	}

	private static Stream<Observation> yuan(Term group, List<Observation> amounts, Inputs inputs) {
		var sum = Estimate.sum(amounts.stream().map(Estimate::of).toList());
		return inputs.catalogue()
			.derived(indicator(group))
			.map((indicator) -> DerivedFigure.of(null, indicator, inputs.language(),
					new Quantity(sum.value(), isRange(amounts) ? upper(amounts) : null, Currency.CNY.code(), null,
							relation(amounts)),
					formula(amounts) + " CNY", amounts))
			.stream();
	}

	/** Whether a sum is a range: one amount at least is, and the others are no bounds. */
	private static boolean isRange(List<Observation> amounts) {
		return relation(amounts) == Relation.BETWEEN;
	}

	private static BigDecimal upper(List<Observation> amounts) {
		return amounts.stream()
			.map((amount) -> (amount.quantity().upper() != null) ? amount.quantity().upper() : amount.value())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Returns the total in dollars, if the source of each amount implies a rate. */
	private static Stream<Observation> dollars(Term group, List<Observation> amounts, Inputs inputs) {
		var indicator = inputs.catalogue().derived(indicator(group));
		var bySource = amounts.stream()
			.collect(Collectors.groupingBy((amount) -> ImpliedRate.of(amount, inputs.stated()), LinkedHashMap::new,
					Collectors.toList()));
		if (indicator.isEmpty() || isRange(amounts) || bySource.containsKey(Optional.<ImpliedRate>empty())) {
			return Stream.empty();
		}
		var parts = new ArrayList<Estimate>();
		var formulas = new ArrayList<String>();
		var used = new ArrayList<>(amounts);
		bySource.forEach((source, ofSource) -> {
			var rate = source.orElseThrow();
			parts.add(rate.toDollars(Estimate.sum(ofSource.stream().map(rate::known).toList())));
			formulas.add("%s CNY / %s".formatted(formula(ofSource), rate.formula()));
			used.addAll(List.of(rate.yuan(), rate.dollars()));
		});
		var dollars = Estimate.sum(parts);
		return Stream.of(DerivedFigure.of(null, indicator.get(), inputs.language(),
				dollars.in(Currency.USD.code(), relation(amounts)), String.join(" + ", formulas),
				used.stream().distinct().toList()));
	}

	private static String formula(List<Observation> amounts) {
		var values = amounts.stream().map((amount) -> amount.value().toPlainString()).toList();
		return (values.size() > 1) ? "(" + String.join(" + ", values) + ")" : values.getFirst();
	}

	private static Relation relation(List<Observation> amounts) {
		return Relation.ofSum(amounts.stream().map(Observation::relation).toList());
	}

	/**
	 * The investments of a sector, kind or status at a place.
	 *
	 * @param term the sector, kind or status
	 * @param place the code of the place
	 * @param figureStatus whether the amounts came to pass
	 */
	private record Group(Term term, String place, FigureStatus figureStatus) {
	}

}
