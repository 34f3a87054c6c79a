package org.jincheng.indicators.faces.discovery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.IndicatorsOfPlaces;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.DatasetDescription;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what catalogues and crawlers are told of the dataset. */
@Service
@Transactional(readOnly = true)
class DiscoveryService {

	private final IndicatorsOfPlaces figures;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final RevisionService revisions;

	DiscoveryService(IndicatorsOfPlaces figures, IndicatorService indicators, PlaceService places,
			RevisionService revisions) {
		this.figures = figures;
		this.indicators = indicators;
		this.places = places;
		this.revisions = revisions;
	}

	/** Returns what changes in the description of the dataset, by the name of each. */
	Described described() {
		var span = this.figures.span();
		var revision = this.revisions.inSnapshot();
		var values = new HashMap<String, Object>();
		values.put("title", texts(DatasetDescription.TITLE::in));
		values.put("description", texts(DatasetDescription.DESCRIPTION::in));
		values.put("licence", DatasetDescription.LICENCE_URL);
		values.put("place",
				texts((language) -> this.places.name(PlaceService.CITY, language).orElse(PlaceService.CITY)));
		values.put("keywords",
				Stream.of(Language.values())
					.flatMap((language) -> this.indicators.topicNames(language)
						.values()
						.stream()
						.sorted()
						.map((name) -> text(name, language)))
					.toList());
		values.put("first", span.start());
		values.put("last", span.end());
		values.put("modified", revision.recordedAt());
		values.put("version", String.valueOf(revision.number()));
		return new Described(revision, values);
	}

	private static List<Map<String, String>> texts(Function<Language, String> text) {
		return Arrays.stream(Language.values()).map((language) -> text(text.apply(language), language)).toList();
	}

	private static Map<String, String> text(String value, Language language) {
		return Map.of("@value", value, "@language", language.code());
	}

	/**
	 * What changes in the description.
	 *
	 * @param revision the revision that it is of
	 * @param values the values, by name
	 */
	record Described(DatasetRevision revision, Map<String, Object> values) {
	}

}
