package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.figures.observation.Claim;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.rows.NearFigure;
import org.jincheng.indicators.reading.matching.KnownIndicators;
import org.jincheng.indicators.reading.result.FigureContext;
import org.jincheng.indicators.reading.result.FigurePart;
import org.jincheng.indicators.reading.result.FoundBy;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.words.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a text that recorded ones are searched for: by what its sentence says of
 * it, and by its number.
 *
 * @param numeral the figure
 * @param around its context in the text
 * @param candidates the indicators that it may be of, best first
 * @param known the indicators that are known
 * @param units the units that are known
 * @param isByCaller whether the indicator was named by who sent the text
 */
record AskedFigure(ReadNumeral numeral, FigureContext around, List<Candidate> candidates, KnownIndicators known,
		UnitScales units, boolean isByCaller) {

	/** How many of a role are compared with others of their series. */
	private static final int MAX = 4;

	/** How well an indicator fits at least, of the one that fits best. */
	private static final BigDecimal LEAST = new BigDecimal("0.6");

	static AskedFigure of(ReadNumeral numeral, KnownIndicators known, UnitScales units, @Nullable String indicator) {
		var candidates = (numeral.measure().value() == null) ? List.<Candidate>of()
				: (indicator != null) ? List.of(new Candidate(indicator, null, BigDecimal.ONE, null))
						: numeral.candidates()
							.stream()
							.filter((it) -> !isWholeOfBetter(it, numeral.candidates()))
							.flatMap((it) -> recorded(it, numeral, known))
							.toList();
		return new AskedFigure(numeral, Objects.requireNonNull(numeral.around()), candidates, known, units,
				indicator != null);
	}

	/** What is said of a part is not said of the whole. */
	private static boolean isWholeOfBetter(Candidate whole, List<Candidate> all) {
		return whole.where() == null && all.stream()
			.takeWhile((better) -> better != whole)
			.anyMatch((better) -> better.where() != null && better.indicator().equals(whole.indicator()));
	}

	/**
	 * What nothing is recorded of is no candidate; a share of it may be that of the same
	 * part in another whole.
	 */
	private static Stream<Candidate> recorded(Candidate candidate, ReadNumeral numeral, KnownIndicators known) {
		var where = candidate.where();
		if (candidate.isNew() != null) {
			return Stream.empty();
		}
		if (where == null || candidate.cell() != null) {
			return Stream.of(candidate);
		}
		return "percent".equals(numeral.measure().unit())
				? known.cells(where).map((cell) -> new Candidate(cell, where, candidate.score(), cell))
				: Stream.empty();
	}

	/** The code of what a comparison is: a multiple of a base is a change. */
	static String kind(@Nullable Comparison comparison) {
		return (comparison == null) ? ""
				: ((comparison.kind() == ComparisonKind.MULTIPLE_OF_BASE) ? ComparisonKind.CHANGE : comparison.kind())
					.code();
	}

	/** The period that is said; null where none is. */
	private @Nullable Period period() {
		var period = this.numeral.setting().period();
		return (period != null && period.basis() == PeriodBasis.STATED) ? period : null;
	}

	/** The period that a change is on; null where it is no change, or nothing is said. */
	private @Nullable Period base() {
		var comparison = this.numeral.setting().comparison();
		return (comparison != null && comparison.kind() == ComparisonKind.CHANGE && comparison.isWithTimeOnly()
				&& period() != null) ? Period.of(comparison.base().start(), comparison.base().end(), PeriodBasis.STATED)
						: null;
	}

	/** Adds what is to be looked for. */
	void lookUp(Set<NearFigure> near) {
		var kind = kind(this.numeral.setting().comparison());
		var places = this.around.elsewhere() ? List.<@Nullable String>of() : this.around.places().isEmpty()
				? Stream.<@Nullable String>of((String) null).toList() : this.around.places();
		for (var candidate : this.candidates) {
			var indicator = candidate.recorded();
			for (var place : places) {
				near.add(new NearFigure(indicator, false, null, null, place, period(), kind));
				if (base() != null) {
					near.add(new NearFigure(indicator, false, null, null, place, period(), ""));
					near.add(new NearFigure(indicator, false, null, null, place, base(), ""));
				}
			}
			claims(indicator).forEach((claim) -> {
				var place = (this.around.places().size() == 1) ? this.around.places().getFirst() : null;
				near.add(new NearFigure(indicator, false, claim.least(), claim.most(), place, period(), kind));
				if (place != null) {
					near.add(new NearFigure(this.known.measure(indicator), true, claim.least(), claim.most(), place,
							period(), kind));
				}
			});
		}
	}

	/** Its number in each of the units of an indicator. */
	private Stream<Claim> claims(String indicator) {
		var unit = this.numeral.measure().unit();
		var factors = (unit == null) ? Stream.<@Nullable BigDecimal>of()
				: this.known.units(indicator).stream().map((other) -> this.units.factor(unit, other));
		var claim = NumeralMatch.claim(this.numeral).asValue();
		return Stream.concat(Stream.of(BigDecimal.ONE), factors).filter(Objects::nonNull).distinct().map(claim::times);
	}

	/** Compares it with what was found, and keeps what fits best of each role. */
	List<RecordedMatch> compared(Map<String, List<Observation>> found) {
		var all = new ArrayList<RecordedMatch>();
		for (var candidate : this.candidates) {
			Deadline.check();
			var by = by(candidate);
			compared(candidate, by, found.getOrDefault(candidate.recorded(), List.of()), false).forEach(all::add);
			this.known.parts(candidate.recorded())
				.flatMap((part) -> compared(candidate, by, found.getOrDefault(part, List.of()), true))
				.forEach(all::add);
		}
		var least = all.stream().map(RecordedMatch::fit).reduce(BigDecimal.ZERO, BigDecimal::max).multiply(LEAST);
		return Stream.of(RecordedMatch.Role.SUBJECT, RecordedMatch.Role.ELSEWHERE, RecordedMatch.Role.PLAN)
			.flatMap((role) -> all.stream()
				.filter((it) -> it.role() == role && it.fit().compareTo(least) >= 0)
				.sorted(RecordedMatch.BEST)
				.limit(MAX))
			.toList();
	}

	/** The levels that a change may follow from. */
	List<Observation> levels(Map<String, List<Observation>> found) {
		var period = period();
		var base = base();
		if (period == null || base == null || this.candidates.isEmpty()) {
			return List.of();
		}
		return found.getOrDefault(this.candidates.getFirst().recorded(), List.of())
			.stream()
			.filter((it) -> it.comparison() == null && !it.status().isPlan()
					&& this.around.places().contains(it.place().code()) && (isIn(period, it) || isIn(base, it)))
			.toList();
	}

	/** Whether a level is of the period of a change, and not of its base. */
	boolean isOfPeriod(Observation level) {
		return isIn(Objects.requireNonNull(period()), level);
	}

	private boolean isIn(Period period, Observation level) {
		return NumeralMatch.isSame(period.start(), period.end(), level.period().start(), level.period().end(),
				this.known.isAtEnd(level.indicator()));
	}

	private FoundBy by(Candidate candidate) {
		return this.isByCaller ? FoundBy.CALLER
				: this.known.isNamed(candidate, this.around.sentence()) ? FoundBy.NAME : FoundBy.LIKENESS;
	}

	private Stream<RecordedMatch> compared(Candidate candidate, FoundBy by, List<Observation> figures,
			boolean isOtherPart) {
		return figures.stream().<RecordedMatch>mapMulti((figure, taker) -> {
			var match = match(figure, isOtherPart);
			var role = RecordedMatch.Role.of(match, figure, this.around.isOfPlan(this.numeral.setting().status()));
			if (role != RecordedMatch.Role.NONE) {
				taker.accept(new RecordedMatch(candidate, by, figure, match, role,
						this.known.unread(this.numeral, candidate, this.around, figure)));
			}
		});
	}

	/** Compares it with a figure that stands for another one. */
	RecordedMatch compared(RecordedMatch like, Observation figure) {
		return new RecordedMatch(like.candidate(), like.by(), figure,
				match(figure, like.match().differs().contains(FigurePart.WHERE)), like.role(), like.unread());
	}

	/** Compares it with a change that follows from levels. */
	Stream<RecordedMatch> compared(Observation change) {
		var candidate = this.candidates.getFirst();
		return compared(candidate, by(candidate), List.of(change), false);
	}

	private NumeralMatch match(Observation figure, boolean isOtherPart) {
		var others = isOtherPart ? EnumSet.of(FigurePart.WHERE) : EnumSet.noneOf(FigurePart.class);
		if (this.known.isOfOtherWhole(this.around, figure)) {
			others.add(FigurePart.SHARE_OF);
		}
		return NumeralMatch.of(this.numeral, this.around, figure, others, this.known.isAtEnd(figure.indicator()),
				this.units);
	}

}
