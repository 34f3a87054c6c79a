package org.jincheng.indicators.figures.derivation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is derived from figures that are recorded. */
record Derivations(Curator curator) {

	/**
	 * Records the figures of rows in one document.
	 * @param more what is said of the indicator of each beside its units
	 */
	static void record(Curator curator, String id, String units, List<Row> rows, Function<Row, String> more) {
		var bulletins = new Bulletins(curator, "");
		rows.forEach((row) -> bulletins.indicator(row.indicator(), units, more.apply(row)));
		bulletins.publish(id + " Daily 2021-02-01",
				rows.stream()
					.map((row) -> Bulletins.inJincheng(row.indicator(), row.figures()))
					.collect(Collectors.joining(" / ")));
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
