package org.jincheng.indicators.faces.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a figure, in the words of a page: where it comes from, and how it is
 * cited and used.
 *
 * @param revision the revision that it is of
 * @param figure the figure
 * @param exact its value with all digits
 * @param relation how that relates to the truth; null where there is none
 * @param basis whether its source says its period
 * @param unit the name of its unit
 * @param definition the definition of its indicator
 * @param recorded the day on which it was recorded
 * @param ended the day since which it is no longer current; null while it is
 * @param statement the sentence that states it; null where that is no single one
 * @param relations what its publication is to others
 * @param formula how it is computed; null where it is stated
 * @param lists the figures that it has to do with
 * @param versions its versions, the oldest first
 * @param isStated whether a source states it
 * @param citation how it is cited
 * @param bibtex the same as an entry of BibTeX
 * @param origin among which figures those of its indicator are
 */
record FigureStory(DatasetRevision revision, PageFigure figure, String exact, @Nullable String relation, String basis,
		String unit, String definition, LocalDate recorded, @Nullable LocalDate ended,
		@Nullable StatementResource statement, List<Relation> relations, @Nullable String formula,
		List<FigureList> lists, List<Version> versions, boolean isStated, String citation, String bibtex,
		String origin) {

	/** Whether a curator can correct it. */
	boolean isCorrectable() {
		return this.isStated && this.ended == null;
	}

	/**
	 * What a publication is to another one.
	 *
	 * @param before what stands before the title of the other one
	 * @param other the other one
	 * @param after what follows
	 */
	record Relation(String before, SourceResource other, String after) {
	}

	/**
	 * Figures.
	 *
	 * @param title what they are
	 * @param figures each with what has to be known of it
	 */
	record FigureList(String title, List<PlaceParts.Beside> figures) {
	}

	/**
	 * A version of a figure.
	 *
	 * @param text its value
	 * @param about what it said beside that
	 * @param events who recorded it, and what ended it
	 */
	record Version(String text, String about, List<Event> events) {
	}

	/**
	 * What became of a version.
	 *
	 * @param action the code of what was done
	 * @param day when
	 * @param actor who did it
	 * @param reason why; null where nobody said
	 */
	record Event(String action, LocalDate day, String actor, @Nullable String reason) {
	}

}
