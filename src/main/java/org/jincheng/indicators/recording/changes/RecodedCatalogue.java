package org.jincheng.indicators.recording.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.curation.Undoing;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.revision.RevisionDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes the entries of the catalogue that refer to others by their codes.
 *
 * @param collections how entries are changed
 * @param indicators the types of indicators
 * @param curation changes them
 * @param undoing removes them
 * @param bodies writes them as bodies of requests
 * @param jdbc reads the database
 */
@Component
record RecodedCatalogue(List<Curated<?, ?>> collections, IndicatorService indicators, Curation curation,
		Undoing undoing, BodyReader bodies, JdbcClient jdbc) {

	/** The fields of a request that have codes of indicators or places. */
	private static final Set<String> REFERRING = Set.of("indicator", "shareOfIndicator", "place", "parent", "members",
			"successors");

	/** The entries that refer to some indicators or places, each with its collection. */
	private static final String USING = """
			select type || 's', code from indicator
			where withdrawn_at is null and origin = 'stated' and of_code is null
			  and (share_of_code = any(:indicators) or base_place = any(:places) or among_place = any(:places))
			union select 'places', code from place
			where withdrawn_at is null and (parent_code = any(:places)
			  or code in (select group_code from place_member where member_code = any(:places))
			  or code in (select place_code from place_successor where successor_code = any(:places)))
			union select 'breaks', id from series_break
			where indicator_code = any(:indicators) or place_code = any(:places)
			union select 'initiatives', id from initiative where place_code = any(:places)
			union select 'parks', id from park where place_code = any(:places) and withdrawn_at is null
			union select 'investments', code from investment join indicator using (code)
			where place_code = any(:places) and withdrawn_at is null""";

	/** The entry with a code, as the body of a request. */
	ObjectNode indicator(String code) {
		return this.bodies.of(ofIndicator(code).current(code).orElseThrow());
	}

	/** Changes an indicator of any type as part of a revision. */
	void changeIndicator(String code, Consumer<ObjectNode> change, RevisionDraft draft) {
		change(ofIndicator(code), code, change, draft);
	}

	private Curated<?, ?> ofIndicator(String code) {
		return ofCollection(this.indicators.statedType(code).orElseThrow().collection());
	}

	private Curated<?, ?> ofCollection(String collection) {
		return Curated.find(this.collections, collection).orElseThrow();
	}

	private <R extends Record> void change(Curated<?, R> curated, String id, Consumer<ObjectNode> change,
			RevisionDraft draft) {
		var body = this.bodies.of(curated.current(id).orElseThrow());
		change.accept(body);
		var faults = new ArrayList<RequestError>();
		var request = this.bodies.read(body, curated.requestType(), faults::add);
		if (request == null) {
			throw RefusedException.unprocessable(faults);
		}
		this.curation.put(curated, request, draft);
	}

	/** Adds to a list of a body what it lacks. */
	static void add(ArrayNode list, Collection<? extends JsonNode> added) {
		var all = new LinkedHashSet<JsonNode>(list.valueStream().toList());
		all.addAll(added);
		list.removeAll();
		list.addAll(all);
	}

	/**
	 * Has all entries that refer to some refer to others instead, and removes the former.
	 * @param collection the collection that all are of
	 * @param codes the codes of the others, by those that are removed
	 * @throws RefusedException a 409 if one cannot be removed
	 */
	void recode(String collection, Map<String, String> codes, RevisionDraft draft) {
		var from = codes.keySet().toArray(String[]::new);
		var isOfIndicators = collection.equals(Redirects.INDICATORS);
		var using = this.jdbc.sql(USING)
			.param("indicators", isOfIndicators ? from : new String[0])
			.param("places", isOfIndicators ? new String[0] : from)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list();
		for (var entry : using) {
			if (!codes.containsKey(entry.getValue())) {
				change(ofCollection(entry.getKey()), entry.getValue(), (body) -> recode(body, codes), draft);
			}
		}
		codes.keySet()
			.forEach((code) -> remove(isOfIndicators ? ofIndicator(code) : ofCollection(collection), code, draft));
	}

	private static void recode(ObjectNode body, Map<String, String> codes) {
		body.properties().forEach((field) -> {
			if (field.getValue() instanceof ObjectNode fields) {
				recode(fields, codes);
			}
			else if (REFERRING.contains(field.getKey()) && field.getValue() instanceof ArrayNode list) {
				var recoded = list.valueStream().map((code) -> body.stringNode(code(code, codes))).toList();
				list.removeAll();
				add(list, recoded);
			}
			else if (REFERRING.contains(field.getKey()) && field.getValue().isString()) {
				field.setValue(body.stringNode(code(field.getValue(), codes)));
			}
		});
	}

	private static String code(JsonNode code, Map<String, String> codes) {
		return codes.getOrDefault(code.asString(), code.asString());
	}

	private void remove(Curated<?, ?> curated, String code, RevisionDraft draft) {
		var obstacle = this.undoing.takeBack(curated, code, draft);
		if (obstacle != null) {
			throw RefusedException
				.conflict("The %s \"%s\" cannot be merged: %s".formatted(curated.noun(), code, obstacle.message()));
		}
	}

}
