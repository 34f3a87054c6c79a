package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What the modules of the pages make of what they are given, all on one page of the desk.
 * Nothing is recorded.
 */
@BrowserTests
class ScriptTests {

	@Autowired
	private Keys keys;

	@TestFactory
	Stream<DynamicTest> scriptReturnsWhatItSays(Visit visit) throws IOException {
		List.of("400", "422", "428").forEach(visit::expectFault);
		visit.open("/desk?lang=en");
		var given = Map.of("article", Desk.seed(), "shares", DeskFileTests.SHARES, "key",
				this.keys.curator().substring("Bearer ".length()));
		var results = (List<?>) visit.run(Files.readString(Path.of("src/test/resources/dashboard/scripts.js")), given);
		return results.stream().map((result) -> {
			var parts = (List<?>) result;
			return dynamicTest(parts.get(0).toString(), () -> assertThat(parts.get(1)).isEqualTo(parts.get(2)));
		});
	}

}
