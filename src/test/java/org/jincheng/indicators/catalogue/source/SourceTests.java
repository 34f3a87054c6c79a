package org.jincheng.indicators.catalogue.source;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources, and what they state sentence by sentence. */
@ServiceTests
class SourceTests {

	private static final String PATH = Api.BASE + "/sources/chinadaily-2019-09-02";

	@Autowired
	private Api api;

	@Test
	void statementsAreInReadingOrder() {
		assertThat(this.api.get(PATH + "/statements")
			.body()
			.get("items")
			.valueStream()
			.map((each) -> each.get("paragraph").asInt() * 100 + each.get("sentence").asInt())).isSorted()
			.startsWith(101, 201, 301, 302);
	}

	@ParameterizedTest
	@CsvSource({ "9.3, 200", "9.9, 404", "9, 404", "09.3, 404", "x, 404" })
	void statementIsFoundByItsParagraphAndSentence(String locator, int status) {
		assertThat(this.api.get(PATH + "/statements/" + locator).status()).isEqualTo(status);
	}

}
