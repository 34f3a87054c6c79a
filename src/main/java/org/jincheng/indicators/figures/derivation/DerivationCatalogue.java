package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Additivity;
import org.jincheng.indicators.catalogue.indicator.Breakdowns;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What rules know of the catalogue.
 *
 * @param indicators the indicators, by code
 * @param breakdowns which parts make a whole
 * @param dimensions what units measure, by code; those that are rates have none
 * @param scales how many of the base unit of its dimension each unit is, by code
 */
public record DerivationCatalogue(Map<String, Indicator> indicators, Breakdowns breakdowns,
		Map<String, Dimension> dimensions, Map<String, BigDecimal> scales) {

	/** An indicator whose figures are derived; a rule leaves out a figure without one. */
	public Optional<Indicator> derived(String code) {
		return Optional.ofNullable(this.indicators.get(code))
			.filter((indicator) -> indicator.origin() == Origin.DERIVED);
	}

	/** What a unit measures; of a rate, what the unit over the line does. */
	public @Nullable Dimension dimension(String unit) {
		return this.dimensions.get(Rate.numeratorOf(unit));
	}

	/** Which part of a measure a figure is of; empty if it is of none. */
	Optional<Where> where(Observation figure) {
		return Optional.ofNullable(this.indicators.get(figure.indicator()))
			.map((indicator) -> indicator.cell().where());
	}

	/** Whether a figure adds up with those of other parts of its measure. */
	boolean addsUp(Observation figure) {
		return new Additivity(this.indicators, this.dimensions).adds(figure.indicator(), figure.unit(),
				figure.comparison(), Over.PARTS);
	}

	/** Some indicators and their cells; null for all if figures of one are derived. */
	@Nullable List<String> sources(@Nullable Collection<String> codes) {
		if (codes == null || codes.stream().anyMatch((code) -> derived(code).isPresent())) {
			return null;
		}
		var cells = this.indicators.values()
			.stream()
			.filter((indicator) -> indicator.cell().of() != null && codes.contains(indicator.cell().of()))
			.map(Indicator::code);
		return Stream.concat(codes.stream(), cells).distinct().toList();
	}

}
