package org.jincheng.indicators.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collects what statements use of the catalogue, with what that refers to, so that the
 * document holds all that it takes to record it elsewhere.
 */
final class PublicationHead {

	/** The fields that refer to parts of a list, by their names. */
	private static final Map<String, String> REFERENCES = Map.of("topic", "topics", "units", "units", "parent",
			"places", "members", "places", "successors", "places", "shareOfIndicator", "indicators", "parks", "parks");

	private final PublishedResources resources;

	/** The bodies of the parts, by list and id. */
	private final Map<String, Map<String, ObjectNode>> parts = new TreeMap<>();

	PublicationHead(PublishedResources resources) {
		this.resources = resources;
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
			known.put(id, part);
			REFERENCES.forEach((field, referred) -> ids(part.path(field))
				.flatMap((code) -> field.equals("units") ? this.resources.units(code).stream() : Stream.of(code))
				.forEach((code) -> add(referred, code)));
		});
		return body.isPresent();
	}

	private static Stream<String> ids(JsonNode value) {
		return value.isArray() ? value.valueStream().map(JsonNode::asString)
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
