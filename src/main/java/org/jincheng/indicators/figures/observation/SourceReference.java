package org.jincheng.indicators.figures.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jspecify.annotations.Nullable;

/**
 * The place in a source where a figure is stated.
 *
 * @param id the id of the source
 * @param paragraph the number of the paragraph in the body text, from 1; null if a
 * derived figure has inputs from several sentences
 * @param sentence the number of the sentence in the paragraph, from 1; null if a derived
 * figure has inputs from several sentences
 * @param cell the table, row and column of the cell, each from 1; null in prose, or if a
 * derived figure has inputs from several cells
 * @param copyOf the id of the original, if the source is a copy or translation and thus
 * no independent evidence; otherwise absent
 * @param replacedBy the id of the source in which the publisher corrected the figure;
 * absent if none did
 * @param retractedBy the id of the source in which the publisher withdrew the figure;
 * absent if none did
 */
public record SourceReference(String id, @Nullable Integer paragraph, @Nullable Integer sentence,
		@Nullable CellLocator cell, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String copyOf,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String replacedBy,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String retractedBy) {

	@JsonIgnore
	boolean isIndependent() {
		return isUncorrected() && this.copyOf == null;
	}

	@JsonIgnore
	boolean isUncorrected() {
		return this.replacedBy == null && this.retractedBy == null;
	}

	/**
	 * What has inputs at two places of a source; null where there are two sources.
	 */
	public @Nullable SourceReference with(SourceReference other) {
		var here = withoutCell();
		if (here.equals(other.withoutCell())) {
			return here;
		}
		return this.id.equals(other.id) ? new SourceReference(this.id, null, null, null, this.copyOf,
				(this.replacedBy != null) ? this.replacedBy : other.replacedBy,
				(this.retractedBy != null) ? this.retractedBy : other.retractedBy) : null;
	}

	/** The sentence, without the cell of a table. */
	public SourceReference withoutCell() {
		return new SourceReference(this.id, this.paragraph, this.sentence, null, this.copyOf, this.replacedBy,
				this.retractedBy);
	}

	public static SourceReference of(StatedFigure.SourceSentence sentence, Editions editions) {
		var status = editions.of(sentence.id());
		return new SourceReference(sentence.id(), sentence.paragraph(), sentence.sentence(), sentence.cell(),
				status.original(), status.replacedBy(sentence.paragraph(), sentence.sentence()),
				status.retractedBy(sentence.paragraph(), sentence.sentence()));
	}

}
