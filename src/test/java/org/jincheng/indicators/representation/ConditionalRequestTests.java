package org.jincheng.indicators.representation;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that asks again, as RFC 9110 has it. */
@ServiceTests
class ConditionalRequestTests {

	private static final String PATH = Api.BASE + "/observations?indicator=poverty-rate";

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void forgetRevisions() {
		this.jdbc.sql("delete from revision where number > 1").update();
		this.jdbc.sql("update observation set printed = 'zero percent' where indicator_code = 'poverty-rate'").update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			If-None-Match                | If-Modified-Since             | 200 or 304
			TAG                          | -                             | 304
			W/TAG                        | -                             | 304
			"x", TAG                     | -                             | 304
			"x" , W/"y",TAG              | -                             | 304
			*                            | -                             | 304
			"x"                          | -                             | 200
			"x", W/"y"                   | -                             | 200
			-                            | Tue, 24 Nov 2026 00:00:00 GMT | 304
			-                            | Wed, 25 Nov 2026 00:00:00 GMT | 304
			-                            | Mon, 23 Nov 2026 00:00:00 GMT | 200
			-                            | yesterday                     | 200
			"x"                          | Wed, 25 Nov 2026 00:00:00 GMT | 200
			TAG                          | Mon, 23 Nov 2026 00:00:00 GMT | 304
			""", useHeadersInDisplayName = true)
	void conditionDecides(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince, int status) {
		var first = this.api.get(PATH);
		var tag = first.header("ETag");
		assertThat(tag).startsWith("\"");
		var again = (ifNoneMatch == null) ? this.api.get(PATH, "If-Modified-Since", String.valueOf(ifModifiedSince))
				: (ifModifiedSince == null) ? this.api.get(PATH, "If-None-Match", ifNoneMatch.replace("TAG", tag))
						: this.api.get(PATH, "If-None-Match", ifNoneMatch.replace("TAG", tag), "If-Modified-Since",
								ifModifiedSince);
		assertThat(again.status()).isEqualTo(status);
		assertThat(again.header("ETag")).isEqualTo(tag);
		assertThat(again.header("Last-Modified")).isEqualTo("Tue, 24 Nov 2026 00:00:00 GMT");
		assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"))
			.startsWith("public")
			.contains("stale-while-revalidate", "stale-if-error");
		assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
		assertThat(again.text().isEmpty()).isEqualTo(status == 304);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/observations", "/observations?format=csv", "/observations?format=xlsx",
			"/observations?format=jsonstat", "/parks/danhe-river-wetland-park", "/investments/summary",
			"/dataset.zip" })
	void tagThatIsHeldIsAnsweredWithoutAStatement(String path) {
		var tag = this.api.get(Api.BASE + path).header("ETag");
		var before = TestDatabase.statements();
		assertThat(this.api.get(Api.BASE + path, "If-None-Match", tag).status()).isEqualTo(304);
		assertThat(TestDatabase.statements()).isEqualTo(before);
	}

	@Test
	void tagIsOfOneRepresentationOnly() {
		var tags = IntStream.range(0, 7).mapToObj((i) -> switch (i) {
			case 0 -> this.api.get(PATH);
			case 1 -> this.api.get(PATH, "Accept", "text/csv");
			case 2 -> this.api.get(PATH, "Accept-Language", "zh");
			case 3 -> this.api.get(PATH, "Accept-Encoding", "gzip");
			case 4 -> this.api.get(PATH + "&count=true");
			case 5 -> this.api.get(Api.BASE + "/observations");
			default -> this.api.get(PATH, "Accept", "application/vnd.json-stat+json");
		}).map((answer) -> answer.header("ETag")).toList();
		assertThat(tags).doesNotHaveDuplicates()
			.allMatch((tag) -> tag.matches("\"r[0-9]+-[0-9a-f]{16}-[0-9a-f]{8}(-gzip)?\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/parks/nothing", "/nothing", "/parks?limit=0", "/parks?unknown=1",
			"/observations?indicator=nothing", "/parks?format=jsonstat" })
	void wrongRequestIsWrongWhateverItsConditions(String path) {
		var plain = this.api.get(Api.BASE + path);
		assertThat(plain.status()).isBetween(400, 406);
		assertThat(plain.header("ETag")).isEmpty();
		assertThat(this.api.get(Api.BASE + path, "If-None-Match", "*").status()).isEqualTo(plain.status());
		assertThat(this.api.get(Api.BASE + path, "If-Modified-Since", "Wed, 25 Nov 2026 00:00:00 GMT").status())
			.isEqualTo(plain.status());
	}

	@Test
	void conditionThatTheResourceBeAnotherIsA412() {
		var answer = this.api.get(PATH, "If-Match", "\"x\"");
		assertThat(answer.status()).isEqualTo(412);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "gzip | true", "deflate, GZIP;q=0.5 | true", "gzip;q=0 | false", "br | false",
			"identity | false" })
	void answerIsCompressedForThoseWhoAsk(String accepted, boolean compressed) {
		var answer = this.api.get(PATH, "Accept-Encoding", accepted);
		assertThat(answer.header("Content-Encoding").equals("gzip")).isEqualTo(compressed);
		assertThat(answer.header("Vary")).contains("Accept-Encoding");
	}

	@Test
	void commitIsSeenInTagDateAndBodyTogether() throws Exception {
		var before = this.api.get(PATH);
		commit(2);
		var after = this.api.get(PATH);
		assertThat(after.header("ETag")).startsWith("\"r2-").isNotEqualTo(before.header("ETag"));
		assertThat(after.header("Last-Modified")).isEqualTo("Tue, 24 Nov 2026 00:00:02 GMT");
		assertThat(after.text()).contains("\"printed\":\"0 percent (2)\"");
		assertThat(this.api.get(PATH, "If-None-Match", before.header("ETag")).status()).isEqualTo(200);
		assertThat(this.api.get(PATH, "If-Modified-Since", before.header("Last-Modified")).status()).isEqualTo(200);
		assertThat(this.api.get(PATH, "If-None-Match", after.header("ETag")).status()).isEqualTo(304);
	}

	/** A reader never sees the data of one revision under the tag of another. */
	@Test
	void bodyAndTagAreOfOneRevisionWhileOthersCommit() throws Exception {
		var done = new AtomicBoolean();
		try (var readers = Executors.newFixedThreadPool(4)) {
			Callable<Integer> read = () -> {
				var reads = 0;
				while (!done.get()) {
					var answer = this.api.get(PATH);
					var revision = answer.header("ETag").replaceAll("\"r([0-9]+)-.*", "$1");
					assertThat(answer.body().at("/items/0/printed").asString())
						.isEqualTo(revision.equals("1") ? "zero percent" : "0 percent (" + revision + ")");
					reads++;
				}
				return reads;
			};
			var running = IntStream.range(0, 4).mapToObj((i) -> readers.submit(read)).toList();
			for (int revision = 2; revision <= 60; revision++) {
				commit(revision);
			}
			done.set(true);
			for (var reader : running) {
				assertThat(reader.get()).isPositive();
			}
		}
	}

	private void commit(int revision) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc
				.sql("""
						insert into revision (number, recorded_at, actor, action, summary)
						values (?, timestamptz '2026-11-24 00:00:00Z' + ? * interval '1 second', 'test', 'seed', 'A test.')""")
				.params(revision, revision)
				.update();
			this.jdbc.sql("update observation set printed = ? where indicator_code = 'poverty-rate'")
				.params("0 percent (" + revision + ")")
				.update();
		});
	}

}
