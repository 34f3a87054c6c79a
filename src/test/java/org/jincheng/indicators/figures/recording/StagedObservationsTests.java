package org.jincheng.indicators.figures.recording;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Asked;
import org.jincheng.indicators.core.tables.RowChanges;
import org.jincheng.indicators.core.tables.RowFaults;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of the rows of a file is found without reading a whole series for each,
 * however old the statistics of PostgreSQL are. Everything is rolled back.
 */
@ServiceTests
class StagedObservationsTests {

	private static final List<String> COLUMNS = List.of("indicator", "place", "period_start", "period_end",
			"period_basis", "value", "unit", "relation", "printed", "source", "paragraph", "sentence");

	private static final int RECORDED = 4000;

	private static final int ROWS = 1000;

	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private static final List<File> FILES = List.of(new File("new", false, RECORDED, "41", new Outcome(ROWS, 0, 0)),
			new File("corrected", false, 2000, "42", new Outcome(0, ROWS, 0)),
			new File("unchanged", false, 2000, "41", new Outcome(0, 0, ROWS)),
			new File("withdrawn", true, 2000, "41", new Outcome(ROWS, 0, 0)));

	@Autowired
	private Staging staging;

	@Autowired
	private RevisionWriter revisions;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@FieldSource("FILES")
	void rowsReadFewFiguresWhereThereAreNoStatistics(File file) {
		rehearse((draft) -> {
			forgetStatistics();
			assertReadsFew(file, draft);
		});
	}

	@ParameterizedTest
	@FieldSource("FILES")
	void rowsReadFewFiguresWhereStatisticsAreOlderThanTheSeries(File file) {
		rehearse((draft) -> {
			this.jdbc.sql("analyze observation").update();
			assertReadsFew(file, draft);
		});
	}

	private void rehearse(Consumer<RevisionDraft> work) {
		this.revisions.write(new Asked(RevisionAction.IMPORT, "test", null, true), Duration.ofSeconds(10), () -> {
		}, (draft) -> {
			work.accept(draft);
			return draft;
		});
	}

	/**
	 * As after the migrations, and after each crash of a database that was not analyzed.
	 */
	private void forgetStatistics() {
		this.jdbc.sql("""
				select pg_restore_relation_stats('schemaname', 'public', 'relname', 'observation', 'relpages', 1,
				  'reltuples', 14::real), count(pg_clear_attribute_stats('public', 'observation', attname, false))
				from pg_stats where tablename = 'observation'""").query().singleRow();
	}

	private void assertReadsFew(File file, RevisionDraft draft) {
		record(file.isWithdrawn(), RECORDED);
		var before = figuresRead();
		assertThat(take(file.firstDay(), ROWS, file.value(), draft)).isEqualTo(file.outcome());
		assertThat(figuresRead() - before).as("figures that were read").isLessThan(20 * ROWS);
	}

	@Test
	void aFigureThatWasWithdrawnKeepsItsIdThoughAnotherHadItsKeySince() {
		rehearse((draft) -> {
			record(true, 1);
			var id = this.jdbc.sql("select id from observation where period_start = :first and period_end = :first")
				.param("first", FIRST)
				.query(UUID.class)
				.single();
			var other = UUID.randomUUID();
			version(other, 3, FIRST);
			version(other, 5, FIRST.minusDays(1));
			assertThat(take(0, 1, "41", draft)).isEqualTo(new Outcome(1, 0, 0));
			assertThat(standing()).isEqualTo(id);
		});
	}

	@Test
	void aFigureWhoseKeyOnlyAnotherHadBeforeGetsANewId() {
		rehearse((draft) -> {
			var other = UUID.randomUUID();
			version(other, 3, FIRST);
			version(other, 5, FIRST.minusDays(1));
			assertThat(take(0, 1, "41", draft)).isEqualTo(new Outcome(1, 0, 0));
			assertThat(standing()).isNotEqualTo(other);
		});
	}

	private UUID standing() {
		return this.jdbc.sql("""
				select id from observation
				where period_start = :first and period_end = :first and superseded_at is null""")
			.param("first", FIRST)
			.query(UUID.class)
			.single();
	}

	private void record(boolean withdrawn, int days) {
		record("gen_random_uuid()", 1, withdrawn, FIRST, days);
	}

	private void version(UUID id, int day, LocalDate period) {
		record("'" + id + "'::uuid", day, true, period, 1);
	}

	/** Records the days of an indicator at a place. */
	private void record(String id, int recordedOn, boolean superseded, LocalDate first, int days) {
		this.jdbc.sql("""
				insert into observation (id, recorded_at, superseded_at, indicator_code, place_code, unit_code,
				  period_start,
				  period_end, period_basis, value, relation, printed, joint, source_id, paragraph, sentence,
				    status, compared,
				  occurrence)
				select %s, make_timestamptz(2020, 1, :on, 0, 0, 0),
				  case when :superseded then make_timestamptz(2020, 1, :on + 1, 0, 0, 0) end,
				    'tree-coverage-rate', '140500',
				  'percent', :first + day, :first + day, 'stated', 41, 'eq', '41 percent', false,
				    'chinadaily-2019-09-02', 11, 2,
				  'actual', '', 1
				from generate_series(0, :days - 1) day""".formatted(id))
			.param("on", recordedOn)
			.param("superseded", superseded)
			.param("first", first)
			.param("days", days)
			.update();
	}

	private Outcome take(int firstDay, int rows, String value, RevisionDraft draft) {
		var faults = new RowFaults();
		var figures = this.staging.open(faults);
		figures.header(COLUMNS);
		IntStream.range(0, rows).forEach((i) -> figures.row(2 + i, cells(FIRST.plusDays(firstDay + i), value)));
		figures.finish();
		var outcome = figures.take(draft, new RowChanges());
		assertThat(faults.inOrder()).isEmpty();
		return outcome;
	}

	private static String[] cells(LocalDate day, String value) {
		return new String[] { "tree-coverage-rate", "140500", day.toString(), day.toString(), "stated", value,
				"percent", "eq", value + " percent", "chinadaily-2019-09-02", "11", "2" };
	}

	private long figuresRead() {
		return this.jdbc.sql("""
				select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
				where relid = 'observation'::regclass""").query(Long.class).single();
	}

	/**
	 * Days of the series.
	 *
	 * @param what what they are
	 * @param isWithdrawn whether the figures that are recorded were withdrawn
	 * @param firstDay how many days after those that are recorded begin
	 * @param value the value of each
	 * @param outcome what becomes of them
	 */
	record File(String what, boolean isWithdrawn, int firstDay, String value, Outcome outcome) {

		@Override
		public String toString() {
			return this.what;
		}

	}

}
