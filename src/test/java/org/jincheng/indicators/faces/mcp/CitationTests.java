package org.jincheng.indicators.faces.mcp;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever quotes a figure of a table is told its cell. */
@CurationTests
class CitationTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Test
	void figureOfATableIsCitedWithItsCell() {
		var recorded = this.curator.add("publications", """
				{"source": {"id": "table-1512", "publisher": "Bureau", "title": "Yearbook", \
				"published": "1512", "language": "en"},
				 "statements": [{"paragraph": 1, "sentence": 1, "figures": [
				  {"indicator": "tree-coverage-rate", "place": "140500", "value": 7, "unit": "percent", \
				"relation": "eq",
				   "period": {"start": "1511-01-01", "end": "1511-12-31", "basis": "stated"}, "printed": "7%",
				   "cell": {"table": 1, "row": 2, "column": 3}}]}]}""");
		var english = citation("en");
		assertThat(english.get("cell")).isEqualTo(Api.parse("{\"table\": 1, \"row\": 2, \"column\": 3}"));
		assertThat(english.get("text").asString())
			.isEqualTo("Bureau, 1512, paragraph 1, sentence 1, table 1, row 2, column 3");
		assertThat(citation("zh").get("text").asString()).endsWith("第1段第1句，表1第2行第3列");
		this.curator.remove("observations/" + recorded.body().at("/parts/2/id").asString(),
				"sources/table-1512/statements/1.1", "sources/table-1512");
	}

	private JsonNode citation(String language) {
		return new Assistant(this.api)
			.call("get_figures",
					"{\"indicator\": [\"tree-coverage-rate\"], \"to\": \"1511\", \"lang\": \"%s\"}".formatted(language))
			.at("/figures/0/citations/0");
	}

}
