package org.jincheng.indicators.faces.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationVersion;
import org.jincheng.indicators.figures.observation.OtherFigure;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is known of a figure. */
@Service
@Transactional(readOnly = true)
class FigureStories {

	/** How many others are listed at most. */
	private static final int MAX_LISTED = 50;

	private final ObservationService observations;

	private final Observations stated;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final RevisionService revisions;

	FigureStories(ObservationService observations, Observations stated, IndicatorService indicators,
			PlaceService places, SourceService sources, RevisionService revisions) {
		this.observations = observations;
		this.stated = stated;
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.revisions = revisions;
	}

	/**
	 * Returns what is known of a figure.
	 * @param base the address of the service, without a slash at its end
	 */
	FigureStory get(String id, Vintage vintage, String base, Language language) {
		var figure = this.observations.get(ObservationService.uuid(id), vintage, language);
		var reference = figure.source();
		var source = (reference != null) ? sources(List.of(reference.id())).getFirst() : null;
		var related = (source != null && reference != null) ? related(source, reference) : List.<RelatedSource>of();
		var others = Objects.requireNonNullElse(figure.others(), List.<OtherFigure>of())
			.stream()
			.limit(MAX_LISTED)
			.toList();
		var known = SourceResource.byId(sources(Stream
			.of(others.stream().map((other) -> other.observation().sourceId()),
					related.stream().map(RelatedSource::source), Stream.of(figure.sourceId()))
			.flatMap(Function.identity())
			.collect(Collectors.toSet())));
		var derivation = figure.provenance().derivation();
		var versions = (figure.provenance().origin() == Origin.STATED)
				? this.stated.versions(figure.id(), Vintage.NOW, language) : List.<ObservationVersion>of();
		var presenter = new FigurePresenter(FigureTexts.of(this.indicators, this.places, language), known,
				figure.place().code());
		return new StoryPresenter(presenter, figure, source, related, others,
				(derivation != null) ? this.stated.all(derivation.inputs(), vintage, language) : List.of(),
				all(disagreeing(figure, others), vintage, language),
				all(figure.coherence().differsFrom(), vintage, language), versions, statement(reference, language),
				this.indicators.find(figure.indicator()).orElseThrow().definition(language),
				this.revisions.inSnapshot(), base)
			.story();
	}

	private List<SourceResource> sources(Collection<String> ids) {
		return this.sources.newest(ids, ids.size());
	}

	/** What the source is to others, as far as the figure is concerned. */
	private static List<RelatedSource> related(SourceResource source, SourceReference reference) {
		// A part of a copy is one too.
		var original = (source.copyOf() != null || source.translationOf() != null) ? source.copyOf()
				: reference.copyOf();
		return Stream
			.of(RelatedSource.of(source, original), RelatedSource.of("replacedBy", reference.replacedBy()),
					RelatedSource.of("retractedBy", reference.retractedBy()))
			.flatMap(Function.identity())
			.toList();
	}

	/** The figures that contradict it and are not told among the others. */
	private static List<UUID> disagreeing(Observation figure, List<OtherFigure> others) {
		return figure.coherence()
			.disagreesWith()
			.stream()
			.filter((id) -> others.stream().noneMatch((other) -> other.observation().id().equals(id)))
			.toList();
	}

	/** Those that sources state are read at once; some of them may be derived. */
	private List<Observation> all(List<UUID> ids, Vintage vintage, Language language) {
		var stated = this.stated.all(ids, vintage, language)
			.stream()
			.collect(Collectors.toMap(Observation::id, Function.identity()));
		return ids.stream()
			.map((id) -> stated.containsKey(id) ? stated.get(id) : this.observations.get(id, vintage, language))
			.toList();
	}

	private @Nullable StatementResource statement(@Nullable SourceReference at, Language language) {
		return (at == null || at.paragraph() == null || at.sentence() == null) ? null
				: this.sources.statement(new Locator(at.id(), at.paragraph(), at.sentence()), language);
	}

}
