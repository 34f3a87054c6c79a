package org.jincheng.indicators.subjects.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.derivation.DerivationRule;
import org.jincheng.indicators.figures.derivation.DerivedFigure;
import org.jincheng.indicators.figures.derivation.Estimate;
import org.jincheng.indicators.figures.derivation.ImpliedRate;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.Quantity;
import org.jincheng.indicators.figures.observation.Relation;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Adds up the investments of each kind, sector and status at each place. An investment
 * counts with its newest preferred amount in yuan, and once, however many parks it
 * covers. What is set up, contracted and spent is never added, nor what is planned to
 * what came to pass.
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
		var amounts = newestAmounts(inputs);
		return Arrays.stream(Grouping.values()).flatMap((grouping) -> {
			var groups = grouped(grouping, amounts, investments);
			return groups.entrySet()
				.stream()
				.flatMap((group) -> totals(group.getKey(), group.getValue(), inputs)
					.map((total) -> total.with(total.coherence().occurring(group.getKey().among(groups.keySet())))));
		});
	}

	private static Stream<Observation> totals(Group group, List<Observation> amounts, Inputs inputs) {
		return Stream.concat(yuan(group.term(), amounts, inputs), dollars(group.term(), amounts, inputs))
			.map((total) -> total.noted(note(group, amounts, inputs.language())));
	}

	private static LocalizedText note(Group group, List<Observation> amounts, Language language) {
		var status = group.investmentStatus().text();
		var differ = amounts.stream().map(Observation::period).distinct().count() > 1;
		return new LocalizedText(new Text(
				"Of investments with the status \"%s\".".formatted(status.en())
						+ (differ ? " Their amounts are of different periods." : ""),
				"状态为“%s”的投资。".formatted(status.zh()) + (differ ? "各项金额的期间不同。" : "")), language);
	}

	/** Returns the code of the indicator of a group's total. */
	static String indicator(Term group) {
		return "investment-total-" + group.code();
	}

	/** Returns the newest amount in yuan of each investment, status and place. */
	private static List<Observation> newestAmounts(Inputs inputs) {
		var newest = new LinkedHashMap<List<String>, Observation>();
		inputs.stated()
			.stream()
			.filter((amount) -> ImpliedRate.isInYuan(amount) && inputs.preferred().contains(amount.id()))
			.forEach((amount) -> newest
				.putIfAbsent(List.of(amount.indicator(), amount.place().code(), amount.status().code()), amount));
		return List.copyOf(newest.values());
	}

	private static Map<Group, List<Observation>> grouped(Grouping grouping, List<Observation> amounts,
			Map<String, Investment> investments) {
		return amounts.stream()
			.filter((amount) -> investments.containsKey(amount.indicator()))
			.collect(Collectors.groupingBy((amount) -> {
				var investment = Objects.requireNonNull(investments.get(amount.indicator()));
				return new Group(grouping.key(investment), investment.status(), amount.place().code(), amount.status());
			}, LinkedHashMap::new, Collectors.toList()));
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
	 * @param investmentStatus the progress of the investments
	 * @param place the code of the place
	 * @param figureStatus whether the amounts came to pass
	 */
	private record Group(Term term, InvestmentStatus investmentStatus, String place, FigureStatus figureStatus) {

		/** Its number among the groups of one term and place; null for the first. */
		@Nullable Integer among(Collection<Group> groups) {
			var before = groups.stream()
				.filter((other) -> other.isBeside(this)
						&& other.investmentStatus().compareTo(this.investmentStatus) < 0)
				.count();
			return (before > 0) ? Math.toIntExact(before) + 1 : null;
		}

		private boolean isBeside(Group other) {
			return this.term.equals(other.term) && this.place.equals(other.place)
					&& this.figureStatus == other.figureStatus;
		}

	}

}
