package org.jincheng.indicators.figures.recording;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.curation.Warnings;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.judgement.PreferredChanges;
import org.jincheng.indicators.figures.judgement.PreferredChanges.Change;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PrintedDigits;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.selection.Vintage;

import org.springframework.stereotype.Component;

/** Warns of what a person should look at in the figures of a revision. */
@Component
public class FigureWarnings {

	private final Observations observations;

	private final DerivedFigures derived;

	private final PreferredChanges preferred;

	private final SourceObservations figures;

	FigureWarnings(Observations observations, DerivedFigures derived, PreferredChanges preferred,
			SourceObservations figures) {
		this.observations = observations;
		this.derived = derived;
		this.preferred = preferred;
		this.figures = figures;
	}

	/** Returns what sources are to each other, which is asked before anything changes. */
	public Editions before() {
		return this.observations.editions();
	}

	/**
	 * Returns the warnings of a revision that is not committed yet.
	 * @param before what sources were to each other before it
	 * @param at its moment
	 * @param pointer the pointer to a resource, by its collection and id
	 */
	public List<Warning> of(Editions before, Instant at, BinaryOperator<String> pointer, Language language) {
		var warnings = new Warnings(language);
		var rules = this.figures.rules();
		var sources = new TreeSet<String>();
		var unpriced = new TreeSet<String>();
		this.preferred.forEach(before, at, language, (recorded, changes) -> {
			recorded.forEach((figure) -> sources.add(figure.sourceId()));
			recorded.forEach((figure) -> compare(figure, pointer(figure, pointer), warnings));
			recorded.stream()
				.filter((figure) -> rules.lacksPrices(figure) && unpriced.add(figure.indicator()))
				.forEach((figure) -> warnings.add(pointer(figure, pointer), "unknown-prices", figure.indicator()));
			contradictions(recorded, pointer, warnings);
			changes.forEach((change) -> add(change, pointer, warnings, language));
		});
		var editions = this.observations.editions();
		sources.stream().filter((source) -> !editions.edition(source).isRegistered()).forEach((source) -> {
			var place = pointer.apply("sources", source);
			var kind = editions.edition(source).kind();
			if (kind == null) {
				warnings.add(place, "unknown-publisher", source);
			}
			else {
				warnings.add(place, "unknown-publisher.kind", source, kind.name(language));
			}
		});
		return warnings.all();
	}

	/** Compares a figure with its print. A rank is printed in words of its own. */
	private static void compare(Observation figure, String pointer, Warnings warnings) {
		var printed = figure.wording().printed();
		var comparison = figure.comparison();
		if (printed == null || figure.missing() != null
				|| comparison != null && comparison.kind() == ComparisonKind.RANK) {
			return;
		}
		Stream.of(figure.quantity().value(), figure.quantity().upper())
			.filter(Objects::nonNull)
			.filter((value) -> !PrintedDigits.isPrinted(value, printed))
			.findFirst()
			.ifPresent((value) -> warnings.add(pointer, "unlike-print", value.toPlainString(), printed));
		if (figure.relation() == Relation.EQUAL && PrintedDigits.isQualified(printed)) {
			warnings.add(pointer, "unlike-print.relation", printed);
		}
	}

	private void contradictions(List<Observation> recorded, BinaryOperator<String> pointer, Warnings warnings) {
		this.derived.contradicted(this.observations.contradicted(recorded, Vintage.NOW), Vintage.NOW, Language.EN, null)
			.forEach((figure) -> {
				var others = figure.coherence().disagreesWith();
				if (!others.isEmpty()) {
					warnings.add(pointer(figure, pointer), "contradicts", others.size(),
							ObservationCuration.path(others.getFirst()));
				}
			});
	}

	private static void add(Change change, BinaryOperator<String> pointer, Warnings warnings, Language language) {
		var before = change.before();
		var after = change.after();
		var names = List.of(before.subject().name(), before.place().name(), before.period().label());
		if (after == null) {
			warnings.add(pointer(before, pointer), "preferred-changes.none", names.get(0), names.get(1), names.get(2),
					text(before, language));
		}
		else {
			warnings.add(pointer(after, pointer), "preferred-changes", names.get(0), names.get(1), names.get(2),
					text(after, language), text(before, language));
		}
	}

	/** A figure with its source. */
	private static String text(Observation figure, Language language) {
		var relation = (figure.relation() == Relation.EQUAL) ? "" : figure.relation().name(language) + " ";
		return "%s%s %s (%s)".formatted(relation, figure.value().toPlainString(), figure.unit(), figure.sourceId());
	}

	private static String pointer(Observation figure, BinaryOperator<String> pointer) {
		return pointer.apply(ObservationCuration.COLLECTION, figure.id().toString());
	}

}
