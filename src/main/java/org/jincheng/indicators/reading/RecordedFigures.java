package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.NearFigure;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.reading.Reading.Candidate;
import org.jincheng.indicators.reading.Reading.ReadNumeral;
import org.jincheng.indicators.reading.Reading.Recorded;
import org.jincheng.indicators.reading.Reading.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the recorded figures that stand beside those of a text: with as many statements,
 * however many there are.
 */
@Component
class RecordedFigures {

	/** The most that are shown beside a figure. */
	private static final int MAX = 3;

	/** How many unread words say something against an indicator. */
	private static final int UNREAD = 5;

	private final Observations observations;

	RecordedFigures(Observations observations) {
		this.observations = observations;
	}

	/** A recorded figure beside one of the text. */
	private record Beside(Candidate candidate, Observation figure, NumeralMatch match, List<String> unread) {

		/** How well it fits: less, the less its indicator does. */
		BigDecimal score() {
			var match = switch (this.match.likeness()) {
				case SAME -> 100;
				case ROUNDED -> 95;
				case IMPLIED -> 90;
				case OPEN -> 60;
				case DIFFERENT -> (this.match.isNear() ? 75 : 55) - 10 * this.match.differs().size();
			};
			return this.candidate.score()
				.multiply(BigDecimal.valueOf(match - 2 * Math.min(this.unread.size(), UNREAD)));
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
		var numerals = reading.numerals();
		var asked = numerals.stream().map((numeral) -> candidatesOf(numeral, indicator, known)).toList();
		var near = new LinkedHashSet<NearFigure>();
		for (var i = 0; i < numerals.size(); i++) {
			for (var candidate : asked.get(i)) {
				near(numerals.get(i), candidate.recorded(), known, units, near);
			}
		}
		var found = this.observations.near(near, language)
			.stream()
			.collect(Collectors.groupingBy(Observation::indicator));
		var best = IntStream.range(0, numerals.size())
			.mapToObj((i) -> best(numerals.get(i), asked.get(i), found, known, units))
			.toList();
		var judged = judged(best);
		return reading.with(IntStream.range(0, numerals.size())
			.mapToObj((i) -> (numerals.get(i).around() == null) ? numerals.get(i)
					: numerals.get(i).with(shown(numerals.get(i), best.get(i), judged, known, indicator != null)))
			.toList());
	}

	/** The indicators that a figure may be of. */
	private static List<Candidate> candidatesOf(ReadNumeral numeral, @Nullable String indicator,
			KnownIndicators known) {
		if (numeral.around() == null || numeral.value() == null) {
			return List.of();
		}
		return (indicator != null) ? List.of(new Candidate(indicator, null, BigDecimal.ONE, null))
				: numeral.candidates().stream().flatMap((it) -> recorded(it, numeral, known)).toList();
	}

	/**
	 * A part that nothing is recorded of is no candidate; a share of it may be that of
	 * the same part in another whole.
	 */
	private static Stream<Candidate> recorded(Candidate candidate, ReadNumeral numeral, KnownIndicators known) {
		var where = candidate.where();
		if (where == null || candidate.cell() != null) {
			return Stream.of(candidate);
		}
		return "percent".equals(numeral.unit())
				? known.cells(where).map((cell) -> new Candidate(cell, where, candidate.score(), cell))
				: Stream.empty();
	}

	/** The code of what a comparison is: a multiple of a base is a change. */
	static String kind(@Nullable Comparison comparison) {
		return (comparison == null) ? ""
				: ((comparison.kind() == ComparisonKind.MULTIPLE_OF_BASE) ? ComparisonKind.CHANGE : comparison.kind())
					.code();
	}

	private static void near(ReadNumeral numeral, String indicator, KnownIndicators known, UnitScales units,
			Set<NearFigure> near) {
		var said = NumeralMatch.claim(numeral).asValue();
		var unit = numeral.unit();
		var kind = kind(numeral.comparison());
		var factors = (unit == null) ? Stream.<@Nullable BigDecimal>of()
				: known.units(indicator).stream().map((other) -> units.factor(unit, other));
		Stream.concat(Stream.of(BigDecimal.ONE), factors)
			.filter(Objects::nonNull)
			.map(said::times)
			.forEach((claim) -> near.add(new NearFigure(indicator, claim.least(), claim.most(), null, null, "")));
		var period = numeral.period();
		var around = Objects.requireNonNull(numeral.around());
		if (!around.elsewhere()) {
			var places = around.places().isEmpty() ? Stream.<@Nullable String>of((String) null)
					: around.places().stream();
			places.forEach((place) -> near.add(new NearFigure(indicator, null, null, place,
					(period != null && period.basis() == PeriodBasis.STATED) ? period : null, kind)));
		}
	}

	private static List<Beside> best(ReadNumeral numeral, List<Candidate> asked, Map<String, List<Observation>> found,
			KnownIndicators known, UnitScales units) {
		var all = new ArrayList<Beside>();
		for (var candidate : asked) {
			var around = Objects.requireNonNull(numeral.around());
			for (var figure : found.getOrDefault(candidate.recorded(), List.of())) {
				var match = NumeralMatch.of(numeral, around, figure, known.isOfOtherWhole(around, figure), units);
				if (match.fits()) {
					all.add(new Beside(candidate, figure, match, known.unread(numeral, around, figure)));
				}
			}
		}
		return all.stream().sorted(Comparator.comparing(Beside::score).reversed()).limit(2 * MAX).toList();
	}

	/** The figures with what contradicts them, the preferred ones first. */
	private Map<UUID, Map.Entry<Integer, Observation>> judged(List<List<Beside>> best) {
		var figures = best.stream().flatMap(List::stream).map(Beside::figure).distinct().toList();
		var judged = this.observations.preferredFirst(figures);
		var byId = new HashMap<UUID, Map.Entry<Integer, Observation>>();
		IntStream.range(0, judged.size()).forEach((i) -> byId.put(judged.get(i).id(), Map.entry(i, judged.get(i))));
		return byId;
	}

	private static List<Recorded> shown(ReadNumeral numeral, List<Beside> best,
			Map<UUID, Map.Entry<Integer, Observation>> judged, KnownIndicators known, boolean isByCaller) {
		var around = Objects.requireNonNull(numeral.around());
		return best.stream()
			.sorted(Comparator.comparing(Beside::score)
				.reversed()
				.thenComparing((beside) -> Objects.requireNonNull(judged.get(beside.figure().id())).getKey()))
			.limit(MAX)
			.map((beside) -> {
				var candidate = beside.candidate();
				var by = isByCaller ? FoundBy.CALLER : known.lacking(candidate.recorded(), around.sentence()).isEmpty()
						? FoundBy.NAME : FoundBy.LIKENESS;
				return new Recorded(Objects.requireNonNull(judged.get(beside.figure().id())).getValue(),
						beside.match().likeness(), List.copyOf(beside.match().differs()),
						List.copyOf(beside.match().unsaid()), new Subject(by, candidate.score(), beside.unread()));
			})
			.toList();
	}

}
