import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
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
 * Writes to a service from several threads, kills it or its embedded database at a random
 * moment, and holds what there is once it is back against what was acknowledged.
 */
final class Kill {

	private static final int PORT = Integer.parseInt(System.getenv("SERVER_PORT"));

	private static final int MANAGEMENT_PORT = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));

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

	/** Whether there is nobody to write to any more. */
	private volatile boolean ended;

	private final AtomicInteger reads = new AtomicInteger();

	private final AtomicInteger refused = new AtomicInteger();

	/** How often it said that it failed, where it should have refused. */
	private final AtomicInteger failed = new AtomicInteger();

	/** Whether it is the database that is killed. */
	private boolean database;

	private Kill(String java, String jar, Path work, String key) {
		this.java = java;
		this.jar = jar;
		this.work = work;
		this.key = key;
	}

	static void main(String[] arguments) throws Exception {
		var kill = new Kill(arguments[0], arguments[1], Path.of(arguments[2]), arguments[3]);
		var rounds = Integer.parseInt(arguments[4]);
		if (arguments[5].equals("database")) {
			kill.killDatabase(rounds);
			return;
		}
		for (int round = 1; round <= rounds; round++) {
			kill.round(round);
		}
		var service = kill.start();
		kill.check();
		service.destroy();
		service.waitFor();
		kill.tell(rounds);
	}

	private void tell(int rounds) {
		System.out.printf(
				"%d kills: %d figures and %d imports acknowledged, all there; of those cut off, %d were there whole and %d not at all%n",
				rounds, this.acknowledged.size(), this.imports.values().stream().filter(Boolean::booleanValue).count(),
				this.found, this.lost);
	}

	/** Kills the server of the embedded database, under one service that goes on. */
	private void killDatabase(int rounds) throws Exception {
		this.database = true;
		var service = start();
		var times = new ArrayList<Long>();
		for (int round = 1; round <= rounds; round++) {
			this.ended = false;
			var threads = new ArrayList<Thread>();
			threads.add(Thread.startVirtualThread(this::writeFigures));
			threads.add(Thread.startVirtualThread(this::writeFigures));
			threads.add(Thread.startVirtualThread(this::importFiles));
			threads.add(Thread.startVirtualThread(this::readFigures));
			threads.add(Thread.startVirtualThread(this::readFigures));
			Thread.sleep(200 + this.random.nextInt(3000));
			times.add(killDatabase());
			this.ended = true;
			for (var thread : threads) {
				thread.join();
			}
			if (!this.failures.isEmpty()) {
				throw this.failures.remove();
			}
			check();
			System.out.printf("round %d: back %d ms after it was killed, %d figures, %d imports, %d reads, %d refused%n",
					round, times.getLast(), this.acknowledged.size(), this.imports.size(), this.reads.get(),
					this.refused.get());
		}
		service.destroy();
		service.waitFor();
		tell(rounds);
		times.sort(null);
		System.out.printf("back after a median of %d ms and at most %d ms; %d reads, %d refused, %d failed%n",
				times.get(times.size() / 2), times.getLast(), this.reads.get(), this.refused.get(), this.failed.get());
		expect(this.failed.get() == 0, "answers that say that the service failed", 0, this.failed.get());
	}

	/** Returns after how many milliseconds the service reads from another server. */
	private long killDatabase() throws Exception {
		var file = this.work.resolve("database/data/postmaster.pid");
		var killed = Files.readAllLines(file).getFirst();
		var start = System.nanoTime();
		ProcessHandle.of(Long.parseLong(killed)).orElseThrow().destroyForcibly();
		while (System.nanoTime() - start < Duration.ofSeconds(60).toNanos()) {
			// A search that was never asked for is not read from what is stored.
			if (send(request("/api/v1/topics?q=" + System.nanoTime(), PORT)).statusCode() == 200 && Files.exists(file)
					&& !Files.readAllLines(file).getFirst().equals(killed)) {
				return (System.nanoTime() - start) / 1_000_000;
			}
			Thread.sleep(20);
		}
		throw new IllegalStateException("The database is not back");
	}

	/** Reads what is not stored, one after another. */
	private void readFigures() {
		try {
			while (!this.ended) {
				var answer = send(request("/api/v1/observations?limit=5&q=" + System.nanoTime(), PORT));
				if (!refused(answer)) {
					expect(answer.statusCode() == 200, "status of a read", 200, answer.statusCode());
					this.reads.incrementAndGet();
				}
			}
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			this.failures.add(new IllegalStateException(ex));
		}
	}

	/**
	 * Whether it is refused: there is no database, or it waited for an import longer than
	 * it may. A change that was cut off may have been made.
	 */
	private boolean refused(HttpResponse<String> answer) {
		if (answer.statusCode() == 503) {
			this.refused.incrementAndGet();
		}
		else if (answer.statusCode() >= 500) {
			this.failed.incrementAndGet();
			System.out.printf("%d: %s%n", answer.statusCode(), answer.body());
		}
		return answer.statusCode() >= 500;
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
		var service = new ProcessBuilder(this.java, "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", this.jar)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
		for (int i = 0; i < 600; i++) {
			if (!service.isAlive()) {
				throw new IllegalStateException("The service did not start; see " + log);
			}
			try {
				if (send(request("/actuator/health/readiness", MANAGEMENT_PORT)).statusCode() == 200) {
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
			while (!this.ended) {
				var day = this.nextDay.getAndIncrement();
				var path = "/api/v1/observations";
				this.sent.put(day, 1);
				var recorded = send(request(path, PORT).header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(figure(day, 1))));
				if (!acknowledge(day, 1, recorded, 201)) {
					continue;
				}
				this.sent.put(day, 2);
				var corrected = send(request(recorded.headers().firstValue("Location").orElseThrow(), PORT)
					.header("Content-Type", "application/json")
					.header("If-Match", recorded.headers().firstValue("ETag").orElseThrow())
					.PUT(HttpRequest.BodyPublishers.ofString(figure(day, 2))));
				acknowledge(day, 2, corrected, 200);
			}
		}
		catch (IOException | InterruptedException ex) {
			// It was killed, unless it is the database that is.
			if (this.database) {
				this.failures.add(new IllegalStateException(ex));
			}
		}
		catch (RuntimeException ex) {
			this.failures.add(ex);
		}
	}

	private boolean acknowledge(int day, int value, HttpResponse<String> answer, int expected) {
		if (refused(answer)) {
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
			while (!this.ended) {
				var number = this.nextImport.getAndIncrement();
				this.imports.put(number, false);
				var file = IntStream.range(0, ROWS_OF_IMPORT)
					.mapToObj((row) -> FIRST_DAY.plusDays((long) number * ROWS_OF_IMPORT + row))
					.map((date) -> "tree-coverage-rate,140000,%s,%s,stated,%d,percent,eq,printed,chinadaily-2019-09-02,11,2"
						.formatted(date, date, number))
					.collect(Collectors.joining("\n",
							"indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,sentence\n",
							"\n"));
				var answer = send(request("/api/v1/imports", PORT).header("Content-Type", "text/csv")
					.POST(HttpRequest.BodyPublishers.ofString(file)));
				if (refused(answer)) {
					continue;
				}
				if (answer.statusCode() != 201) {
					throw new IllegalStateException(answer.statusCode() + " " + answer.body());
				}
				this.imports.put(number, true);
			}
		}
		catch (IOException | InterruptedException ex) {
			// It was killed, unless it is the database that is.
			if (this.database) {
				this.failures.add(new IllegalStateException(ex));
			}
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
		var answer = send(request(path, PORT));
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
