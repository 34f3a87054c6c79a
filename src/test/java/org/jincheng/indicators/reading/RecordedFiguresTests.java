package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.reading.words.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each figure of a text has the recorded ones that fit it, with the parts that are wrong
 * and the words that were not understood.
 */
@ServiceTests
class RecordedFiguresTests {

	private static final List<String> WELL = List.of("same", "rounded", "implied");

	private static final String GDP = "Shanxi's GDP was 2.26 trillion yuan in 2021.";

	@Autowired
	private Api api;

	static Stream<Arguments> claims() {
		return Lines.rows("claims.tsv").stream().map((row) -> Arguments.of(row.getFirst(), row.get(1)));
	}

	@ParameterizedTest
	@MethodSource("claims")
	void claimIsComparedWithRecordedFigures(String told, String claim) {
		var figures = recorded(claim);
		var all = figures.stream().flatMap(JsonNode::valueStream).toList();
		assertThat(all).as(all.toString())
			.allSatisfy((it) -> assertThat(it.get("differs").isEmpty())
				.isEqualTo(!it.get("match").asString().equals("different")));
		switch (told) {
			case "well" -> assertThat(figures).as(all.toString())
				.anySatisfy((it) -> assertThat(it.at("/0/match").asString()).isIn(WELL));
			case "unread" -> assertThat(all).as(all.toString())
				.noneMatch((it) -> it.get("match").asString().equals("same") && it.at("/subject/unread").isEmpty());
			default -> assertThat(all).as(all.toString())
				.anySatisfy((it) -> assertThat(it.get("differs").valueStream().map(JsonNode::asString)).contains(told));
		}
	}

	private List<JsonNode> recorded(String text) {
		return read(text, "?recorded=true").get("numerals")
			.valueStream()
			.filter((numeral) -> numeral.get("kind").asString().equals("figure"))
			.map((numeral) -> numeral.get("recorded"))
			.toList();
	}

	private JsonNode read(String text, String query) {
		var body = JsonMapper.shared().createObjectNode().put("text", text).toString();
		var answer = this.api.send("POST", Api.BASE + "/readings" + query, body, "Content-Type", "application/json");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	@Test
	void readingHasNothingRecordedUnlessThatIsAskedFor() {
		assertThat(read(GDP, "").toString()).doesNotContain("recorded\"", "around");
		assertThat(read(GDP, "?recorded=true").toString()).doesNotContain("around");
	}

	@Test
	void onePeriodIsShownOnceWithItsPreferredFigure() {
		var shown = recorded(GDP).getFirst();
		assertThat(shown.get(0).get("match").asString()).isEqualTo("same");
		assertThat(shown).hasSize(1);
	}

	@Test
	void oldFigureIsNotOneOfNow() {
		var shown = recorded("The GDP of Shanxi is 2.26 trillion yuan.").getFirst().get(0);
		assertThat(shown.get("unsaid").toString()).isEqualTo("[\"period\",\"prices\"]");
		assertThat(shown.at("/observation/period/label").asString()).isEqualTo("2021");
	}

	@Test
	void statementsAreAsManyWhateverTheText() {
		read(GDP, "?recorded=true");
		var few = statements(GDP);
		var many = statements(IntStream.range(0, 60)
			.mapToObj((i) -> "In 20%02d, exports of Shanxi were %d billion yuan.".formatted(10 + i % 15, 50 + i))
			.collect(Collectors.joining(" ")));
		assertThat(few).hasSizeLessThanOrEqualTo(5);
		assertThat(many).hasSameSizeAs(few);
	}

	private List<String> statements(String text) {
		var appender = new ListAppender<ILoggingEvent>();
		appender.start();
		var loggers = Stream.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL")
			.map((name) -> (Logger) LoggerFactory.getLogger(name))
			.toList();
		loggers.forEach((logger) -> {
			logger.setLevel(Level.DEBUG);
			logger.addAppender(appender);
		});
		try {
			read(text, "?recorded=true");
		}
		finally {
			loggers.forEach((logger) -> {
				logger.setLevel(null);
				logger.detachAppender(appender);
			});
		}
		return new ArrayList<>(appender.list).stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> message.contains("select"))
			.toList();
	}

}
