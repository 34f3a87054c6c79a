package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.core.curation.Curator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Records publications in short, and tells figures in short. */
public final class Bulletins {

	private static final Map<String, Integer> POWERS = Map.of("million", 6, "billion", 9);

	private final Curator curator;

	/** What the ids of sources and indicators begin with; may be empty. */
	private final String prefix;

	public Bulletins(Curator curator, String prefix) {
		this.curator = curator;
		this.prefix = prefix.isEmpty() ? "" : prefix + "-";
	}

	/** Records a publisher of a kind, if any is said. */
	public void publisher(String name, String kind) {
		this.curator.add("publishers", """
				{"code": "%s%s", "name": {"en": "%s", "zh": null}, "aliases": [], "kind": %s, "parent": null}"""
			.formatted(this.prefix, name, named(name), kind.isEmpty() ? null : "\"" + kind + "\""));
	}

	private String named(String publisher) {
		return this.prefix.replaceFirst("-$", " ") + publisher;
	}

	public void indicator(String name, String units, String more) {
		this.curator.add("indicators", """
				{"code": "%s%s", "name": {"en": "Measure of %s", "zh": "指标"}, \
				"definition": {"en": "What is measured."},
				 "topic": "economy", "units": ["%s"], "decimals": 1, %s "statements": []}""".formatted(this.prefix,
				name, name, units.replace(" ", "\", \""), more.isEmpty() ? "" : more + ","));
	}

	/**
	 * Records a publication.
	 * @param source its id, publisher and day, and "relations" of the source as
	 * "replaces=…"
	 * @param figures the figures of each sentence, separated by " / ", as {@link #figure}
	 * has them
	 * @return the ids of the figures
	 */
	public List<String> publish(String source, String... figures) {
		var words = source.split(" ");
		var document = (ObjectNode) Api.parse("""
				{"source": {"id": "%s%s", "publisher": "%s", "title": "Figures", "published": "%s", \
				"language": "en"},
				 "statements": []}""".formatted(this.prefix, words[0], named(words[1]), words[2]));
		Arrays.stream(words).skip(3).map((word) -> word.split("=")).forEach((relation) -> {
			var id = this.prefix + relation[1];
			if (relation[0].startsWith("re")) {
				((ObjectNode) document.get("source")).putArray(relation[0]).add(id);
			}
			else {
				((ObjectNode) document.get("source")).put(relation[0], id);
			}
		});
		for (var i = 0; i < figures.length; i++) {
			var statement = document.withArray("statements").addObject().put("paragraph", 1).put("sentence", i + 1);
			Arrays.stream(figures[i].split(" / ")).map(this::figure).forEach(statement.putArray("figures")::add);
		}
		var answer = this.curator.send("POST", "publications", document.toString());
		assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
		return answer.body()
			.get("parts")
			.valueStream()
			.filter((part) -> part.get("collection").asString().equals("observations"))
			.map((part) -> part.get("id").asString())
			.toList();
	}

	/** The moment of the newest revision. */
	String moment() {
		return this.curator.get("changes?sort=-number&limit=1").body().at("/items/0/recordedAt").asString();
	}

	/**
	 * Records a publication of figures of an indicator in Jincheng.
	 * @param figures as those of {@link #publish}, but without indicator and place, and
	 * with " // " between sentences
	 * @return the ids of the figures
	 */
	public List<String> record(String source, String indicator, String figures) {
		return publish(source, inJincheng(indicator, figures).split(" // "));
	}

	/** The figures with the indicator, and with Jincheng as their place. */
	public static String inJincheng(String indicator, String figures) {
		return figures.replaceAll("(^| //? )\\s*", "$1" + indicator + " 140500 ");
	}

	/**
	 * Returns a figure as it is sent.
	 * @param figure the figure as "indicator place period value unit", of which the value
	 * may be a range or have a relation before it and "million" or "billion" behind it,
	 * with whatever else is said among these, as "status=target", "missing=suppressed",
	 * "on=2019" or "where=residence:urban,sex:male"
	 */
	public ObjectNode figure(String figure) {
		var words = new ArrayList<>(List.of(figure.split(" ")));
		var said = words.stream().filter((word) -> word.contains("=")).toList();
		words.removeAll(said);
		var body = (ObjectNode) Api.parse("{\"status\": \"actual\"}");
		body.put("indicator", this.prefix + words.get(0)).put("place", words.get(1)).put("unit", words.getLast());
		body.set("period", period(words.get(2)).put("basis", "stated"));
		var amount = words.subList(3, words.size() - 1);
		var relation = (amount.size() > 1 && amount.getFirst().matches("[a-z]+")) ? amount.removeFirst() : "eq";
		var power = POWERS.getOrDefault(amount.getLast(), 0);
		body.put("printed", String.join(" ", amount));
		if (!figure.contains(" missing=")) {
			body.put("relation", relation).set("value", value(amount.getFirst(), power));
		}
		if (relation.equals("between")) {
			body.set("upper", value(amount.get(1), power));
			body.put("printed", String.join(" ", amount).replaceFirst(" ", " to "));
		}
		said.forEach((word) -> say(body, word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
		return body;
	}

	private static JsonNode value(String number, int power) {
		return Api.parse(new BigDecimal(number).scaleByPowerOfTen(power).toPlainString());
	}

	private static void say(ObjectNode figure, String part, String said) {
		switch (part) {
			case "on" -> say(figure, "change", said);
			case "change", "average-change", "contribution" ->
				figure.putObject("comparison").put("kind", part).set("basePeriod", period(said));
			case "joint" -> figure.put("joint", Boolean.parseBoolean(said));
			case "note" -> figure.putObject("note").put("en", said);
			case "basis" -> ((ObjectNode) figure.get("period")).put("basis", said);
			case "occurrence" ->
				figure.put("occurrence", Integer.parseInt(said)).putObject("note").put("en", "Said twice.");
			case "places" -> {
				figure.remove("place");
				Arrays.stream(said.split(",")).forEach(figure.putArray("places")::add);
			}
			case "where" -> {
				var where = figure.putObject("where");
				Arrays.stream(said.split(",")).map((at) -> at.split(":")).forEach((at) -> where.put(at[0], at[1]));
			}
			default -> figure.put(part, said);
		}
	}

	/** The period between two days, months or years, or that one is. */
	private static ObjectNode period(String period) {
		var ends = period.split("~");
		var first = ends[0];
		var last = ends[ends.length - 1];
		return ((ObjectNode) Api.parse("{}")).put("start", first + "-01-01".substring(first.length() - 4))
			.put("end", switch (last.length()) {
				case 4 -> last + "-12-31";
				case 7 -> YearMonth.parse(last).atEndOfMonth().toString();
				default -> last;
			});
	}

	public List<JsonNode> find(String indicator, String query) {
		var answer = this.curator.get("observations?indicator=%s%s%s".formatted(this.prefix, indicator, query));
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
		words.add(figure.at("/source/id").asStringOpt().map((id) -> id.substring(this.prefix.length())).orElse("-"));
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
			.map((other) -> other.at("/observation/source/id").asString().substring(this.prefix.length()) + " "
					+ other.get("how").asString() + (other.has("possiblyNewer") ? " possibly newer" : ""))
			.toList();
	}

}
