package org.jincheng.indicators.figures.observation;

import java.util.Arrays;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A series with several periods and a corrected figure, read at different moments. */
@ServiceTests
class ObservationHistoryTests {

	private static final String PATH = Api.BASE + "/observations?indicator=tree-coverage-rate";

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@BeforeEach
	void correctAFigure() {
		insert("00000000-0000-4000-8000-000000000001", 2016, "39.9", "2026-11-25T00:00:00Z", null);
		insert("00000000-0000-4000-8000-000000000002", 2017, "41", "2026-11-25T00:00:00Z", "2026-11-26T00:00:00Z");
		insert("00000000-0000-4000-8000-000000000003", 2017, "40.5", "2026-11-26T00:00:00Z", null);
		this.cache.clear();
	}

	private void insert(String id, int year, String value, String recordedAt, @Nullable String supersededAt) {
		this.jdbc.sql("""
				insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end,
				  period_basis,
				  value, relation, printed, joint, source_id, paragraph, sentence, recorded_at, superseded_at,
				    status, compared, occurrence)
				values (cast(? as uuid), 'tree-coverage-rate', '140500', 'percent', make_date(?, 1, 1),
				  make_date(?, 12, 31),
				  'stated', cast(? as numeric), 'eq', ?, false, 'chinadaily-2019-09-02', 11, 2,
				  cast(? as timestamptz), cast(? as timestamptz), 'actual', '', 1)""")
			.params(Arrays.asList(id, year, year, value, value + " percent", recordedAt, supersededAt))
			.update();
	}

	@AfterEach
	void forgetIt() {
		this.jdbc.sql("delete from observation where id::text like '00000000-0000-4000-8000-%'").update();
		this.cache.clear();
	}

	@Test
	void findReturnsWhatStandsNow() {
		assertThat(values(PATH)).containsExactly("39.9", "40.5", "42");
	}

	@Test
	void findWhenAsOfIsGivenReturnsWhatWasKnownThen() {
		assertThat(values(PATH + "&asOf=2026-11-25T12:00:00Z")).containsExactly("39.9", "41", "42");
		assertThat(values(PATH + "&asOf=2026-11-24")).containsExactly("42");
		assertThat(values(PATH + "&asOf=2026-11-23")).isEmpty();
		assertThat(values(PATH + "&asOf=2026-11-26")).containsExactly("39.9", "40.5", "42");
	}

	@Test
	void getWhenSupersededSaysWhen() {
		var observation = this.api.get(Api.BASE + "/observations/00000000-0000-4000-8000-000000000002").body();
		assertThat(observation.get("supersededAt").asString()).isEqualTo("2026-11-26T00:00:00.000000Z");
	}

	@Test
	void findWhenLatestIsGivenReturnsTheNewestOfEachSeries() {
		assertThat(values(PATH + "&latest=1")).containsExactly("42");
		assertThat(values(PATH + "&latest=2")).containsExactly("40.5", "42");
		assertThat(values(PATH + "&latest=2&asOf=2026-11-25T12:00:00Z")).containsExactly("41", "42");
		assertThat(this.api.get(PATH + "&latest=2&count=true&limit=1").body().get("total").asInt()).isEqualTo(2);
	}

	@Test
	void findWhenFromAndToAreGivenReturnsThePeriodsWithin() {
		assertThat(values(PATH + "&from=2017")).containsExactly("40.5", "42");
		assertThat(values(PATH + "&from=2016-01&to=2017-12-31")).containsExactly("39.9", "40.5");
		assertThat(values(PATH + "&to=2017-12-30")).containsExactly("39.9");
	}

	@Test
	void metricShowsTheNewestFirst() {
		var observations = this.api.get(Api.BASE + "/environment-metrics/tree-coverage-rate")
			.body()
			.get("observations");
		assertThat(observations.valueStream().map((each) -> each.get("value").asString())).containsExactly("42", "40.5",
				"39.9");
	}

	private List<String> values(String path) {
		return this.api.allPages(path + "&limit=1").stream().map((each) -> each.get("value").asString()).toList();
	}

}
