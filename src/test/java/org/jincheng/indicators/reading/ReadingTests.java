package org.jincheng.indicators.reading;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.Permits.Permit;
import org.jincheng.indicators.core.request.Permits;
import org.jincheng.indicators.reading.result.AnswerLength;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A text is sent, and answered with its figures; nothing of it is kept. */
@ServiceTests
@ExtendWith(OutputCaptureExtension.class)
class ReadingTests {

	private static final String READINGS = Api.BASE + "/readings";

	/** Is in each text, and nowhere else. */
	private static final String SECRET = "Quivertown";

	/** Half of all, as {@link ServiceTests} has it. */
	private static final int MAX_BY_ADDRESS = 4;

	/** As texts are read, but that none waits for its turn. */
	private static final ReadingProperties WITHOUT_WAITING = new ReadingProperties(2 * MAX_BY_ADDRESS, MAX_BY_ADDRESS,
			1, Duration.ZERO, 0, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private ReadingService readings;

	@Autowired
	private JsonMapper json;

	private int logged;

	@BeforeEach
	void noteWhatIsLogged(CapturedOutput output) {
		this.logged = output.length();
	}

	@AfterEach
	void nothingIsLogged(CapturedOutput output) {
		assertThat(output.toString().substring(this.logged)).doesNotContain(SECRET, " WARN ", " ERROR ", "\tat ");
	}

	private Answer send(Map<String, ?> body, String... headers) {
		return this.api.send("POST", READINGS, JsonMapper.shared().writeValueAsString(body), headers);
	}

	private Answer sendText(String text, String... headers) {
		return this.api.post(READINGS, text.getBytes(StandardCharsets.UTF_8), "text/plain", headers);
	}

	private static void isRefused(Answer answer, int status) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text()).hasSizeLessThan(5_000).doesNotContain(SECRET, "Exception");
	}

	@Test
	void sentencesPointAtTheBodyOfTheTextAsItWasSent() {
		var text = "Trees in Quivertown\r\n\r\nTrees cover １２ percent.  Grass covers 3 percent.\r\n\r\nAll is green.";
		var reading = send(Map.of("text", text)).body();
		assertThat(reading.get("sentences")
			.valueStream()
			.map((it) -> "%d.%d %s".formatted(it.get("paragraph").asInt(), it.get("sentence").asInt(),
					text.substring(it.get("start").asInt(), it.get("end").asInt()))))
			.containsExactly("1.1 Trees cover １２ percent.", "1.2 Grass covers 3 percent.", "2.1 All is green.");
	}

	private static void pointAtWhatIsPrinted(JsonNode reading, String text) {
		assertThat(reading.get("numerals")).isNotEmpty().allSatisfy((numeral) -> {
			for (var part : List.of(numeral, numeral.get("phrase"))) {
				assertThat(text.substring(part.get("start").asInt(), part.get("end").asInt()))
					.isEqualTo(part.get("printed").asString());
			}
		});
	}

	@Test
	void jsonAndPlainTextAreReadAlike() {
		var text = "It has 2 parks in " + SECRET
				+ ". Trade rose by more than 7 percent to 132.87 billion yuan in 2018.";
		var json = send(Map.of("text", text));
		var plain = sendText(text);
		assertThat(json.status()).as(json.text()).isEqualTo(200);
		assertThat(plain.body()).isEqualTo(json.body());
		assertThat(json.body().get("language").asString()).isEqualTo("en");
		assertThat(json.body().get("sha256").asString())
			.isEqualTo(HexFormat.of().formatHex(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8))));
		assertThat(json.body().get("numerals")).hasSize(4);
		pointAtWhatIsPrinted(json.body(), text);
	}

	@Test
	void everybodyMayReadButNotWithAWrongKey() {
		var body = Map.of("text", "It has 2 parks.");
		assertThat(send(body, "Authorization", this.keys.curator()).status()).isEqualTo(200);
		isRefused(send(body, "Authorization", "Bearer wrong"), 401);
	}

	@ParameterizedTest
	@CsvSource({ "application/x-www-form-urlencoded, 415", "text/html, 200", "application/msword, 415",
			"text/plain;charset=gbk, 415", "text/plain;charset=UTF-8, 200", "text/plain;charset=utf8, 200",
			"application/json;charset=gbk, 415" })
	void otherMediaTypesAreRefused(String type, int status) {
		var answer = this.api.post(READINGS, "{\"text\": \"2 parks\"}".getBytes(StandardCharsets.UTF_8), type);
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
	}

	@Test
	void textThatIsNotUtf8IsRefused() {
		for (var type : List.of("text/plain", "application/json")) {
			var answer = this.api.post(READINGS, "{\"text\": \"晋城有5个县\"}".getBytes(Charset.forName("GBK")), type);
			isRefused(answer, 400);
			assertThat(answer.body().get("detail").asString()).isEqualTo("The body is not in UTF-8.");
		}
	}

	@Test
	void longestTextIsReadAndALongerOneRefused() {
		var longest = SECRET + " has 5 parks. ";
		longest += "x".repeat(ReadingRequest.MAX_LENGTH - longest.length());
		assertThat(sendText(longest).status()).isEqualTo(200);
		assertThat(send(Map.of("text", longest)).status()).isEqualTo(200);
		for (var longer : List.of(longest + "x", longest.repeat(2), "晋".repeat(ReadingRequest.MAX_LENGTH + 1))) {
			for (var answer : List.of(sendText(longer), send(Map.of("text", longer)))) {
				isRefused(answer, 413);
				assertThat(answer.body().get("detail").asString())
					.isEqualTo("The text is longer than 200000 characters.");
			}
		}
	}

	@Test
	void charactersAreCountedNotTheirEscapes() {
		var escaped = "\\u664b".repeat(ReadingRequest.MAX_LENGTH);
		assertThat(this.api.send("POST", READINGS, "{\"text\": \"" + escaped + "\"}").status()).isEqualTo(200);
		isRefused(this.api.send("POST", READINGS, "{\"text\": \"\\u664b" + escaped + "\"}"), 413);
	}

	@Test
	void bodiesPastAllMeasureAreRefused() {
		isRefused(sendText(SECRET.repeat(200_000)), 413);
		isRefused(send(Map.of("text", SECRET.repeat(200_000))), 413);
	}

	@Test
	void moreNumeralsThanProseHasAreRefused() {
		isRefused(sendText("1 ".repeat(25_000)), 413);
	}

	@Test
	void textWhoseAnswerWouldBeLongerThan4MegabytesIsToBeSentInParts() {
		var sentence = SECRET + " built 5 parks and 3 roads for 13 billion yuan in 2018. ";
		var answer = sendText(sentence.repeat(1400));
		isRefused(answer, 413);
		assertThat(answer.body().get("detail").asString())
			.isEqualTo("The response would exceed 4194304 bytes. Send the text in parts.");
		var half = sendText(sentence.repeat(900));
		assertThat(half.status()).isEqualTo(200);
		assertThat(half.text()).hasSizeBetween(1 << 21, 1 << 22);
	}

	/**
	 * So that no text is refused before it is read whose answer would be short enough.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "a 5. b 5", "5A", "one-third", "第三", "1.2.3", "占全市的5%，增长2%",
			"In 2018 exports were $5 (35 yuan)." })
	void numbersTakeWhatIsExpectedOfThemAtLeast(String text) {
		var reading = this.readings.read(ReadingRequest.of(text), ClientAddress.of("127.0.0.1"));
		assertThat(reading.numerals()).isNotEmpty()
			.allSatisfy((it) -> assertThat(this.json.writeValueAsBytes(it))
				.hasSizeGreaterThanOrEqualTo(AnswerLength.NUMERAL)
				.hasSizeGreaterThanOrEqualTo(JsonMapper.shared().writeValueAsBytes(it).length));
		assertThat(reading.publication().statements().stream().flatMap((it) -> it.figures().stream()))
			.hasSize((int) reading.numerals().stream().filter((it) -> it.kind() == Kind.FIGURE).count())
			.allSatisfy((it) -> assertThat(this.json.writeValueAsBytes(it))
				.hasSizeGreaterThanOrEqualTo(AnswerLength.PROPOSED));
	}

	@Test
	void permitsAreBoundedInAllAndByAddress() {
		var usual = Objects.requireNonNull(ReflectionTestUtils.getField(this.readings, "properties"));
		ReflectionTestUtils.setField(this.readings, "properties", WITHOUT_WAITING);
		try {
			isRefusedWhileTaken(429, "127.0.0.1");
			isRefusedWhileTaken(503, "192.0.2.1", "192.0.2.2");
		}
		finally {
			ReflectionTestUtils.setField(this.readings, "properties", usual);
		}
		assertThat(sendText("2 parks").status()).isEqualTo(200);
	}

	private void isRefusedWhileTaken(int status, String... addresses) {
		var taken = Stream.of(addresses)
			.map(ClientAddress::of)
			.flatMap((address) -> Stream.generate(() -> permits().acquire(address)).limit(MAX_BY_ADDRESS))
			.toList();
		try {
			for (var answer : List.of(sendText(SECRET), send(Map.of("text", SECRET)))) {
				isRefused(answer, status);
				assertThat(answer.header("Retry-After")).isEqualTo("1");
			}
		}
		finally {
			taken.forEach(Permit::close);
		}
	}

	@Test
	void permitsComeBackWhateverBecomesOfAText() {
		for (int i = 0; i < 2; i++) {
			isRefused(this.api.send("POST", READINGS, "{\"text\": \"2\", \"place\": \"x\"}"), 422);
			isRefused(sendText("1 ".repeat(25_000)), 413);
		}
		assertThat(sendText("2 parks").status()).isEqualTo(200);
	}

	@Test
	void clientsThatLeaveTakeNoPermitForLong() throws Exception {
		var text = (SECRET + " built 5 parks and 3 roads for 13 billion yuan in 2018. ").repeat(3000)
			.getBytes(StandardCharsets.UTF_8);
		var head = "POST " + READINGS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ";
		for (int i = 0; i < 2; i++) {
			try (var socket = new Socket("localhost", this.api.port())) {
				socket.getOutputStream().write((head + text.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
				socket.getOutputStream().write(text);
				// Or it could begin in a test that comes later.
				await().pollDelay(Duration.ZERO)
					.pollInterval(Duration.ofMillis(1))
					.atMost(Duration.ofSeconds(10))
					.until(() -> count("free") < count("most"));
			}
			await().atMost(Duration.ofSeconds(10)).until(() -> count("free") == count("most"));
			assertThat(sendText("2 parks").status()).isEqualTo(200);
		}
	}

	private Permits permits() {
		return (Permits) Objects.requireNonNull(ReflectionTestUtils.getField(this.readings, "permits"));
	}

	private int count(String field) {
		return (int) Objects.requireNonNull(ReflectionTestUtils.getField(permits(), field));
	}

	@ParameterizedTest
	@ValueSource(strings = { "content-type", "Content-Type, Authorization" })
	void preflightIsAnswered(String headers) {
		var answer = Api.raw(this.api.port(), "OPTIONS " + READINGS + " HTTP/1.1", "Origin: https://example.org",
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: " + headers);
		assertThat(answer).startsWith("HTTP/1.1 200 ")
			.containsIgnoringCase("Access-Control-Allow-Origin: *")
			.containsIgnoringCase("Access-Control-Allow-Methods: POST")
			.containsIgnoringCase("Access-Control-Allow-Headers: " + headers);
	}

	@Test
	void scriptsOfAnyOriginMayReadTheAnswer() {
		var origin = new String[] { "Origin", "https://example.org" };
		for (var answer : List.of(send(Map.of("text", "2 parks"), origin), sendText("2 parks", origin),
				send(Map.of("txt", "2 parks"), origin), sendText("1 ".repeat(50_000), origin))) {
			assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		}
	}

	@Test
	void preflightOfAnotherMethodIsRefused() {
		assertThat(Api.raw(this.api.port(), "OPTIONS " + READINGS + " HTTP/1.1", "Origin: https://example.org",
				"Access-Control-Request-Method: PUT"))
			.startsWith("HTTP/1.1 403 ");
		assertThat(this.api.get(READINGS).status()).isEqualTo(405);
		assertThat(this.api.get(READINGS).header("Allow")).contains("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"\ufeffThe city\u00ad spent 13 bil\u00adlion yuan\u00a0on 2 parks \ud83c\udfde\ufe0f and 5\u00a0roads.",
			"\ud83d\ude80 \ud83d\ude80 It has 2 parks.\r\n\r\nIt has 3\u00ad0 lines.\r\n",
			"晋城市２０１９年生产总值\uff08GDP\uff09１３６２．４亿元，\u200b增长５．８％。\r\n城鎮居民人均可支配收入３３，０００元。", "\ud840\udc00 有 5 个县" })
	void offsetsAreThoseOfTheTextAsSent(String text) {
		for (var answer : List.of(sendText(text), send(Map.of("text", text)))) {
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			pointAtWhatIsPrinted(answer.body(), text);
		}
	}

	@Test
	void halfACharacterAndControlCharactersAreRead() {
		var answer = this.api.send("POST", READINGS, "{\"text\": \"5 \\ud800 parks\\u0000 and 6 \\u0007roads\"}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("numerals")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\r\n\r\n", "The city opens up.", "晋城对外开放。", "\ud83d\ude80" })
	void textsWithoutNumeralsHaveNone(String text) {
		for (var answer : List.of(sendText(text), send(Map.of("text", text)))) {
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			assertThat(answer.body().get("numerals")).isEmpty();
			assertThat(answer.body().at("/publication/statements")).isEmpty();
		}
	}

	/** Their values are those of {@link RecordedReadingTests}. */
	@Test
	void publicationHasTheFieldsOfOneThatIsRecorded() throws IOException {
		var publication = send(Map.of("text", "It spent more than 13 billion yuan on 2 parks in 2018, up 5 percent."))
			.body()
			.get("publication");
		JsonNode recorded;
		try (var file = ReadingTests.class.getResourceAsStream("/documentation/answers/getPublication.json")) {
			recorded = JsonMapper.shared().readTree(file);
		}
		assertThat(publication.propertyNames()).containsAll(recorded.propertyNames());
		assertThat(publication.at("/statements/0/figures")).hasSize(3);
		for (var part : List.of("/source", "/statements/0", "/statements/0/about")) {
			assertThat(publication.at(part).propertyNames()).as(part)
				.containsExactlyInAnyOrderElementsOf(recorded.at(part).propertyNames());
		}
	}

}
