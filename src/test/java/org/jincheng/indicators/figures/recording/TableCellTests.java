package org.jincheng.indicators.figures.recording;

import java.util.List;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure of a table keeps the cell that it stands in, since a row is one sentence. */
@CurationTests
class TableCellTests {

	private static final String HEADER = "indicator,place,period_start,period_end,period_basis,value,"
			+ "unit,relation,printed," + "source,paragraph,sentence";

	private static int sources;

	@Autowired
	private Curator curator;

	private final String source = "table-" + ++sources;

	private final String figures = "observations?source=" + this.source;

	private final String row = "tree-coverage-rate,140500,2019-01-01,2019-12-31,stated,43.5,percent,eq,43.5%,"
			+ this.source + ",1,1";

	private JsonNode recorded = MissingNode.getInstance();

	@BeforeEach
	void recordATable() {
		this.curator.add("publications", """
				{"source": {"id": "%s", "publisher": "Bureau", "title": "Yearbook", "published": "2020-10-01",
				  "language": "en"},
				 "statements": [{"paragraph": 1, "sentence": 1, "figures": [%s, %s]}]}""".formatted(this.source,
				figure("140500", "{\"table\": 1, \"row\": 2, \"column\": 3}"), figure("140000", "null")));
		this.recorded = cityFigure();
	}

	private static String figure(String place, String cell) {
		return """
				{"indicator": "tree-coverage-rate", "place": "%s", "unit": "percent", "relation": "eq", "value": 43.5,
				 "period": {"start": "2019-01-01", "end": "2019-12-31", "basis": "stated"}, "printed": \
				"43.5%%", "cell": %s}""".formatted(place, cell);
	}

	private JsonNode cityFigure() {
		return this.curator.get(this.figures + "&place=140500").body().at("/items/0");
	}

	private String path() {
		return "observations/" + this.recorded.get("id").asString();
	}

	private List<String> history() {
		return this.curator.get(path() + "/history")
			.body()
			.get("items")
			.valueStream()
			.map((version) -> version.at("/source/cell/column").asString("none"))
			.toList();
	}

	@Test
	void fileCorrectsCellsOnlyWhereItHasAColumnOfThem() {
		assertThat(this.curator.importRows("", HEADER + "\n" + this.row).body().get("unchanged").asInt()).isEqualTo(1);
		assertThat(this.curator.importRows("", HEADER + ",cell" + "\n" + this.row + ",1.2.3")
			.body()
			.get("unchanged")
			.asInt()).isEqualTo(1);
		assertThat(this.curator.importRows("", HEADER + ",cell" + "\n" + this.row + ",1.2.4")
			.body()
			.get("corrected")
			.asInt()).isEqualTo(1);
		assertThat(
				this.curator.importRows("", HEADER + ",cell" + "\n" + this.row + ",").body().get("corrected").asInt())
			.isEqualTo(1);
		assertThat(history()).containsExactly("3", "4", "none");
	}

}
