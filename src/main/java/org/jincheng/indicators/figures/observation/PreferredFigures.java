package org.jincheng.indicators.figures.observation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.catalogue.source.Editions.Edition;
import org.jincheng.indicators.catalogue.source.PublisherKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the figures of a series and a period is the preferred one, as Wikidata
 * and Data Commons have it, and how the others stand to it.
 * <ol>
 * <li>What is retracted is left out. Copies, translations and what was replaced count
 * only where there is nothing else.</li>
 * <li>Set aside is what says the number of another one with fewer digits, and a bound, a
 * range or an "about" that follows from another one of the same kind of source.</li>
 * <li>Of each publisher the newest is kept, by the last day that it can have been
 * published on: a yearbook revises its bulletin.</li>
 * <li>Of the rest the first is taken: by whether its period is stated, the kind of its
 * publisher, its status, its relation to the truth, the newest day, the occurrence and
 * the id.</li>
 * </ol>
 */
final class PreferredFigures {

	private static final List<Relation> RELATIONS = List.of(Relation.EQUAL, Relation.APPROXIMATE, Relation.NEARLY,
			Relation.BETWEEN);

	private static final Comparator<Stated> ORDER = Comparator
		.comparing((Stated stated) -> stated.figure().period().basis())
		.thenComparing((stated) -> stated.edition().kind(),
				Comparator.nullsLast(Comparator.<PublisherKind>naturalOrder()))
		.thenComparing((stated) -> stated.figure().status())
		.thenComparing(Stated::rank)
		.thenComparing((stated) -> stated.edition().day(), Comparator.reverseOrder())
		.thenComparing(Stated::occurrence)
		.thenComparing(Stated::id);

	private final List<Stated> all;

	/** What counts, and is not set aside. */
	private final List<Stated> said;

	private final Optional<Stated> preferred;

	/**
	 * Judges the figures of a series and a period.
	 * @param editions who published their sources, and when
	 */
	PreferredFigures(Collection<Observation> figures, Editions editions) {
		this.all = figures.stream().map((figure) -> new Stated(figure, editions)).toList();
		if (this.all.size() == 1) {
			this.said = this.all.getFirst().isRetracted() ? List.of() : this.all;
			this.preferred = this.said.stream().findFirst();
			return;
		}
		var upheld = this.all.stream().filter((stated) -> !stated.isRetracted()).toList();
		var originals = onlyIfAny(upheld, (stated) -> !stated.isCopy());
		this.said = onlyIfAny(originals, (stated) -> originals.stream().noneMatch(stated::isSetAsideBy));
		this.preferred = onlyIfAny(this.said, (stated) -> !isSuperseded(stated, Stated::isOfSamePublisher)).stream()
			.min(ORDER);
	}

	private static List<Stated> onlyIfAny(List<Stated> all, Predicate<Stated> test) {
		if (all.size() == 1) {
			return all;
		}
		var some = all.stream().filter(test).toList();
		return some.isEmpty() ? all : some;
	}

	/**
	 * Whether something newer has taken the place of a figure.
	 * @param replaces what takes the place of another that is older
	 */
	private boolean isSuperseded(Stated stated, BiPredicate<Stated, Stated> replaces) {
		return stated.isReplaced() || this.said.stream()
			.anyMatch(
					(newer) -> stated.edition().day().isBefore(newer.edition().day()) && replaces.test(newer, stated));
	}

	/** The preferred figure, with what else is stated; empty if all are retracted. */
	Optional<Observation> preferred() {
		return this.preferred.map((preferred) -> {
			var how = this.all.stream().filter((other) -> other != preferred).map((other) -> how(other, preferred));
			var isContradicted = how.anyMatch(Agreement.CONTRADICTS::equals);
			var figure = preferred.figure();
			return figure.with(figure.standing().before(new AlsoStated(this.all.size() - 1, isContradicted)));
		});
	}

	/** Whether a figure is the preferred one. */
	boolean isPreferred(Observation figure) {
		return this.preferred.filter((preferred) -> preferred.is(figure)).isPresent();
	}

	/** The others beside a figure, and how they stand to it. */
	List<StatedBeside> others(Observation figure) {
		var told = stated(figure);
		return this.all.stream()
			.filter((other) -> other != told)
			.sorted(ORDER)
			.map((other) -> new StatedBeside(other.figure(), how(other, told)))
			.toList();
	}

	/** The ids of the figures that contradict one, of those that count and stand. */
	List<UUID> contradicting(Observation figure) {
		if (this.all.size() < 2) {
			return List.of();
		}
		var told = stated(figure);
		return !isWitness(told) ? List.of() : ids(this.all.stream()
			.filter((other) -> other != told && isWitness(other) && how(other, told) == Agreement.CONTRADICTS));
	}

	private boolean isWitness(Stated stated) {
		return stated.figure().isWitness() && !isSuperseded(stated, Stated::supersedes);
	}

	/**
	 * The ids of the figures of its original that a copy says otherwise: it slips where
	 * it says what its original says nowhere.
	 * @param isOriginal whether a source is of the original
	 */
	List<UUID> slips(Observation copy, Predicate<String> isOriginal) {
		var told = stated(copy);
		var ofOriginal = this.all.stream()
			.filter((other) -> other.figure().source() != null && isOriginal.test(other.figure().source().id()))
			.toList();
		return ofOriginal.stream().allMatch((other) -> other.claim().excludes(told.claim())) ? ids(ofOriginal.stream())
				: List.of();
	}

	private Stated stated(Observation figure) {
		return this.all.stream().filter((stated) -> stated.is(figure)).findFirst().orElseThrow();
	}

	private static List<UUID> ids(Stream<Stated> all) {
		return all.sorted(Comparator.comparing(Stated::id)).map((stated) -> stated.figure().id()).toList();
	}

	/** How a figure stands to another one. */
	Agreement how(Observation other, Observation one) {
		return how(stated(other), stated(one));
	}

	private Agreement how(Stated other, Stated one) {
		if (other.isCopy()) {
			return Agreement.COPY;
		}
		if (other.isRetracted()) {
			return Agreement.REVISED;
		}
		if (other.isSaidAgain(one)) {
			return Agreement.CONTRADICTS;
		}
		var said = other.claim();
		var claim = one.claim();
		if (said.isSameAs(claim) || claim.rounds(said)) {
			return Agreement.AGREES;
		}
		if (said.rounds(claim)) {
			return Agreement.ROUNDED;
		}
		if (said.isBroaderThan(claim)) {
			return Agreement.IMPLIED;
		}
		if (isSuperseded(other, Stated::supersedes)) {
			return Agreement.REVISED;
		}
		return said.excludes(claim) ? Agreement.CONTRADICTS : Agreement.OPEN;
	}

	/** A figure with who published it, and when. */
	private static final class Stated {

		private final Observation figure;

		private final Edition edition;

		private @Nullable Claim claim;

		Stated(Observation figure, Editions editions) {
			this.figure = figure;
			this.edition = editions.edition((figure.source() != null) ? figure.source().id() : "");
		}

		Observation figure() {
			return this.figure;
		}

		Edition edition() {
			return this.edition;
		}

		/** What it says of the truth; most figures are alone, and not compared. */
		Claim claim() {
			if (this.claim == null) {
				this.claim = Claim.of(this.figure);
			}
			return this.claim;
		}

		boolean is(Observation other) {
			return this.figure.id().equals(other.id());
		}

		/** As PostgreSQL orders them; Java compares them as signed numbers. */
		String id() {
			return this.figure.id().toString();
		}

		int rank() {
			var rank = RELATIONS.indexOf(this.figure.relation());
			return (rank >= 0) ? rank : RELATIONS.size();
		}

		int occurrence() {
			return (this.figure.standing().occurrence() != null) ? this.figure.standing().occurrence() : 1;
		}

		boolean isCopy() {
			return this.figure.source() != null && this.figure.source().copyOf() != null;
		}

		boolean isReplaced() {
			return this.figure.source() != null && this.figure.source().replacedBy() != null;
		}

		boolean isRetracted() {
			return this.figure.source() != null && this.figure.source().retractedBy() != null;
		}

		boolean isSetAsideBy(Stated other) {
			return other != this && (claim().rounds(other.claim())
					|| claim().isBroaderThan(other.claim()) && this.edition.isAlike(other.edition));
		}

		boolean isOfSamePublisher(Stated other) {
			return this.edition.publisher().equals(other.edition.publisher());
		}

		/** Whether it takes the place of an older one. */
		boolean supersedes(Stated older) {
			var status = this.figure.status();
			return isOfSamePublisher(older) || status.isPlan()
					|| status == FigureStatus.ACTUAL && older.figure.status() != FigureStatus.ACTUAL;
		}

		/** A source that says again what nothing else tells apart contradicts itself. */
		boolean isSaidAgain(Stated other) {
			return this.figure.source() != null && other.figure.source() != null
					&& this.figure.source().id().equals(other.figure.source().id())
					&& this.figure.status() == other.figure.status()
					&& this.figure.period().start().equals(other.figure.period().start())
					&& this.figure.period().end().equals(other.figure.period().end());
		}

	}

}
