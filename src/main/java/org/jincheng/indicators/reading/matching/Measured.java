package org.jincheng.indicators.reading.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jincheng.indicators.catalogue.dictionary.Concept;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jspecify.annotations.Nullable;

/**
 * What a figure may be of: an indicator of the catalogue, a row of the dictionary that
 * the catalogue lacks, or a part of one of these.
 *
 * @param measure the code of the measure
 * @param where which part of the measure; null for all of it
 * @param cell the code of the part in the catalogue; null where it has none
 * @param concept the row of the dictionary; null where there is none
 * @param known the measure in the catalogue; null where the catalogue lacks it
 * @param units the codes of its units
 */
record Measured(String measure, @Nullable Where where, @Nullable String cell, @Nullable Concept concept,
		@Nullable KnownIndicator known, List<String> units) {

	/** Whether the catalogue lacks its measure. */
	boolean isNew() {
		return this.known == null;
	}

	Measured withConcept(Concept other) {
		return new Measured(this.measure, this.where, this.cell, other, this.known, this.units);
	}

	Cell key() {
		return new Cell(this.measure, this.where);
	}

	Map<String, String> categories() {
		return (this.where != null) ? this.where.categories() : Map.of();
	}

	/** What its figures are compared with; null where they stand for themselves. */
	@Nullable Comparison comparison() {
		return (this.known != null && this.where == null) ? this.known.comparison() : null;
	}

	/** The part of it that has categories, which no row of the dictionary names. */
	Measured part(Map<String, String> categories) {
		var all = new TreeMap<>(categories());
		all.putAll(categories);
		return new Measured(this.measure, new Where(all), null, null, this.known, this.units);
	}

	/**
	 * A name that it is found by.
	 *
	 * @param of what has the name
	 * @param printed the name, in lower case
	 * @param words its words
	 * @param units the units that it has under this name
	 */
	record Name(Measured of, String printed, Set<String> words, List<String> units) {

	}

}
