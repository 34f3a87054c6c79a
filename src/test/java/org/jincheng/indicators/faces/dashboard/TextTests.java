package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/** The texts of the pages in both languages. */
@BrowserTests
class TextTests {

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	/** What the forms of the desk offer, by the schema of the API that takes it. */
	private static final Map<String, String> TERMS = Map.of("type", "IndicatorType", "money", "InvestmentKind",
			"sector", "InvestmentSector", "progress", "InvestmentStatus", "flow", "TradeFlow", "domain",
			"EnvironmentDomain", "dimension", "Dimension", "level", "PlaceKind");

	@Autowired
	private Api api;

	@Test
	void textsAreInBothLanguagesAndOfferTheTermsOfTheApi(Visit visit) {
		var texts = texts(visit);
		var schemas = this.api.get("/v3/api-docs/json").body().at("/components/schemas");
		assertAll(Stream.concat(Stream.of(() -> assertThatEachIsInBothLanguagesAndTellsTheSame(texts)),
				TERMS.entrySet()
					.stream()
					.map((term) -> () -> assertThat(offered(texts, term.getKey())).as(term.getKey())
						.containsExactlyInAnyOrderElementsOf(taken(schemas.at("/" + term.getValue() + "/enum"))))));
	}

	private static void assertThatEachIsInBothLanguagesAndTellsTheSame(Map<?, ?> texts) {
		assertThat(texts).hasSizeGreaterThan(50).allSatisfy((key, value) -> {
			var pair = (List<?>) value;
			assertThat(pair).as("%s", key).hasSize(2).noneMatch((text) -> text.toString().isBlank());
			assertThat(places(pair.get(0))).as("%s", key).isEqualTo(places(pair.get(1)));
		});
	}

	private static List<String> offered(Map<?, ?> texts, String term) {
		var prefix = "desk." + term + ".";
		return texts.keySet()
			.stream()
			.map(Object::toString)
			.filter((key) -> key.startsWith(prefix))
			.map((key) -> key.substring(prefix.length()))
			.toList();
	}

	/** A group is made of the places of a figure. */
	private static List<String> taken(JsonNode codes) {
		return codes.valueStream().map(JsonNode::asString).filter((code) -> !code.equals("group")).toList();
	}

	private static Map<?, ?> texts(Visit visit) {
		return (Map<?, ?>) visit.open("/check").evaluate("""
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
