package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.result.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each step of reading numerals alone, on what those before it would have found. */
class StepTests {

	private static List<Draft> drafts(String text) {
		return Numeral.in(text, Language.EN).stream().map(Draft::new).toList();
	}

	/** What a step makes of the numerals of a text, of which the last has a unit. */
	private static List<Draft> read(String text, String words, String unit, Function<SentenceContext, Step> step) {
		var drafts = drafts(text);
		var last = drafts.getLast();
		last.unit(unit, BigDecimal.ONE, last.end + words.length() + 1, "unit:" + words);
		return read(text, drafts, step);
	}

	private static List<Draft> read(String text, List<Draft> drafts, Function<SentenceContext, Step> step) {
		return step.apply(new SentenceContext(text, Language.EN, List.of(), false)).read(drafts);
	}

	@Test
	void kindsAreToldAndUnitsFoundBesideFigures() {
		var text = "Highway 207 carries 5 percent of the first 2.";
		assertThat(read(text, drafts(text), Kinds::new)).extracting((draft) -> draft.kind + " " + draft.unit)
			.containsExactly("NAME null", "FIGURE percent", "ORDINAL null", "FIGURE null");
	}

	@Test
	void endsOfARangeAreJoined() {
		assertThat(read("Sales rose 5 to 6 percent.", "percent", "percent", Ranges::new)).singleElement()
			.satisfies((range) -> {
				assertThat(range.numeral.value()).hasToString("5");
				assertThat(range.numeral.upper()).hasToString("6");
				assertThat(range.unit).isEqualTo("percent");
			});
		assertThat(read("Sales rose from 5 to 6 percent.", "percent", "percent", Ranges::new)).hasSize(2);
	}

	@Test
	void partsOfOneWholeAreShares() {
		var text = "It is 3.4:78.2:18.4.";
		assertThat(read(text, drafts(text), Proportions::new)).extracting((draft) -> draft.unit + draft.share)
			.containsOnly("percenttrue");
		var other = "It is 1:3.";
		assertThat(read(other, drafts(other), Proportions::new)).extracting((draft) -> draft.kind)
			.containsOnly(Kind.OTHER);
	}

	@Test
	void membersOfAListHaveTheUnitAtItsEnd() {
		assertThat(read("They were 5, 6 and 7 tons.", "tons", "t", Lists::new)).extracting((draft) -> draft.unit)
			.containsOnly("t");
		assertThat(read("In 5 cities they were 7 tons.", "tons", "t", Lists::new).getFirst().unit).isNull();
	}

	@Test
	void nounsAreCounted() {
		var text = "It has 5 parks and 300 students.";
		assertThat(read(text, drafts(text), Counts::new)).extracting((draft) -> draft.unit + " " + draft.counted)
			.containsExactly("count parks", "persons null");
	}

	@Test
	void qualifiersAreTakenIntoThePhrase() {
		assertThat(read("It has more than 5 tons.", "tons", "t", Qualifiers::new)).singleElement()
			.satisfies((figure) -> {
				assertThat(figure.relation).isEqualTo(Relation.GREATER);
				assertThat(figure.start).isEqualTo(7);
			});
	}

	@Test
	void amountsAreForEachOfSomething() {
		assertThat(read("Income was 5 yuan per person.", "yuan", "CNY", Rates::new)).singleElement()
			.satisfies((figure) -> assertThat(figure.per).isEqualTo("person"));
		assertThat(read("Income was 5 yuan.", "yuan", "CNY", Rates::new).getFirst().per).isNull();
	}

	@Test
	void changesAreToldFromLevels() {
		assertThat(read("Income fell 5 percent.", "percent", "percent", Directions::new)).singleElement()
			.satisfies((figure) -> {
				assertThat(figure.change).isTrue();
				assertThat(figure.direction).isEqualTo(-1);
			});
		assertThat(read("Income fell to 5 percent.", "percent", "percent", Directions::new).getFirst().change)
			.isFalse();
	}

}
