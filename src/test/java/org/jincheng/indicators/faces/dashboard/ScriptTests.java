package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What the modules of the pages make of what they are given, without a page around them.
 */
@BrowserTests
class ScriptTests {

	@TestFactory
	Stream<DynamicTest> scriptReturnsWhatItSays(Visit visit) throws IOException {
		var tests = Files.readString(Path.of("src/test/resources/dashboard/scripts.js"));
		return run(visit, tests, "").stream().map(Object::toString).map((name) -> dynamicTest(name, () -> {
			var result = run(visit, tests, name);
			assertThat(result.getFirst()).isEqualTo(result.getLast());
		}));
	}

	private static List<?> run(Visit visit, String tests, String name) {
		return (List<?>) visit.run("en", tests, Map.of("test", name, "article", Desk.seed()));
	}

}
