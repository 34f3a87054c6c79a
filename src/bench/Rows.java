import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

import org.postgresql.PGConnection;

/**
 * The rows of the benchmarks: makes them, copies them out and in as PostgreSQL itself
 * does, and walks the pages that the service serves them in. What is measured is printed
 * as seconds, bytes and rows.
 */
final class Rows {

	/** How many observations of an indicator there are: of 20 places in 200 periods. */
	private static final int PER_INDICATOR = 4000;

	private static final String VOCABULARY = """
			insert into place (code, kind, parent_code, name_en, name_zh)
			  select 'synthetic-' || to_char(p, 'FM00'), 'county', '140500', 'Synthetic county ' || p, '虚构县' || p
			  from generate_series(0, 19) p;
			insert into source (id, publisher, title, url, published, language, sha256)
			  select 'synthetic-' || s, 'Synthetic Daily', 'Synthetic figures, volume ' || s,
			    'https://example.org/' || s, '2024-01-01', 'en', repeat('0', 64)
			  from generate_series(0, 4) s;
			insert into statement (source_id, paragraph, sentence, gist_en)
			  select 'synthetic-' || s, paragraph, sentence, 'Figures are given.'
			  from generate_series(0, 4) s, generate_series(1, 50) paragraph, generate_series(1, 4) sentence;
			insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, decimals)
			  select 'synthetic-' || to_char(i, 'FM000'), 'indicator', 'stated', 'environment', 'Synthetic share ' || i,
			    '虚构比例' || i, 'A share that stands for nothing.', 1
			  from generate_series(0, %1$d - 1) i;
			insert into indicator_unit (indicator_code, unit_code)
			  select 'synthetic-' || to_char(i, 'FM000'), 'percent' from generate_series(0, %1$d - 1) i;
			""";

	/** The periods are months and, after the twelfth of each year, the year. */
	private static final String OBSERVATIONS = """
			insert into observation
			  select md5(concat_ws(' ', i, p, n))::uuid, 'synthetic-' || to_char(i, 'FM000'),
			    'synthetic-' || to_char(p, 'FM00'), 'percent', first,
			    (first + case n %% 13 when 12 then interval '1 year' else interval '1 month' end)::date - 1, 'stated', value,
			    (array['eq', 'approx', 'gt'])[1 + n %% 3],
			    (array['', 'about ', 'more than '])[1 + n %% 3] || value || ' percent', false, 'synthetic-' || i %% 5,
			    1 + n / 4, 1 + n %% 4, timestamptz '2025-01-01 08:00:00+00' + n * interval '1 day', null,
			    null, null, 'actual', null, null, null, '', null, null, 1
			  from generate_series(0, %1$d - 1) i, generate_series(0, 19) p, generate_series(0, 199) n,
			    lateral make_date(2005 + n / 13, 1 + n %% 13 %% 12, 1) first,
			    lateral round((i * 104729 + p * 7919 + n * 613) %% 1000 / 10.0, 1) value;
			""";

	/** The months of 84 years and sums of them from each January on, of one indicator. */
	private static final String SERIES = """
			insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, decimals, statistic)
			  select 'synthetic-' || kind, 'indicator', 'stated', 'environment', 'Synthetic mass', '虚构质量',
			    'A mass that stands for nothing.', 1, 'total'
			  from unnest(array['single', 'cumulative']) kind;
			insert into indicator_unit (indicator_code, unit_code)
			  select code, 't' from indicator where code in ('synthetic-single', 'synthetic-cumulative');
			insert into observation
			  select md5(kind || n)::uuid, 'synthetic-' || kind, '140500', 't',
			    case kind when 'single' then first else date_trunc('year', first)::date end,
			    (first + interval '1 month')::date - 1, 'stated', value, 'eq', value || ' tonnes', false, 'synthetic-0',
			    1 + n % 50, 1 + n % 4, timestamptz '2025-01-01 08:00:00+00', null,
			    null, null, 'actual', null, null, null, '', null, null, 1
			  from unnest(array['single', 'cumulative']) kind, generate_series(0, 999) n,
			    lateral make_date(1930 + n / 12, 1 + n % 12, 1) first,
			    lateral round(1000 + (n * 104729) % 1000 / 10.0, 1) value;
			""";

	/** Indicators whose names are of words that many of them have, in one revision. */
	private static final String ENTRIES = """
			insert into revision (number, recorded_at, actor, action, summary)
			  select max(number) + 1, clock_timestamp(), 'bench', 'create', 'Entries' from revision;
			insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
			    synonyms_en, synonyms_zh)
			  select 'entry-' || i, 'indicator', 'stated', 'economy', en[a] || ' of ' || en[b] || ' by ' || en[c] || ' ' || i,
			    zh[a] || zh[b] || zh[c] || i,
			    'How much ' || en[a] || ' of ' || en[b] || ' there is in a year, as statistical offices count it at its end.',
			    '年末' || zh[a] || '的' || zh[b] || '总量，按统计部门口径计算。', 1, array[en[a] || ' ' || en[c]],
			    array[zh[a] || zh[c]]
			  from generate_series(%1$d, %2$d) i, lateral (values (1 + i % 16, 1 + i / 16 % 16, 1 + i * 7 / 3 % 16,
			    array['output', 'income', 'coal', 'steel', 'grain', 'export', 'school', 'hospital', 'road', 'water', 'energy',
			      'tax', 'retail', 'service', 'tourist', 'forest'],
			    array['产量', '收入', '煤炭', '钢铁', '粮食', '出口', '学校', '医院', '公路', '用水', '能源', '税收', '零售', '服务',
			      '旅游', '森林'])) of (a, b, c, en, zh);
			insert into indicator_unit (indicator_code, unit_code)
			  select 'entry-' || i, 't' from generate_series(%1$d, %2$d) i;
			insert into change (revision_number, position, action, collection, count)
			  select max(number), 1, 'create', 'indicators', %2$d from revision;
			""".replace(" % 16", " %% 16");

	/** What the service's CSV has. */
	private static final String COPY = """
			copy (
			  select o.id, o.indicator_code as indicator, i.name_en as name, i.topic_code as topic, o.place_code as place,
			    p.name_en as place_name, o.period_start, o.period_end,
			    case
			      when o.period_start = o.period_end then o.period_start::text
			      when o.period_end + 1 = o.period_start + interval '1 year' then to_char(o.period_start, 'YYYY')
			      when o.period_end + 1 = o.period_start + interval '1 month' then to_char(o.period_start, 'YYYY-MM')
			      else o.period_start || '/' || o.period_end
			    end as period,
			    o.period_basis, o.value, o.unit_code as unit, o.relation, o.printed, o.comparison_kind as comparison,
			    o.base_start, o.base_end, o.joint, 'stated' as origin, null as formula, null as inputs,
			    o.source_id as source, o.paragraph, o.sentence, o.recorded_at, o.superseded_at,
			    case p.kind when 'group' then (
			      select string_agg(member_code, ' ' order by member_code) from place_member where group_code = p.code
			    ) end as place_members, o.status, o.upper, o.counted, o.note_en, o.note_zh, o.occurrence,
			    coalesce(o.share_of_en, i.share_of_en) as share_of, o.base_place, o.among_place, o.among_kind, o.among_count,
			    coalesce(o.prices, case when o.base_start is not null then i.change_prices end, i.prices) as prices,
			    coalesce(o.price_year, i.price_year) as price_year, o.currency,
			    coalesce(o.like_for_like, false) as like_for_like, o.share_of_code as share_of_indicator, o.share_of_place,
			    coalesce(o.share_of_en, i.share_of_en) as share_of_en, coalesce(o.share_of_zh, i.share_of_zh) as share_of_zh
			  from observation o
			  join indicator i on i.code = o.indicator_code
			  join place p on p.code = o.place_code
			  where o.superseded_at is null
			  order by o.indicator_code, o.place_code, o.unit_code, o.period_start, o.period_end, o.id)
			to stdout (format csv, header)""";

	private static final String SYNTHETIC = "source_id like 'synthetic-%'";

	private static final Pattern NEXT = Pattern.compile("<(.+)>; rel=\"next\"");

	private Rows() {
	}

	/**
	 * Takes one of {@code fill PORT PASSWORD_FILE ROWS}, which prints how many rows there
	 * are then, {@code series PORT PASSWORD_FILE}, which adds two long series to them,
	 * {@code entries PORT PASSWORD_FILE FIRST LAST}, which adds indicators without figures,
	 * {@code times ROUNDS URL NAME=QUERY…}, {@code copy PORT PASSWORD_FILE}, {@code load PORT PASSWORD_FILE}, which
	 * copies the synthetic rows out and in again, {@code clear PORT PASSWORD_FILE}, which
	 * leaves none, {@code walk URL}, and {@code pages SERVICE FILE}, which turns the pages
	 * of 20 of each path in the file and prints the paths of the 1,000th to the 1,015th.
	 */
	static void main(String... args) throws Exception {
		switch (args[0]) {
			case "fill" -> fill(args[1], args[2], Integer.parseInt(args[3]));
			case "series" -> series(args[1], args[2]);
			case "entries" -> entries(args[1], args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]));
			case "times" -> times(Integer.parseInt(args[1]), args[2], Arrays.copyOfRange(args, 3, args.length));
			case "copy" -> copy(args[1], args[2]);
			case "load" -> load(args[1], args[2]);
			case "clear" -> clear(args[1], args[2]);
			case "walk" -> walk(URI.create(args[1]));
			case "pages" -> pages(URI.create(args[1]), Path.of(args[2]));
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	private static void fill(String port, String passwordFile, int rows) throws IOException, SQLException {
		try (var connection = connect(port, passwordFile); var statement = connection.createStatement()) {
			var indicators = rows / PER_INDICATOR;
			statement.execute(VOCABULARY.formatted(indicators));
			statement.execute(OBSERVATIONS.formatted(indicators));
			statement.execute("vacuum analyze");
			try (var count = statement.executeQuery("select count(*) from observation where superseded_at is null")) {
				count.next();
				System.out.println(count.getLong(1));
			}
		}
	}

	private static void series(String port, String passwordFile) throws IOException, SQLException {
		try (var connection = connect(port, passwordFile); var statement = connection.createStatement()) {
			statement.execute(SERIES);
			statement.execute("vacuum analyze");
		}
	}

	private static void entries(String port, String passwordFile, int first, int last)
			throws IOException, SQLException {
		try (var connection = connect(port, passwordFile); var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(ENTRIES.formatted(first, last));
			connection.commit();
		}
	}

	/**
	 * Prints the median milliseconds that each query takes and how often that of the
	 * first, of rounds in turns after as many that are not counted. No query is sent
	 * twice, so that no answer is a stored one: each ends with another last day.
	 */
	private static void times(int rounds, String address, String... queries) throws IOException, InterruptedException {
		var times = new double[queries.length][rounds];
		try (var client = HttpClient.newHttpClient()) {
			for (int round = -rounds; round < rounds; round++) {
				for (int i = 0; i < queries.length; i++) {
					var query = queries[i].substring(queries[i].indexOf('=') + 1);
					var to = "%d-12-31".formatted(3000 + rounds + round);
					var sent = query.startsWith("/") ? query + to : "?" + query + "&to=" + to;
					var start = System.nanoTime();
					var answer = client.send(HttpRequest.newBuilder(URI.create(address + sent)).build(),
							BodyHandlers.ofString());
					var time = (System.nanoTime() - start) / 1e6;
					if (answer.statusCode() != 200) {
						throw new IllegalStateException(answer.body());
					}
					if (round >= 0) {
						times[i][round] = time;
					}
					else if (round == -1) {
						System.out.printf(Locale.ROOT, "%s: %d figures%n", queries[i],
								answer.body().split("\"indicator\"|<Obs ", -1).length - 1);
					}
				}
			}
		}
		Arrays.stream(times).forEach(Arrays::sort);
		for (int i = 0; i < queries.length; i++) {
			System.out.printf(Locale.ROOT, "%-60s %7.2f ms  %.2f%n", queries[i], times[i][rounds / 2],
					times[i][rounds / 2] / times[0][rounds / 2]);
		}
	}

	private static void copy(String port, String passwordFile) throws IOException, SQLException {
		try (var connection = connect(port, passwordFile); var out = new Discarding()) {
			var manager = connection.unwrap(PGConnection.class).getCopyAPI();
			manager.copyOut("copy (select 1) to stdout", out);
			out.bytes = 0;
			var start = System.nanoTime();
			var rows = manager.copyOut(COPY, out);
			print(start, out.bytes, rows);
		}
	}

	private static void load(String port, String passwordFile) throws IOException, SQLException {
		var file = Files.createTempFile("rows", ".copy");
		try (var connection = connect(port, passwordFile)) {
			var manager = connection.unwrap(PGConnection.class).getCopyAPI();
			try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
				manager.copyOut("copy (select * from observation where " + SYNTHETIC + ") to stdout", out);
			}
			clear(connection);
			try (var in = new BufferedInputStream(Files.newInputStream(file))) {
				var start = System.nanoTime();
				var rows = manager.copyIn("copy observation from stdin", in);
				print(start, Files.size(file), rows);
			}
		}
		finally {
			Files.delete(file);
		}
	}

	private static void clear(String port, String passwordFile) throws IOException, SQLException {
		try (var connection = connect(port, passwordFile)) {
			clear(connection);
		}
	}

	/** The table and its indexes are as long as they were without the rows. */
	private static void clear(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("delete from observation where " + SYNTHETIC);
			statement.execute("vacuum full analyze observation");
		}
	}

	private static void walk(URI first) throws IOException, InterruptedException {
		try (var http = HttpClient.newHttpClient()) {
			var start = System.nanoTime();
			var bytes = 0L;
			var rows = 0L;
			var page = first;
			while (page != null) {
				var answer = get(http, page);
				bytes += answer.body().length;
				rows += count(answer.body(), "\"recordedAt\":".getBytes(StandardCharsets.US_ASCII));
				var next = next(answer);
				page = (next != null) ? first.resolve(next) : null;
			}
			print(start, bytes, rows);
		}
	}

	/** The first 999 pages are turned in fewer steps: a cursor is the same whatever the limit. */
	private static void pages(URI service, Path file) throws IOException, InterruptedException {
		try (var http = HttpClient.newHttpClient()) {
			for (var path : Files.readAllLines(file)) {
				var page = path;
				for (int i = 0; i < 19; i++) {
					page = next(get(http, service.resolve(limited(page, 1000))));
				}
				page = next(get(http, service.resolve(limited(page, 980))));
				for (int number = 1000; number < 1016; number++) {
					System.out.println(limited(page, 20));
					page = next(get(http, service.resolve(limited(page, 20))));
				}
			}
		}
	}

	private static String limited(String page, int limit) {
		return page.replaceFirst("limit=[0-9]+", "limit=" + limit);
	}

	private static HttpResponse<byte[]> get(HttpClient http, URI page) throws IOException, InterruptedException {
		var answer = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IOException(page + " answers " + answer.statusCode());
		}
		return answer;
	}

	/** Path and query of the page that follows, or null after the last one. */
	private static String next(HttpResponse<byte[]> answer) {
		var next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
		return next.find() ? next.group(1) : null;
	}

	private static int count(byte[] text, byte[] word) {
		var found = 0;
		for (int i = 0; i <= text.length - word.length; i++) {
			if (text[i] == word[0] && Arrays.equals(text, i, i + word.length, word, 0, word.length)) {
				found++;
			}
		}
		return found;
	}

	private static void print(long start, long bytes, long rows) {
		System.out.printf(Locale.ROOT, "%.3f %d %d%n", (System.nanoTime() - start) / 1e9, bytes, rows);
	}

	private static Connection connect(String port, String passwordFile) throws IOException, SQLException {
		var properties = new Properties();
		properties.put("user", "postgres");
		properties.put("password", Files.readString(Path.of(passwordFile)));
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", properties);
	}

	/** Counts what is written, and keeps nothing. */
	private static final class Discarding extends OutputStream {

		private long bytes;

		@Override
		public void write(int value) {
			this.bytes++;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.bytes += length;
		}

	}

}
