package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.figures.derivation.Transformations;
import org.jincheng.indicators.figures.judgement.Comparability;
import org.jincheng.indicators.figures.observation.FigureWithPreferred;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.Transform;
import org.jincheng.indicators.reading.RecordedMatch.Role;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.result.FigurePart;
import org.jincheng.indicators.reading.result.Reading.Recorded;
import org.jincheng.indicators.reading.result.Reading.SetAsideReason;
import org.jincheng.indicators.reading.result.Reading.Subject;
import org.jincheng.indicators.reading.result.SetAside;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which recorded figures are shown for one of a text: first the one that its
 * sentence is about, whether its number fits or not, with the preferred one that took its
 * place, or the change that follows from recorded levels; then those that have the
 * number; then plans.
 *
 * @param asked the figure of the text
 * @param withPreferred the recorded figures with the preferred ones of their series and
 * periods, by their ids
 * @param comparability which of them no break is between
 */
record ShownFigures(AskedFigure asked, Map<UUID, FigureWithPreferred> withPreferred, Comparability comparability) {

	/** The most that are shown. */
	private static final int MAX = 3;

	/** How well an indicator fits at least where the number does not. */
	private static final BigDecimal LEAST = new BigDecimal("0.5");

	/**
	 * Chooses.
	 * @param matches the recorded figures that were found, best first
	 * @param levels the levels that a change may follow from
	 */
	List<Recorded> of(List<RecordedMatch> matches, List<Observation> levels) {
		var shown = new ArrayList<RecordedMatch>();
		var subject = subject(matches);
		if (subject != null) {
			shown.add(subject);
			preferred(subject).filter((it) -> it != subject).forEach(shown::add);
		}
		var isFound = subject != null && !subject.match().isDifferent();
		if (!isFound) {
			changes(levels).filter((it) -> subject == null || it.match().isNear()).limit(1).forEach(shown::add);
		}
		var keys = new HashSet<>(shown.stream().map(RecordedMatch::key).toList());
		matches.stream()
			.filter((it) -> it.role() == Role.PLAN || !isFound && it.match().hasNumber())
			.filter((it) -> keys.add(it.key()))
			.map((it) -> preferred(it).filter((other) -> it.role() == Role.PLAN || other.match().isNear())
				.findFirst()
				.orElse(it))
			.forEach(shown::add);
		return shown.stream().limit(MAX).map(this::recorded).toList();
	}

	/**
	 * What the sentence is about; null where nothing of it is recorded. A plan of that
	 * place and time, of which there are few, is what a sentence of a plan is about.
	 */
	private @Nullable RecordedMatch subject(List<RecordedMatch> matches) {
		var subject = matches.stream()
			.filter((it) -> it.role() == Role.SUBJECT
					&& (it.match().hasNumber() || (it.fit().compareTo(LEAST) >= 0 || it.figure().status().isPlan())
							&& !it.match().unsaid().contains(FigurePart.PLACE)))
			.findFirst()
			.orElse(null);
		if (subject == null) {
			return null;
		}
		// What is preferred stands for what says no more.
		return preferred(subject).filter((it) -> it.match().isDifferent() == subject.match().isDifferent())
			.findFirst()
			.orElse(subject);
	}

	/** The preferred figure of the series and period of one; itself where it is that. */
	private Stream<RecordedMatch> preferred(RecordedMatch match) {
		var stated = this.withPreferred.get(match.figure().id());
		if (stated == null || stated.preferred() == null || stated.isPreferred()) {
			return Stream.of(match);
		}
		return Stream.of(this.asked.compared(match, stated.preferred()));
	}

	/** The changes that follow from two levels. */
	private Stream<RecordedMatch> changes(List<Observation> levels) {
		var preferred = levels.stream().filter((it) -> {
			var stated = this.withPreferred.get(it.id());
			return stated != null && stated.isPreferred();
		}).toList();
		var isRelative = "percent".equals(this.asked.numeral().measure().unit());
		return preferred.stream()
			.filter(this.asked::isOfPeriod)
			.flatMap((level) -> preferred.stream()
				.filter((base) -> !this.asked.isOfPeriod(base) && base.unit().equals(level.unit())
						&& this.comparability.isOf(level, base))
				.flatMap((base) -> Transformations
					.apply(isRelative ? Transform.PERCENT_CHANGE : Transform.CHANGE, level, base)
					.stream()))
			.flatMap(this.asked::compared)
			.filter((it) -> it.role() == Role.SUBJECT && !it.match().differs().contains(FigurePart.UNIT))
			// What is computed of money is nominal, which what is told of may not be.
			.filter((it) -> it.match().isNear() || this.asked.numeral().setting().valuation().prices() == Prices.CURRENT
					|| levels.stream().noneMatch((level) -> Money.currency(level.unit()) != null));
	}

	private Recorded recorded(RecordedMatch match) {
		var stated = this.withPreferred.get(match.figure().id());
		var how = (stated != null) ? SetAside.of(stated) : null;
		return new Recorded((stated != null) ? stated.figure() : match.figure(), match.match().likeness(),
				List.copyOf(match.match().differs()), List.copyOf(match.match().unsaid()),
				new Subject(match.by(), match.candidate().score(), match.unread()),
				(stated != null && how != null) ? new SetAsideReason(how, stated.source(), stated.published()) : null);
	}

}
