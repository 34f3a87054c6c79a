package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A publication whose figures are recorded, and what is derived from them. */
class Publication {

	private static final Pattern QUALIFIER = Pattern.compile("(more than|at least|less than|up to|about|nearly) (.+)");

	private final Curator curator;

	private final String id;

	Publication(Curator curator, String id) {
		this.curator = curator;
		this.id = id;
		if (curator.get("sources/" + id).status() == 200) {
			return;
		}
		curator.add("sources", """
				{"id": "%s", "publisher": "Shanxi Daily", "title": "Facts", "language": "en", "url": null,
				 "published": "2021-02-01", "sha256": null}""".formatted(id));
		for (int sentence = 1; sentence <= 2; sentence++) {
			curator.add("sources/" + id + "/statements",
					"{\"paragraph\": 1, \"sentence\": %d, \"gist\": null}".formatted(sentence));
		}
	}

	void indicator(String code, String units, @Nullable String more) {
		bulletins(this.curator).indicator(code, units, (more != null) ? more : "");
	}

	private static Bulletins bulletins(Curator curator) {
		return new Bulletins(curator, "");
	}

	/**
	 * Records the figures of rows in one document.
	 * @param more what is said of the indicator of each beside its units
	 */
	static void record(Curator curator, String id, String units, List<Row> rows, Function<Row, String> more) {
		var bulletins = bulletins(curator);
		rows.forEach((row) -> bulletins.indicator(row.indicator(), units, more.apply(row)));
		var figures = rows.stream()
			.flatMap((row) -> Arrays.stream(row.figures().split(" / "))
				.map((figure) -> figure(curator, row.indicator(), figure).toString()));
		curator.add("publications", """
				{"source": {"id": "%s", "publisher": "Shanxi Daily", "title": "Facts", "language": "en",
				  "published": "2021-02-01"},
				 "statements": [{"paragraph": 1, "sentence": 1, "figures": [%s]}]}""".formatted(id,
				figures.collect(Collectors.joining(", "))));
	}

	/**
	 * Records figures.
	 * @param figures as "[2nd ]period[ on base]: what is printed unit[; more]", separated
	 * by slashes; those that are 2nd are in the second sentence
	 * @return their ids
	 */
	List<String> record(String indicator, String figures) {
		var ids = new ArrayList<String>();
		for (var figure : figures.split(" / ", -1)) {
			ids.add(one(indicator, figure.strip()).get("id").asString());
		}
		return ids;
	}

	private JsonNode one(String indicator, String figure) {
		var body = figure(this.curator, indicator, figure);
		body.putObject("source")
			.put("id", this.id)
			.put("paragraph", 1)
			.put("sentence", figure.startsWith("2nd ") ? 2 : 1);
		return this.curator.add("observations", body.toString()).body();
	}

	private static ObjectNode figure(Curator curator, String indicator, String figure) {
		var parts = figure.split(";", 2);
		var colon = parts[0].indexOf(": ");
		var when = parts[0].substring(0, colon).replace("2nd ", "").split(" on ");
		var printed = parts[0].substring(colon + 2, parts[0].lastIndexOf(' '));
		var unit = parts[0].substring(parts[0].lastIndexOf(' ') + 1);
		var relation = "eq";
		var number = printed;
		var qualified = QUALIFIER.matcher(printed);
		if (qualified.matches()) {
			relation = switch (qualified.group(1)) {
				case "more than" -> "gt";
				case "at least" -> "ge";
				case "less than" -> "lt";
				case "up to" -> "le";
				case "about" -> "approx";
				default -> "nearly";
			};
			number = qualified.group(2);
		}
		var range = number.split(" to ");
		var amount = (range.length > 1) ? "between " + value(range[0]) + " " + value(range[1])
				: relation + " " + value(number);
		var body = bulletins(curator).figure("%s 140500 %s %s %s%s".formatted(indicator, when[0], amount, unit,
				(when.length > 1) ? " on=" + when[1] : ""));
		body.put("printed", printed);
		if (parts.length > 1) {
			body.setAll((ObjectNode) Api.parse("{" + parts[1] + "}"));
		}
		return body;
	}

	private static String value(String printed) {
		var parts = printed.replace(",", "").split(" ");
		var number = new BigDecimal(parts[0]);
		var power = (parts.length < 2) ? 0 : switch (parts[1]) {
			case "million" -> 6;
			case "billion" -> 9;
			default -> throw new IllegalArgumentException(printed);
		};
		return number.scaleByPowerOfTen(power).toPlainString();
	}

	/** A figure as lists have it, without what is stated beside it. */
	JsonNode get(String id) {
		var figure = (ObjectNode) this.curator.get("observations/" + id).body();
		figure.remove("others");
		return figure;
	}

	/** The derived figures that match. */
	List<JsonNode> derived(String query) {
		var derived = this.curator.get("observations?origin=derived&" + query)
			.body()
			.get("items")
			.valueStream()
			.toList();
		assertThat(derived).allSatisfy((figure) -> {
			assertThat(figure.get("origin").asString()).isEqualTo("derived");
			assertThat(figure.at("/derivation/formula").asString()).isNotBlank();
			assertThat(figure.at("/derivation/inputs")).hasSize(2);
			assertThat(get(figure.get("id").asString())).as("found by its id").isEqualTo(figure);
		});
		return derived;
	}

	/** A figure in short: its relation, its value and its unit. */
	static String figure(JsonNode figure) {
		var upper = figure.get("upper").isNull() ? "" : " to " + figure.get("upper").asString();
		return figure.get("relation").asString() + " " + figure.get("value").asString() + upper + " "
				+ figure.get("unit").asString();
	}

	/**
	 * A row of a table, whose last cells are figures and what is expected of them.
	 *
	 * @param indicator one of its own
	 */
	record Row(String indicator, List<String> cells) {

		/** Returns the rows of a table but those that begin with a #. */
		static List<Row> of(String prefix, String table) {
			var lines = table.lines().filter((line) -> !line.startsWith("#")).toList();
			return IntStream.range(0, lines.size())
				.mapToObj((i) -> new Row(prefix + i, List.of(lines.get(i).split(" *[|] *"))))
				.toList();
		}

		String figures() {
			return this.cells.get(this.cells.size() - 2);
		}

		List<String> expected() {
			return this.cells.getLast().equals("nothing") ? List.of() : List.of(this.cells.getLast().split(", "));
		}

	}

}
