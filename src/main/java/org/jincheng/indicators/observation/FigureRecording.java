package org.jincheng.indicators.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jincheng.indicators.curation.References;
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

	private final RevisionDraft draft;

	private final List<Figure> figures = new ArrayList<>();

	FigureRecording(ObservationVersions versions, ReferenceData referenceData, RevisionDraft draft) {
		this.versions = versions;
		this.rules = new FigureRules(referenceData);
		this.draft = draft;
	}

	/**
	 * Adds a figure, and checks what it says.
	 * @param id which figure is corrected; null where its key decides
	 * @param request what is said of it
	 * @param at where it is said, in words
	 * @param references takes what is wrong with it, now or in {@link #check}
	 */
	public void add(@Nullable UUID id, ObservationRequest request, String at, References references) {
		var before = (id != null) ? before(id, request, references) : null;
		if (references.errors().isEmpty()) {
			var said = said(request, before, references);
			if (said != null) {
				this.figures
					.add(new Figure((before != null) ? before : byKey(said), said, before != null, at, references));
			}
		}
	}

	private ObservationVersions.@Nullable Version byKey(ObservationRequest said) {
		return this.versions.standing(said).orElse(null);
	}

	/** The version that stands of a figure, by its id. */
	private ObservationVersions.@Nullable Version before(UUID id, ObservationRequest request, References references) {
		var before = this.versions.standing(id).orElse(null);
		if (before != null && !before.said().source().id().equals(request.source().id())) {
			references.refuse("id", id.toString(),
					"Is a figure of \"%s\", not of this source.".formatted(before.said().source().id()));
		}
		else if (before == null && this.versions.exists(id)) {
			references.refuse("id", id.toString(),
					"The figure was withdrawn; leave its id out to record it after all.");
		}
		else if (before == null && !isNew(id, request)) {
			references.refuse("id", id.toString(),
					"There is no such figure; leave the id out, and the figure gets one when it is recorded.");
		}
		return before;
	}

	/** Whether a figure that is not there yet would get this id. */
	private boolean isNew(UUID id, ObservationRequest request) {
		return this.rules.complete(request).keyId().equals(id);
	}

	private @Nullable ObservationRequest said(ObservationRequest request, ObservationVersions.@Nullable Version before,
			References references) {
		var said = this.rules.said(request, (before != null) ? before.said() : null, references);
		return references.errors().isEmpty() ? said : null;
	}

	/** Notes which figures do not go together, or not with those that are recorded. */
	public void check() {
		var byId = new HashMap<UUID, Figure>();
		var byKey = new HashMap<UUID, Figure>();
		for (var figure : this.figures) {
			var twin = byKey.putIfAbsent(figure.said.keyId(), figure);
			if (twin == null && figure.isById) {
				twin = byId.putIfAbsent(figure.id(), figure);
			}
			if (twin != null) {
				figure.references.refuse(figure.isById ? "id" : "indicator",
						figure.isById ? figure.id().toString() : figure.said.indicator(),
						"The same figure as at %s.".formatted(twin.at));
			}
		}
		for (var figure : this.figures) {
			if (!figure.isById && figure.before != null && byId.containsKey(figure.before.id())) {
				// The one that stands under this key is corrected to another.
				figure.before = null;
			}
			if (figure.isById) {
				checkKey(figure, byId.keySet());
			}
			checkOccurrence(figure, byKey);
		}
	}

	private void checkKey(Figure figure, Set<UUID> corrected) {
		var other = this.versions.standing(figure.said).map(ObservationVersions.Version::id).orElse(figure.id());
		if (!other.equals(figure.id()) && !corrected.contains(other)) {
			figure.references.refuse("id", figure.id().toString(), TAKEN.formatted(ObservationCuration.path(other)));
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
	 * Records all figures, of which none was refused.
	 * @return what became of each, in order; null of a figure that is what it was
	 */
	public List<Recorded> record() {
		var changes = new HashMap<Figure, Change>();
		var ended = new HashSet<UUID>();
		for (var figure : this.figures) {
			if (figure.before != null) {
				var change = this.draft.updated(ObservationCuration.COLLECTION, figure.id().toString(),
						figure.before.said(), figure.said);
				if (change != null) {
					changes.put(figure, change);
					this.versions.end(figure.before, this.draft.recordedAt());
					ended.add(figure.id());
				}
			}
		}
		return this.figures.stream().map((figure) -> {
			var id = (figure.before != null) ? figure.id() : this.versions.id(figure.said);
			if (figure.before == null || ended.contains(id)) {
				this.versions.insert(id, figure.said, this.draft.recordedAt());
			}
			return new Recorded(id, (figure.before != null) ? changes.get(figure)
					: this.draft.created(ObservationCuration.COLLECTION, id.toString(), figure.said));
		}).toList();
	}

	/** A figure to be recorded. */
	private static final class Figure {

		private final ObservationRequest said;

		/** Whether the request names it by its id, so that its key can change. */
		private final boolean isById;

		private final String at;

		private final References references;

		private ObservationVersions.@Nullable Version before;

		Figure(ObservationVersions.@Nullable Version before, ObservationRequest said, boolean isById, String at,
				References references) {
			this.before = before;
			this.said = said;
			this.isById = isById;
			this.at = at;
			this.references = references;
		}

		UUID id() {
			return Objects.requireNonNull(this.before).id();
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
