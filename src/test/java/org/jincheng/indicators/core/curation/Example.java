package org.jincheng.indicators.core.curation;

import org.jincheng.indicators.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a curator sends for a resource of each collection. */
public enum Example {

	PLACE("places", "code", """
			{"code": "140599", "name": {"en": "New", "zh": "新"}, "kind": "county", "parent": "140500",
			 "members": []}"""),

	INDICATOR("indicators", "code", """
			{"code": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something"},
			 "topic": "livelihood", "units": ["persons", "count"], "decimals": 0, "comparison": null,
			 "statements": [%s]}""".formatted(statement(9, 1))),

	INVESTMENT("investments", "id", """
			{"id": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something", "zh": "某事"},
			 "topic": "investment", "kind": "fund", "sector": "tourism", "status": "under-way",
			 "partner": {"en": "Somebody"}, "parks": ["danhe-river-wetland-park"], "units": ["USD", "CNY"],
			 "decimals": 0, "statements": []}"""),

	TRADE_METRIC("trade-metrics", "id", """
			{"id": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something"},
			 "topic": "trade", "flow": "exports",
			 "comparison": {"kind": "times-more", "basePeriod": {"start": "1985-01-01", "end": "1985-12-31"}},
			 "units": ["multiple"], "decimals": 1, "statements": []}"""),

	ENVIRONMENT_METRIC("environment-metrics", "id", """
			{"id": "new-one", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something"},
			 "topic": "environment", "domain": "air", "shareOf": {"en": "All days", "zh": null},
			 "units": ["percent"], "decimals": 1, "statements": []}"""),

	UNIT("units", "code", """
			{"code": "new-one", "symbol": "no", "name": {"en": "New", "zh": "新"}, "dimension": "power", \
			"scale": 0.25}"""),

	TOPIC("topics", "code", """
			{"code": "new-one", "name": {"en": "New", "zh": "新"}}"""),

	PARK("parks", "id", """
			{"id": "new-one", "name": {"en": "New"}, "kind": "science", "focus": {"en": "Something"},
			 "status": "under-construction", "statements": [%s, %s]}""".formatted(statement(11, 1), statement(4, 1))),

	INITIATIVE("initiatives", "id", """
			{"id": "new-one", "name": {"en": "New", "zh": "新"}, "topic": "transport", "kind": "infrastructure",
			 "status": "planned", "partner": null, "due": "2030-12-31", "statements": []}"""),

	BREAK("breaks", "id", """
			{"id": "new-one", "indicator": "poverty-rate", "place": "140500", "day": "2011-01-01", "reason": "method",
			 "note": {"en": "By a higher line", "zh": "标准提高"}, "statement": %s}""".formatted(statement(9, 2)));

	private final String collection;

	private final String key;

	private final String text;

	Example(String collection, String key, String text) {
		this.collection = collection;
		this.key = key;
		this.text = text;
	}

	public String collection() {
		return this.collection;
	}

	/** The field that has the id. */
	public String key() {
		return this.key;
	}

	/** The field that has a text in both languages. */
	String words() {
		return (this == BREAK) ? "note" : "name";
	}

	public JsonNode body() {
		return Api.parse(this.text);
	}

	public String id() {
		return body().get(this.key).asString();
	}

	public String path() {
		return this.collection + "/" + id();
	}

	/** What is sent for it, with another value of a field. */
	public String with(String field, String value) {
		var changed = (ObjectNode) body();
		changed.set(field, Api.parse(value));
		return changed.toString();
	}

	/** The locator of a sentence of the article. */
	public static String statement(int paragraph, int sentence) {
		return "{\"source\": \"chinadaily-2019-09-02\", \"paragraph\": %d, \"sentence\": %d}".formatted(paragraph,
				sentence);
	}

}
