package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A full disk is told as one, in the answer and in one line of the log. */
@CurationTests
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500",
			 "period": {"start": "1507-01-01", "end": "1507-12-31", "basis": "stated"}, "value": 40, "unit": "percent",
			 "relation": "eq", "printed": "40 percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	private static final String FILE = """
			indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,sentence
			tree-coverage-rate,140500,1507-01-01,1507-12-31,stated,40,percent,eq,40 percent,chinadaily-2019-09-02,11,2
			""";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void makeRoom() {
		this.jdbc.sql("drop function if exists fill_disk cascade").update();
		this.jdbc.sql("delete from import").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "before insert", "after commit" })
	void writeWhenTheDiskOfTheDatabaseIsFullSaysSo(String moment, CapturedOutput output) {
		fillDisk(moment);
		assertTold(this.api.send("POST", Api.BASE + "/observations", FIGURE, "Authorization", this.keys.curator()),
				output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "before insert", "after commit" })
	void importWhenTheDiskOfTheDatabaseIsFullSaysSo(String moment, CapturedOutput output) {
		fillDisk(moment);
		assertTold(this.api.post(Api.BASE + "/imports", FILE.getBytes(StandardCharsets.UTF_8), "text/csv",
				"Authorization", this.keys.curator()), output);
		var ended = this.api.get(Api.BASE + "/imports", "Authorization", this.keys.curator()).body().at("/items/0");
		assertThat(ended.get("state").asString()).isEqualTo("failed");
		assertThat(ended.get("detail").asString()).isEqualTo(FullDisk.DETAIL);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void fileWhenTheDiskOfTheServiceIsFullIsKnownByTheWordsOfTheSystem() {
		var failure = catchThrowable(() -> Files.writeString(Path.of("/dev/full"), "more"));
		assertThat(failure).isInstanceOf(IOException.class);
		assertThat(FullDisk.isCauseOf(new IllegalStateException(failure))).isTrue();
		assertThat(FullDisk.isCauseOf(new IOException("Broken pipe"))).isFalse();
	}

	/** Has the database say what it says of a full disk. */
	private void fillDisk(String moment) {
		this.jdbc.sql("""
				create function fill_disk() returns trigger language plpgsql as $$ begin
				  raise exception 'could not extend file' using errcode = 'disk_full';
				end $$""").update();
		this.jdbc.sql(moment.equals("before insert")
				? "create trigger full_disk before insert on observation for each row execute function fill_disk()"
				: """
						create constraint trigger full_disk after insert on observation
						deferrable initially deferred for each row execute function fill_disk()""")
			.update();
	}

	private static void assertTold(Answer answer, CapturedOutput output) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(507);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body().get("detail").asString()).isEqualTo(FullDisk.DETAIL);
		assertThat(output.getOut().lines().filter((line) -> line.contains("ERROR"))).singleElement()
			.asString()
			.contains("A disk is full", "could not extend file");
		assertThat(output.getOut()).doesNotContain("\tat ", "Where: ");
	}

}
