package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/** Holds what each kind of message says of the seeded data, to the letter. */
@ServiceTests
class SdmxGoldenTests {

	@Autowired
	private Api api;

	@Test
	void messagesAreAsBefore() throws IOException {
		var messages = Stream
			.of("dataflow/JINCHENG/FIGURES+SERIES/2.0", "conceptscheme/JINCHENG/CONCEPTS/2.0",
					"datastructure/JINCHENG/FIGURES+SERIES/2.0",
					"data/JINCHENG,FIGURES,2.0/........chinadaily-2021-09-18?format=structurespecificdata",
					"data/JINCHENG,SERIES,2.0/D.tree-coverage-rate..140500....?format=structurespecificdata")
			.map((path) -> path + "\n" + lines(this.api.get("/sdmx/rest/" + path.replace("+", "%2B")).text()));
		Golden.assertGolden("sdmx.txt", messages.collect(Collectors.joining("\n\n", "", "\n")));
	}

	/** An element a line, without what tells the revision. */
	private static String lines(String message) {
		return message.replaceAll("<message:(ID|Prepared)>.*?</message:\\1>", "").replace("><", ">\n<");
	}

}
