package org.jincheng.indicators.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.derivation.TransformRule;
import org.jincheng.indicators.figures.observation.NearFigure;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the recorded figures that stand beside those of a text: with as many statements,
 * however many there are.
 */
@Component
class RecordedFigures {

	private final Observations observations;

	private final TransformRule rule;

	RecordedFigures(Observations observations, TransformRule rule) {
		this.observations = observations;
		this.rule = rule;
	}

	/**
	 * Sets recorded figures beside those of a text.
	 * @param known the indicators that are known
	 * @param indicator the code of the indicator that all are of; null where it is found
	 * from the words
	 * @param language the language of names
	 */
	@Transactional(readOnly = true)
	Reading beside(Reading reading, KnownIndicators known, UnitScales units, @Nullable String indicator,
			Language language) {
		var asked = reading.numerals()
			.stream()
			.map((numeral) -> (numeral.around() != null) ? AskedFigure.of(numeral, known, units, indicator) : null)
			.toList();
		var near = new LinkedHashSet<NearFigure>();
		asked.forEach((one) -> {
			if (one != null) {
				one.lookUp(near);
			}
		});
		var found = this.observations.near(near, language)
			.stream()
			.collect(Collectors.groupingBy(Observation::indicator));
		var beside = asked.stream().map((one) -> (one != null) ? one.compared(found) : List.<Beside>of()).toList();
		var levels = asked.stream().map((one) -> (one != null) ? one.levels(found) : List.<Observation>of()).toList();
		var judged = Stream
			.concat(beside.stream().flatMap(List::stream).map(Beside::figure), levels.stream().flatMap(List::stream))
			.distinct()
			.toList();
		var standings = this.observations.standings(judged, language);
		return reading.with(IntStream.range(0, asked.size()).mapToObj((i) -> {
			var one = asked.get(i);
			return (one != null)
					? one.numeral().with(new ShownFigures(one, standings, this.rule).of(beside.get(i), levels.get(i)))
					: reading.numerals().get(i);
		}).toList());
	}

}
