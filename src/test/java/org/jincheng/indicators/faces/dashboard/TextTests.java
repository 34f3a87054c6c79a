package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the pages in both languages. */
@BrowserTests
class TextTests {

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	@Autowired
	private Api api;

	/** What the forms of the desk offer is what the API takes. */
	@ParameterizedTest
	@CsvSource({ "type, IndicatorType", "money, InvestmentKind", "sector, InvestmentSector",
			"progress, InvestmentStatus", "flow, TradeFlow", "domain, EnvironmentDomain", "dimension, Dimension",
			"level, PlaceKind" })
	void everyTermThatIsOfferedIsOneOfTheApi(String term, String schema, Visit visit) {
		var prefix = "desk." + term + ".";
		var offered = texts(visit).keySet()
			.stream()
			.map(Object::toString)
			.filter((key) -> key.startsWith(prefix))
			.map((key) -> key.substring(prefix.length()))
			.toList();
		var taken = this.api.get("/v3/api-docs/json").body().at("/components/schemas/" + schema + "/enum");
		// A group is made of the places of a figure.
		assertThat(offered).containsExactlyInAnyOrderElementsOf(
				taken.valueStream().map(JsonNode::asString).filter((code) -> !code.equals("group")).toList());
	}

	@Test
	void everyTextIsThereInBothLanguagesAndTellsTheSame(Visit visit) {
		assertThat(texts(visit)).hasSizeGreaterThan(50).allSatisfy((key, value) -> {
			var pair = (List<?>) value;
			assertThat(pair).as("%s", key).hasSize(2).noneMatch((text) -> text.toString().isBlank());
			assertThat(places(pair.get(0))).as("%s", key).isEqualTo(places(pair.get(1)));
		});
	}

	private static Map<?, ?> texts(Visit visit) {
		return (Map<?, ?>) visit.open("/").evaluate("""
				async () => {
					const style = document.querySelector("link[href$='base.css']").getAttribute("href");
					const files = ["parts/texts.js", "reading/texts.js", "desk/texts.js", "curate/texts.js"];
					const all = await Promise.all(files.map((file) => import(style.replace("base.css", file))));
					return Object.assign({}, ...all.map(({ texts }) => texts));
				}""");
	}

	private static List<String> places(Object text) {
		return PLACE.matcher(text.toString()).results().map(MatchResult::group).sorted().toList();
	}

}
