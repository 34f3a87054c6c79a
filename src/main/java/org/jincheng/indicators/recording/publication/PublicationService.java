package org.jincheng.indicators.recording.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementRequest;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.recording.SourceObservations;
import org.jincheng.indicators.recording.publication.PublicationDocument.About;
import org.jincheng.indicators.recording.publication.PublicationDocument.PublishedStatement;
import org.jincheng.indicators.subjects.report.Reports;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is recorded of a source as one document. */
@Service
class PublicationService {

	/** The most parts of a document. */
	static final int MAX_PARTS = 10_000;

	private final PublishedResources resources;

	private final SourceService sources;

	private final SourceObservations figures;

	private final StatementSubjects subjects;

	private final BodyReader bodies;

	private final Reports reports;

	PublicationService(PublishedResources resources, SourceService sources, SourceObservations figures,
			StatementSubjects subjects, BodyReader bodies, Reports reports) {
		this.resources = resources;
		this.sources = sources;
		this.figures = figures;
		this.subjects = subjects;
		this.bodies = bodies;
		this.reports = reports;
	}

	/**
	 * Reads a publication.
	 * @throws NotFoundException if there is no such source
	 * @throws RefusedException a 409 if it has more parts than a document can have
	 */
	@Transactional(readOnly = true)
	PublicationDocument get(String source) {
		var body = this.resources.body("sources", source)
			.orElseThrow(() -> new NotFoundException("source", source, this.sources.ids()));
		var stated = this.figures.of(source, MAX_PARTS + 1);
		var statements = this.sources.statementRequests(source);
		if (stated.size() + statements.size() > MAX_PARTS) {
			throw RefusedException.conflict("""
					The source has more figures and statements than the limit of %d for a document. Read \
					them at /api/v1/observations?source=%s.""".formatted(MAX_PARTS, source));
		}
		var head = new PublicationHead(source, this.resources, this.sources.publisherNames(), this.reports);
		head.addReferred("sources", body);
		var parts = new TreeMap<Locator, PublishedStatement>();
		for (var statement : statements) {
			parts.put(new Locator(source, statement.paragraph(), statement.sentence()), statement(statement));
		}
		var told = new HashMap<List<String>, Locator>();
		for (var subject : this.subjects.of(source)) {
			if (add(subject, Objects.requireNonNull(parts.get(subject.statement())), head)) {
				told.put(List.of(subject.list(), subject.id()), subject.statement());
			}
		}
		var stating = new HashMap<List<String>, Locator>();
		stated.forEach((id, figure) -> {
			figure.indicators().forEach((code) -> head.add("indicators", code));
			stating.merge(List.of("indicators", figure.indicator()), figure.locator(),
					(one, other) -> (other.compareTo(one) < 0) ? other : one);
			figure.areas().forEach((code) -> head.add("places", code));
			Objects.requireNonNull(Objects.requireNonNull(parts.get(figure.locator())).figures()).add(body(id, figure));
		});
		told.putAll(stating);
		for (var subject : this.subjects.reported(source)) {
			var isTold = subject.statement().equals(told.get(List.of(subject.list(), subject.id())));
			head.report(subject, isTold)
				.ifPresent((report) -> Objects
					.requireNonNull(Objects.requireNonNull(parts.get(subject.statement())).reports())
					.add(this.bodies.of(report)));
		}
		return new PublicationDocument(body, null, head.list("publishers"), head.list("sources"), head.list("topics"),
				head.list("units"), head.list("places"), head.list("dimensions"), head.list("categories"),
				head.list("indicators"), null, head.list("parks"), List.copyOf(parts.values()));
	}

	private PublishedStatement statement(StatementRequest request) {
		return new PublishedStatement(request.paragraph(), request.sentence(),
				(request.gist() != null) ? this.bodies.of(request.gist()) : null,
				new About(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>());
	}

	private ObjectNode body(UUID id, StatedFigure figure) {
		var body = JsonNodeFactory.instance.objectNode();
		body.put("id", id.toString());
		body.setAll(this.bodies.of(figure));
		body.set("cell", body.remove("source").get("cell"));
		return body;
	}

	/**
	 * Adds what a statement speaks of: an initiative as it is where the first does,
	 * unless another source told of it before, and else by its id.
	 * @return whether the document tells of it here
	 */
	private static boolean add(StatementSubjects.Subject subject, PublishedStatement statement, PublicationHead head) {
		var isInitiative = subject.list().equals("initiatives");
		var isNew = (!isInitiative || head.isToldFirst(subject.id())) && head.add(subject.list(), subject.id());
		if (isNew && isInitiative) {
			Objects.requireNonNull(statement.initiatives()).add(head.body("initiatives", subject.id()));
		}
		else {
			Objects.requireNonNull(statement.about()).ids(subject.list()).add(subject.id());
		}
		return isNew;
	}

}
