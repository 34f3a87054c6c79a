package org.jincheng.indicators.figures.recording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.observation.StatedFigure;

import org.springframework.stereotype.Component;

/** The figures of one source: read together, and recorded together. */
@Component
public class SourceObservations {

	private final ObservationVersions versions;

	private final ReferenceData.Catalogue catalogue;

	SourceObservations(ObservationVersions versions, ReferenceData.Catalogue catalogue) {
		this.versions = versions;
		this.catalogue = catalogue;
	}

	/**
	 * Returns the current figures of a source by their ids, in reading order.
	 * @param most how many at most
	 */
	public Map<UUID, StatedFigure> of(String source, int most) {
		var versions = this.versions.of(source, most);
		var defaults = new HashMap<String, FigureDefaults>();
		this.catalogue.indicators()
			.described(versions.stream().map((version) -> version.request().indicator()).distinct().toList())
			.forEach((code, indicator) -> defaults.put(code, indicator.defaults()));
		var figures = new LinkedHashMap<UUID, StatedFigure>();
		versions.forEach((version) -> figures.put(version.id(),
				version.request().resolved(defaults.getOrDefault(version.request().indicator(), FigureDefaults.NONE))));
		return figures;
	}

	/**
	 * Returns the number of the revision that changed any of them last; 0 if none did.
	 */
	public long lastChange(String source) {
		return this.versions.lastChange(source);
	}

	/** Withdraws the figures of a source as part of a revision. */
	public void withdraw(String source, RevisionDraft draft) {
		draft.touched(ChangeAction.DELETE, ObservationCuration.COLLECTION,
				this.versions.end("select ctid from observation where source_id = :source and superseded_at is null",
						Map.of("source", source), draft.recordedAt()));
	}

	/**
	 * Begins to record figures as part of a revision. What they refer to is there
	 * already.
	 * @param sources those of their sources that may have figures already
	 * @param usual the prices of those that do not say them
	 */
	public ObservationRecorder recorder(Set<String> sources, FigureDefaults usual) {
		return new ObservationRecorder(this.versions, new ObservationRules(referenceData(), usual), sources,
				(keys) -> Set.of());
	}

	/** What holds for figures in the current transaction. */
	ObservationRules rules() {
		return new ObservationRules(referenceData());
	}

	/** What figures refer to in the current transaction. */
	ReferenceData referenceData() {
		return new ReferenceData(this.catalogue);
	}

}
