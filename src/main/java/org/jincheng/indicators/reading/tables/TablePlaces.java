package org.jincheng.indicators.reading.tables;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.places.PlacesOfFigures;
import org.jspecify.annotations.Nullable;

/**
 * Determines which places the figures of a table are about: those of heads, else its
 * caption.
 */
final class TablePlaces {

	private final Language language;

	private final Gazetteer gazetteer;

	private final PlacesOfFigures places;

	private final Map<String, List<String>> named = new HashMap<>();

	/**
	 * Starts a table.
	 * @param about the code of the place that it is about
	 */
	TablePlaces(DocumentContext in, @Nullable String about) {
		this.language = in.language();
		this.gazetteer = in.gazetteer();
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

	/**
	 * The places of a figure; none where its row or column names one that is not known.
	 */
	List<String> of(LabelledRow row, List<Head> over, PlaceAxes axes, String words) {
		if (row.isElsewhere() || axes.isElsewhere(row, over)) {
			return List.of();
		}
		for (var head : Stream.concat(row.heads().reversed().stream(), over.reversed().stream()).toList()) {
			if (head.place() != null) {
				return List.of(head.place());
			}
		}
		return this.named.computeIfAbsent(words, (_) -> named(words));
	}

	/** The place that words name, else that of the table. */
	private List<String> named(String words) {
		var numeral = new Numeral(words.length() + 1, words.length() + 2, BigDecimal.ONE, null, Numeral.Form.CARDINAL);
		var read = this.places.read(FoundInSentence.of(words + " 1", this.language, new Draft(numeral))).getFirst();
		var about = this.places.about();
		return (about == null || read.stream().allMatch((code) -> isStated(code, about, words))) ? read
				: List.of(about);
	}

	/** Whether words name a place in full, or one that lies near: 日照时数 is not of 日照市. */
	private boolean isStated(String code, String about, String words) {
		var place = this.gazetteer.place(code);
		var name = (place != null) ? place.name().zh() : null;
		return this.language == Language.EN || code.equals(about) || this.gazetteer.isIn(code, about)
				|| this.gazetteer.isIn(about, code) || name != null && words.contains(name);
	}

}
