package org.jincheng.indicators.reading.matching;

import java.util.Map;
import java.util.Objects;

import org.jincheng.indicators.reading.words.Lines;

/**
 * How well a name fits what a figure is said of. One formula makes the score of it, with
 * the weights of {@code candidate-weights.tsv}.
 *
 * @param name how much of the name is said
 * @param phrase how much of what is said is in the name
 * @param parent how surely its measure was spoken of before; 0 for a measure
 * @param unit how well the unit fits
 * @param recorded 1 if the catalogue has it as an indicator, else 0
 * @param made 1 if only its measure and its categories have names, else 0
 * @param margin how much better its name fits than that of any other
 */
record Fit(double name, double phrase, double parent, double unit, double recorded, double made, double margin) {

	static final Fit NONE = new Fit(0, 0, 0, 0, 0, 0, 0);

	private static final Map<String, Double> WEIGHTS = Lines.meanings("candidate-weights.tsv",
			(row) -> Double.valueOf(row.getLast()));

	/** The same beside the best of the others. */
	Fit beside(double other) {
		return new Fit(this.name, this.phrase, this.parent, this.unit, this.recorded, this.made, ofName() - other);
	}

	/** How well the name fits, whatever else. */
	double ofName() {
		return this.name * this.phrase * (1 + this.parent / 2);
	}

	/** How likely it is right, from 0 to 1. */
	double score() {
		// How much there is of what has a weight; of the base always 1.
		var features = Map.of("base", 1.0, "name", this.name, "phrase", this.phrase, "name and phrase",
				this.name * this.phrase, "parent", this.parent, "unit", this.unit, "recorded", this.recorded, "made",
				this.made, "margin", this.margin);
		var sum = WEIGHTS.entrySet()
			.stream()
			.mapToDouble((it) -> it.getValue() * Objects.requireNonNull(features.get(it.getKey())))
			.sum();
		return 1 / (1 + Math.exp(-sum));
	}

}
