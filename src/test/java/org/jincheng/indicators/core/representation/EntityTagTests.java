package org.jincheng.indicators.core.representation;

import java.time.Instant;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A tag is of the bytes of one build and one history of the data. */
@CurationTests
class EntityTagTests {

	private static final String PATH = Api.BASE + "/parks/danhe-river-wetland-park";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Test
	void entityTagOfAnotherBuildDoesNotMatch() {
		assertIsUnknown(tag(newest(), "another build"));
	}

	@Test
	void entityTagOfALostRevisionDoesNotMatch() {
		assertIsUnknown(tag(newest().minusMillis(1), Build.ID));
	}

	@Test
	void tagIsThatOfTheBuildAndTheRevision() {
		assertThat(tag(newest(), Build.ID)).isEqualTo(this.api.get(PATH).header("ETag"));
	}

	private void assertIsUnknown(String tag) {
		assertThat(this.api.get(PATH, "If-None-Match", tag).status()).isEqualTo(200);
		var refused = this.api.send("DELETE", PATH, null, "Authorization", this.keys.curator(), "If-Match", tag);
		assertThat(refused.status()).as(refused.text()).isEqualTo(412);
	}

	/** The tag of the resource, but for what is not as it is. */
	private String tag(Instant recordedAt, String build) {
		return this.api.get(PATH)
			.header("ETag")
			.replaceFirst("-[0-9a-f]{16}-", "-" + Variant.digestOfState(PATH, recordedAt, build) + "-");
	}

	private Instant newest() {
		return Instant.parse(this.api.get(Api.BASE).body().at("/revision/recordedAt").asString());
	}

}
