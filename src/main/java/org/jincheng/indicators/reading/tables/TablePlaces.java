package org.jincheng.indicators.reading.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.places.PlacesOfFigures;
import org.jspecify.annotations.Nullable;

/**
 * Determines which places the figures of a table are about: those of heads, else its
 * caption.
 */
final class TablePlaces {

	private final PlacesOfFigures places;

	private final Map<String, List<String>> named = new HashMap<>();

	/**
	 * Starts a table.
	 * @param about the code of the place that it is about
	 */
	TablePlaces(DocumentContext in, @Nullable String about) {
		this.places = new PlacesOfFigures(in.gazetteer(), in.language(), about);
	}

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
