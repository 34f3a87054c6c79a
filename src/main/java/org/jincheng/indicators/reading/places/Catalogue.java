package org.jincheng.indicators.reading.places;

import java.util.List;
import java.util.stream.Stream;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Synonyms;
import org.jincheng.indicators.catalogue.place.PlaceService.NamedPlace;
import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the reader knows of what is recorded, as plain records.
 *
 * @param places the places
 * @param indicators the indicators
 * @param categories the categories, by their dimensions and codes
 * @param publishers the publishers by their names
 */
public record Catalogue(List<NamedPlace> places, List<KnownIndicator> indicators, Map<String, KnownCategory> categories,
		PublisherNames publishers) {

	/**
	 * An indicator of the catalogue.
	 *
	 * @param code its code
	 * @param name its names
	 * @param units the codes of the units that it is measured in
	 * @param comparison what its figures are compared with; null where they stand for
	 * themselves
	 * @param priced whether its figures can have prices
	 * @param cell the measure that it is a cell of, through which it is found, and which
	 * part of it
	 * @param measure whether it may have cells
	 * @param defaults what holds for its figures that do not say otherwise
	 * @param synonyms its other names
	 */
	public record KnownIndicator(String code, Text name, List<String> units, @Nullable Comparison comparison,
			boolean priced, Cell cell, boolean measure, FigureDefaults defaults, Synonyms synonyms) {

		/** Its name and its other names in a language. */
		public List<String> names(Language language) {
			var others = (language == Language.ZH) ? this.synonyms.zh() : this.synonyms.en();
			return Stream.concat(Stream.of(this.name.in(language)), others.stream()).toList();
		}

	}

	/**
	 * A part that measures have by a dimension.
	 *
	 * @param dimension the code of its dimension
	 * @param name its names
	 */
	public record KnownCategory(String dimension, Text name) {

	}

}
