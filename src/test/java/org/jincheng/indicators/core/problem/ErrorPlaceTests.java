package org.jincheng.indicators.core.problem;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each error says where it is in one syntax, and one fault has one status however it is
 * sent.
 */
@CurationTests
class ErrorPlaceTests {

	private static final String SOURCE = """
			{"id": "place-daily", "publisher": "Daily", "title": "Trees", "published": "2020-01-01",
			 "language": "en"}""";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void unknownCodeIsA422InEveryFormat() {
		var body = """
				{"type": "indicator", "code": "place-cows", "name": {"en": "Cows", "zh": "牛"},
				 "definition": {"en": "Cows"}, "topic": "cattle", "units": ["count"], "decimals": 0, \
				"statements": []}""";
		assertThat(sentInEachWay(body))
			.allSatisfy((answer) -> assertThat(answer.status()).as(answer.text()).isEqualTo(422));
		assertThat(this.api.get(Api.BASE + "/indicators?topic=cattle").status()).as("as a parameter").isEqualTo(400);
	}

	/** Sends an indicator alone, and in a publication. */
	private List<Answer> sentInEachWay(String body) {
		var publication = "{\"source\": %s, \"indicators\": [%s], \"statements\": []}".formatted(SOURCE, body);
		return List.of(send("/indicators", body.replace("\"type\": \"indicator\", ", "")),
				send("/publications?dryRun=true", publication));
	}

	private Answer send(String path, String body) {
		return this.api.send("POST", Api.BASE + path, body, "Authorization", this.keys.curator());
	}

}
