package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Version 1.0 says of the seeded data what it said before there were cells, but for what
 * is a cell now. The file is of then, and stays.
 */
@ServiceTests
class FirstVersionTests {

	private static final Path SAID = Path.of("src/test/resources/golden/sdmx-1.0.txt");

	@Autowired
	private Api api;

	@TestFactory
	Stream<DynamicTest> firstVersionSaysWhatItSaid() throws IOException {
		return Arrays.stream(Files.readString(SAID).strip().split("\n\n"))
			.map((said) -> said.split("\n", 2))
			.map((said) -> DynamicTest.dynamicTest(said[0],
					() -> assertThat(lines(this.api.get("/sdmx/rest/" + said[0].replace("+", "%2B")).text()))
						.isEqualTo(said[1])));
	}

	/** An element a line, without what tells the revision. */
	private static String lines(String message) {
		return message.replaceAll("<message:(ID|Prepared)>.*?</message:\\1>", "").replace("><", ">\n<");
	}

}
