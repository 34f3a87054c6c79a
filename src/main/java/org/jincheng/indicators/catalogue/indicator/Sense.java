package org.jincheng.indicators.catalogue.indicator;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator means beside its name and definition.
 *
 * @param scope what its figures cover or are adjusted for: codes of categories, by
 * {@code coverage}, {@code population-basis} and {@code adjustment}; null if nobody says
 * @param synonyms other names by which it is found. Default: none
 * @param whole {@code none} if the indicator is a cell that is no share of its measure;
 * null if it is one where parts add up
 */
public record Sense(@Nullable Scope scope, @Valid @Nullable Synonyms synonyms, @Nullable CellWhole whole) {

	/** Says nothing. */
	public static final Sense NONE = new Sense(null, Synonyms.NONE, null);

	/** The other names. */
	public Synonyms synonymsOrNone() {
		return (this.synonyms != null) ? this.synonyms : Synonyms.NONE;
	}

}
