package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the pages in both languages. */
@BrowserTests
class TextTests {

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	@Test
	void textsAreInBothLanguages(Visit visit) {
		assertThatEachIsInBothLanguagesAndTellsTheSame(texts(visit));
	}

	private static void assertThatEachIsInBothLanguagesAndTellsTheSame(Map<?, ?> texts) {
		assertThat(texts).hasSizeGreaterThan(50).allSatisfy((key, value) -> {
			var pair = (List<?>) value;
			assertThat(pair).as("%s", key).hasSize(2).noneMatch((text) -> text.toString().isBlank());
			assertThat(places(pair.get(0))).as("%s", key).isEqualTo(places(pair.get(1)));
		});
	}

	private static Map<?, ?> texts(Visit visit) {
		return (Map<?, ?>) visit.run("en", """
				const files = ["reading/texts.js", "desk/texts.js", "curate/texts.js"];
				const words = await import(style.replace("base.css", "words.json"), { with: { type: "json" } });
				const all = await Promise.all(files.map(load));
				return Object.assign({}, words.default, ...all.map(({ texts }) => texts));""", null);
	}

	private static List<String> places(Object text) {
		return PLACE.matcher(text.toString()).results().map(MatchResult::group).sorted().toList();
	}

}
