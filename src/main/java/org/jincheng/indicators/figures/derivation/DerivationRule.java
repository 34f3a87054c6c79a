package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Additivity;
import org.jincheng.indicators.catalogue.indicator.Breakdowns;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/** A rule that computes figures from stated ones whenever they are read. */
public interface DerivationRule {

	/** The figures that follow from the inputs. */
	Stream<Observation> derive(Inputs inputs);

	/**
	 * What figures are derived from.
	 *
	 * @param stated the stated amounts of investments and the stated comparisons, as of
	 * one moment, newest first
	 * @param related stated figures of one source that follow from each other: changes
	 * with the levels that they are changes of, amounts printed in two units, and parts
	 * with their wholes
	 * @param catalogue the derived indicators, by code; a rule leaves out a figure that
	 * has none
	 * @param described the indicators of the related figures, by code
	 * @param breakdowns reads which parts make a whole
	 * @param dimensions what units measure, by code; those that are rates have none
	 * @param scales reads how many of the base unit of its dimension each unit is, by
	 * code
	 * @param language the language of names
	 */
	record Inputs(List<Observation> stated, List<Observation> related, Map<String, Indicator> catalogue,
			Map<String, Indicator> described, Supplier<Breakdowns> breakdowns, Map<String, Dimension> dimensions,
			Supplier<Map<String, BigDecimal>> scales, Language language) {

		/** What a unit measures; of a rate, what the unit over the line does. */
		public @Nullable Dimension dimension(String unit) {
			return this.dimensions.get(Rate.numeratorOf(unit));
		}

		/**
		 * Whether levels like one deny what a source states of them: of money, those at
		 * current prices.
		 */
		boolean mayContradict(Observation level) {
			var prices = level.terms().valuation().prices();
			return (dimension(level.unit()) == Dimension.MONEY) ? prices == Prices.CURRENT : prices != Prices.CONSTANT;
		}

		/** Whether a figure adds up with those of other parts of its measure. */
		boolean addsUp(Observation figure) {
			return new Additivity(this.described, this.dimensions).adds(figure.indicator(), figure.unit(),
					figure.comparison(), Over.PARTS);
		}

		/** The stated figures that are one value, or the bound of it, and no range. */
		public List<Observation> values() {
			return this.stated.stream().filter((figure) -> figure.relation() != Relation.BETWEEN).toList();
		}

	}

}
