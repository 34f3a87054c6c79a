package org.jincheng.indicators.figures.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.recording.ObservationVersions.Found;
import org.jspecify.annotations.Nullable;

/**
 * Records figures together, as part of a revision: one, those of a document, or some rows
 * of a file. First all are added, then it is decided what becomes of each, and then they
 * are recorded. What becomes of one can depend on another: two can change places.
 */
public final class ObservationRecorder {

	private final ObservationVersions versions;

	private final ObservationRules rules;

	private final Set<String> sources;

	private final UnaryOperator<Set<UUID>> elsewhere;

	private final List<Proposal> proposals = new ArrayList<>();

	/**
	 * Begins to record figures.
	 * @param sources the sources that may have figures already
	 * @param elsewhere returns which of some keys are those of figures that the same
	 * request records otherwise
	 */
	ObservationRecorder(ObservationVersions versions, ObservationRules rules, Set<String> sources,
			UnaryOperator<Set<UUID>> elsewhere) {
		this.versions = versions;
		this.rules = rules;
		this.sources = sources;
		this.elsewhere = elsewhere;
	}

	/**
	 * Adds a figure.
	 * @param id which figure is corrected, or the id of a new one that is brought from
	 * another dataset; null where its key decides
	 * @param request the figure
	 * @param at the place in the request or file, in words
	 * @param references takes what is wrong with it, once that is decided
	 */
	public void add(@Nullable UUID id, StatedFigure request, String at, References references) {
		add(new Proposal(id, request, at, references));
	}

	void add(Proposal figure) {
		this.proposals.add(figure);
	}

	/**
	 * Decides what becomes of the figures, and notes which do not go with the reference
	 * data, with what is recorded, or with each other.
	 */
	public void decide() {
		complete();
		var sound = this.proposals.stream().filter(Proposal::isSound).toList();
		var byKey = byKey(sound);
		var ids = sound.stream().map(Proposal::givenId).filter(Objects::nonNull).collect(Collectors.toSet());
		var taken = new HashSet<>(ids);
		var found = find(byKey);
		for (var figure : sound) {
			decide(figure, found.getOrDefault(figure.key(), Found.NOTHING), ids, taken);
		}
		checkOccurrences(sound, byKey.keySet());
	}

	/** Finds what is recorded of figures by their keys. */
	private Map<UUID, Found> find(Map<UUID, StatedFigure> byKey) {
		var known = new HashMap<>(byKey);
		known.values().removeIf((request) -> !this.sources.contains(request.source().id()));
		return this.versions.find(known);
	}

	/**
	 * Finds the figures that are corrected by their ids, completes the requests and
	 * checks them.
	 */
	private void complete() {
		var ids = this.proposals.stream().map(Proposal::givenId).filter(Objects::nonNull).toList();
		var current = this.versions.current(ids);
		var known = this.versions.known(ids.stream().filter((id) -> !current.containsKey(id)).toList());
		for (var figure : this.proposals) {
			var id = figure.givenId();
			if (id != null) {
				figure.corrects(current.get(id));
				checkId(figure, id, known.contains(id));
			}
			if (figure.isSound()) {
				figure.complete(this.rules);
			}
		}
	}

	private static void checkId(Proposal figure, UUID id, boolean isKnown) {
		var before = figure.before();
		if (before == null && isKnown) {
			figure.references()
				.refuse("/id", id.toString(), "The figure was withdrawn. Leave out its id to record it again.");
		}
		else if (before != null && !before.request().source().id().equals(figure.request().source().id())) {
			figure.references()
				.refuse("/id", id.toString(),
						"Is a figure of \"%s\", not of this source.".formatted(before.request().source().id()));
		}
	}

	/** Refuses figures that are there twice, and returns them by their keys. */
	private static Map<UUID, StatedFigure> byKey(List<Proposal> figures) {
		var byKey = new LinkedHashMap<UUID, Proposal>();
		var byId = new HashMap<UUID, Proposal>();
		for (var figure : figures) {
			var sameKey = byKey.putIfAbsent(figure.key(), figure);
			var sameId = (figure.givenId() != null) ? byId.putIfAbsent(figure.givenId(), figure) : null;
			if (sameKey != null) {
				figure.repeats(sameKey);
			}
			else if (sameId != null) {
				figure.references()
					.refuse("/id", String.valueOf(figure.givenId()),
							"This repeats the figure at %s.".formatted(sameId.at()));
			}
		}
		return byKey.values().stream().collect(Collectors.toMap(Proposal::key, Proposal::keyed));
	}

	/**
	 * Decides what becomes of a figure.
	 * @param found what is recorded by its key
	 * @param corrected the ids of those that are corrected, which may leave their keys
	 * @param taken the ids that figures have by now
	 */
	private void decide(Proposal figure, Found found, Set<UUID> corrected, Set<UUID> taken) {
		var current = found.current();
		var isLeft = current != null && corrected.contains(current.id());
		var isKeyFree = found.version() == null && !found.isKeyTaken() && taken.add(figure.key());
		figure.becomes(found, isLeft, isKeyFree, this.rules.isGroup(figure.request()));
	}

	/** Refuses what a source states again without stating it once before. */
	private void checkOccurrences(List<Proposal> figures, Set<UUID> keys) {
		var again = new LinkedHashMap<Proposal, StatedFigure>();
		for (var figure : figures) {
			var occurrence = Objects.requireNonNull(figure.request().occurrence());
			if (occurrence > 1) {
				again.put(figure, figure.keyed().with(occurrence - 1, figure.request().joint()));
			}
		}
		again.values().removeIf((once) -> keys.contains(once.keyId()));
		var found = find(again.values()
			.stream()
			.collect(Collectors.toMap(StatedFigure::keyId, Function.identity(), (once, same) -> once)));
		again.values().removeIf((once) -> found.getOrDefault(once.keyId(), Found.NOTHING).current() != null);
		if (!again.isEmpty()) {
			var stated = this.elsewhere
				.apply(again.values().stream().map(StatedFigure::keyId).collect(Collectors.toSet()));
			again.values().removeIf((once) -> stated.contains(once.keyId()));
		}
		again.forEach((figure, once) -> figure.references()
			.refuse("/occurrence", String.valueOf(figure.request().occurrence()),
					"The source does not have this figure with occurrence %d.".formatted(once.occurrence())));
	}

	/**
	 * Records all figures, of which none was refused.
	 * @return what became of each, in order
	 */
	public List<Recorded> record(RevisionDraft draft) {
		write(draft.recordedAt());
		return this.proposals.stream()
			.map((figure) -> new Recorded(figure.recordedId(), change(figure, draft)))
			.toList();
	}

	private static @Nullable Change change(Proposal figure, RevisionDraft draft) {
		if (!figure.isChange()) {
			return null;
		}
		var id = figure.recordedId().toString();
		var before = figure.before();
		return (before != null) ? draft.updated(ObservationCuration.COLLECTION, id, before.request(), figure.request())
				: draft.created(ObservationCuration.COLLECTION, id, figure.request());
	}

	/**
	 * Writes the versions of all figures, of which none was refused: first those end that
	 * leave their keys to others.
	 */
	void write(Instant at) {
		var changed = this.proposals.stream().filter(Proposal::isChange).toList();
		var ended = changed.stream().map(Proposal::before).filter(Objects::nonNull).toList();
		if (!ended.isEmpty()) {
			this.versions.end(ended, at);
		}
		if (!changed.isEmpty()) {
			this.versions.rank(changed.stream().map(Proposal::request).toList());
			this.versions.insert(changed, at);
		}
	}

	/** Returns what becomes of the figures, in order. */
	List<Proposal> proposals() {
		return this.proposals;
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
