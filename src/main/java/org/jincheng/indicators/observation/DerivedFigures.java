package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.IndicatorService;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.paging.PageQuery;
import org.jincheng.indicators.paging.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the rules derive, computed at each reading. */
@Component
class DerivedFigures {

	private final Observations observations;

	private final List<DerivationRule> rules;

	private final IndicatorService indicators;

	DerivedFigures(Observations observations, List<DerivationRule> rules, IndicatorService indicators) {
		this.observations = observations;
		this.rules = rules;
		this.indicators = indicators;
	}

	/** All that follows from what stood at a moment, or stands now if it is null. */
	Stream<DerivedFigure> all(@Nullable Instant asOf, Language language) {
		var stated = this.observations.derivable(asOf, language);
		var inputs = new DerivationRule.Inputs(stated, this.indicators.derived(), language);
		return this.rules.stream().flatMap((rule) -> rule.derive(inputs));
	}

	/** Those that match, wherever the page starts. */
	List<Observation> find(ObservationFilter filter, @Nullable String words, Language language) {
		var matching = all(filter.asOf(), language).map(DerivedFigure::observation)
			.filter((figure) -> matches(figure, filter, words))
			.toList();
		return (filter.latest() != null) ? latest(matching, filter.latest()) : matching;
	}

	/** Those that match, in order, from the page's start on. */
	Stream<Observation> from(PageQuery query, ObservationOrder order, ObservationFilter filter, Language language) {
		var keys = query.keys();
		return find(filter, query.q(), language).stream()
			.filter((figure) -> keys == null || order.isAfter(figure, keys, query.descending()))
			.sorted(order.comparator(query.descending()));
	}

	private static boolean matches(Observation figure, ObservationFilter filter, @Nullable String words) {
		var source = (figure.source() != null) ? figure.source().id() : "";
		var text = String.join(" ", figure.indicator(), figure.name(), figure.place().name()).toLowerCase(Locale.ROOT);
		return among(filter.indicator(), figure.indicator()) && among(filter.topic(), figure.topic())
				&& among(filter.place(), figure.place().code()) && among(filter.unit(), figure.unit())
				&& among(filter.source(), source)
				&& (filter.status() == null || filter.status().contains(figure.status()))
				&& (filter.comparison() == null || isComparedAs(figure, filter.comparison()))
				&& (filter.from() == null || !figure.period().start().isBefore(filter.from().first()))
				&& (filter.to() == null || !figure.period().end().isAfter(filter.to().last()))
				&& Words.of(words).stream().allMatch(text::contains);
	}

	private static boolean isComparedAs(Observation figure, List<ComparisonFilter> wanted) {
		var kind = (figure.comparison() != null) ? figure.comparison().kind() : null;
		return wanted.stream().anyMatch((filter) -> filter.includes(kind));
	}

	private static boolean among(@Nullable List<String> wanted, String code) {
		return wanted == null || wanted.contains(code);
	}

	private static List<Observation> latest(List<Observation> figures, int most) {
		var newestFirst = Comparator.comparing((Observation figure) -> figure.period().end(), Comparator.reverseOrder())
			.thenComparing((figure) -> figure.period().start(), Comparator.reverseOrder());
		return figures.stream()
			.collect(Collectors.groupingBy((figure) -> Arrays.asList(figure.indicator(), figure.place(), figure.unit(),
					figure.source(), figure.status(), figure.compared())))
			.values()
			.stream()
			.flatMap((series) -> series.stream().sorted(newestFirst).limit(most))
			.toList();
	}

}
