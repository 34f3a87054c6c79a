package org.jincheng.indicators.recording.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementRequest;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.WritingOrder;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.recording.ReferredEntries;
import org.jincheng.indicators.figures.recording.SourceObservations;
import org.jincheng.indicators.recording.publication.DocumentReader.Content;
import org.jincheng.indicators.recording.publication.DocumentReader.FigurePart;
import org.jincheng.indicators.recording.publication.DocumentReader.Part;
import org.jincheng.indicators.recording.publication.DocumentReader.Subject;
import org.jincheng.indicators.recording.publication.PublicationReport.PublishedPart;
import org.jincheng.indicators.subjects.report.Reported;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Records what a document says as part of a revision, in an order in which each part
 * finds what it refers to. Parts that are wrong are noted and passed over, so that all
 * that is wrong is reported together.
 */
final class DocumentRecorder {

	private static final List<String> BEFORE_STATEMENTS = List.of("publishers", "sources", "topics", "units", "places",
			"dimensions", "categories");

	private static final List<String> AFTER_STATEMENTS = List.of("parks", "indicators", "initiatives");

	/** The collections of what is at a place. */
	private static final List<String> PLACED = List.of("initiatives", "parks", "investments");

	/** What a publication may change of a resource that is there. */
	private static final Set<String> ADDED_TO = Set.of(DocumentReader.STATEMENTS, "reports", "status", "due");

	private final Services services;

	private final Content content;

	private final DocumentFaults faults;

	private final RevisionDraft draft;

	private final boolean isNew;

	private final List<PublishedPart> outcomes = new ArrayList<>();

	private final Set<Subject> put = new HashSet<>();

	/** Whether the database has refused a part, so that no other can be tried. */
	private boolean isBroken;

	DocumentRecorder(Services services, Content content, DocumentFaults faults, RevisionDraft draft) {
		this.services = services;
		this.content = content;
		this.faults = faults;
		this.draft = draft;
		this.isNew = services.resources.body("sources", content.source()).isEmpty();
	}

	/** Whether the publication was not there before. */
	boolean isNew() {
		return this.isNew;
	}

	/** Records all parts that nothing is wrong with. */
	void record() {
		BEFORE_STATEMENTS.forEach(this::put);
		if (this.faults.misses(this.content.source())) {
			return;
		}
		var statements = this.isBroken ? null : this.services.sources.curatedStatements(this.content.source());
		if (statements != null) {
			for (var part : this.content.statements()) {
				if (!put(part.pointer(), statements, withGist(statements, part.request()))) {
					this.faults.missing(part.locator().toString());
				}
			}
		}
		AFTER_STATEMENTS.forEach(this::put);
		this.content.mentions().forEach((mention) -> mention(mention.pointer(), mention.subject()));
		if (!this.isBroken) {
			putFigures();
		}
	}

	/** A statement for which the document has no gist keeps the one that it has. */
	private static StatementRequest withGist(Curated<?, StatementRequest> statements, StatementRequest request) {
		return (request.gist() != null) ? request : statements.current(statements.id(request)).orElse(request);
	}

	/** Returns what became of the parts, in the order of the document. */
	List<PublishedPart> outcomes() {
		return this.outcomes.stream()
			.sorted(Comparator.comparing((part) -> this.content.order().getOrDefault(part.part(), 0)))
			.toList();
	}

	boolean isBroken() {
		return this.isBroken;
	}

	/** Records the parts of a list, each after those of the list that it refers to. */
	private void put(String list) {
		var parts = this.content.parts().stream().filter((part) -> part.list().equals(list)).toList();
		WritingOrder.<Part<?, ?>>of(parts, Part::id, Part::referred).forEach((part) -> putPart(part, true));
	}

	/** Records a part, which the document describes or only mentions. */
	private <E, R extends Record> void putPart(Part<E, R> part, boolean isDescribed) {
		var subject = new Subject(part.list(), part.id());
		this.put.add(subject);
		try {
			if (DocumentReader.ABOUT.contains(part.list())) {
				part.body()
					.set(DocumentReader.STATEMENTS,
							statements(subject, part.curated(), part.body().path(DocumentReader.STATEMENTS)));
			}
			if (PLACED.contains(part.curated().collection()) && !part.body().hasNonNull("place")
					&& part.curated().current(part.id()).isEmpty()) {
				part.body().put("place", this.content.place());
			}
			if (part.list().equals(PublishedResources.INDICATORS)) {
				addUnits(part.body(), this.content.units().getOrDefault(part.id(), List.of()));
			}
			var request = this.services.bodies.read(part.body(), part.curated().requestType(),
					(fault) -> this.faults.refuse(part.pointer(), fault));
			if (request == null
					|| !put(part.pointer(), part.curated(), reported(subject, part, request, isDescribed))) {
				this.faults.missing(part.body().path(part.curated().key()).asString(""));
			}
		}
		catch (RefusedException ex) {
			// It is of another type, or computed: nothing was tried.
			part.curated().errors(part.id(), ex).forEach((fault) -> this.faults.refuse(part.pointer(), fault));
		}
	}

	/** Adds what the document reports of a subject to what others do. */
	private <R extends Record> R reported(Subject subject, Part<?, R> part, R request, boolean isDescribed) {
		if (request instanceof Reported<?> said) {
			var links = this.content.links().getOrDefault(subject, new TreeSet<>());
			var told = new Told(this.content.reports().getOrDefault(subject, Map.of()),
					!isDescribed ? null
							: this.content.told().getOrDefault(subject, links.isEmpty() ? null : links.first()),
					isDescribed && !subject.list().equals("initiatives"));
			return part.curated()
				.requestType()
				.cast(told.addedTo(said, (Reported<?>) part.curated().current(part.id()).orElse(null),
						this.content.source()));
		}
		if (this.content.reports().containsKey(subject)) {
			this.faults.refuse(part.pointer(), RequestError.of(ErrorPlace.ofField(""), subject.id(),
					"Is no investment: nothing is reported of its progress."));
		}
		return request;
	}

	private static void addUnits(ObjectNode indicator, List<String> units) {
		var all = indicator.withArray("units");
		units.stream()
			.filter((unit) -> all.valueStream().noneMatch((it) -> it.asString("").equals(unit)))
			.forEach(all::add);
	}

	/**
	 * The statements that speak of a subject: those that did, and those of the document.
	 */
	private <E, R extends Record> ArrayNode statements(Subject subject, Curated<E, R> curated, JsonNode given) {
		var all = JsonNodeFactory.instance.arrayNode();
		given.forEach(all::add);
		curated.current(subject.id())
			.map((state) -> this.services.bodies.of(state).get(DocumentReader.STATEMENTS))
			.ifPresent((before) -> before.forEach(all::add));
		this.content.links()
			.getOrDefault(subject, new TreeSet<>())
			.forEach((locator) -> all.add(this.services.bodies.of(locator)));
		return all;
	}

	/**
	 * Adds to a subject that is not described in the document the statements about it.
	 */
	private void mention(String pointer, Subject subject) {
		if (this.isBroken || !this.put.add(subject)) {
			return;
		}
		var body = this.services.resources.body(subject.list(), subject.id());
		var curated = body.flatMap((part) -> this.services.resources.collection(subject.list(), part));
		if (body.isEmpty() || curated.isEmpty()) {
			this.faults.refuse(pointer, RequestError.unknownValue(ErrorPlace.ofField(""), subject.id(),
					this.services.subjects.known(subject.list())));
			return;
		}
		body.get().remove(PublishedResources.TYPE);
		putPart(new Part<>(pointer, subject.list(), curated.get(), subject.id(), body.get(), List.of()), false);
	}

	/** Records a resource, and returns whether there was no fault. */
	private <R extends Record> boolean put(String pointer, Curated<?, R> curated, R request) {
		if (this.isBroken || this.faults.isFull()) {
			return false;
		}
		var id = curated.id(request);
		try {
			var change = this.services.curation.put(curated, request, this.draft);
			if (this.isNew && change != null && changesDescription(change)) {
				this.faults.refuse(pointer, curated.errorOfKey(id, """
						Is there already, and is not as it is here: leave it out, since what exists is only \
						named, or change it first."""));
			}
			this.outcomes.add(PublishedPart.of(pointer, curated.collection(), id, change));
			return true;
		}
		catch (RefusedException ex) {
			this.isBroken |= ex.type() != ProblemType.DOES_NOT_FIT_THE_DATA;
			curated.errors(id, ex).forEach((fault) -> this.faults.refuse(pointer, fault));
			return false;
		}
		finally {
			// The more entities the persistence context has, the longer it takes to look
			// for changes.
			this.services.curation.forget();
		}
	}

	/**
	 * Whether a change is of more than the statements that a resource is named in, what
	 * they report of it, and the units that an indicator gets.
	 */
	private static boolean changesDescription(Change change) {
		return change.action() == ChangeAction.UPDATE
				&& change.fields().stream().anyMatch((field) -> !ADDED_TO.contains(field.field()) && !addsUnits(field));
	}

	private static boolean addsUnits(Change.FieldChange field) {
		return field.field().equals("units") && field.before() instanceof ArrayNode before
				&& field.after() instanceof ArrayNode after
				&& before.valueStream().allMatch((unit) -> after.valueStream().anyMatch(unit::equals));
	}

	private void putFigures() {
		var figures = this.content.figures().stream().map(this::makeReferred).toList();
		var recorder = this.services.figures.recorder(this.isNew ? Set.of() : Set.of(this.content.source()),
				this.content.usual());
		var faults = new LinkedHashMap<FigurePart, References>();
		for (var figure : figures) {
			var references = new References();
			recorder.add(figure.id(), figure.request(), figure.pointer(), references);
			faults.put(figure, references);
		}
		recorder.decide();
		faults.forEach(this::refuse);
		if (this.faults.isEmpty()) {
			var recorded = recorder.record(this.draft).iterator();
			for (var figure : figures) {
				var became = recorded.next();
				this.outcomes
					.add(PublishedPart.of(figure.pointer(), "observations", became.id().toString(), became.change()));
			}
		}
	}

	private void refuse(FigurePart figure, References references) {
		references.errors().forEach((fault) -> this.faults.refuse(figure.pointer(), fault));
	}

	/** Makes what a figure names, if there is none, and returns the figure with it. */
	private FigurePart makeReferred(FigurePart figure) {
		var references = new References();
		var made = this.services.entries.make(figure.request(), references, this.draft,
				(field, change) -> this.outcomes.add(PublishedPart.of(figure.pointer() + field, change.collection(),
						Objects.requireNonNull(change.id()), change)));
		refuse(figure, references);
		references.errors()
			.forEach((fault) -> this.faults
				.missing(fault.pointer().startsWith("/places") ? made.place() : made.indicator()));
		return new FigurePart(figure.pointer(), figure.id(), made);
	}

	/** The services that record the parts of a document. */
	@Component
	record Services(PublishedResources resources, SourceService sources, SourceObservations figures,
			ReferredEntries entries, StatementSubjects subjects, BodyReader bodies, Curation curation) {
	}

}
