import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts the service under clients that ask for everything at once from the first second
 * on, and looks whether it answers afterwards.
 */
final class Starts {

	private static final int CLIENTS = 8;

	/** How long the clients ask after the first answer. */
	private static final Duration LOAD = Duration.ofSeconds(3);

	/** A service that does not answer well within that time, once it is left alone, hangs. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	/** What the first answers load different classes for. */
	private static final List<String> PATHS = List.of("/", "/explore", "/embed/foreign-trade-multiple",
			"/charts/livelihood-budget-share.svg", "/swagger-ui/index.html", "/v3/api-docs", "/api/v1",
			"/api/v1/observations", "/api/v1/observations?format=csv", "/api/v1/observations?format=xlsx",
			"/api/v1/observations?format=jsonstat", "/api/v1/observations?origin=all&latest=1&lang=zh",
			"/api/v1/observations?from=2018&count=true&sort=-value", "/api/v1/investments/summary?groupBy=kind",
			"/api/v1/investments", "/api/v1/parks?kind=gren", "/api/v1/trade-metrics", "/api/v1/environment-metrics",
			"/api/v1/initiatives?q=rail", "/api/v1/indicators", "/api/v1/sources/chinadaily-2019-09-02/statements",
			"/api/v1/places/140500", "/api/v1/topics?lang=zh", "/api/v1/units", "/api/v1/changes",
			"/api/v1/imports", "/api/v1/keys", "/api/v1/dataset.zip", "/nothing", "/?x=%ff");

	private static final List<String> MANAGEMENT_PATHS = List.of("/actuator/health/readiness", "/actuator/info",
			"/actuator/prometheus");

	private final List<URI> everything = new ArrayList<>();

	private final List<URI> needed;

	private final File log;

	private final List<String> command;

	/** In milliseconds. */
	private long longestStop;

	private Starts(int port, int managementPort, File log, List<String> command) {
		PATHS.forEach((path) -> this.everything.add(uri(port, path)));
		MANAGEMENT_PATHS.forEach((path) -> this.everything.add(uri(managementPort, path)));
		this.needed = List.of(uri(port, "/api/v1/parks?limit=7"), uri(managementPort, "/actuator/health/readiness"));
		this.log = log;
		this.command = command;
	}

	private static URI uri(int port, String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	static void main(String[] arguments) throws Exception {
		var rounds = Integer.parseInt(arguments[0]);
		var starts = new Starts(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), new File(arguments[3]),
				Arrays.asList(arguments).subList(4, arguments.length));
		var hung = 0;
		for (int round = 1; round <= rounds; round++) {
			hung += starts.round(round) ? 0 : 1;
		}
		System.out.printf("%d starts: %d answered on both ports afterwards, %d hung; the longest stop took %d ms%n", rounds,
				rounds - hung, hung, starts.longestStop);
		System.exit((hung == 0) ? 0 : 1);
	}

	/** Whether the service answers after the load. */
	private boolean round(int round) throws Exception {
		var begin = System.nanoTime();
		var service = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.to(this.log))
			.start();
		var answers = new AtomicInteger();
		var clients = new ArrayList<Thread>();
		for (int i = 0; i < CLIENTS; i++) {
			clients.add(Thread.ofPlatform().start(() -> ask(answers)));
		}
		while (answers.get() == 0) {
			if (!service.isAlive() || System.nanoTime() - begin > Duration.ofMinutes(2).toNanos()) {
				throw new IllegalStateException("The service did not start; see " + this.log);
			}
			Thread.sleep(20);
		}
		var first = Duration.ofNanos(System.nanoTime() - begin);
		Thread.sleep(LOAD);
		clients.forEach(Thread::interrupt);
		for (var client : clients) {
			client.join();
		}
		var answering = answers();
		System.out.printf("round %d: first answer after %d ms, %d answers, %s%n", round, first.toMillis(), answers.get(),
				answering ? "answers afterwards" : "HANGS");
		if (!answering && !this.command.contains("docker")) {
			dumpThreads(service);
		}
		var stop = System.nanoTime();
		service.destroy();
		if (!service.waitFor(60, TimeUnit.SECONDS)) {
			service.destroyForcibly().waitFor();
		}
		this.longestStop = Math.max(this.longestStop, Duration.ofNanos(System.nanoTime() - stop).toMillis());
		return answering;
	}

	/** Asks for everything, in an order of its own, until it is interrupted. */
	private void ask(AtomicInteger answers) {
		try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			var random = new Random();
			while (!Thread.interrupted()) {
				var order = new ArrayList<>(this.everything);
				Collections.shuffle(order, random);
				for (var uri : order) {
					try {
						client.send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), BodyHandlers.discarding());
						answers.incrementAndGet();
					}
					catch (IOException ex) {
						// Not yet.
						Thread.sleep(50);
					}
				}
			}
		}
		catch (InterruptedException ex) {
			// That is all.
		}
	}

	private boolean answers() throws InterruptedException {
		var end = System.nanoTime() + TIMEOUT.toNanos();
		try (var client = HttpClient.newHttpClient()) {
			while (!this.needed.stream().allMatch((uri) -> isAnswered(client, uri))) {
				if (System.nanoTime() > end) {
					return false;
				}
				Thread.sleep(100);
			}
			return true;
		}
	}

	private static boolean isAnswered(HttpClient client, URI uri) {
		try {
			return client.send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void dumpThreads(Process service) throws Exception {
		new ProcessBuilder("jcmd", String.valueOf(service.pid()), "Thread.print").inheritIO().start().waitFor();
	}

}
