import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the observation table as history might have: every prefecture of a country reports
 * every indicator for each year from 1949 to 2025, every fourth indicator also for the last
 * 48 months; a bulletin states a part of it a second time and now and then contradicts;
 * some figures were corrected later and a few withdrawn. The same rows each time.
 *
 * <p>
 * Place {@code p} of 337 has the code {@code (11 + p / 6) * 10000 + (91 + p % 6) * 100}, so
 * 119100, 119200 … 679100. Indicator {@code n}, from 1 on, has the code {@code yearbook-}
 * and four digits. Each of the two together has at least 77 figures.
 */
final class Fill {

	private static final int PLACES = 337;

	private static final int MAX_INDICATORS = 3000;

	/** How many rows there are of an indicator at a place, over many. */
	private static final double PER_SERIES = 98.8;

	private static final int FIRST_YEAR = 1949;

	private static final int YEARS = 77;

	/** In how many of those, the last, the bulletin states figures too. */
	private static final int BULLETIN_YEARS = 60;

	private static final int MONTHS = 48;

	/** How many places share a source, and a prefix of their codes. */
	private static final int PLACES_OF_SOURCE = 6;

	private static final int YEARBOOKS = (PLACES + PLACES_OF_SOURCE - 1) / PLACES_OF_SOURCE;

	private static final int CORRECTIONS = 12;

	private static final int PARAGRAPHS = 11;

	private static final int SENTENCES = 20;

	private static final List<Unit> UNITS = List.of(new Unit("percent", " percent", 1, 1000, 0.001),
			new Unit("CNY", " yuan", 0, 100_000_000, 0.08), new Unit("persons", " persons", 0, 100_000, 0.01),
			new Unit("count", "", 0, 100, 0.03));

	/** All but the figures; the moments of the revisions are later than those there are. */
	private static final String CATALOGUE = """
			insert into place (code, kind, parent_code, name_en, name_zh)
			  select code, 'prefecture', 'CN', 'Synthetic prefecture ' || code, '虚构市' || code
			  from generate_series(0, %1$d - 1) p, lateral cast((11 + p / 6) * 10000 + (91 + p %% 6) * 100 as text) code;
			with entry (id, title) as (
			  select 'yearbook-' || y, 'Synthetic statistical yearbook of region ' || y
			  from generate_series(11, 10 + %2$d) y
			  union all select 'bulletin', 'Synthetic statistical bulletin'
			), added as (
			  insert into source (id, publisher, title, url, published, language, sha256)
			    select id, 'Synthetic Bureau of Statistics', title, 'https://example.org/' || id, '2026-01-01', 'en',
			      repeat('0', 64)
			    from entry
			    returning id
			)
			insert into statement (source_id, paragraph, sentence, gist_en)
			  select id, paragraph, sentence, 'Figures of many years are given.'
			  from added, generate_series(1, %3$d) paragraph, generate_series(1, %4$d) sentence;
			with topic (code, number) as (
			  select code, row_number() over (order by code) - 1 from topic
			), added as (
			  insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, decimals)
			    select 'yearbook-' || to_char(i, 'FM0000'), 'indicator', 'stated', code, 'Synthetic indicator ' || i,
			      '虚构指标' || i, 'A figure that stands for nothing.', case i %% 4 when 0 then 1 else 0 end
			    from generate_series(1, %5$d) i
			    join topic on number = i %% (select count(*) from topic)
			    returning code
			)
			insert into indicator_unit (indicator_code, unit_code)
			  select code, (array['percent', 'CNY', 'persons', 'count'])[1 + right(code, 4)::int %% 4] from added;
			insert into revision (number, recorded_at, actor, action, summary)
			  select number + r, recorded_at + r * interval '1 second', 'bench', 'import', 'Synthetic figures.'
			  from (select max(number) as number, max(recorded_at) as recorded_at from revision) newest,
			    generate_series(1, %2$d + 1 + %6$d) r;
			""";

	/** What a revision did, given its place among those of the bench. */
	private static final String CHANGE = """
			insert into change (revision_number, position, action, collection, count)
			  select number, %d, '%s', 'observations', %d
			  from (select number, row_number() over (order by number) - 1 as r from revision where actor = 'bench') revision
			  where r = %d""";

	/**
	 * What stands in the way of the rows: to be dropped before they come and made again
	 * afterwards, in this order and in the reverse.
	 */
	private static final String AROUND = """
			select format('alter table observation drop constraint %I', conname),
			  format('alter table observation add constraint %I %s', conname, pg_get_constraintdef(oid)),
			  case contype when 'f' then 1 else 2 end as turn
			from pg_constraint where conrelid = 'observation'::regclass and contype in ('f', 'p', 'u')
			union all
			select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 3
			from pg_index
			where indrelid = 'observation'::regclass
			  and not exists (select from pg_constraint where conindid = indexrelid and conrelid = indrelid)
			order by turn""";

	/** The growth that each yearbook states of numbers of persons, beside these. */
	private static final String CHANGES = """
			insert into indicator_unit (indicator_code, unit_code)
			  select code, 'percent' from indicator where code like 'yearbook-%' and right(code, 4)::int % 4 = 2;
			insert into observation (status, compared, comparison_kind, base_start, base_end, occurrence, id, indicator_code,
			    place_code, unit_code, period_start, period_end, period_basis, value, relation, printed, joint, source_id,
			    paragraph, sentence, recorded_at)
			  select status, 'change year', 'change', period_start - interval '1 year', period_start - 1, 1,
			    md5('change' || id)::uuid, indicator_code, place_code, 'percent', period_start, period_end, period_basis,
			    rate, 'eq', rate || ' percent', joint, source_id, paragraph, sentence, recorded_at
			  from (
			    select *, round((value / lag(value) over (partition by indicator_code, place_code order by period_start) - 1)
			      * 100, 1) as rate
			    from observation where superseded_at is null and unit_code = 'persons' and source_id like 'yearbook-%') o
			  where rate is not null""";

	private static final long SEED = 140500;

	private final CopyIn copy;

	private final List<String> moments;

	private final long[] recorded;

	private final long[] withdrawn;

	private final StringBuilder text = new StringBuilder();

	private SplittableRandom random = new SplittableRandom(SEED);

	private Fill(CopyIn copy, List<String> moments) {
		this.copy = copy;
		this.moments = moments;
		this.recorded = new long[moments.size()];
		this.withdrawn = new long[moments.size()];
	}

	/**
	 * Takes {@code JDBC_URL USER PASSWORD ROWS} and makes about as many rows, 10^8 at most.
	 * Prints how many indicators there are, and how many figures stand afterwards.
	 */
	static void main(String... args) throws SQLException {
		var indicators = (int) Math.clamp(Math.round(Long.parseLong(args[3]) / (PLACES * PER_SERIES)), 1,
				MAX_INDICATORS);
		try (var connection = DriverManager.getConnection(args[0], args[1], args[2]);
				var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("set maintenance_work_mem = '1GB'; set max_parallel_workers_per_gather = 0");
			statement.execute(CATALOGUE.formatted(PLACES, YEARBOOKS, PARAGRAPHS, SENTENCES, indicators, CORRECTIONS));
			var around = around(connection);
			for (var part : around) {
				statement.execute(part.drop());
			}
			copy(connection, indicators);
			statement.execute(CHANGES);
			for (var part : around.reversed()) {
				statement.execute(part.create());
			}
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("vacuum analyze");
			try (var count = statement.executeQuery("select count(*) from observation where superseded_at is null")) {
				count.next();
				System.out.println(indicators + " " + count.getLong(1));
			}
		}
	}

	private static List<Part> around(Connection connection) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(AROUND)) {
			var parts = new ArrayList<Part>();
			while (rows.next()) {
				parts.add(new Part(rows.getString(1), rows.getString(2)));
			}
			return parts;
		}
	}

	private static void copy(Connection connection, int indicators) throws SQLException {
		var moments = new ArrayList<String>();
		try (var statement = connection.createStatement();
				var rows = statement
					.executeQuery("select recorded_at from revision where actor = 'bench' order by number")) {
			while (rows.next()) {
				moments.add(rows.getObject(1, OffsetDateTime.class).toString());
			}
		}
		var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
				copy observation (status, compared, occurrence, id, indicator_code, place_code, unit_code, period_start, period_end, period_basis,
				  value, relation, printed, joint, source_id, paragraph, sentence, recorded_at, superseded_at)
				from stdin""");
		var fill = new Fill(copy, moments);
		try {
			for (int place = 0; place < PLACES; place++) {
				for (int indicator = 1; indicator <= indicators; indicator++) {
					fill.series(place, indicator);
				}
			}
			copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
		try (var statement = connection.createStatement()) {
			for (int i = 0; i < moments.size(); i++) {
				if (fill.recorded[i] > 0) {
					statement.execute(CHANGE.formatted(1, (i <= YEARBOOKS) ? "create" : "update", fill.recorded[i], i));
				}
				if (fill.withdrawn[i] > 0) {
					statement.execute(CHANGE.formatted(2, "delete", fill.withdrawn[i], i));
				}
			}
		}
	}

	/** The figures of an indicator at a place. */
	private void series(int place, int indicator) throws SQLException {
		this.random = new SplittableRandom(SEED + place * (long) MAX_INDICATORS + indicator);
		var unit = UNITS.get(indicator % UNITS.size());
		var yearbook = place / PLACES_OF_SOURCE;
		var series = new Series("yearbook-%04d".formatted(indicator),
				String.valueOf((11 + place / PLACES_OF_SOURCE) * 10000 + (91 + place % PLACES_OF_SOURCE) * 100), unit,
				"\t" + (1 + indicator % PARAGRAPHS) + "\t" + (1 + indicator / PARAGRAPHS % SENTENCES) + "\t");
		var inBulletin = (place + indicator) % 10 == 0;
		var value = unit.least * (1 + this.random.nextDouble());
		for (int i = 0; i < YEARS; i++) {
			var first = LocalDate.of(FIRST_YEAR + i, 1, 1);
			value *= 1 + unit.growth * (this.random.nextDouble() * 2 - 0.5);
			figure(series, first, first.plusYears(1).minusDays(1), Math.round(value), "yearbook-" + (11 + yearbook),
					yearbook);
			if (inBulletin && i >= YEARS - BULLETIN_YEARS) {
				var stated = (this.random.nextInt(100) < 15) ? value * 1.02 : value;
				figure(series, first, first.plusYears(1).minusDays(1), Math.round(stated), "bulletin", YEARBOOKS);
			}
		}
		if (indicator % 4 == 0) {
			for (int i = 0; i < MONTHS; i++) {
				var first = LocalDate.of(FIRST_YEAR + YEARS, 1, 1).minusMonths(MONTHS - i);
				figure(series, first, first.plusMonths(1).minusDays(1),
						Math.round(value * (0.9 + this.random.nextDouble() / 10)), "yearbook-" + (11 + yearbook),
						yearbook);
			}
		}
		var bytes = this.text.toString().getBytes(StandardCharsets.UTF_8);
		this.text.setLength(0);
		this.copy.writeToCopy(bytes, 0, bytes.length);
	}

	/** A figure with the version before it, if it was corrected. */
	private void figure(Series series, LocalDate start, LocalDate end, long value, String source, int revision) {
		// As the service makes the ids of figures that are recorded in it.
		var name = String.join("\n", "figure", series.indicator, series.place, series.unit.code, start.toString(),
				end.toString(), source);
		var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
		var recorded = this.moments.get(revision);
		var fate = this.random.nextInt(1000);
		this.recorded[revision]++;
		if (fate < 37) {
			var correction = YEARBOOKS + 1 + this.random.nextInt(CORRECTIONS);
			var later = this.moments.get(correction);
			row(series, id, start, end, value + 1 + value / 100, source, recorded, later);
			if (fate < 2) {
				this.withdrawn[correction]++;
			}
			else {
				this.recorded[correction]++;
				row(series, id, start, end, value, source, later, "\\N");
			}
		}
		else {
			row(series, id, start, end, value, source, recorded, "\\N");
		}
	}

	private void row(Series series, String id, LocalDate start, LocalDate end, long value, String source,
			String recorded, String superseded) {
		var unit = series.unit;
		var number = (unit.decimals == 0) ? String.valueOf(value) : value / 10 + "." + value % 10;
		var fate = this.random.nextInt(100);
		var relation = (fate < 90) ? "eq\t" : (fate < 97) ? "approx\tabout " : "gt\tmore than ";
		this.text.append("actual\t\t1\t")
			.append(id)
			.append('\t')
			.append(series.indicator)
			.append('\t')
			.append(series.place)
			.append('\t')
			.append(unit.code)
			.append('\t')
			.append(start)
			.append('\t')
			.append(end)
			.append("\tstated\t")
			.append(number)
			.append('\t')
			.append(relation)
			.append(number)
			.append(unit.word)
			.append("\tf\t")
			.append(source)
			.append(series.sentence)
			.append(recorded)
			.append('\t')
			.append(superseded)
			.append('\n');
	}

	/** How to drop a part of the table and to make it again. */
	private record Part(String drop, String create) {
	}

	/** A unit with how its values are printed and how they go. */
	private record Unit(String code, String word, int decimals, int least, double growth) {
	}

	private record Series(String indicator, String place, Unit unit, String sentence) {
	}

}
