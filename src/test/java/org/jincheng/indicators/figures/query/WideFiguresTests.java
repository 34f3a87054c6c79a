package org.jincheng.indicators.figures.query;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A wide table of more columns than a sheet has. */
@CurationTests
class WideFiguresTests {

	private static final String WIDE = "observations?shape=wide&indicator=wide-facts";

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@Test
	void tableThatIsWiderThanASheetIsRefusedBeforeAnythingIsWritten() {
		var bulletins = new Bulletins(this.curator, "wide");
		bulletins.indicator("facts", "percent", "");
		bulletins.publish("daily press 2021", "facts 140500 2018 46.3 percent");
		this.jdbc.sql("""
				insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end,
				  period_basis, value,
				  relation, printed, joint, source_id, paragraph, sentence, recorded_at, status, occurrence,
				    comparison_kind,
				  base_start, base_end, compared)
				select gen_random_uuid(), 'wide-facts', '140500', 'percent', '2018-01-01', '2018-12-31', 'stated',
				  1, 'eq', '1',
				  false, 'wide-daily', 1, 1, '2026-11-24T12:00:00Z', 'actual', 1, 'times-more', day, day,
				  'times-more ' || day || '/' || day
				from (select date '1900-01-01' + n as day from generate_series(1, 16384) n) days""").update();
		this.cache.clear();
		var answer = this.curator.get(WIDE + "&format=csv");
		Curator.assertError(answer, 400, "shape");
		assertThat(answer.body().get("detail").asString()).contains("16,384", "indicator", "place", "from");
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("ETag") + answer.header("Content-Disposition")).isEmpty();
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(this.curator.get(WIDE + "&format=csv&comparison=none").status()).isEqualTo(200);
	}

}
