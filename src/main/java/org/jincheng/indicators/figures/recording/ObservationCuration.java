package org.jincheng.indicators.figures.recording;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.ReadOnlyFields;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.recording.ObservationVersions.Version;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Records, corrects and withdraws figures. What was known stays: a correction supersedes,
 * a withdrawal ends, and both keep the version before.
 *
 * @param revisions writes revisions
 * @param versions the versions of figures
 * @param figures the figures of sources
 * @param observations the figures
 * @param entries makes what figures name
 * @param jdbc reads the database
 * @param readOnly the fields that only answers have
 */
@Service
record ObservationCuration(RevisionWriter revisions, ObservationVersions versions, SourceObservations figures,
		ObservationService observations, ReferredEntries entries, JdbcClient jdbc, ReadOnlyFields readOnly) {

	static final String COLLECTION = "observations";

	/** The path of a figure. */
	static String path(UUID id) {
		return "/api/v1/" + COLLECTION + "/" + id;
	}

	/**
	 * Records a figure.
	 * @throws RefusedException a 409 if its source states it already, a 422 if it refers
	 * to what is not there
	 */
	Written<Observation> record(StatedFigure request, Language language) {
		return this.revisions.write(RevisionAction.CREATE, null, (draft) -> {
			var made = makeReferred(request, draft);
			var recorder = this.figures.recorder(Set.of(request.source().id()), FigureDefaults.NONE);
			var figure = decide(null, made, recorder);
			if (figure.before() != null) {
				throw RefusedException.exists(
						"The source already states this figure: %s. Correct that figure with PUT, or withdraw it first."
							.formatted(path(figure.before().id())));
			}
			recorder.record(draft);
			draft.summarize("Recorded %s: %s.".formatted(figure(figure.request()), amount(figure.request())));
			return this.observations.get(figure.recordedId(), Vintage.NOW, language);
		});
	}

	/**
	 * Corrects a figure.
	 * @param ifMatch the version that the client has seen
	 * @param reason why, if that is said
	 * @throws NotFoundException if there is none with this id
	 * @throws RefusedException a 412 if it was corrected since, a 409 if it was withdrawn
	 * or its source states that figure too, a 422 if it would be of another source or
	 * refers to what is not there
	 */
	Written<Observation> correct(String id, StatedFigure request, IfMatch ifMatch, @Nullable String reason,
			Language language) {
		return this.revisions.write(RevisionAction.UPDATE, reason, (draft) -> {
			var current = toCorrect(id, ifMatch, draft);
			this.readOnly.check(() -> this.observations.get(current.id(), Vintage.NOW, Language.EN));
			var before = current.request();
			var references = new References();
			if (!request.source().id().equals(before.source().id())) {
				references.refuse("/source/id", request.source().id(), """
						This would be a different figure, from the source "%s". Withdraw this figure and \
						POST the other one.""".formatted(before.source().id()));
			}
			references.pass();
			var made = makeReferred(request, draft);
			var recorder = this.figures.recorder(Set.of(request.source().id()), FigureDefaults.NONE);
			var corrected = decide(current.id(), made, recorder).request();
			if (recorder.record(draft).getFirst().change() != null) {
				draft.summarize(
						"Corrected %s from %s to %s.".formatted(figure(corrected), amount(before), amount(corrected)));
			}
			return this.observations.get(current.id(), Vintage.NOW, language);
		});
	}

	/**
	 * Withdraws a figure.
	 * @param ifMatch the version that the client has seen
	 * @param reason why, if that is said
	 * @throws NotFoundException if there is none with this id
	 * @throws RefusedException a 412 if it was corrected since, a 409 if it was withdrawn
	 * already
	 */
	void withdraw(String id, IfMatch ifMatch, @Nullable String reason) {
		this.revisions.write(RevisionAction.DELETE, reason, (draft) -> {
			var current = seen(id, ifMatch, draft);
			this.versions.end(List.of(current), draft.recordedAt());
			draft.deleted(COLLECTION, id, current.request());
			draft.summarize("Withdrew %s: %s.".formatted(figure(current.request()), amount(current.request())));
			return id;
		});
	}

	private Version toCorrect(String id, IfMatch ifMatch, RevisionDraft draft) {
		try {
			return seen(id, ifMatch, draft);
		}
		catch (NotFoundException ex) {
			throw NotFoundException.toAdd("observation", id, "/api/v1/" + COLLECTION);
		}
	}

	/** The current version, if the client has seen it. */
	private Version seen(String id, IfMatch ifMatch, RevisionDraft draft) {
		var uuid = ObservationService.uuid(id);
		var current = this.versions.current(List.of(uuid)).get(uuid);
		if (current == null) {
			if (!this.versions.known(List.of(uuid)).isEmpty()) {
				throw RefusedException.conflict("The figure was withdrawn. POST it again if the source does state it.");
			}
			this.observations.get(uuid, Vintage.NOW, Language.EN);
			throw RefusedException
				.conflict("The figure is derived and cannot be changed. Change the figures that it is derived from.");
		}
		var recordedIn = this.revisions.numberAt(current.recordedAt());
		ifMatch.check((recordedIn != null) ? recordedIn : draft.number() - 1, this.revisions::recordedAt);
		return current;
	}

	/**
	 * Decides what becomes of a figure.
	 * @param id which figure is corrected; null where its key decides
	 * @throws RefusedException a 409 if the source states it as another figure, a 422 by
	 * field if it does not go with the data
	 */
	private static Proposal decide(@Nullable UUID id, StatedFigure request, ObservationRecorder recorder) {
		var references = new References();
		var figure = new Proposal(id, request, "", references);
		recorder.add(figure);
		recorder.decide();
		if (figure.conflict() != null) {
			throw RefusedException.conflict(references.errors().getFirst().message());
		}
		references.pass();
		return figure;
	}

	/** Makes what a figure names, if there is none, and returns the figure with it. */
	private StatedFigure makeReferred(StatedFigure request, RevisionDraft draft) {
		var references = new References();
		var made = this.entries.make(request, references, draft, (_, _) -> {
		});
		references.pass();
		return made;
	}

	/** A figure in words, without its value. */
	private String figure(StatedFigure request) {
		return this.jdbc.sql("""
				select i.name_en, p.name_en, s.publisher from indicator i, place p, source s
				where i.code = :indicator and p.code = :place and s.id = :source""")
			.param("indicator", request.indicator())
			.param("place", request.place())
			.param("source", request.source().id())
			.query((row, number) -> "\"%s\" of %s in %s, by %s".formatted(row.getString(1), row.getString(2),
					PeriodLabel.of(request.period().start(), request.period().end()), row.getString(3)))
			.single();
	}

	private static String amount(StatedFigure request) {
		var status = (request.status() != FigureStatus.ACTUAL && request.status() != null)
				? ", " + request.status().code() : "";
		if (request.value() == null || request.relation() == null) {
			return Objects.requireNonNull(request.missing()).text().en() + status;
		}
		var relation = (request.relation() == Relation.EQUAL) ? "" : request.relation().text().en() + " ";
		var upper = (request.upper() != null) ? " and " + request.upper().toPlainString() : "";
		return relation + request.value().toPlainString() + upper + " " + request.unit() + status;
	}

}
