package org.jincheng.indicators.publication;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.jincheng.indicators.observation.SourceFigures;
import org.jincheng.indicators.problem.NotFoundException;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.request.BodyReader;
import org.jincheng.indicators.source.Locator;
import org.jincheng.indicators.source.SourceService;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is recorded of a source as one document. */
@Service
class PublicationService {

	/** The most parts of a document. */
	static final int MOST_PARTS = 10_000;

	private final PublishedResources resources;

	private final SourceService sources;

	private final SourceFigures figures;

	private final StatementSubjects subjects;

	private final BodyReader bodies;

	PublicationService(PublishedResources resources, SourceService sources, SourceFigures figures,
			StatementSubjects subjects, BodyReader bodies) {
		this.resources = resources;
		this.sources = sources;
		this.figures = figures;
		this.subjects = subjects;
		this.bodies = bodies;
	}

	/**
	 * Reads a publication.
	 * @throws NotFoundException if there is no such source
	 * @throws RefusedException a 409 if it has more parts than a document can have
	 */
	@Transactional(readOnly = true)
	public ObjectNode get(String source) {
		var body = this.resources.body("sources", source)
			.orElseThrow(() -> new NotFoundException("source", source, this.sources.ids()));
		var stated = this.figures.of(source, MOST_PARTS + 1);
		var statements = this.sources.statementRequests(source);
		if (stated.size() + statements.size() > MOST_PARTS) {
			throw RefusedException.conflict(
					"The source has more figures and statements than the %d that a document can have: read them at /api/v1/observations?source=%s."
						.formatted(MOST_PARTS, source));
		}
		var head = new PublicationHead(this.resources);
		var parts = new TreeMap<Locator, ObjectNode>();
		for (var statement : statements) {
			parts.put(new Locator(source, statement.paragraph(), statement.sentence()), statement(statement));
		}
		for (var subject : this.subjects.of(source)) {
			add(subject, Objects.requireNonNull(parts.get(subject.statement())), head);
		}
		for (var figure : stated) {
			var said = figure.said();
			head.add("indicators", said.indicator());
			head.add("places", said.place());
			((ArrayNode) Objects.requireNonNull(parts.get(said.locator())).get("figures")).add(figure(figure));
		}
		var document = JsonNodeFactory.instance.objectNode();
		document.set("source", body);
		head.lists().forEach((list, bodies) -> document.putArray(list).addAll(bodies));
		document.putArray("statements").addAll(parts.values());
		return document;
	}

	private ObjectNode statement(Record request) {
		var statement = this.bodies.of(request);
		var about = statement.putObject("about");
		List.of("indicators", "parks", "initiatives").forEach(about::putArray);
		statement.putArray("figures");
		statement.putArray("initiatives");
		return statement;
	}

	private ObjectNode figure(SourceFigures.StatedFigure figure) {
		var body = JsonNodeFactory.instance.objectNode();
		body.put("id", figure.id().toString());
		body.setAll(this.bodies.of(figure.said()));
		body.remove("source");
		return body;
	}

	/**
	 * Adds what a statement speaks of: an initiative as it is where the first does, and
	 * else by its id.
	 */
	private void add(StatementSubjects.Subject subject, ObjectNode statement, PublicationHead head) {
		var isNew = head.add(subject.list(), subject.id());
		if (isNew && subject.list().equals("initiatives")) {
			((ArrayNode) statement.get("initiatives")).add(head.body("initiatives", subject.id()));
		}
		else {
			((ArrayNode) statement.at("/about/" + subject.list())).add(subject.id());
		}
	}

}
