package org.jincheng.indicators.faces.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.core.curation.Curator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A dataset that has a figure of every sort: of each relation, status, comparison and
 * missing value, of parts, sums to date and joint places, on both sides of a break, and in
 * sources that copy, replace and retract each other.
 */
public final class EverySort {

	private static final Path FILE = Path.of("src/test/resources/figures/every-sort.json");

	private EverySort() {
	}

	/** Records the dataset, and returns the ids of the publications. */
	public static List<String> record(Curator curator) throws IOException {
		var dataset = Api.parse(Files.readString(FILE));
		for (var collection : List.of("publications", "breaks")) {
			for (var body : dataset.get(collection)) {
				var answer = curator.send("POST", collection, body.toString());
				assertThat(answer.status()).as(answer.text()).isEqualTo(201);
			}
		}
		return dataset.get("publications").valueStream().map((each) -> each.at("/source/id").asString()).toList();
	}

}
