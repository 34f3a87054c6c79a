package org.jincheng.indicators.reading.tables;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.places.PlacesOfFigures;
import org.jspecify.annotations.Nullable;

/**
 * Determines which places the figures of a table are about: those of heads, else its
 * caption.
 *
 * @param places the places that words can speak of in it
 * @param named those that words spoke of so far
 */
record TablePlaces(PlacesOfFigures places, Map<String, List<String>> named) {

	/** The place that the captions name, else that of the document. */
	static @Nullable String about(DocumentContext in, List<Head> captions) {
		var places = new PlacesOfFigures(in.gazetteer(), in.language(), in.about());
		for (var caption : captions) {
			var subject = places.subject(caption.text());
			if (subject != null) {
				return subject.code();
			}
		}
		return in.about();
	}

	/** The places of a figure. */
	List<String> of(LabelledRow row, List<Head> over, String words) {
		for (var head : Stream.concat(row.heads().reversed().stream(), over.reversed().stream()).toList()) {
			if (head.place() != null) {
				return List.of(head.place());
			}
		}
		return this.named.computeIfAbsent(words, (_) -> named(words));
	}

	/** The place that words name, else that of the table. */
	private List<String> named(String words) {
		var subject = this.places.subject(words);
		var place = (subject != null) ? subject.code() : this.places.about();
		return (place != null) ? List.of(place) : List.of();
	}

}
