import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes to a service from several threads, kills it at a random moment, starts it again
 * and holds what it has against what it acknowledged.
 */
final class Kill {

	private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

	private static final int ROWS_OF_IMPORT = 1000;

	private static final Pattern NUMBER = Pattern.compile("\"number\":([0-9]+)");

	private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final Random random = new Random();

	private final AtomicInteger nextDay = new AtomicInteger();

	private final AtomicInteger nextImport = new AtomicInteger(1);

	/** The value of each figure that was acknowledged last, by its day. */
	private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();

	/** The value that was sent of each figure and not acknowledged. */
	private final Map<Integer, Integer> sent = new ConcurrentHashMap<>();

	/** Whether each import was acknowledged. */
	private final Map<Integer, Boolean> imports = new ConcurrentHashMap<>();

	/** What went wrong while it was running. */
	private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

	private final String java;

	private final String jar;

	private final Path work;

	private final String key;

	private int found;

	private int lost;

	private Kill(String java, String jar, Path work, String key) {
		this.java = java;
		this.jar = jar;
		this.work = work;
		this.key = key;
	}

	static void main(String[] arguments) throws Exception {
		var kill = new Kill(arguments[0], arguments[1], Path.of(arguments[2]), arguments[3]);
		var rounds = Integer.parseInt(arguments[4]);
		for (int round = 1; round <= rounds; round++) {
			kill.round(round);
		}
		var service = kill.start();
		kill.check();
		service.destroy();
		service.waitFor();
		System.out.printf(
				"%d kills: %d figures and %d imports acknowledged, all there; of those cut off, %d were there whole and %d not at all%n",
				rounds, kill.acknowledged.size(), kill.imports.values().stream().filter(Boolean::booleanValue).count(),
				kill.found, kill.lost);
	}

	private void round(int round) throws Exception {
		var service = start();
		check();
		var threads = new ArrayList<Thread>();
		threads.add(Thread.startVirtualThread(this::writeFigures));
		threads.add(Thread.startVirtualThread(this::writeFigures));
		threads.add(Thread.startVirtualThread(this::importFiles));
		Thread.sleep(200 + this.random.nextInt(3000));
		service.destroyForcibly();
		service.waitFor();
		for (var thread : threads) {
			thread.join();
		}
		if (!this.failures.isEmpty()) {
			throw this.failures.remove();
		}
		System.out.printf("round %d: killed after %d figures and %d imports%n", round, this.acknowledged.size(),
				this.imports.size());
	}

	private Process start() throws Exception {
		var log = this.work.resolve("log").toFile();
		var service = new ProcessBuilder(this.java, "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", this.jar,
				"--server.port=18080", "--management.server.port=18081")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
		for (int i = 0; i < 600; i++) {
			if (!service.isAlive()) {
				throw new IllegalStateException("The service did not start; see " + log);
			}
			try {
				if (send(request("/actuator/health/readiness", 18081)).statusCode() == 200) {
					return service;
				}
			}
			catch (IOException ex) {
				// Not yet.
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException("The service did not become ready");
	}

	/** Records a figure and corrects it, one after another, until the service is gone. */
	private void writeFigures() {
		try {
			while (true) {
				var day = this.nextDay.getAndIncrement();
				var path = "/api/v1/observations";
				this.sent.put(day, 1);
				var recorded = send(request(path, 18080).header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(figure(day, 1))));
				if (!acknowledge(day, 1, recorded, 201)) {
					continue;
				}
				this.sent.put(day, 2);
				var corrected = send(request(recorded.headers().firstValue("Location").orElseThrow(), 18080)
					.header("Content-Type", "application/json")
					.header("If-Match", recorded.headers().firstValue("ETag").orElseThrow())
					.PUT(HttpRequest.BodyPublishers.ofString(figure(day, 2))));
				acknowledge(day, 2, corrected, 200);
			}
		}
		catch (IOException | InterruptedException ex) {
			// It was killed.
		}
		catch (RuntimeException ex) {
			this.failures.add(ex);
		}
	}

	private boolean acknowledge(int day, int value, HttpResponse<String> answer, int expected) {
		if (answer.statusCode() == 503) {
			// It waited for an import longer than it may: nothing was changed.
			return false;
		}
		if (answer.statusCode() != expected) {
			throw new IllegalStateException(answer.statusCode() + " " + answer.body());
		}
		this.acknowledged.put(day, value);
		this.sent.remove(day);
		return true;
	}

	private static String figure(int day, int value) {
		var date = FIRST_DAY.plusDays(day);
		return """
				{"indicator": "tree-coverage-rate", "place": "140500",
				 "period": {"start": "%s", "end": "%s", "basis": "stated"}, "value": %d, "unit": "percent",
				 "relation": "eq", "printed": "%d percent",
				 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}"""
			.formatted(date, date, value, value);
	}

	/** Imports files, each with its own value, until the service is gone. */
	private void importFiles() {
		try {
			while (true) {
				var number = this.nextImport.getAndIncrement();
				this.imports.put(number, false);
				var file = IntStream.range(0, ROWS_OF_IMPORT)
					.mapToObj((row) -> FIRST_DAY.plusDays((long) number * ROWS_OF_IMPORT + row))
					.map((date) -> "tree-coverage-rate,140000,%s,%s,stated,%d,percent,eq,printed,chinadaily-2019-09-02,11,2"
						.formatted(date, date, number))
					.collect(Collectors.joining("\n",
							"indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,sentence\n",
							"\n"));
				var answer = send(request("/api/v1/imports", 18080).header("Content-Type", "text/csv")
					.POST(HttpRequest.BodyPublishers.ofString(file)));
				if (answer.statusCode() != 201) {
					throw new IllegalStateException(answer.statusCode() + " " + answer.body());
				}
				this.imports.put(number, true);
			}
		}
		catch (IOException | InterruptedException ex) {
			// It was killed.
		}
		catch (RuntimeException ex) {
			this.failures.add(ex);
		}
	}

	/** Holds what the service has against what it acknowledged. */
	private void check() throws Exception {
		var figures = values("140500");
		this.acknowledged.forEach((day, value) -> {
			var there = figures.get(day);
			expect(value.equals(there) || there != null && there.equals(this.sent.get(day)), "figure of day " + day,
					value, there);
		});
		this.sent.forEach((day, value) -> {
			var there = figures.get(day);
			if (value.equals(there)) {
				this.found++;
				this.acknowledged.put(day, value);
			}
			else {
				this.lost++;
				expect(there == null || there.equals(this.acknowledged.get(day)), "figure of day " + day,
						this.acknowledged.get(day), there);
			}
		});
		this.sent.clear();
		figures.keySet().forEach((day) -> expect(this.acknowledged.containsKey(day), "day", "none", day));
		var rows = new HashMap<Integer, Integer>();
		values("140000").values().forEach((number) -> rows.merge(number, 1, Integer::sum));
		for (var number : this.imports.keySet().toArray(Integer[]::new)) {
			var there = rows.getOrDefault(number, 0);
			if (Boolean.TRUE.equals(this.imports.get(number))) {
				expect(there == ROWS_OF_IMPORT, "rows of import " + number, ROWS_OF_IMPORT, there);
			}
			else if (there == 0) {
				this.lost++;
				this.imports.remove(number);
			}
			else {
				expect(there == ROWS_OF_IMPORT, "rows of import " + number + ", which was cut off", ROWS_OF_IMPORT,
						there);
				this.found++;
				this.imports.put(number, true);
			}
		}
		var newest = number(NUMBER, get("/api/v1"));
		var all = number(TOTAL, get("/api/v1/changes?limit=1"));
		expect(newest == all, "revisions up to " + newest, newest, all);
	}

	/** The value of each day at a place. */
	private Map<Integer, Integer> values(String place) throws Exception {
		return get("/api/v1/observations?format=csv&indicator=tree-coverage-rate&place=" + place).lines()
			.skip(1)
			.map((line) -> line.split(",", -1))
			.filter((cells) -> !cells[9].equals("publication"))
			.collect(Collectors.toMap(
					(cells) -> (int) ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(cells[6])),
					(cells) -> Integer.valueOf(cells[10])));
	}

	private String get(String path) throws Exception {
		var answer = send(request(path, 18080));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer.body();
	}

	private static long number(Pattern pattern, String text) {
		var matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException(text);
		}
		return Long.parseLong(matcher.group(1));
	}

	private HttpRequest.Builder request(String path, int port) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.timeout(Duration.ofSeconds(60))
			.header("Authorization", "Bearer " + this.key);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private static void expect(boolean holds, String what, Object expected, Object actual) {
		if (!holds) {
			throw new IllegalStateException("%s: expected %s, but there is %s".formatted(what, expected, actual));
		}
	}

}
