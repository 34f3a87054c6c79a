package org.jincheng.indicators.figures.judgement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.catalogue.source.Editions.Edition;
import org.jincheng.indicators.catalogue.source.PublisherKind;
import org.jincheng.indicators.figures.observation.Agreement;
import org.jincheng.indicators.figures.observation.AlsoStated;
import org.jincheng.indicators.figures.observation.Claim;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.OtherFigure;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the preferred figure of a series and a period, and relates the others to it.
 * Steps, each among what the one before leaves:
 * <ol>
 * <li>Figures of retracted sources are left out, and those without a value. Copies and
 * translations are left out if there is an original.</li>
 * <li>A figure is left out if one of a publisher of the same kind or a better one is more
 * precise: it is the other one rounded or cut off; it is a bound, a range or an "about"
 * that the other one implies; or it is a bound or a range, and the other one a
 * value.</li>
 * <li>A figure is left out if its source was replaced, or if its publisher states another
 * one that is more final, or that is as final and was published later: a yearbook revises
 * its bulletin. The last day that a source can have been published on counts.</li>
 * <li>Of the rest the first is preferred, in the order of {@link #ORDER}.</li>
 * </ol>
 * A step that would leave no figure leaves all of them; only where all are retracted
 * there is no preferred figure. For example, a bulletin of March has 136.2, the press
 * 136, and the yearbook of November 135.9. The second step leaves out 136, which is 136.2
 * rounded, and the third 136.2, which the same office has revised: 135.9 is preferred,
 * 136.2 is {@code revised}, 136 is {@code rounded}.
 */
public final class PreferredFigures {

	/** The order of relations to the truth; bounds come last. */
	private static final List<Relation> RELATIONS = List.of(Relation.EQUAL, Relation.APPROXIMATE, Relation.NEARLY,
			Relation.BETWEEN);

	/** Statistics offices first, and what nobody knows last. */
	private static final Comparator<Stated> BY_KIND = Comparator.comparing((stated) -> stated.edition().kind(),
			Comparator.nullsLast(Comparator.<PublisherKind>naturalOrder()));

	/**
	 * By whether the period is stated and not only the date of publication, by the kind
	 * of publisher, the newest, by status (outcomes first), by relation to the truth
	 * (exact values first), and then by what makes the order unambiguous: occurrence and
	 * id.
	 */
	private static final Comparator<Stated> ORDER = Comparator
		.comparing((Stated stated) -> stated.figure().period().basis())
		.thenComparing(BY_KIND)
		.thenComparing((stated) -> stated.edition().last(), Comparator.reverseOrder())
		.thenComparing((stated) -> stated.figure().status())
		.thenComparing(Stated::rank)
		.thenComparing(Stated::occurrence)
		.thenComparing(Stated::id);

	private final List<Stated> all;

	/** What the first two steps leave. */
	private final List<Stated> candidates;

	private final Optional<Stated> preferred;

	/**
	 * Compares the figures of a series and a period.
	 * @param editions who published their sources, and when
	 */
	PreferredFigures(Collection<Observation> figures, Editions editions) {
		this.all = figures.stream().map((figure) -> new Stated(figure, editions)).toList();
		if (this.all.size() == 1) {
			this.candidates = this.all.getFirst().isRetracted() ? List.of() : this.all;
			this.preferred = this.candidates.stream().findFirst();
			return;
		}
		var notRetracted = this.all.stream().filter((stated) -> !stated.isRetracted()).toList();
		var values = onlyIfAny(notRetracted, (stated) -> !stated.isMissing());
		var originals = onlyIfAny(values, (stated) -> !stated.isCopy());
		this.candidates = onlyIfAny(originals, (stated) -> originals.stream().noneMatch(stated::isSetAsideBy));
		this.preferred = onlyIfAny(this.candidates, (stated) -> !stated.isReplaced()
				&& this.candidates.stream().noneMatch((other) -> other.isKeptFor(stated)))
			.stream()
			.min(ORDER);
	}

	/** Returns the figures that pass a test; all of them if none does. */
	private static List<Stated> onlyIfAny(List<Stated> all, Predicate<Stated> test) {
		if (all.size() == 1) {
			return all;
		}
		var some = all.stream().filter(test).toList();
		return some.isEmpty() ? all : some;
	}

	/**
	 * Whether the source of a figure was replaced, or a candidate that was published
	 * later takes its place.
	 */
	private boolean isSuperseded(Stated stated) {
		return stated.isReplaced() || this.candidates.stream().anyMatch((newer) -> newer.supersedes(stated));
	}

	/**
	 * The preferred figure, with how many others there are and whether one contradicts
	 * it; empty if all are retracted.
	 */
	Optional<Observation> preferred() {
		return this.preferred.map((preferred) -> {
			var figure = preferred.figure();
			var others = others(figure);
			return figure.with(figure.coherence()
				.before(new AlsoStated(others.size(),
						others.stream().anyMatch((other) -> other.how() == Agreement.CONTRADICTS),
						others.stream().anyMatch(OtherFigure::possiblyNewer),
						others.stream().anyMatch(OtherFigure::isRetractedAlike))));
		});
	}

	/** Whether the source of a figure is retracted. */
	static boolean isRetracted(Observation figure) {
		return figure.source() != null && figure.source().retractedBy() != null;
	}

	/** Whether a figure is the preferred one. */
	boolean isPreferred(Observation figure) {
		return this.preferred.filter((preferred) -> preferred.is(figure)).isPresent();
	}

	/** The other figures, and how each relates to this one. */
	List<OtherFigure> others(Observation figure) {
		var own = stated(figure);
		return this.all.stream()
			.filter((other) -> other != own)
			.sorted(ORDER)
			.map((other) -> new OtherFigure(other.figure(), how(other, own), other.isPossiblyNewer(own)))
			.toList();
	}

	/** Whether a figure took the place of an older one. */
	boolean isRevision(Observation figure) {
		return others(figure).stream().anyMatch((other) -> other.how() == Agreement.REVISED);
	}

	/**
	 * The ids of the figures that contradict one. Copies, corrected and superseded
	 * figures neither contradict nor are contradicted.
	 */
	List<UUID> contradicting(Observation figure) {
		if (this.all.size() < 2) {
			return List.of();
		}
		var own = stated(figure);
		return !isIndependent(own) ? List.of() : ids(this.all.stream()
			.filter((other) -> other != own && isIndependent(other) && how(other, own) == Agreement.CONTRADICTS));
	}

	/**
	 * Whether a figure is evidence of its own: neither a copy, nor corrected or
	 * superseded.
	 */
	private boolean isIndependent(Stated stated) {
		return stated.figure().isIndependent() && !isSuperseded(stated);
	}

	/**
	 * The ids of the figures of the original, if all of them exclude the figure of the
	 * copy, which is a slip then. Else none.
	 * @param isOriginal whether a source is of the original
	 */
	List<UUID> slips(Observation copy, Predicate<String> isOriginal) {
		var own = stated(copy);
		var ofOriginal = this.all.stream()
			.filter((other) -> other.figure().source() != null && isOriginal.test(other.figure().source().id()))
			.toList();
		return ofOriginal.stream().allMatch((other) -> !other.isMissing() && other.claim().excludes(own.claim()))
				? ids(ofOriginal.stream()) : List.of();
	}

	private Stated stated(Observation figure) {
		return this.all.stream().filter((stated) -> stated.is(figure)).findFirst().orElseThrow();
	}

	private static List<UUID> ids(Stream<Stated> all) {
		return all.sorted(Comparator.comparing(Stated::id)).map((stated) -> stated.figure().id()).toList();
	}

	/** How another figure relates to one, see {@link Agreement}. */
	Agreement how(Observation other, Observation one) {
		return how(stated(other), stated(one));
	}

	/**
	 * How another figure relates to one: the first that holds of copy, open if one has no
	 * value, equal or more precise, revised by a retraction, contradiction within a
	 * source, rounded, implied, revised by a later figure, excluded; else open.
	 */
	private Agreement how(Stated other, Stated one) {
		if (other.isCopy()) {
			return Agreement.COPY;
		}
		if (other.isMissing() || one.isMissing()) {
			var isSame = other.figure().missing() == one.figure().missing();
			return isSame ? Agreement.AGREES : other.isRetracted() ? Agreement.REVISED : Agreement.OPEN;
		}
		var otherClaim = other.claim();
		var claim = one.claim();
		if (other.isRetracted()) {
			return otherClaim.isSameAs(claim) ? Agreement.AGREES : Agreement.REVISED;
		}
		if (other.contradictsItself(one)) {
			return Agreement.CONTRADICTS;
		}
		if (otherClaim.isSameAs(claim) || claim.rounds(otherClaim)) {
			return Agreement.AGREES;
		}
		if (otherClaim.rounds(claim)) {
			return Agreement.ROUNDED;
		}
		if (otherClaim.isBroaderThan(claim)) {
			return Agreement.IMPLIED;
		}
		if (isSuperseded(other)) {
			return Agreement.REVISED;
		}
		return otherClaim.excludes(claim) ? Agreement.CONTRADICTS : Agreement.OPEN;
	}

	/** A figure with who published it, and when. */
	private static final class Stated {

		private final Observation figure;

		private final Edition edition;

		private @Nullable Claim claim;

		Stated(Observation figure, Editions editions) {
			this.figure = figure;
			this.edition = editions.edition(figure.sourceId());
		}

		Observation figure() {
			return this.figure;
		}

		Edition edition() {
			return this.edition;
		}

		/**
		 * The range that it leaves for the true value; made when it is first compared,
		 * which most figures never are.
		 */
		Claim claim() {
			if (this.claim == null) {
				this.claim = Claim.of(this.figure);
			}
			return this.claim;
		}

		boolean is(Observation other) {
			return this.figure.id().equals(other.id());
		}

		/** The id as PostgreSQL orders it; Java compares UUIDs as signed numbers. */
		String id() {
			return this.figure.id().toString();
		}

		int rank() {
			var rank = RELATIONS.indexOf(this.figure.quantity().relation());
			return (rank >= 0) ? rank : RELATIONS.size();
		}

		int occurrence() {
			return (this.figure.coherence().occurrence() != null) ? this.figure.coherence().occurrence() : 1;
		}

		boolean isMissing() {
			return this.figure.missing() != null;
		}

		boolean isCopy() {
			return this.figure.source() != null && this.figure.source().copyOf() != null;
		}

		boolean isReplaced() {
			return this.figure.source() != null && this.figure.source().replacedBy() != null;
		}

		boolean isRetracted() {
			return PreferredFigures.isRetracted(this.figure);
		}

		/** Whether another figure, of a publisher as good, is more precise than it. */
		boolean isSetAsideBy(Stated other) {
			return other != this && !isMissing() && !other.isMissing() && BY_KIND.compare(other, this) <= 0
					&& (claim().rounds(other.claim()) || claim().isBroaderThan(other.claim()) || !canReplace(other));
		}

		/**
		 * Whether it may take the place of another one: a bound never does of a value.
		 */
		boolean canReplace(Stated other) {
			return isValue() || !other.isValue();
		}

		private boolean isValue() {
			return !isMissing() && this.figure.relation().isValue();
		}

		/**
		 * Whether it may have been published after another one that counts as newer,
		 * since the day of that is not known. What is less final than that is older.
		 */
		boolean isPossiblyNewer(Stated other) {
			return !isCopy() && !isRetracted() && !isReplaced() && BY_KIND.compare(this, other) == 0
					&& this.figure.status().compareTo(other.figure.status()) <= 0
					&& !this.edition.last().isAfter(other.edition.last())
					&& this.edition.last().isAfter(other.edition.first());
		}

		/**
		 * Whether it is kept of two figures of one publisher: the more final one, or else
		 * the newer one.
		 */
		boolean isKeptFor(Stated other) {
			var order = this.figure.status().compareTo(other.figure.status());
			return isOfSamePublisher(other) && canReplace(other) && (order < 0 || order == 0 && isNewerThan(other));
		}

		/**
		 * Whether it takes the place of an older figure, of a publisher that is of no
		 * better kind: of one of its publisher that is no more final; of any plan, if it
		 * is a plan; of any figure that is no outcome, if it is an outcome.
		 */
		boolean supersedes(Stated older) {
			var status = this.figure.status();
			return isNewerThan(older) && canReplace(older) && BY_KIND.compare(this, older) <= 0
					&& (isOfSamePublisher(older) && status.compareTo(older.figure.status()) <= 0 || status.isPlan()
							|| status == FigureStatus.ACTUAL && older.figure.status() != FigureStatus.ACTUAL);
		}

		private boolean isOfSamePublisher(Stated other) {
			return this.edition.publisher().equals(other.edition.publisher());
		}

		private boolean isNewerThan(Stated other) {
			return other.edition.last().isBefore(this.edition.last());
		}

		/**
		 * Whether one source states both for the same days with one status, as different
		 * occurrences: then it contradicts itself.
		 */
		boolean contradictsItself(Stated other) {
			return this.figure.source() != null && other.figure.source() != null
					&& this.figure.source().id().equals(other.figure.source().id())
					&& this.figure.status() == other.figure.status()
					&& this.figure.period().start().equals(other.figure.period().start())
					&& this.figure.period().end().equals(other.figure.period().end());
		}

	}

}
