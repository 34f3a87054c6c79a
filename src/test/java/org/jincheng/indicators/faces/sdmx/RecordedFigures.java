package org.jincheng.indicators.faces.sdmx;

import java.util.List;

import org.jincheng.indicators.core.curation.Curator;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of every kind, which are recorded once. */
final class RecordedFigures {

	static final String INDICATOR = "sdmx-facts";

	static final String SOURCE = "sdmx-daily";

	/** A measure whose parts have figures, too. */
	static final String MEASURE = "sdmx-trade";

	/** Another one, of which only one part has figures. */
	static final String OTHER_MEASURE = "sdmx-sales";

	/** What is no XML as it is. */
	static final String HOSTILE = "<b a=\"1\">&amp;]]> '46' 𝒳 晋";

	private final Curator curator;

	private RecordedFigures(Curator curator) {
		this.curator = curator;
	}

	static void record(Curator curator) {
		if (curator.get("indicators/" + INDICATOR).status() == 404) {
			new RecordedFigures(curator).record();
		}
	}

	private void record() {
		post("sources", """
				{"id": "%s", "publisher": "Daily <&>", "title": "Facts", "language": "en", "published": "2021-02-01"}"""
			.formatted(SOURCE));
		post("sources/" + SOURCE + "/statements", "{\"paragraph\": 1, \"sentence\": 1}");
		indicators();
		figures();
		parts();
	}

	private void indicators() {
		post("indicators", """
				{"code": "%s", "name": {"en": "Facts <so called> & more", "zh": "事实"},
				 "definition": {"en": "\\"Facts\\"."}, "topic": "trade", "units": ["percent", "count", \
				"multiple"], "decimals": 1,
				 "shareOf": {"en": "All facts"}, "statements": []}""".formatted(INDICATOR));
		for (var measure : List.of(MEASURE, OTHER_MEASURE)) {
			post("indicators", """
					{"code": "%s", "name": {"en": "Measure", "zh": "总量"}, "definition": {"en": "All."}, \
					"topic": "trade",
					 "units": ["CNY", "percent"], "decimals": 1, "statements": []}""".formatted(measure));
		}
	}

	/** The parts of measures, and shares of the whole and of a part. */
	private void parts() {
		var year = "\"relation\": \"eq\", \"unit\": \"CNY\"";
		figure(MEASURE, "2019-01-01", "2019-12-31", "\"value\": 100, " + year);
		figure(MEASURE, "2019-01-01", "2019-12-31", "\"where\": {\"ownership\": \"private\"}, \"value\": 60, " + year);
		figure(MEASURE, "2019-01-01", "2019-12-31", "\"where\": {\"partner\": \"asean\"}, \"value\": 30, " + year);
		figure(MEASURE, "2019-01-01", "2019-12-31",
				"\"where\": {\"partner\": \"asean\", \"ownership\": \"private\"}, \"value\": 20, " + year);
		figure(MEASURE, "2019-01-01", "2019-12-31",
				"\"where\": {\"partner\": \"asean\"}, \"value\": 30.5, \"relation\": \"eq\"");
		figure(OTHER_MEASURE, "2019-01-01", "2019-12-31",
				"\"where\": {\"ownership\": \"private\"}, \"value\": 6, " + year);
		figure(OTHER_MEASURE, "2019-01-01", "2019-12-31", """
				"where": {"ownership": "private"}, "value": 7, "relation": "eq", "shareOf": {"indicator": "%s"}"""
			.formatted(MEASURE));
		figure(OTHER_MEASURE, "2019-01-01", "2019-12-31", """
				"value": 5, "relation": "eq", "shareOf": {"indicator": "%s-private"}""".formatted(MEASURE));
	}

	private void figures() {
		figure("2018-01-01", "2018-12-31", "\"value\": 46.30, \"relation\": \"eq\"");
		figure("2018-01-01", "2018-06-30", "\"value\": 40, \"relation\": \"gt\"");
		figure("2018-07-01", "2018-12-31", "\"value\": 41, \"relation\": \"lt\"");
		figure("2018-10-01", "2018-12-31", "\"value\": 1000, \"relation\": \"nearly\"");
		figure("2018-02-01", "2018-02-28", "\"value\": 5, \"upper\": 6.5, \"relation\": \"between\"");
		figure("2018-02-28", "2018-02-28", "\"value\": -0.5, \"relation\": \"approx\"");
		figure("2018-01-01", "2018-11-30", "\"value\": 11, \"relation\": \"eq\"");
		figure("2016-01-01", "2018-12-31", "\"value\": 3, \"relation\": \"eq\"");
		figure("2017-07-01", "2018-06-30", "\"value\": 12, \"relation\": \"eq\"");
		figure("2016-02-29", "2016-03-02", "\"value\": 0, \"relation\": \"eq\"");
		figure("2018-12-15", "2019-01-14", "\"value\": 31, \"relation\": \"eq\"");
		figure("2019-01-01", "2019-12-31", "\"value\": -7, \"relation\": \"eq\", \"status\": \"target\"");
		figure("2019-01-01", "2019-12-31", "\"value\": 47.1, \"relation\": \"eq\"");
		figure("2020-01-01", "2020-12-31", "\"value\": 48, \"relation\": \"ge\"");
		figure("2019-01-01", "2019-12-31", """
				"value": 47.2, "relation": "eq", "occurrence": 2, "note": {"en": "%s", "zh": "再次"}"""
			.formatted(json(HOSTILE)));
		figure("2019-01-01", "2019-12-31", "\"value\": 3, \"relation\": \"eq\", \"place\": \"140581\"");
		figure("2019-01-01", "2019-12-31", "\"value\": 4, \"relation\": \"eq\", \"places\": [\"140581\", \"140521\"]");
		figure("2019-01-01", "2019-12-31",
				"\"value\": 9, \"relation\": \"eq\", \"unit\": \"count\", \"counted\": \"@parks <&>\"");
		compared("2019-01-01", "2019-12-31", "change", "2018-01-01", "2018-12-31");
		compared("2019-02-01", "2019-02-28", "change", "2019-01-01", "2019-01-31");
		compared("2019-01-01", "2019-12-31", "times-more", "1985-01-01", "1985-12-31");
		compared("2019-01-01", "2019-12-31", "change", "2018-01-01", "2018-11-30");
	}

	private void compared(String start, String end, String kind, String baseStart, String baseEnd) {
		figure(start, end, """
				"value": 1.50, "relation": "eq", "unit": "%s",
				"comparison": {"kind": "%s", "basePeriod": {"start": "%s", "end": "%s"}}"""
			.formatted(kind.equals("change") ? "percent" : "multiple", kind, baseStart, baseEnd));
	}

	private void figure(String start, String end, String said) {
		figure(INDICATOR, start, end, said);
	}

	private void figure(String indicator, String start, String end, String said) {
		var unit = said.contains("\"unit\"") ? "" : "\"unit\": \"percent\", ";
		var place = said.contains("\"place") ? "" : "\"place\": \"140500\", ";
		post("observations", """
				{"indicator": "%s", %s %s %s, "period": {"start": "%s", "end": "%s", "basis": "stated"},
				 "printed": "%s", "source": {"id": "%s", "paragraph": 1, "sentence": 1}}""".formatted(indicator, unit,
				place, said, start, end, json(HOSTILE), SOURCE));
	}

	private static String json(String text) {
		return text.replace("\"", "\\\"");
	}

	private void post(String path, String body) {
		var answer = this.curator.send("POST", path, body);
		assertThat(answer.status()).as(answer.text() + "\n" + body).isEqualTo(201);
	}

}
