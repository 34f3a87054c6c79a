package org.jincheng.indicators.recording.publication;

import java.util.List;
import java.util.Optional;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.subjects.report.Reported;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * The resources that a document has parts of, each as the body of its single write. The
 * indicators of all types are in one list, where each names its type.
 *
 * @param collections how resources are changed
 * @param indicators the indicators
 * @param bodies writes bodies
 */
@Component
record PublishedResources(List<Curated<?, ?>> collections, IndicatorService indicators, BodyReader bodies) {

	static final String INDICATORS = "indicators";

	static final String TYPE = "type";

	/** Returns the collection that a part of a list is in; empty if its type is none. */
	Optional<Curated<?, ?>> collection(String list, JsonNode part) {
		if (!list.equals(INDICATORS)) {
			return Curated.find(this.collections, list);
		}
		return Term.find(IndicatorType.values(), part.path(TYPE).asString(""))
			.flatMap((type) -> Curated.find(this.collections, type.collection()));
	}

	/**
	 * Returns the collection that the resource of a list is in; empty if there is none.
	 */
	Optional<Curated<?, ?>> collection(String list, String id) {
		return list.equals(INDICATORS)
				? this.indicators.statedType(id).flatMap((type) -> Curated.find(this.collections, type.collection()))
				: Curated.find(this.collections, list);
	}

	/** Returns something of which publications report; empty if there is none. */
	Optional<Reported<?>> reported(String list, String id) {
		return collection(list, id).flatMap((curated) -> curated.current(id))
			.filter(Reported.class::isInstance)
			.map((state) -> (Reported<?>) state);
	}

	/** Returns a resource as a part of a list; empty if there is none. */
	Optional<ObjectNode> body(String list, String id) {
		return collection(list, id).flatMap((curated) -> curated.current(id).map((state) -> {
			var body = this.bodies.of(state);
			if (list.equals(INDICATORS)) {
				body.put(TYPE, this.indicators.statedType(id).orElseThrow().code());
			}
			return body;
		}));
	}

}
