package org.jincheng.indicators.observation;

import java.time.LocalDate;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.PeriodLabel;

/**
 * What holds for every figure that a source states, whether a form brings it or a row of
 * a file.
 */
final class FigureRules {

	private final ReferenceData referenceData;

	FigureRules(ReferenceData referenceData) {
		this.referenceData = referenceData;
	}

	/** Notes what does not go with the reference data, by the fields of the request. */
	void check(ObservationRequest request, References references) {
		checkIndicator(request, references);
		references.known("place", request.place(), this.referenceData.placeCodes());
		if (isGroup(request) && Boolean.FALSE.equals(request.joint())) {
			references.refuse("joint", "false", "A figure of a group of places is joint.");
		}
		checkSource(request, references);
	}

	/** Whether a figure is of a group of places: then it is joint. */
	boolean isGroup(ObservationRequest request) {
		var place = this.referenceData.place(request.place());
		return place != null && place.isGroup();
	}

	private void checkIndicator(ObservationRequest request, References references) {
		var indicator = this.referenceData.indicator(request.indicator());
		if (indicator == null) {
			references.known("indicator", request.indicator(), this.referenceData.indicatorCodes());
		}
		else if (indicator.isDerived()) {
			references.refuse("indicator", request.indicator(), "Its figures are derived, not recorded.");
		}
		else {
			references.known("unit", request.unit(), indicator.units());
		}
	}

	private void checkSource(ObservationRequest request, References references) {
		var published = this.referenceData.published(request.source().id());
		if (published == null) {
			references.known("source.id", request.source().id(), this.referenceData.sourceIds());
		}
		else {
			if (!this.referenceData.states(request.locator())) {
				references.refuse("source", request.locator().toString(), "There is no such statement.");
			}
			checkPeriod(request.period(), published, references);
		}
	}

	private static void checkPeriod(ObservationRequest.PeriodRequest period, LocalDate published,
			References references) {
		if (period.end().isBefore(period.start())) {
			references.refuse("period.end", period.end().toString(), "Before the start of the period.");
		}
		else if (period.basis() == PeriodBasis.PUBLICATION
				&& !(period.start().equals(published) && period.end().equals(published))) {
			references.refuse("period", PeriodLabel.of(period.start(), period.end()),
					"Where the day of publication stands in, it is %s.".formatted(published));
		}
	}

}
