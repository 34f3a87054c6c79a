package org.jincheng.indicators.reading;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jincheng.indicators.indicator.IndicatorService;
import org.jincheng.indicators.place.PlaceService;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.reading.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.Catalogue.KnownPlace;
import org.jincheng.indicators.request.KnownValues;
import org.jincheng.indicators.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reader of the newest revision of the catalogue. */
@Service
@EnableConfigurationProperties(ReadingProperties.class)
class ReadingService {

	/** A reader, and the revision and the codes of places that it knows. */
	private record Current(long revision, Reader reader, List<String> places) {

	}

	private final PlaceService places;

	private final IndicatorService indicators;

	private final RevisionService revisions;

	private final AtomicReference<@Nullable Current> current = new AtomicReference<>();

	ReadingService(PlaceService places, IndicatorService indicators, RevisionService revisions) {
		this.places = places;
		this.indicators = indicators;
		this.revisions = revisions;
	}

	/**
	 * Returns the reader that knows the newest places and indicators.
	 * @param place the place that a text is about
	 * @throws InvalidParametersException if there is no such place
	 */
	@Transactional(readOnly = true)
	public Reader reader(@Nullable String place) {
		var revision = this.revisions.inSnapshot().number();
		var known = this.current.get();
		if (known == null || known.revision() != revision) {
			known = new Current(revision, new Reader(catalogue()), this.places.codes());
			this.current.set(known);
		}
		if (place != null) {
			KnownValues.check("place", List.of(place), known.places());
		}
		return known.reader();
	}

	private Catalogue catalogue() {
		return new Catalogue(
				this.places.named()
					.stream()
					.map((place) -> new KnownPlace(place.code(), place.name(), place.parent()))
					.toList(),
				this.indicators.described()
					.stream()
					.map((indicator) -> new KnownIndicator(indicator.code(), indicator.topic(), indicator.name().text(),
							indicator.definition(), indicator.units(), indicator.comparison()))
					.toList());
	}

}
