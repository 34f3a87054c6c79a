package org.jincheng.indicators.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.NearFigure;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.StandingFigure;
import org.jincheng.indicators.reading.Reading.ReadNumeral;
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

	RecordedFigures(Observations observations) {
		this.observations = observations;
	}

	/**
	 * A figure of a text, what is recorded beside it, and the levels that a change
	 * follows from.
	 */
	private record Compared(AskedFigure asked, List<RecordedMatch> beside, List<Observation> levels) {

		Stream<Observation> figures() {
			return Stream.concat(this.beside.stream().map(RecordedMatch::figure), this.levels.stream());
		}

		ReadNumeral shown(Map<UUID, StandingFigure> standings) {
			return this.asked.numeral().with(new ShownFigures(this.asked, standings).of(this.beside, this.levels));
		}

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
			.filter((numeral) -> numeral.around() != null)
			.map((numeral) -> AskedFigure.of(numeral, known, units, indicator))
			.toList();
		var near = new LinkedHashSet<NearFigure>();
		asked.forEach((one) -> one.lookUp(near));
		var found = this.observations.near(near, language)
			.stream()
			.collect(Collectors.groupingBy(Observation::indicator));
		var compared = asked.stream().map((one) -> new Compared(one, one.compared(found), one.levels(found))).toList();
		var standings = this.observations.standings(compared.stream().flatMap(Compared::figures).distinct().toList(),
				language);
		var next = compared.iterator();
		return reading.with(reading.numerals()
			.stream()
			.map((numeral) -> (numeral.around() != null) ? next.next().shown(standings) : numeral)
			.toList());
	}

}
