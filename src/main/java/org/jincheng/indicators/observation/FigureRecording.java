package org.jincheng.indicators.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.observation.ObservationVersions.Version;
import org.jincheng.indicators.revision.Change;
import org.jincheng.indicators.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;

/**
 * Records and corrects the figures of one source together, as part of a revision. What
 * becomes of one can depend on another: two can change places.
 */
public final class FigureRecording {

	private static final String TAKEN = "The source states that figure already: %s. Withdraw one of the two, or give it the next occurrence.";

	private final ObservationVersions versions;

	private final FigureRules rules;

	private final boolean isFirst;

	private final RevisionDraft draft;

	private final List<Figure> figures = new ArrayList<>();

	/**
	 * Begins to record figures of a source.
	 * @param isFirst whether the source has had none
	 */
	FigureRecording(ObservationVersions versions, ReferenceData referenceData, boolean isFirst, RevisionDraft draft) {
		this.versions = versions;
		this.isFirst = isFirst;
		this.rules = new FigureRules(referenceData);
		this.draft = draft;
	}

	/**
	 * Adds a figure, and checks what it says.
	 * @param id which figure is corrected, or the id of a new one that is brought from
	 * another dataset; null where its key decides
	 * @param request what is said of it
	 * @param at where it is said, in words
	 * @param references takes what is wrong with it, now or in {@link #check}
	 */
	public void add(@Nullable UUID id, ObservationRequest request, String at, References references) {
		var before = (id != null) ? this.versions.standing(id).orElse(null) : null;
		if (before != null && !before.said().source().id().equals(request.source().id())) {
			references.refuse("/id", before.id().toString(),
					"Is a figure of \"%s\", not of this source.".formatted(before.said().source().id()));
		}
		if (id != null && before == null && this.versions.exists(id)) {
			references.refuse("/id", id.toString(),
					"The figure was withdrawn; leave its id out to record it after all.");
		}
		if (references.errors().isEmpty()) {
			var said = this.rules.said(request, (before != null) ? before.said() : null, references);
			if (references.errors().isEmpty()) {
				var figure = new Figure(id, said, at, references);
				figure.before = (id != null) ? before : standing(said);
				this.figures.add(figure);
			}
		}
	}

	/** The version that stands of a figure, by its key. */
	private @Nullable Version standing(ObservationRequest said) {
		return this.isFirst ? null : this.versions.standing(said).orElse(null);
	}

	/** Notes which figures do not go together, or not with those that are recorded. */
	public void check() {
		var byId = new HashMap<UUID, Figure>();
		var byKey = new HashMap<UUID, Figure>();
		for (var figure : this.figures) {
			var twin = byKey.putIfAbsent(figure.said.keyId(), figure);
			if (twin != null) {
				figure.refuse("/indicator", figure.said.indicator(), "The same figure as at %s.".formatted(twin.at));
			}
			else if (figure.id != null) {
				twin = byId.putIfAbsent(figure.id, figure);
				if (twin != null) {
					figure.refuse("/id", figure.id.toString(), "The same figure as at %s.".formatted(twin.at));
				}
			}
		}
		for (var figure : this.figures) {
			if (figure.id != null) {
				checkKey(figure, figure.id, byId.keySet());
			}
			else if (figure.before != null && byId.containsKey(figure.before.id())) {
				// The one that stands under this key is corrected to another.
				figure.before = null;
			}
			checkOccurrence(figure, byKey);
		}
	}

	private void checkKey(Figure figure, UUID id, Set<UUID> corrected) {
		var standing = standing(figure.said);
		var other = (standing != null) ? standing.id() : id;
		if (!other.equals(id) && !corrected.contains(other)) {
			figure.refuse("/id", id.toString(), TAKEN.formatted(ObservationCuration.path(other)));
		}
	}

	private void checkOccurrence(Figure figure, Map<UUID, Figure> byKey) {
		var occurrence = Objects.requireNonNull(figure.said.occurrence());
		if (occurrence > 1 && !byKey.containsKey(figure.said.withOccurrence(occurrence - 1).keyId())
				&& !this.versions.statesBefore(figure.said)) {
			FigureRules.refuseOccurrence(occurrence, figure.references);
		}
	}

	/**
	 * Records all figures, of which none was refused: first what ends, then what follows
	 * it, then what is new, since each takes keys that those before it leave.
	 * @return what became of each, in order
	 */
	public List<Recorded> record() {
		var recorded = new HashMap<Figure, Recorded>();
		this.figures.forEach((figure) -> {
			if (figure.before != null) {
				recorded.put(figure, correct(figure, figure.before));
			}
		});
		insert(recorded);
		var created = new HashMap<Figure, Recorded>();
		this.figures.stream()
			.filter((figure) -> figure.before == null)
			.forEach((figure) -> created.put(figure, create(figure)));
		insert(created);
		recorded.putAll(created);
		return this.figures.stream().map((figure) -> Objects.requireNonNull(recorded.get(figure))).toList();
	}

	private Recorded correct(Figure figure, Version before) {
		var change = this.draft.updated(ObservationCuration.COLLECTION, before.id().toString(), before.said(),
				figure.said);
		if (change != null) {
			this.versions.end(before, this.draft.recordedAt());
		}
		return new Recorded(before.id(), change);
	}

	private void insert(Map<Figure, Recorded> recorded) {
		this.versions.insert(recorded.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().change() != null)
			.map((entry) -> new Version(entry.getValue().id(), entry.getKey().said, this.draft.recordedAt()))
			.toList());
	}

	private Recorded create(Figure figure) {
		var id = (figure.id != null) ? figure.id : this.isFirst ? figure.said.keyId() : this.versions.id(figure.said);
		return new Recorded(id, this.draft.created(ObservationCuration.COLLECTION, id.toString(), figure.said));
	}

	/** A figure to be recorded. */
	private static final class Figure {

		private final @Nullable UUID id;

		private final ObservationRequest said;

		private final String at;

		private final References references;

		/** The version that it corrects; null where it is new. */
		private @Nullable Version before;

		Figure(@Nullable UUID id, ObservationRequest said, String at, References references) {
			this.id = id;
			this.said = said;
			this.at = at;
			this.references = references;
		}

		void refuse(String field, String rejected, String message) {
			this.references.refuse(field, rejected, message);
		}

	}

	/**
	 * What became of a figure.
	 *
	 * @param id its id
	 * @param change what became of it; null if it is what it was
	 */
	public record Recorded(UUID id, @Nullable Change change) {
	}

}
