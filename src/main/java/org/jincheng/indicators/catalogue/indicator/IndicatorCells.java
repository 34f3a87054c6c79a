package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds or makes the cells that figures name by their measure and categories. */
@Component
public class IndicatorCells {

	private final Indicators indicators;

	private final CellRules rules;

	private final List<Curated<?, ?>> collections;

	private final Curation curation;

	private final BodyReader bodies;

	private final Redirects redirects;

	IndicatorCells(Indicators indicators, CellRules rules, List<Curated<?, ?>> collections, Curation curation,
			BodyReader bodies, Redirects redirects) {
		this.redirects = redirects;
		this.indicators = indicators;
		this.rules = rules;
		this.collections = collections;
		this.curation = curation;
		this.bodies = bodies;
	}

	/** Returns the code of the cell of a measure that there is, or that can be made. */
	public String codeOf(String measure, Where where) {
		return this.rules.codeOf(this.redirects.current(Redirects.INDICATORS, measure), where, "");
	}

	/**
	 * Makes the cell that a figure is of if there is none.
	 * @param named the code of the measure
	 * @param where the category of each dimension
	 * @param references takes what is wrong with them
	 * @return what was added; null if nothing was
	 */
	public @Nullable Change make(String named, Where where, References references, RevisionDraft draft) {
		var measure = this.redirects.current(Redirects.INDICATORS, named);
		var code = this.rules.codeOf(measure, where, "");
		if (this.indicators.findById(code).isPresent()) {
			return null;
		}
		var found = this.indicators.findById(measure);
		if (found.isEmpty() || found.get().origin() == Origin.DERIVED) {
			references.known("/indicator", measure,
					this.indicators.findAllByOrigin(Origin.STATED).stream().map(Indicator::code).toList());
			return null;
		}
		this.rules.check(where, references);
		if (!references.errors().isEmpty()) {
			return null;
		}
		var collection = found.get().type().collection();
		var cell = this.rules.cell(found.get().description(), where, code);
		return make(Curated.find(this.collections, collection).orElseThrow(), measure, cell, references, draft);
	}

	private <R extends Record> @Nullable Change make(Curated<?, R> curated, String measure, IndicatorRequest described,
			References references, RevisionDraft draft) {
		// What its type has beside what all indicators have is as of the measure.
		var body = this.bodies.of(curated.current(measure).orElseThrow());
		var cell = this.bodies.of(described);
		cell.put(curated.key(), described.code());
		if (!curated.key().equals("code")) {
			cell.remove("code");
		}
		body.setAll(cell);
		var wrong = new References();
		var request = this.bodies.read(body, curated.requestType(), (fault) -> wrong.errors().add(fault));
		if (request != null) {
			curated.check(request, wrong);
		}
		wrong.errors()
			.forEach((error) -> references.refuse(error.pointer().startsWith("/where") ? error.pointer() : "/where",
					error.rejected(), error.message()));
		if (request == null || !wrong.errors().isEmpty()) {
			return null;
		}
		return this.curation.put(curated, request, draft);
	}

}
