package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.faces.overview.PlaceOverview;
import org.jincheng.indicators.faces.overview.PlaceOverview.KeyFigure;
import org.jincheng.indicators.faces.overview.PlaceOverview.Plan;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.wording.FigureTexts;

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
				.filter((key) -> isOutcome(key.figure(), indicator)))
			.flatMap(this::phrases)
			.toList();
	}

	private static boolean isOutcome(Observation figure, String indicator) {
		return figure.indicator().equals(indicator) && figure.missing() == null && !figure.status().isPlan();
	}

	private Stream<Phrase> phrases(KeyFigure key) {
		var figure = key.figure();
		var level = phrase(figure, this.texts.phrase(figure), "story.figure", figure.subject().name(),
				this.texts.period(figure), inBrackets(qualifiers(figure)),
				this.ranks.containsKey(figure.id()) ? text("story.rank", this.ranks.get(figure.id())) : "");
		var change = key.change();
		var terms = (change != null) ? this.texts.toldBesidePhrase(change) : List.<String>of();
		var changed = (change != null) ? Stream.of(phrase(change, this.texts.phrase(change), "story.change",
				inBrackets(Stream.concat(terms.stream(), qualifiers(change))))) : Stream.<Phrase>of();
		var targets = this.overview.plans()
			.reversed()
			.stream()
			.filter((plan) -> isTarget(plan.plan(), figure))
			.map((plan) -> target(plan, terms));
		return Stream.of(Stream.of(level), changed, targets).flatMap(Function.identity());
	}

	/** The target of a change, for the period of a figure or a later one. */
	private static boolean isTarget(Observation plan, Observation figure) {
		return plan.indicator().equals(figure.indicator()) && plan.status() == FigureStatus.TARGET
				&& plan.comparison() != null && plan.comparison().kind() == ComparisonKind.CHANGE
				&& !plan.period().end().isBefore(figure.period().end());
	}

	/** Its terms are told where they are others than those of the change. */
	private Phrase target(Plan plan, List<String> told) {
		var terms = this.texts.toldBesidePhrase(plan.plan());
		return phrase(plan.plan(), this.texts.text(plan.plan()), "story.target", this.texts.period(plan.plan()),
				inBrackets(terms.equals(told) ? Stream.of() : terms.stream()),
				text("story.target." + plan.result().code()));
	}

	/** What makes it other than a plain outcome; how it is derived, its page tells. */
	private Stream<String> qualifiers(Observation figure) {
		var derivation = figure.provenance().derivation();
		return this.texts.qualifiersInColumn(figure)
			.stream()
			.map((told) -> (derivation != null && told.contains(derivation.formula())) ? text("figure.derived") : told);
	}

	private String inBrackets(Stream<String> told) {
		var joined = told.collect(Collectors.joining(text("story.and")));
		return joined.isEmpty() ? "" : text("story.terms", joined);
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
