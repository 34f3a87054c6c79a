package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.faces.chart.FigureTexts;
import org.jincheng.indicators.faces.overview.PlaceOverview;
import org.jincheng.indicators.faces.overview.PlaceOverview.KeyFigure;
import org.jincheng.indicators.faces.overview.PlaceOverview.Plan;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;

/**
 * Tells in a few phrases how a place stands. Each has a figure, and nothing is told of
 * what nobody has recorded.
 *
 * @param overview what is known of the place
 * @param ranks the ranks of its key figures in words, by their ids
 * @param texts the words
 */
record PlaceStory(PlaceOverview overview, Map<UUID, String> ranks, FigureTexts texts) {

	/** The indicators that it tells of. */
	private static final List<String> INDICATORS = List.of("gdp", "population");

	/**
	 * A phrase with a figure in it.
	 *
	 * @param before what stands before the figure
	 * @param id the id of the figure
	 * @param text the figure in words
	 * @param after what follows it
	 */
	record Phrase(String before, UUID id, String text, String after) {
	}

	List<Phrase> phrases() {
		return INDICATORS.stream()
			.flatMap((indicator) -> this.overview.keyFigures()
				.stream()
				.filter((key) -> key.figure().indicator().equals(indicator) && key.figure().missing() == null))
			.flatMap(this::phrases)
			.toList();
	}

	private Stream<Phrase> phrases(KeyFigure key) {
		var figure = key.figure();
		var level = phrase(figure, this.texts.phrase(figure), "story.figure", figure.subject().name(),
				this.texts.period(figure),
				this.ranks.containsKey(figure.id()) ? text("story.rank", this.ranks.get(figure.id())) : "");
		var changed = key.change();
		var terms = (changed != null) ? terms(changed) : "";
		var change = (changed != null) ? Stream.of(phrase(changed, this.texts.phrase(changed), "story.change", terms))
				: Stream.<Phrase>of();
		var targets = this.overview.plans()
			.reversed()
			.stream()
			.filter((plan) -> isTarget(plan.plan(), figure))
			.map((plan) -> target(plan, terms));
		return Stream.of(Stream.of(level), change, targets).flatMap(Function.identity());
	}

	/** The target of a change, for the period of a figure or a later one. */
	private static boolean isTarget(Observation plan, Observation figure) {
		return plan.indicator().equals(figure.indicator()) && plan.status() == FigureStatus.TARGET
				&& plan.comparison() != null && plan.comparison().kind() == ComparisonKind.CHANGE
				&& !plan.period().end().isBefore(figure.period().end());
	}

	/** Its terms are told where they are others than those of the change. */
	private Phrase target(Plan plan, String told) {
		var terms = terms(plan.plan());
		return phrase(plan.plan(), this.texts.text(plan.plan()), "story.target", this.texts.period(plan.plan()),
				terms.equals(told) ? "" : terms, text("story.target." + reached(plan)));
	}

	/**
	 * Whether the outcome reaches the target wherever both may be. An outcome of a plan
	 * is at the same prices.
	 */
	static String reached(Plan plan) {
		var target = plan.plan();
		var outcome = plan.outcome();
		if (outcome == null || outcome.missing() != null || isOpenBelow(target)
				|| outcome.relation() == Relation.APPROXIMATE) {
			return "open";
		}
		var most = Objects.requireNonNullElse(outcome.quantity().upper(), outcome.value());
		var isBelow = !outcome.relation().isUnboundedAbove(outcome.value()) && most.compareTo(target.value()) < 0;
		var least = outcome.value().compareTo(target.value());
		var isAbove = !isOpenBelow(outcome) && (least > 0 || least == 0 && !target.relation().excludesValue());
		return isBelow ? "missed" : isAbove ? "met" : "open";
	}

	/** Whether nobody knows from where on a value is reached. */
	private static boolean isOpenBelow(Observation figure) {
		return figure.relation() == Relation.APPROXIMATE || figure.relation().isUnboundedBelow(figure.value());
	}

	/** At which prices it is, and whether it is derived; empty where neither is said. */
	private String terms(Observation figure) {
		var told = Stream
			.concat(this.texts.toldBesidePhrase(figure).stream(),
					(figure.provenance().derivation() != null) ? Stream.of(text("figure.derived")) : Stream.of())
			.collect(Collectors.joining(text("story.and")));
		return told.isEmpty() ? "" : text("story.terms", told);
	}

	private String text(String name, Object... values) {
		return this.texts.words().text(name, values);
	}

	/** Puts a figure into words that have their other values before and after it. */
	private Phrase phrase(Observation figure, String shown, String name, Object... values) {
		var around = text(name, Stream.concat(Stream.of("\n"), Stream.of(values)).toArray()).split("\n", 2);
		return new Phrase(around[0], figure.id(), shown, around[1]);
	}

}
