package org.jincheng.indicators.indicator;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.source.SourceService;

import org.springframework.stereotype.Component;

/**
 * Indicators, as curators change them: those without attributes of their own here, and
 * what all types of them have in common for the features that add some.
 */
@Component
public class CuratedIndicators implements Curated<Indicator, IndicatorRequest> {

	private final Indicators indicators;

	private final IndicatorService catalogue;

	private final SourceService sources;

	private final Readings readings;

	CuratedIndicators(Indicators indicators, IndicatorService catalogue, SourceService sources, Readings readings) {
		this.indicators = indicators;
		this.catalogue = catalogue;
		this.sources = sources;
		this.readings = readings;
	}

	@Override
	public String collection() {
		return IndicatorType.INDICATOR.collection();
	}

	@Override
	public String noun() {
		return "indicator";
	}

	@Override
	public Class<IndicatorRequest> requestType() {
		return IndicatorRequest.class;
	}

	@Override
	public String key() {
		return "code";
	}

	@Override
	public String id(IndicatorRequest request) {
		return request.code();
	}

	@Override
	public Optional<Indicator> find(String id) {
		return find(id, IndicatorType.INDICATOR);
	}

	/**
	 * The indicator with a code, which all types share.
	 * @param type the type that it is to be changed as
	 * @throws RefusedException a 409 if it is of another type, which says where it can be
	 * changed, or computed
	 */
	public Optional<Indicator> find(String code, IndicatorType type) {
		var found = this.indicators.findById(code);
		found.ifPresent((indicator) -> {
			if (indicator.origin() == Origin.DERIVED) {
				throw RefusedException.conflict(
						"The indicator \"%s\" is computed from others, so that it cannot be changed.".formatted(code));
			}
			if (indicator.type() != type) {
				throw RefusedException.conflict("There is an indicator \"%s\" of the type \"%s\": it is changed at %s."
					.formatted(code, indicator.type().code(), indicator.path()));
			}
		});
		return found;
	}

	/** The table has the indicators of all types, and those that are computed. */
	@Override
	public boolean isElsewhere(Map<String, String> row) {
		return Origin.DERIVED.code().equals(row.get("origin")) || Arrays.stream(IndicatorType.values())
			.filter((type) -> type != IndicatorType.INDICATOR)
			.anyMatch((type) -> type.code().equals(row.get("type")));
	}

	@Override
	public IndicatorRequest state(Indicator indicator) {
		return indicator.description();
	}

	@Override
	public void check(IndicatorRequest request, References references) {
		references.known("topic", request.topic(), this.catalogue.topicCodes());
		if (request.units().isEmpty()) {
			references.refuse("units", null, "One unit at least is needed.");
		}
		var known = this.catalogue.unitCodes();
		request.units().forEach((unit) -> references.known("units", unit, known));
		if (request.comparison() != null) {
			checkComparison(request, request.comparison(), references);
		}
		this.sources.check("statements", request.statements(), references);
	}

	private static void checkComparison(IndicatorRequest request, Comparison comparison, References references) {
		var base = comparison.basePeriod();
		if (base.end().isBefore(base.start())) {
			references.refuse("comparison.basePeriod.end", base.end().toString(), "Before the start of the period.");
		}
		if (comparison.kind() == ComparisonKind.TIMES_MORE) {
			request.units()
				.stream()
				.filter((unit) -> !unit.equals("multiple"))
				.forEach((unit) -> references.refuse("units", unit, "Times more are in the unit \"multiple\"."));
			if (request.code().length() > Readings.LONGEST_CODE) {
				references.refuse("comparison.kind", comparison.kind().code(),
						"Only where the code of the indicator has %d characters at most."
							.formatted(Readings.LONGEST_CODE));
			}
		}
	}

	@Override
	public Indicator create(IndicatorRequest request) {
		beforeCreation(request);
		return new Indicator(IndicatorType.INDICATOR, request);
	}

	@Override
	public void change(Indicator indicator, IndicatorRequest request) {
		this.readings.follow(indicator.description(), request);
		indicator.change(request);
	}

	@Override
	public void beforeRemoval(Indicator indicator) {
		this.readings.follow(indicator.description(), null);
	}

	/** Adds what is derived from an indicator of any type that is to be added. */
	public void beforeCreation(IndicatorRequest request) {
		this.readings.follow(null, request);
	}

}
