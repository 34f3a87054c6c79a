package org.jincheng.indicators.recording.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementRequest;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.core.request.CanonicalUuid;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.recording.publication.PublicationDocument.About;
import org.jincheng.indicators.recording.publication.PublicationDocument.PublishedReport;
import org.jincheng.indicators.recording.publication.PublicationDocument.PublishedStatement;
import org.jincheng.indicators.subjects.report.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the parts of a document as the bodies that they stand for, with what their
 * position says. What cannot be read is noted, and passed over.
 */
final class DocumentReader {

	static final String STATEMENTS = "statements";

	private static final String INITIATIVES = "initiatives";

	/** What is copied into all figures of a document that do not say it. */
	private static final List<String> COPIED = List.of("status", "unit", "period", "place");

	/** What holds for those figures of a document that can have prices. */
	private static final List<String> OF_PRICES = List.of("prices", "priceYear", "changes");

	/** What may hold for all figures of a document. */
	static final List<String> DEFAULTS = Stream.concat(COPIED.stream(), OF_PRICES.stream()).toList();

	/** The lists of what statements speak of. */
	static final List<String> ABOUT = List.of(PublishedResources.INDICATORS, "parks", INITIATIVES);

	private final PublishedResources resources;

	private final BodyReader bodies;

	private final DocumentFaults faults;

	/** What of the document is passed over; null for nothing. */
	private final @Nullable LeftOut leftOut;

	/** The position of each part in the document, by its pointer. */
	private final Map<String, Integer> order = new HashMap<>();

	private final List<Part<?, ?>> parts = new ArrayList<>();

	private final List<StatementPart> statements = new ArrayList<>();

	private final List<Mention> mentions = new ArrayList<>();

	private final List<FigurePart> figures = new ArrayList<>();

	/** The pointer of each part, by the path of its resource. */
	private final Map<String, String> pointers = new HashMap<>();

	/** The statements that speak of each subject. */
	private final Map<Subject, SortedSet<Locator>> links = new HashMap<>();

	/** What statements report of each subject. */
	private final Map<Subject, Map<Locator, Report>> reports = new HashMap<>();

	/** Where each subject that the document describes is told first. */
	private final Map<Subject, Locator> told = new HashMap<>();

	/** What holds for all figures that do not say otherwise. */
	private ObjectNode defaults = JsonNodeFactory.instance.objectNode();

	/** The prices of those that do not say them. */
	private FigureDefaults usual = FigureDefaults.NONE;

	/**
	 * The id of the source; of one that cannot be read, one that is no fault of others.
	 */
	private String source = "unreadable";

	DocumentReader(PublishedResources resources, BodyReader bodies, DocumentFaults faults, @Nullable LeftOut leftOut) {
		this.resources = resources;
		this.bodies = bodies;
		this.faults = faults;
		this.leftOut = leftOut;
	}

	/** Reads a document; empty if its source cannot be read, which all else refers to. */
	Optional<Content> read(JsonNode body) {
		var document = this.bodies.readParts(body, PublicationDocument.class, unreadable(""));
		if (document == null) {
			return Optional.empty();
		}
		var heads = PublicationDocument.HEAD.stream().mapToInt((list) -> body.path(list).size()).sum();
		if (heads + document.statements()
			.stream()
			.mapToInt(PublishedStatement::size)
			.sum() > PublicationService.MAX_PARTS) {
			this.faults.unreadable("",
					RequestError.of(ErrorPlace.ofField("/statements"), null,
							"The publication has more than %d parts. Send the figures as an import."
								.formatted(PublicationService.MAX_PARTS)));
			return Optional.empty();
		}
		if (document.defaults() instanceof ObjectNode defaults) {
			readDefaults(defaults);
		}
		read("/source", "sources", (ObjectNode) document.source());
		var described = List.copyOf(this.parts);
		described.forEach((part) -> this.source = part.id());
		for (var list : PublicationDocument.HEAD) {
			each(List.copyOf(body.path(list).values()),
					(part, i) -> read("/" + list + "/" + i, list, (ObjectNode) part.deepCopy()));
		}
		each(document.statements(), this::readStatement);
		var units = Objects.requireNonNullElse(document.addedUnits(), Map.<String, List<String>>of());
		units.keySet()
			.forEach((code) -> mention("/addedUnits/" + code, new Subject(PublishedResources.INDICATORS, code)));
		return described.isEmpty() ? Optional.empty()
				: Optional.of(new Content(this.source, this.parts, this.statements, this.mentions, this.figures,
						this.usual, this.links, this.reports, this.told, units, this.order,
						this.defaults.path("place").asString(null)));
	}

	private void readDefaults(ObjectNode defaults) {
		this.defaults = defaults.deepCopy().retain(COPIED);
		this.order.put("/defaults", this.order.size());
		this.usual = Objects.requireNonNullElse(
				this.bodies.read(defaults.deepCopy().retain(OF_PRICES), FigureDefaults.class, unreadable("/defaults")),
				FigureDefaults.NONE);
		defaults.propertyNames()
			.stream()
			.filter((name) -> !DEFAULTS.contains(name))
			.forEach((name) -> this.faults.unreadable("/defaults",
					RequestError.unknownValue(ErrorPlace.ofField("/" + name), name, DEFAULTS)));
	}

	/** Takes over what holds for all figures and this one does not say. */
	private void addDefaults(ObjectNode figure) {
		var said = COPIED.stream().filter(figure::hasNonNull).collect(Collectors.toCollection(HashSet::new));
		if (figure.hasNonNull("places")) {
			said.add("place");
		}
		this.defaults.properties().forEach((each) -> {
			if (!said.contains(each.getKey())) {
				figure.set(each.getKey(), each.getValue());
			}
		});
	}

	private static <T> void each(List<T> items, ObjIntConsumer<T> action) {
		for (var i = 0; i < items.size(); i++) {
			action.accept(items.get(i), i);
		}
	}

	private Consumer<RequestError> unreadable(String pointer) {
		return (fault) -> this.faults.unreadable(pointer, fault);
	}

	private boolean isLeftOut(String pointer) {
		return this.leftOut != null && this.leftOut.has(pointer);
	}

	private void read(String pointer, String list, ObjectNode part) {
		if (isLeftOut(pointer)) {
			return;
		}
		var curated = this.resources.collection(list, part);
		if (curated.isPresent()) {
			var body = part.deepCopy();
			if (list.equals(PublishedResources.INDICATORS)) {
				body.remove(PublishedResources.TYPE);
			}
			if (ABOUT.contains(list) && body.path(STATEMENTS).isMissingNode()) {
				body.putArray(STATEMENTS);
			}
			if (ABOUT.contains(list) && body.has("reports")) {
				this.faults.unreadable(pointer, RequestError.of(ErrorPlace.ofField("/reports"), null,
						"Unknown field: what is reported of it stands in the statements that report it."));
			}
			read(pointer, list, curated.get(), body).ifPresent(this.parts::add);
		}
		else {
			var type = part.path(PublishedResources.TYPE).asString("");
			this.faults.unreadable(pointer, RequestError.unknownValue(ErrorPlace.ofField("/" + PublishedResources.TYPE),
					type, Arrays.stream(IndicatorType.values()).map(IndicatorType::code).toList()));
		}
	}

	private <E, R extends Record> Optional<Part<?, ?>> read(String pointer, String list, Curated<E, R> curated,
			ObjectNode body) {
		this.order.put(pointer, this.order.size());
		var request = this.bodies.read(body, curated.requestType(), unreadable(pointer));
		if (request == null) {
			this.faults.missing(body.path(curated.key()).asString(""));
			return Optional.empty();
		}
		var id = curated.id(request);
		var twin = this.pointers.putIfAbsent(curated.path(id), pointer);
		if (twin != null) {
			this.faults.refuse(pointer, curated.errorOfKey(id, "This repeats the entry at %s.".formatted(twin)));
			return Optional.empty();
		}
		return Optional.of(new Part<>(pointer, list, curated, id, body, curated.referred(request)));
	}

	private void readStatement(PublishedStatement statement, int number) {
		var pointer = "/" + STATEMENTS + "/" + number;
		var figures = PublicationDocument.orNone(statement.figures()).size();
		var left = IntStream.range(0, figures).filter((i) -> isLeftOut(pointer + "/figures/" + i)).count();
		if (left > 0 && statement.gist() == null && statement.size() == left + 1) {
			return;
		}
		var locator = new Locator(this.source, statement.paragraph(), statement.sentence());
		var body = JsonNodeFactory.instance.objectNode();
		body.put("paragraph", statement.paragraph());
		body.put("sentence", statement.sentence());
		body.set("gist", (ObjectNode) statement.gist());
		this.order.put(pointer, this.order.size());
		var request = this.bodies.read(body, StatementRequest.class, unreadable(pointer));
		var twin = this.pointers.putIfAbsent(locator.toString(), pointer);
		if (request == null) {
			this.faults.missing(locator.toString());
		}
		else if (twin != null) {
			this.faults.refuse(pointer, RequestError.of(ErrorPlace.ofField("/sentence"), locator.toString(),
					"This repeats the entry at %s.".formatted(twin)));
		}
		else {
			this.statements.add(new StatementPart(pointer, request, locator));
		}
		if (statement.about() != null) {
			readAbout(pointer + "/about/", statement.about(), locator);
		}
		each(PublicationDocument.orNone(statement.figures()),
				(figure, i) -> readFigure(pointer + "/figures/" + i, (ObjectNode) figure, locator));
		each(PublicationDocument.orNone(statement.initiatives()), (part, i) -> {
			var initiative = (ObjectNode) part;
			read(pointer + "/initiatives/" + i, INITIATIVES, initiative);
			var subject = new Subject(INITIATIVES, initiative.path("id").asString(""));
			link(subject, locator);
			this.told.put(subject, locator);
		});
		each(PublicationDocument.orNone(statement.reports()),
				(report, i) -> readReport(pointer + "/reports/" + i, (ObjectNode) report, locator));
	}

	private void readAbout(String pointer, About about, Locator locator) {
		for (var list : ABOUT) {
			each(about.ids(list), (id, i) -> {
				if (!BodyRules.isText(id)) {
					this.faults.unreadable(pointer + list + "/" + i,
							RequestError.of(ErrorPlace.ofField(""), null, "Is no id."));
					return;
				}
				var subject = new Subject(list, id);
				link(subject, locator);
				mention(pointer + list + "/" + i, subject);
			});
		}
	}

	private void readReport(String pointer, ObjectNode part, Locator locator) {
		var report = this.bodies.read(part, PublishedReport.class, unreadable(pointer));
		if (report != null) {
			var subject = new Subject(report.of().type().list(), report.of().id());
			this.reports.computeIfAbsent(subject, (it) -> new LinkedHashMap<>()).put(locator, report.at(locator));
			if (report.of().type() != ReportedType.INVESTMENT) {
				link(subject, locator);
			}
			mention(pointer, subject);
		}
	}

	private void mention(String pointer, Subject subject) {
		this.order.put(pointer, this.order.size());
		this.mentions.add(new Mention(pointer, subject));
	}

	private void link(Subject subject, Locator locator) {
		this.links.computeIfAbsent(subject, (it) -> new TreeSet<>()).add(locator);
	}

	private void readFigure(String pointer, ObjectNode figure, Locator locator) {
		if (isLeftOut(pointer)) {
			return;
		}
		this.order.put(pointer, this.order.size());
		this.order.put(pointer + "/places", this.order.size());
		this.order.put(pointer + "/where", this.order.size());
		if (figure.has("source")) {
			this.faults.unreadable(pointer, RequestError.of(ErrorPlace.ofField("/source"), null,
					"Unknown field: the position of a figure already says which sentence states it."));
		}
		var body = figure.deepCopy();
		var id = body.path("id");
		body.remove("id");
		addDefaults(body);
		var cell = body.remove("cell");
		var source = body.putObject("source");
		source.put("id", locator.source());
		source.put("paragraph", locator.paragraph());
		source.put("sentence", locator.sentence());
		source.set("cell", cell);
		var request = this.bodies.read(body, StatedFigure.class, (fault) -> this.faults.unreadable(pointer,
				fault.at(ErrorPlace.ofField(fault.pointer().replaceFirst("^/source(?=/cell)", "")))));
		var known = CanonicalUuid.of(id.asString("")).orElse(null);
		if (known == null && !id.isMissingNode() && !id.isNull()) {
			this.faults.unreadable(pointer,
					RequestError.of(ErrorPlace.ofField("/id"), id.asString(null), "Not the id of an observation."));
		}
		else if (request != null) {
			this.told.putIfAbsent(new Subject(PublishedResources.INDICATORS, request.indicator()), locator);
			this.figures.add(new FigurePart(pointer, known, request));
		}
	}

	/**
	 * What a document says.
	 *
	 * @param source the id of its source
	 * @param parts the parts of all lists but statements and figures; the first is the
	 * source
	 * @param statements the statements
	 * @param mentions the subjects that statements name
	 * @param figures the figures
	 * @param usual the prices of figures that do not say them
	 * @param links the statements that speak of each subject
	 * @param reports what statements report of each subject
	 * @param told where each subject that the document describes is told first
	 * @param units the units that indicators get, by their codes
	 * @param order the position of each part in the document, by its pointer
	 * @param place the code of the place where all is that does not say otherwise; null
	 * if nothing is said
	 */
	record Content(String source, List<Part<?, ?>> parts, List<StatementPart> statements, List<Mention> mentions,
			List<FigurePart> figures, FigureDefaults usual, Map<Subject, SortedSet<Locator>> links,
			Map<Subject, Map<Locator, Report>> reports, Map<Subject, Locator> told, Map<String, List<String>> units,
			Map<String, Integer> order, @Nullable String place) {
	}

	/**
	 * A part that describes a resource.
	 *
	 * @param pointer where it is
	 * @param list the list that it is in, by the name of that in the document
	 * @param curated how it is recorded
	 * @param id the id of the resource
	 * @param body the body of the single write of it
	 * @param referred the ids of what it refers to in its own list
	 */
	record Part<E, R extends Record>(String pointer, String list, Curated<E, R> curated, String id, ObjectNode body,
			Collection<String> referred) {
	}

	/**
	 * A statement.
	 *
	 * @param pointer where it is
	 * @param request the body of the single write of it
	 * @param locator its locator
	 */
	record StatementPart(String pointer, StatementRequest request, Locator locator) {
	}

	/**
	 * A figure.
	 *
	 * @param pointer where it is
	 * @param id which figure is corrected; null where its key decides
	 * @param request the body of the single write of it
	 */
	record FigurePart(String pointer, @Nullable UUID id, StatedFigure request) {
	}

	/**
	 * A statement names a subject.
	 *
	 * @param pointer where
	 * @param subject which
	 */
	record Mention(String pointer, Subject subject) {
	}

	/**
	 * What statements speak of.
	 *
	 * @param list the list that it is in
	 * @param id its id
	 */
	record Subject(String list, String id) {
	}

}
