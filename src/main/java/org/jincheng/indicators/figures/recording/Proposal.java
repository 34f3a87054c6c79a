package org.jincheng.indicators.figures.recording;

import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.recording.ObservationVersions.Found;
import org.jincheng.indicators.figures.recording.ObservationVersions.Version;
import org.jincheng.indicators.figures.rows.ObservationColumn;
import org.jspecify.annotations.Nullable;

/** A figure that is to be recorded, and what becomes of it. */
class Proposal {

	private static final String TAKEN = """
			The source already states this figure: %s. Withdraw one of the two, or give this one the next \
			occurrence.""";

	private final @Nullable UUID givenId;

	private final String at;

	private final References references;

	private StatedFigure request;

	/** What holds for it where it does not say otherwise. */
	private FigureDefaults defaults = FigureDefaults.NONE;

	/** The id that its key makes, as long as no other figure has it. */
	private @Nullable UUID key;

	private @Nullable UUID id;

	private @Nullable Version before;

	private @Nullable Version found;

	private @Nullable UUID conflict;

	/**
	 * Proposes a figure.
	 * @param givenId which figure is corrected, or the id of a new one; null where its
	 * key decides
	 * @param at the place in the request or file, in words
	 * @param references takes what is wrong with it
	 */
	Proposal(@Nullable UUID givenId, StatedFigure request, String at, References references) {
		this.givenId = givenId;
		this.request = request;
		this.at = at;
		this.references = references;
	}

	@Nullable UUID givenId() {
		return this.givenId;
	}

	String at() {
		return this.at;
	}

	References references() {
		return this.references;
	}

	boolean isSound() {
		return this.references.errors().isEmpty();
	}

	/** The figure; once it is decided which one it corrects, completed from that. */
	StatedFigure request() {
		return this.request;
	}

	/** The figure with what makes its key, once the request is complete. */
	StatedFigure keyed() {
		return this.request.beyond(this.defaults);
	}

	/** The id that its key makes, once the request is complete. */
	UUID key() {
		this.key = Objects.requireNonNullElseGet(this.key, () -> keyed().keyId());
		return this.key;
	}

	/** The version that it corrects; null where it is new. */
	@Nullable Version before() {
		return this.before;
	}

	/** A version that has its key; null if there is none. */
	@Nullable Version found() {
		return this.found;
	}

	/** Its id; null as long as it is not recorded and could have any. */
	@Nullable UUID id() {
		return this.id;
	}

	/** Which figure it is, in the transaction in which it is recorded. */
	UUID recordedId() {
		this.id = Objects.requireNonNullElseGet(this.id, UUID::randomUUID);
		return this.id;
	}

	/** The id of another figure that has its key; null if there is none. */
	@Nullable UUID conflict() {
		return this.conflict;
	}

	/** Notes that it has the key of another one that is recorded with it. */
	void repeats(Proposal other) {
		this.conflict = other.givenId;
		this.references.refuse("/indicator", this.request.indicator(),
				"This repeats the figure at %s.".formatted(other.at));
	}

	/** Sets the version that it corrects by its id. */
	void corrects(@Nullable Version before) {
		this.before = before;
	}

	/** Completes the request from the reference data, and checks it. */
	void complete(ObservationRules rules) {
		this.request = rules.complete(this.request, (this.before != null) ? this.before.request() : null);
		rules.check(this.request, this.references);
		follow(rules);
	}

	/** Takes what holds for it where it does not say otherwise. */
	final void follow(ObservationRules rules) {
		this.defaults = rules.defaults(this.request);
	}

	/**
	 * Decides which figure it is.
	 * @param found what is recorded by its key
	 * @param isLeft whether the current figure with that key is itself corrected, and may
	 * get another key
	 * @param isKeyFree whether it can have the id that its key makes
	 * @param isGroup whether it is of a group of places: then it is joint
	 */
	void becomes(Found found, boolean isLeft, boolean isKeyFree, boolean isGroup) {
		this.found = found.version();
		var current = isLeft ? null : found.current();
		var last = this.before;
		if (this.givenId != null) {
			this.id = this.givenId;
			if (current != null && !current.id().equals(this.givenId)) {
				this.conflict = current.id();
				this.references.refuse("/id", this.givenId.toString(),
						TAKEN.formatted(ObservationCuration.path(current.id())));
			}
		}
		else {
			this.before = current;
			last = (found.isLast() && !isLeft) ? found.version() : null;
			this.id = (last != null) ? last.id() : isKeyFree ? key() : null;
		}
		if (last != null) {
			this.request = after(last);
		}
		if (this.request.joint() == null) {
			var before = (last != null) ? last.request().joint() : Boolean.FALSE;
			this.request = this.request.with(this.request.occurrence(), isGroup ? Boolean.TRUE : before);
		}
	}

	/** The request, completed from the version that it corrects. */
	StatedFigure after(Version last) {
		return this.request.saying(last.request(), this.defaults);
	}

	/** Whether it is new, or differs from the current version. */
	boolean isChange() {
		var current = this.before;
		return current == null || !current.compared().equals(keyed().compared())
				|| ObservationColumn.ALL.stream().anyMatch((column) -> !column.isSame(this.request, current.request()));
	}

}
