package org.jincheng.indicators.faces.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jspecify.annotations.Nullable;

/**
 * Presents figures in the words of a page.
 *
 * @param texts the words
 * @param sources the publications that state them, by id
 * @param place the code of the place that goes without saying; null where there is none
 */
record FigurePresenter(FigureTexts texts, Map<String, SourceResource> sources, @Nullable String place) {

	/** Reads the publications of some figures. */
	static FigurePresenter of(Collection<Observation> figures, FigureTexts texts, SourceService sources,
			@Nullable String place) {
		var ids = figures.stream()
			.map(Observation::source)
			.filter(Objects::nonNull)
			.map(SourceReference::id)
			.collect(Collectors.toSet());
		return new FigurePresenter(texts, SourceResource.byId(sources.newest(ids, ids.size())), place);
	}

	/** Returns the same for the figures of another place. */
	FigurePresenter at(String other) {
		return new FigurePresenter(this.texts, this.sources, other);
	}

	PageFigure present(Observation figure) {
		var at = figure.source();
		var source = (at != null) ? this.sources.get(at.id()) : null;
		return new PageFigure(figure.id(), figure.indicator(), figure.subject().name(), figure.place().code(),
				figure.place().name(), figure.wording().printed(),
				(figure.missing() == null) ? figure.value().toPlainString() : null, this.texts.text(figure),
				this.texts.period(figure), notes(figure), figure.coherence().seriesBreak() != null, source,
				(at != null && source != null) ? this.texts.located(at, source.shortCitation()) : null);
	}

	/** The notes of a joint figure name its group. */
	private List<String> notes(Observation figure) {
		var place = figure.place();
		var isNamed = place.code().equals(this.place) || figure.provenance().joint() && place.members() != null;
		return Stream.concat(isNamed ? Stream.<String>of() : Stream.of(place.name()), this.texts.notes(figure).stream())
			.toList();
	}

}
