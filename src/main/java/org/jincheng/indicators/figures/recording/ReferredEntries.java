package org.jincheng.indicators.figures.recording;

import java.util.function.BiConsumer;

import org.jincheng.indicators.catalogue.indicator.IndicatorCells;
import org.jincheng.indicators.catalogue.place.PlaceGroups;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.observation.StatedFigure;

import org.springframework.stereotype.Component;

/** Makes the group of places and the cell that figures name, if there is none. */
@Component
public final class ReferredEntries {

	private final PlaceGroups groups;

	private final IndicatorCells cells;

	ReferredEntries(PlaceGroups groups, IndicatorCells cells) {
		this.groups = groups;
		this.cells = cells;
	}

	/**
	 * Makes those of a figure as part of a revision.
	 * @param references takes what is wrong with them
	 * @param made takes what was added, with the field that names it
	 * @return the figure, of its cell
	 */
	public StatedFigure make(StatedFigure said, References references, RevisionDraft draft,
			BiConsumer<String, Change> made) {
		var group = (said.places() != null) ? this.groups.make(said.place(), said.places(), references, draft) : null;
		if (group != null) {
			made.accept("/places", group);
		}
		var where = said.where();
		if (where == null) {
			return said;
		}
		var wrong = new References();
		var cell = this.cells.make(said.indicator(), where, wrong, draft);
		if (cell != null) {
			made.accept("/where", cell);
		}
		references.errors().addAll(wrong.errors());
		return said.ofCell(this.cells.codeOf(said.indicator(), where));
	}

}
