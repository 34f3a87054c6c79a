package org.jincheng.indicators.faces.mcp;

import java.sql.SQLException;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.TestDatabase.OwnDatabase;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found after the database was restored from a backup. */
@CurationTests
class SearchAfterRestoreTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private OwnDatabase database;

	@Autowired
	private ApplicationContext service;

	/** Also if as many revisions were made since as were lost. */
	@Test
	void findsNothingThatIsLost() throws SQLException {
		add("lost-okapis", "Okapis");
		assertThat(found("okapis")).contains("lost-okapis");
		this.database.restore(this.service);
		add("new-zebras", "Zebras");
		assertThat(found("zebras")).contains("new-zebras");
		assertThat(found("okapis")).doesNotContain("lost-okapis");
	}

	private void add(String code, String name) {
		this.curator.add("indicators", """
				{"code": "%1$s", "name": {"en": "%2$s", "zh": "%2$s"}, "definition": {"en": "Animals."},
				 "topic": "environment", "units": ["count"], "decimals": 0, "comparison": null, "statements": []}"""
			.formatted(code, name));
	}

	private String found(String words) {
		return new Assistant(this.api).call("search", "{\"words\": \"" + words + "\"}").toString();
	}

}
