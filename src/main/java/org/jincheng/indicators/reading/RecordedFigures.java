package org.jincheng.indicators.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.judgement.Comparability;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.observation.FigureWithPreferred;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.rows.NearFigure;
import org.jincheng.indicators.reading.matching.KnownIndicators;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.words.Deadline;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the recorded figures that stand beside those of a text: with as many statements,
 * however many there are.
 */
@Component
class RecordedFigures {

	/** How long the statements may take together. */
	private static final int MAX_SECONDS = 2;

	private final Observations observations;

	RecordedFigures(Observations observations) {
		this.observations = observations;
	}

	/**
	 * A figure of a text, the recorded figures to compare it with, and the levels that a
	 * change follows from.
	 */
	private record Compared(AskedFigure asked, List<RecordedMatch> matches, List<Observation> levels) {

		Stream<Observation> figures() {
			return Stream.concat(this.matches.stream().map(RecordedMatch::figure), this.levels.stream());
		}

		/** Shows them beside the figure. */
		ReadNumeral shown(Map<UUID, FigureWithPreferred> standings, Comparability comparability) {
			Deadline.check();
			return this.asked.numeral()
				.with(new ShownFigures(this.asked, standings, comparability).of(this.matches, this.levels));
		}

	}

	/**
	 * Adds to each figure of a text the recorded figures to compare it with.
	 * @param known the indicators that are known
	 * @param indicator the code of the indicator that all are of; null where it is found
	 * from the words
	 * @param language the language of names
	 */
	@Transactional(readOnly = true, timeout = MAX_SECONDS)
	Reading addTo(Reading reading, KnownIndicators known, UnitScales units, @Nullable String indicator,
			Language language) {
		var asked = reading.numerals()
			.stream()
			.filter((numeral) -> numeral.around() != null)
			.map((numeral) -> AskedFigure.of(numeral, known, units, indicator))
			.toList();
		var near = new LinkedHashSet<NearFigure>();
		asked.forEach((one) -> one.lookUp(near));
		var found = this.observations.near(near, language)
			.stream()
			.collect(Collectors.groupingBy(Observation::indicator));
		var compared = asked.stream().map((one) -> new Compared(one, one.compared(found), one.levels(found))).toList();
		var standings = this.observations
			.withPreferred(compared.stream().flatMap(Compared::figures).distinct().toList(), language);
		var comparability = this.observations
			.comparability(compared.stream().map(Compared::levels).flatMap(List::stream).toList());
		var next = compared.iterator();
		return reading.with(reading.numerals()
			.stream()
			.map((it) -> (it.around() == null) ? it : next.next().shown(standings, comparability))
			.toList());
	}

}
