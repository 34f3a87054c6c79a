package org.jincheng.indicators.figures.observation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.core.curation.Curator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Records publications in short, and tells figures in short. */
public final class Bulletins {

	private final Curator curator;

	/** What the ids of sources and indicators begin with. */
	private final String prefix;

	public Bulletins(Curator curator, String prefix) {
		this.curator = curator;
		this.prefix = prefix;
	}

	/** Records a publisher of a kind, if any is said. */
	public void publisher(String name, String kind) {
		post("publishers", """
				{"code": "%s-%s", "name": {"en": "%s %s", "zh": null}, "aliases": [], "kind": %s, "parent": null}"""
			.formatted(this.prefix, name, this.prefix, name, kind.isEmpty() ? null : "\"" + kind + "\""));
	}

	public void indicator(String name, String units, String more) {
		post("indicators", """
				{"code": "%s-%s", "name": {"en": "Measure of %s", "zh": "指标"}, \
				"definition": {"en": "What is measured."},
				 "topic": "economy", "units": ["%s"], "decimals": 1, %s "statements": []}""".formatted(this.prefix,
				name, name, units.replace(" ", "\", \""), more.isEmpty() ? "" : more + ","));
	}

	private void post(String collection, String body) {
		var answer = this.curator.send("POST", collection, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	/**
	 * Records a publication.
	 * @param source its id, publisher and day
	 * @param figures figures, each as "indicator place period value unit", of which the
	 * value may be a range or have a relation before it, and then what else is said, as
	 * "status=target" or "missing=suppressed", "relations" of the source as "replaces=…"
	 * @return the moment of its revision
	 */
	public String publish(String source, String... figures) {
		var words = source.split(" ");
		var document = (ObjectNode) Api.parse("""
				{"source": {"id": "%s-%s", "publisher": "%s %s", "title": "Figures", "published": "%s", \
				"language": "en"},
				 "statements": []}""".formatted(this.prefix, words[0], this.prefix, words[1], words[2]));
		Arrays.stream(words).skip(3).map((word) -> word.split("=")).forEach((relation) -> {
			var id = this.prefix + "-" + relation[1];
			if (relation[0].startsWith("re")) {
				((ObjectNode) document.get("source")).putArray(relation[0]).add(id);
			}
			else {
				((ObjectNode) document.get("source")).put(relation[0], id);
			}
		});
		for (var i = 0; i < figures.length; i++) {
			document.withArray("statements")
				.add(Api.parse("{\"paragraph\": 1, \"sentence\": %d, \"figures\": [%s]}".formatted(i + 1,
						figure(figures[i]))));
		}
		var answer = this.curator.send("POST", "publications", document.toString());
		assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
		return this.curator.get("changes?sort=-number&limit=1").body().at("/items/0/recordedAt").asString();
	}

	private String figure(String figure) {
		var words = new ArrayList<>(List.of(figure.split(" ")));
		var indicator = words.removeFirst();
		var place = words.removeFirst();
		var period = words.removeFirst().split("~");
		var isMissing = figure.contains(" missing=");
		var relation = isMissing || Character.isDigit(words.getFirst().charAt(0)) || words.getFirst().startsWith("-")
				? "eq" : words.removeFirst();
		var value = words.removeFirst();
		var upper = relation.equals("between") ? words.removeFirst() : null;
		var unit = words.removeFirst();
		var said = words.stream()
			.map((word) -> word.split("=", 2))
			.collect(Collectors.toMap((word) -> word[0], (word) -> word[1]));
		var base = said.get("on");
		var places = said.get("places");
		var joint = places != null;
		var where = (places != null) ? "\"places\": [\"" + places.replace(",", "\", \"") + "\"]"
				: "\"place\": \"" + place + "\"";
		return """
				{"indicator": "%s-%s", %s, "value": %s, "upper": %s, "unit": "%s", "relation": %s, "missing": %s, \
				"printed": "%s",
				 "joint": %s, "status": "%s", "period": {"start": "%s", "end": "%s", "basis": "%s"}, \
				"occurrence": %s, "note": %s,
				 "comparison": %s%s%s}""".formatted(this.prefix, indicator, where, isMissing ? null : value, upper,
				unit, isMissing ? null : "\"" + relation + "\"", isMissing ? "\"" + said.get("missing") + "\"" : null,
				value, joint, said.getOrDefault("status", "actual"), first(period[0]), last(period[period.length - 1]),
				said.getOrDefault("basis", "stated"), said.getOrDefault("occurrence", "1"),
				said.containsKey("occurrence") ? "{\"en\": \"Said twice.\"}" : null,
				(base != null) ? "{\"kind\": \"change\", \"basePeriod\": {\"start\": \"%s\", \"end\": \"%s\"}}"
					.formatted(first(base), last(base)) : null,
				said.containsKey("prices") ? ", \"prices\": \"" + said.get("prices") + "\"" : "",
				said.containsKey("where") ? ", \"where\": {\"" + said.get("where").replace(":", "\": \"") + "\"}" : "");
	}

	private static String first(String period) {
		return (period.length() == 10) ? period : (period.length() == 7) ? period + "-01" : period + "-01-01";
	}

	private static String last(String period) {
		return (period.length() == 10) ? period
				: (period.length() == 7) ? YearMonth.parse(period).atEndOfMonth().toString() : period + "-12-31";
	}

	public List<JsonNode> find(String indicator, String query) {
		var answer = this.curator.get("observations?indicator=%s-%s%s".formatted(this.prefix, indicator, query));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().get("items").valueStream().toList();
	}

	/** Figures in short: period, value, status and source, and what is told of others. */
	List<String> figures(String indicator, String query) {
		return find(indicator, query).stream().map(this::figures).toList();
	}

	String figures(JsonNode figure) {
		var words = new ArrayList<>(List.of(figure.at("/period/label").asString(),
				figure.get("missing").isNull() ? figure.get("value").asString() : figure.get("missing").asString()));
		words.add(figure.get("status").asString());
		words
			.add(figure.at("/source/id").asStringOpt().map((id) -> id.substring(this.prefix.length() + 1)).orElse("-"));
		if (figure.has("alsoStated")) {
			var also = figure.get("alsoStated");
			words.add("+" + also.get("count").asInt() + (also.get("contradicted").asBoolean() ? "!" : ""));
		}
		if (figure.has("occurrence")) {
			words.add("(" + figure.get("occurrence").asInt() + ")");
		}
		return String.join(" ", words);
	}

	/** The others beside a figure, each as its source and how it stands to it. */
	List<String> others(String id) {
		return this.curator.get("observations/" + id)
			.body()
			.get("others")
			.valueStream()
			.map((other) -> other.at("/observation/source/id").asString().substring(this.prefix.length() + 1) + " "
					+ other.get("how").asString() + (other.has("possiblyNewer") ? " possibly newer" : ""))
			.toList();
	}

}
