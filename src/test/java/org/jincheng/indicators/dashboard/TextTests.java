package org.jincheng.indicators.dashboard;

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
	void everyTextIsThereInBothLanguagesAndTellsTheSame(Visit visit) {
		var texts = (Map<?, ?>) visit.open("/").evaluate("""
				async () => {
					const style = document.querySelector("link[href$='base.css']").getAttribute("href");
					return (await import(style.replace("base.css", "parts/texts.js"))).texts;
				}""");
		assertThat(texts).hasSizeGreaterThan(50).allSatisfy((key, value) -> {
			var pair = (List<?>) value;
			assertThat(pair).as("%s", key).hasSize(2).noneMatch((text) -> text.toString().isBlank());
			assertThat(places(pair.get(0))).as("%s", key).isEqualTo(places(pair.get(1)));
		});
	}

	private static List<String> places(Object text) {
		return PLACE.matcher(text.toString()).results().map(MatchResult::group).sorted().toList();
	}

}
