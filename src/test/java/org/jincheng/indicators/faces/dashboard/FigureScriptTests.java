package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.faces.chart.FigureCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Scripts write a figure of the API as the service does. */
@BrowserTests
class FigureScriptTests {

	@Autowired
	private JsonMapper json;

	@ParameterizedTest
	@EnumSource(Language.class)
	void figureIsWrittenAsByTheService(Language language, Visit visit) {
		assertWritten(FigureCase.all().toList(), language, visit, """
				(figure) => {
					const period = words.periodText(figure.period);
					const notes = words.notes(figure).filter((note) => note !== period);
					return [words.figureText(figure), period, ...notes];
				}""");
	}

	private void assertWritten(List<FigureCase> cases, Language language, Visit visit, String script) {
		var figures = this.json.writeValueAsString(cases.stream().map((one) -> one.figure(language)).toList());
		var written = (List<?>) visit.run(language.code(), """
				const words = await load("parts/figures.js");
				const isRounded = (value, source) => typeof value === "number" && String(value) !== source;
				const exactly = (key, value, { source }) => (isRounded(value, source) ? source : value);
				const figures = JSON.parse(given, exactly);
				await Promise.all([words.readUnits(), words.namePlaces(figures)]);
				return figures.map(%s);""".formatted(script), figures);
		assertThat(written).isEqualTo(cases.stream().map((one) -> one.words(language)).toList());
	}

}
