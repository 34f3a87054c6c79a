package org.jincheng.indicators.figures.derivation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Beside;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Related;

/** A rule that computes figures from stated ones whenever they are read. */
public interface DerivationRule {

	/** The figures that follow from the inputs. */
	Stream<Observation> derive(Inputs inputs);

	/**
	 * What its source states beside a figure that may contradict it; empty where nothing
	 * does.
	 * @param related what indicators are stated beside, by the codes of these
	 */
	default List<Beside> beside(Observation stated, Map<Related, Map<String, List<String>>> related) {
		return List.of();
	}

	/**
	 * What figures are derived from.
	 *
	 * @param stated the stated amounts of investments and the stated comparisons, as of
	 * one moment, newest first
	 * @param related stated figures of one source that follow from each other: changes
	 * with the levels that they are changes of, amounts printed in two units, and parts
	 * with their wholes
	 * @param preferred the ids of the stated ones that are preferred
	 * @param catalogue what they refer to
	 * @param language the language of names
	 * @param onlyContradicting whether what contradicts nothing may be left out
	 */
	record Inputs(List<Observation> stated, List<Observation> related, Set<UUID> preferred,
			DerivationCatalogue catalogue, Language language, boolean onlyContradicting) {

		/**
		 * Whether levels like one deny what a source states of them: of money, those at
		 * current prices.
		 */
		boolean mayDeny(Observation level) {
			var prices = level.terms().valuation().prices();
			return (this.catalogue.dimension(level.unit()) == Dimension.MONEY) ? prices == Prices.CURRENT
					: prices != Prices.CONSTANT;
		}

		/** The stated figures that are one value, or the bound of it, and no range. */
		public List<Observation> values() {
			return this.stated.stream().filter((figure) -> figure.relation() != Relation.BETWEEN).toList();
		}

	}

}
