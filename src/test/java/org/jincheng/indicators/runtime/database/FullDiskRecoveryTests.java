package org.jincheng.indicators.runtime.database;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.OtherInstance;
import org.jincheng.indicators.core.problem.FullDisk;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service while the disk of its embedded PostgreSQL is full. */
@Tag("machines")
@ExtendWith(OutputCaptureExtension.class)
class FullDiskRecoveryTests {

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500",
			 "period": {"start": "%1$d-01-01", "end": "%1$d-12-31", "basis": "stated"}, "value": 40, "unit": "percent",
			 "relation": "eq", "printed": "40 percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	@TempDir
	private static Path shared;

	@Test
	void serviceWhenTheDiskIsFullReadsOnRefusesWritesAndTakesThemOnceItHasSpace(CapturedOutput output)
			throws Exception {
		try (var disk = SmallDisk.mount(shared, 400);
				var service = OtherInstance.startWith("--jincheng.embedded-database.folder=" + disk.folder())) {
			assertThat(write(service, 1501).status()).isEqualTo(201);
			disk.fill();
			assertThat(write(service, 1502).status()).isEqualTo(507);
			await("a part of the reserve is given").atMost(120, TimeUnit.SECONDS).until(() -> disk.usable() > 0);
			assertThat(read(service, 1).status()).isEqualTo(200);
			disk.fill();
			service.getBean(JdbcClient.class).sql("checkpoint").update();
			SmallDisk.fillLog(service.getBean(DataSource.class).getConnection());
			await().atMost(120, TimeUnit.SECONDS).until(() -> read(service, 2).status() == 200);
			assertThat(disk.folder()).isDirectoryNotContaining("glob:**/reserve");
			var refused = write(service, 1503);
			assertThat(refused.status()).as(refused.text()).isEqualTo(507);
			assertThat(refused.body().get("detail").asString()).isEqualTo(FullDisk.DETAIL);
			disk.free();
			await().atMost(120, TimeUnit.SECONDS).until(() -> write(service, 1504).status() == 201);
			await().atMost(120, TimeUnit.SECONDS)
				.untilAsserted(() -> assertThat(disk.folder()).isDirectoryContaining("glob:**/reserve"));
			assertThat(output.getAll()).containsSubsequence("MB are free): free space on it", "uses the space reserved",
					"has space again");
			assertThat(output).doesNotContain("the service ends");
		}
	}

	private static Answer write(ApplicationContext service, int year) {
		return service.getBean(Api.class)
			.send("POST", Api.BASE + "/observations", FIGURE.formatted(year), "Authorization",
					service.getBean(Keys.class).curator());
	}

	/** Reads what no stored response has. */
	private static Answer read(ApplicationContext service, int limit) {
		return service.getBean(Api.class).get(Api.BASE + "/observations?place=140500&limit=" + limit);
	}

}
