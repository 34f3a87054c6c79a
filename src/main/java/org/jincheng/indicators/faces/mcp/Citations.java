package org.jincheng.indicators.faces.mcp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.faces.dataset.DatasetCitation;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.figures.wording.FigureTexts;

import org.springframework.stereotype.Component;

/**
 * Cites what answers are made of. All of it takes a transaction.
 *
 * @param indicators the indicators
 * @param observations the figures
 * @param sources the sources
 * @param revisions the revisions
 * @param bodies writes figures
 */
@Component
record Citations(IndicatorService indicators, PlaceService places, Observations observations, SourceService sources,
		RevisionService revisions, BodyReader bodies) {

	/** Cites the dataset, with the revision that the transaction reads. */
	String ofDataset(Language language) {
		return DatasetCitation.of(this.revisions.inSnapshot(), language);
	}

	/** Cites a sentence. */
	Citation of(Locator locator, Language language) {
		var sources = this.sources.shortCitations(List.of(locator.source()));
		return Citation.of(locator, null, Objects.requireNonNull(sources.get(locator.source())), language);
	}

	/** Returns the citation of each source that some figures cite, by its id. */
	Map<String, String> sourcesOf(Collection<CitedFigure> figures) {
		var ids = figures.stream()
			.flatMap((figure) -> figure.citations().stream())
			.map(Citation::source)
			.collect(Collectors.toSet());
		return this.sources.newest(ids, ids.size())
			.stream()
			.collect(Collectors.toMap(SourceResource::id, SourceResource::citation, (one, other) -> one, TreeMap::new));
	}

	/**
	 * Cites figures, and those that they are derived from.
	 * @param asOf the moment that they were known at; as of now if none is given
	 */
	List<CitedFigure> of(List<Observation> figures, Vintage vintage, Language language) {
		var derived = figures.stream().flatMap((figure) -> inputs(figure).stream()).distinct().toList();
		var inputs = derived.isEmpty() ? Map.<UUID, Locator>of() : this.observations.locators(derived, vintage);
		var sources = this.sources
			.shortCitations(Stream.concat(figures.stream().flatMap(Citations::stated), inputs.values().stream())
				.map(Locator::source)
				.collect(Collectors.toSet()));
		var texts = FigureTexts.of(this.indicators, this.places, language);
		return figures.stream().map((figure) -> {
			var cell = (figure.source() != null) ? figure.source().cell() : null;
			var cited = Stream.concat(stated(figure), inputs(figure).stream().map(inputs::get).filter(Objects::nonNull))
				.distinct()
				.sorted()
				.map((locator) -> Citation.of(locator, cell, Objects.requireNonNull(sources.get(locator.source())),
						language))
				.toList();
			return CitedFigure.of(figure, cited, texts, this.bodies);
		}).toList();
	}

	private static Stream<Locator> stated(Observation figure) {
		var source = figure.source();
		return (figure.provenance().derivation() == null && source != null && source.paragraph() != null
				&& source.sentence() != null)
						? Stream.of(new Locator(source.id(), source.paragraph(), source.sentence())) : Stream.empty();
	}

	private static List<UUID> inputs(Observation figure) {
		var derivation = figure.provenance().derivation();
		return (derivation != null) ? derivation.inputs() : List.of();
	}

}
