package org.jincheng.indicators.recording.publication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.recording.publication.PublicationReport.LeftFigure;
import tools.jackson.databind.JsonNode;

/**
 * The figures of a document that are left out since each lacks a part that no figure can
 * be without, the parts of the document that only they use, and the new indicators that
 * no figure uses.
 */
final class LeftOut {

	/** The parts of a figure, each with what may stand in its place. */
	private static final Map<String, String> NEEDED = Map.of("indicator", "indicator", "place", "places", "period",
			"period", "unit", "unit", "value", "missing");

	private final JsonNode document;

	/** The pointers of the entries at the head, by their codes. */
	private final Map<String, List<String>> entries = new HashMap<>();

	private final List<LeftFigure> figures = new ArrayList<>();

	private final Set<String> pointers = new HashSet<>();

	LeftOut(JsonNode document) {
		this.document = document;
		for (var list : PublicationDocument.HEAD) {
			for (var i = 0; i < document.path(list).size(); i++) {
				var entry = document.path(list).path(i);
				var code = entry.path("code").asString(entry.path("id").asString(""));
				this.entries.computeIfAbsent(code, (_) -> new ArrayList<>()).add("/" + list + "/" + i);
			}
		}
		var left = new ArrayList<JsonNode>();
		var kept = new ArrayList<>(List.of(document.path("source"), document.path("defaults")));
		for (var i = 0; i < document.path(DocumentReader.STATEMENTS).size(); i++) {
			var statement = document.path(DocumentReader.STATEMENTS).path(i);
			kept.addAll(List.of(statement.path("about"), statement.path("initiatives"), statement.path("reports")));
			for (var j = 0; j < statement.path("figures").size(); j++) {
				var isLeft = leave(statement.path("figures").path(j), "/statements/%d/figures/%d".formatted(i, j));
				(isLeft ? left : kept).add(statement.path("figures").path(j));
			}
		}
		var used = used(kept);
		Stream
			.concat(used(left).stream(),
					this.entries.values().stream().flatMap(List::stream).filter((it) -> it.startsWith("/indicators/")))
			.filter((pointer) -> !used.contains(pointer))
			.forEach(this.pointers::add);
	}

	/** The figures, in the order of the document. */
	List<LeftFigure> figures() {
		return this.figures;
	}

	/** Whether the part at a JSON Pointer is left out. */
	boolean has(String pointer) {
		return this.pointers.contains(pointer);
	}

	/** Leaves a figure out if it lacks something, and returns whether it does. */
	private boolean leave(JsonNode figure, String pointer) {
		var lacks = NEEDED.entrySet()
			.stream()
			.filter((part) -> Stream.of(figure, this.document.path("defaults"))
				.noneMatch((it) -> it.hasNonNull(part.getKey()) || it.hasNonNull(part.getValue())))
			.map(Map.Entry::getKey)
			.sorted()
			.collect(Collectors.toList());
		if (lacksBase(figure.path("comparison"))) {
			lacks.add("basePeriod");
		}
		if (!lacks.isEmpty()) {
			this.pointers.add(pointer);
			this.figures.add(new LeftFigure(pointer, figure.path("printed").asString(null), lacks));
		}
		return !lacks.isEmpty();
	}

	private static boolean lacksBase(JsonNode comparison) {
		return !comparison.hasNonNull("basePeriod")
				&& Term.find(ComparisonKind.values(), comparison.path("kind").asString(""))
					.filter((kind) -> kind.needsBase(comparison.hasNonNull("place")))
					.isPresent();
	}

	/** The pointers of the entries that values name, and of those that these name. */
	private Set<String> used(List<JsonNode> values) {
		var used = new HashSet<String>();
		var open = new ArrayDeque<>(values);
		while (!open.isEmpty()) {
			var value = open.pop();
			value.forEach(open::push);
			Stream.concat(value.propertyNames().stream(), Stream.of(value.asString("")))
				.flatMap((word) -> this.entries.getOrDefault(word, List.of()).stream())
				.filter(used::add)
				.forEach((entry) -> open.push(this.document.at(entry)));
		}
		return used;
	}

}
