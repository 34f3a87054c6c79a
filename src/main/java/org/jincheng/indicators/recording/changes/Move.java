package org.jincheng.indicators.recording.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.IndicatorCells;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.recording.MovedFigures;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.recording.changes.MoveRequest.ChangedFields;

import org.springframework.stereotype.Service;

/**
 * Moves figures that were recorded under a wrong indicator, part or place.
 *
 * @param revisions writes revisions
 * @param figures moves figures
 * @param observations the figures
 * @param indicators the indicators
 * @param cells what they are made of
 * @param places the places
 * @param changes the revisions
 */
@Service
record Move(RevisionWriter revisions, MovedFigures figures, ObservationService observations,
		IndicatorService indicators, IndicatorCells cells, PlaceService places, ChangeService changes) {

	/**
	 * Moves figures, or returns what would become of them.
	 * @throws RefusedException a 409 that lists what cannot be moved, a 422 if the
	 * request refers to what is not there or selects too much
	 */
	Written<MoveReport> move(MoveRequest request, RehearsableQuery query) {
		return this.revisions.write(RevisionAction.MOVE, query.isRehearsal(), query.reason(),
				(draft) -> move(request, draft));
	}

	private MoveReport move(MoveRequest request, RevisionDraft draft) {
		var set = request.set();
		var parts = this.indicators.cells();
		var references = new References();
		if (set.indicator() != null) {
			references.known("/set/indicator", set.indicator(), parts.keySet());
		}
		if (set.place() != null) {
			references.known("/set/place", set.place(), this.places.names());
		}
		references.pass();
		var ids = (request.selection() != null) ? selected(request.selection())
				: Objects.requireNonNull(request.ids()).stream().map(ObservationService::uuid).distinct().toList();
		var targets = new HashMap<String, String>();
		var moved = this.figures.move(ids,
				(figure) -> changed(figure,
						targets.computeIfAbsent(figure.indicator(), (from) -> target(from, set, parts, draft)), set),
				draft);
		draft.summarize("Moved %d observations.".formatted(moved.moved()));
		var at = ErrorPlace.ofField((request.selection() != null) ? "/selection" : "/ids");
		return MoveReport.of(moved, at, draft, this.changes);
	}

	private List<UUID> selected(ObservationSelection selection) {
		if (selection.parameters().isEmpty()) {
			throw RefusedException.unprocessable(List.of(RequestError.of(ErrorPlace.ofField("/selection"), null,
					"Selects all figures: give a parameter that narrows it.")));
		}
		var ids = new ArrayList<UUID>();
		var query = new PageQuery(null, PageQuery.MAX_LIMIT, null, null);
		while (ids.size() <= MoveRequest.MAX_FIGURES) {
			var page = this.observations.page(selection.with("missing", true), query, Language.EN);
			page.items().stream().map(Observation::id).forEach(ids::add);
			if (page.end() == null) {
				return ids;
			}
			query = query.following(page.end());
		}
		throw RefusedException.unprocessable(List.of(RequestError.of(ErrorPlace.ofField("/selection"), null,
				"Selects more than %d figures. Move them in several steps.".formatted(MoveRequest.MAX_FIGURES))));
	}

	/** The code of the indicator or part that figures of another one go to. */
	private String target(String from, ChangedFields set, Map<String, Cell> parts, RevisionDraft draft) {
		var own = parts.getOrDefault(from, Cell.NONE);
		var measure = (set.indicator() != null) ? set.indicator() : Objects.requireNonNullElse(own.of(), from);
		var isWhole = parts.getOrDefault(measure, Cell.NONE).hasMeasure()
				|| measure.equals(set.indicator()) && measure.equals(own.of());
		var where = (set.where() != null || isWhole) ? set.where() : own.where();
		if (where == null || where.isEmpty()) {
			return measure;
		}
		var references = new References();
		this.cells.make(measure, where, references, draft);
		if (!references.errors().isEmpty()) {
			throw RefusedException
				.unprocessable(references.errors().stream().map((error) -> error.below("/set")).toList());
		}
		return this.cells.codeOf(measure, where);
	}

	private static StatedFigure changed(StatedFigure figure, String code, ChangedFields set) {
		var old = figure.valuation();
		var prices = (set.prices() != null) ? set.prices() : old.prices();
		var keepsYear = set.priceYear() == null && (set.prices() == null || set.prices() == Prices.CONSTANT);
		var valuation = new Valuation(prices, keepsYear ? old.priceYear() : set.priceYear(), old.currency(),
				old.likeForLike());
		return figure.of(code, Objects.requireNonNullElse(set.place(), figure.place()), figure.comparison(), valuation,
				(set.shareOf() != null) ? set.shareOf() : figure.shareOf(),
				(set.status() != null) ? set.status() : figure.status());
	}

}
