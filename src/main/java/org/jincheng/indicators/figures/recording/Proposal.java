package org.jincheng.indicators.figures.recording;

import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.figures.observation.ObservationColumn;
import org.jincheng.indicators.figures.observation.ObservationRequest;
import org.jincheng.indicators.figures.recording.ObservationVersions.Found;
import org.jincheng.indicators.figures.recording.ObservationVersions.Version;
import org.jspecify.annotations.Nullable;

/** A figure that is to be recorded, and what becomes of it. */
class Proposal {

	private static final String TAKEN = """
			The source already states this figure: %s. Withdraw one of the two, or give this one the next \
			occurrence.""";

	private final @Nullable UUID givenId;

	private final String at;

	private final References references;

	private ObservationRequest said;

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
	 * @param at where it is said, in words
	 * @param references takes what is wrong with it
	 */
	Proposal(@Nullable UUID givenId, ObservationRequest said, String at, References references) {
		this.givenId = givenId;
		this.said = said;
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

	/** What is said of it; once that is decided, with what follows from what was. */
	ObservationRequest said() {
		return this.said;
	}

	/** The id that its key makes, once what is said of it is complete. */
	UUID key() {
		this.key = Objects.requireNonNullElseGet(this.key, this.said::keyId);
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

	/** Says which version it corrects, by its id. */
	void corrects(@Nullable Version before) {
		this.before = before;
	}

	/** Adds what follows from the reference data, and checks what is said. */
	void complete(ObservationRules rules) {
		this.said = rules.complete(this.said, (this.before != null) ? this.before.said() : null);
		rules.check(this.said, this.references);
	}

	/**
	 * Decides which figure it is.
	 * @param found what is recorded by its key
	 * @param isLeft whether the figure that stands there is itself corrected, and may
	 * leave the key
	 * @param isKeyFree whether it can have the id that its key makes
	 * @param isGroup whether it is of a group of places: then it is joint
	 */
	void becomes(Found found, boolean isLeft, boolean isKeyFree, boolean isGroup) {
		this.found = found.version();
		var standing = isLeft ? null : found.standing();
		var last = this.before;
		if (this.givenId != null) {
			this.id = this.givenId;
			if (standing != null && !standing.id().equals(this.givenId)) {
				this.conflict = standing.id();
				this.references.refuse("/id", this.givenId.toString(),
						TAKEN.formatted(ObservationCuration.path(standing.id())));
			}
		}
		else {
			this.before = standing;
			last = (found.isLast() && !isLeft) ? found.version() : null;
			this.id = (last != null) ? last.id() : isKeyFree ? key() : null;
		}
		if (last != null) {
			this.said = after(last);
		}
		if (this.said.joint() == null) {
			var before = (last != null) ? last.said().joint() : Boolean.FALSE;
			this.said = this.said.withJoint(isGroup ? Boolean.TRUE : before);
		}
	}

	/** What is said of it after a version, which says what it leaves out. */
	ObservationRequest after(Version last) {
		return this.said;
	}

	/** Whether it is new, or says otherwise than what stands. */
	boolean isChange() {
		var stood = this.before;
		return stood == null
				|| ObservationColumn.ALL.stream().anyMatch((column) -> !column.isSame(this.said, stood.said()));
	}

}
