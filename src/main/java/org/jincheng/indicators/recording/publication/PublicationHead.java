package org.jincheng.indicators.recording.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.recording.publication.PublicationDocument.PublishedReport;
import org.jincheng.indicators.recording.publication.PublicationDocument.ReportedThing;
import org.jincheng.indicators.recording.publication.StatementSubjects.Subject;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reported;
import org.jincheng.indicators.subjects.report.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collects what statements use of the catalogue, with what that refers to, so that the
 * document holds all that it takes to record it elsewhere.
 */
final class PublicationHead {

	/** The fields that refer to parts of a list, by the names of both lists. */
	private static final Map<String, Map<String, String>> REFERENCES = Map.of("publishers",
			Map.of("parent", "publishers"), "sources",
			Map.of("publisherCode", "publishers", "partOf", "sources", "copyOf", "sources", "translationOf", "sources",
					"replaces", "sources", "retracts", "sources"),
			"places", Map.of("parent", "places", "members", "places", "successors", "places"), "indicators",
			Map.of("topic", "topics", "units", "units", "shareOfIndicator", "indicators", "of", "indicators", "where",
					"categories", "scope", "categories", "parks", "parks", "place", "places"),
			"categories", Map.of("dimension", "dimensions", "parent", "categories", "members", "categories"),
			"initiatives", Map.of("topic", "topics", "place", "places"), "parks", Map.of("place", "places"));

	/** The source of the document. */
	private final String source;

	private final Reports reports;

	private final PublishedResources resources;

	private final PublisherNames publishers;

	/** The bodies of the parts, by list and id. */
	private final Map<String, Map<String, ObjectNode>> parts = new TreeMap<>();

	PublicationHead(String source, PublishedResources resources, PublisherNames publishers, Reports reports) {
		this.source = source;
		this.reports = reports;
		this.resources = resources;
		this.publishers = publishers;
	}

	/**
	 * Adds a resource, and all that it refers to.
	 * @return whether it was not there yet
	 */
	boolean add(String list, String id) {
		var known = this.parts.computeIfAbsent(list, (name) -> new TreeMap<>());
		if (known.containsKey(id)) {
			return false;
		}
		var body = this.resources.body(list, id);
		body.ifPresent((part) -> {
			part.remove("statements");
			this.resources.reported(list, id).ifPresent((state) -> tellAsHere(part, state));
			known.put(id, part);
			addReferred(list, part);
		});
		return body.isPresent();
	}

	/**
	 * Gives a part the status that the source reports last, or that is reported first.
	 */
	private void tellAsHere(ObjectNode part, Reported<?> state) {
		part.remove("reports");
		var all = Objects.requireNonNull(state.reports());
		all.stream()
			.filter((report) -> isHere(report))
			.max(Comparator.naturalOrder())
			.or(() -> this.reports.first(all))
			.ifPresent((report) -> {
				part.put("status", report.status());
				part.put("due", (report.due() != null) ? report.due().toString() : null);
			});
	}

	private boolean isHere(Report report) {
		return report.statement() != null && report.statement().source().equals(this.source);
	}

	/** Whether no other source has reported of an initiative before. */
	boolean isToldFirst(String initiative) {
		return this.resources.reported("initiatives", initiative)
			.flatMap((state) -> this.reports.first(Objects.requireNonNull(state.reports())))
			.map(this::isHere)
			.orElse(true);
	}

	/**
	 * Returns what a statement reports of a resource, as a part of that; empty if the
	 * part that describes the resource says it.
	 * @param isTold whether the statement is where the document tells of it first
	 */
	Optional<PublishedReport> report(Subject subject, boolean isTold) {
		var part = this.parts.getOrDefault(subject.list(), Map.of()).get(subject.id());
		return this.resources.reported(subject.list(), subject.id())
			.stream()
			.flatMap((state) -> Objects.requireNonNull(state.reports()).stream())
			.filter((report) -> subject.statement().equals(report.statement()))
			.filter((report) -> part == null || !isTold || report.day() != null || report.duePeriod() != null
					|| !report.status().equals(part.path("status").asString())
					|| !Objects.equals(Objects.toString(report.due(), null), part.path("due").asString(null)))
			.map((report) -> new PublishedReport(new ReportedThing(ReportedType.of(subject.list()), subject.id()),
					report.status(), report.due(), report.duePeriod(), report.day()))
			.findFirst();
	}

	/** Adds all that a part of a list refers to. */
	void addReferred(String list, ObjectNode part) {
		REFERENCES.getOrDefault(list, Map.of()).forEach((field, referred) -> {
			var ids = ids(part.path(field));
			switch (referred) {
				case "categories" -> categories(part, field).forEach((id) -> add(referred, id));
				case "units" -> ids.flatMap((id) -> this.resources.indicators().partsOfUnit(id).stream())
					.forEach((id) -> add(referred, id));
				default -> ids.forEach((id) -> add(referred, id.replaceFirst("/.*", "")));
			}
		});
		var publisher = list.equals("sources") ? this.publishers.find(part.path("publisher").asString("")) : null;
		if (publisher != null) {
			add("publishers", publisher);
		}
	}

	/** The ids of the categories of an indicator, or of the one that contains another. */
	private static Stream<String> categories(ObjectNode part, String field) {
		return List.of("where", "scope").contains(field)
				? part.path(field)
					.propertyStream()
					.filter((each) -> !each.getValue().isNull())
					.map((each) -> each.getKey() + "/" + each.getValue().asString())
				: ids(part.path(field)).map((code) -> part.path("dimension").asString() + "/" + code);
	}

	private static Stream<String> ids(JsonNode value) {
		return value.isContainer() ? value.valueStream().map((each) -> each.path("code").asString(each.asString("")))
				: Stream.of(value).filter(JsonNode::isString).map(JsonNode::asString);
	}

	ObjectNode body(String list, String id) {
		return Objects.requireNonNull(this.parts.getOrDefault(list, Map.of()).get(id));
	}

	/** Returns the parts of a list, by their ids. */
	List<Object> list(String list) {
		return List.copyOf(this.parts.getOrDefault(list, Map.of()).values());
	}

}
