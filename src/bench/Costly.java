import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends costly requests to a service, each eight times at once from eight addresses, and
 * looks whether others are answered meanwhile: the service is there at the end, no
 * request gets a 5xx but a 503. The p99 of a simple GET is to stay under 300 ms.
 */
final class Costly {

	private static final int AT_ONCE = 8;

	/** More than the threads of the service, from as many addresses. */
	private static final int READING_NOTHING = 400;

	private static final Duration TIMEOUT = Duration.ofSeconds(120);

	/** How long the GETs go on at least, so that their p99 means something. */
	private static final Duration MEANWHILE = Duration.ofSeconds(3);

	private static final String UNKNOWN_CODES = IntStream.range(0, 1000)
		.mapToObj((i) -> "povert-%d".formatted(i))
		.collect(Collectors.joining(","));

	private static final String UNKNOWN_FIELDS = IntStream.range(0, 100_000)
		.mapToObj((i) -> "\"a%05d\":1".formatted(i))
		.collect(Collectors.joining(",", "{", "}"));

	private static final List<Request> REQUESTS = List.of(
			tool("a claim of 40,000 digits", "verify_figure", "{\"claim\": \"" + "9".repeat(40_000) + "\"}"),
			tool("1,000 unknown codes as arguments", "get_figures",
					"{\"indicator\": [\"" + UNKNOWN_CODES.replace(",", "\", \"") + "\"]}"),
			tool("a text of 500,000 codes", "get_figures", "{\"indicator\": \"" + "a,".repeat(500_000) + "\"}"),
			tool("100,000 unknown arguments", "get_figures", UNKNOWN_FIELDS),
			get("1,000 unknown codes as a parameter", "/api/v1/observations?indicator=" + UNKNOWN_CODES),
			get("2,000 unknown parameters",
					"/api/v1/observations?" + IntStream.range(0, 2000)
						.mapToObj((i) -> "a%d=1".formatted(i))
						.collect(Collectors.joining("&"))),
			get("a moment of 12,000 signs", "/api/v1/observations?asOf=" + "T".repeat(12_000)),
			get("an unknown observation", "/api/v1/observations/3e0f1c2d-0000-3000-8000-00000000%04x"),
			get("1,000 unknown places", "/api/v1/observations?place=" + UNKNOWN_CODES),
			get("an export longer than what is stored", "/api/v1/observations?format=jsonstat&origin=all&from=100%d"),
			get("the longest page of changes", "/api/v1/changes?limit=1000&before=1795000%04x"),
			get("the OpenAPI document", "/v3/api-docs"),
			get("the OpenAPI document in JSON alone", "/v3/api-docs/json"),
			get("a chart", "/charts/livelihood-budget-share.svg?from=100%d"),
			get("what curators tried out", "/api/v1/imports?limit=1000"),
			post("100,000 unknown fields", "/api/v1/readings", "", UNKNOWN_FIELDS),
			post("figures moved without what changes", "/api/v1/observations/move", "",
					"{\"ids\": [\"23491878-85e0-361c-8801-686f757f481a\"]}"),
			new Request("15 KB of tags", "PUT", "/api/v1/topics/trade",
					"If-Match: " + "\"a\",".repeat(3_700) + "\"a\"\r\n", "{}"));

	private final InetAddress host;

	private final int port;

	private final String key;

	private Costly(InetAddress host, int port, String key) {
		this.host = host;
		this.port = port;
		this.key = key;
	}

	/**
	 * A request.
	 *
	 * @param name what is costly
	 * @param method its method
	 * @param target its path and query; {@code %04x} and {@code %d} are other numbers each time
	 * @param headers its own headers, each with the end of its line
	 * @param body its body of JSON; empty if there is none
	 */
	record Request(String name, String method, String target, String headers, String body) {

		/** Writes it, with a key where one is needed. */
		byte[] bytes(int number, String key) {
			var content = this.body.getBytes(StandardCharsets.UTF_8);
			var needsKey = this.method.equals("PUT") || this.target.endsWith("/move");
			var typed = this.headers + (this.body.isEmpty() ? "" : "Content-Type: application/json\r\n")
					+ (needsKey ? "Authorization: Bearer " + key + "\r\n" : "");
			var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
				.formatted(this.method, this.target.replace("%04x", "%04x".formatted(number)).replace("%d", String.valueOf(number % 10)), content.length, typed)
				.getBytes(StandardCharsets.UTF_8);
			var all = new byte[head.length + content.length];
			System.arraycopy(head, 0, all, 0, head.length);
			System.arraycopy(content, 0, all, head.length, content.length);
			return all;
		}

	}

	private static Request get(String name, String target) {
		return new Request(name, "GET", target, "", "");
	}

	private static Request post(String name, String target, String headers, String body) {
		return new Request(name, "POST", target, headers, body);
	}

	private static Request tool(String name, String tool, String arguments) {
		return post(name, "/mcp", "MCP-Protocol-Version: 2025-11-25\r\n", """
				{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "%s", "arguments": %s}}"""
			.formatted(tool, arguments));
	}

	/** HOST PORT [PID [NAME]]: the process, for its processor time and memory. */
	static void main(String[] arguments) throws Exception {
		var costly = new Costly(InetAddress.getByName(arguments[0]), Integer.parseInt(arguments[1]),
				System.getenv().getOrDefault("KEY", ""));
		var process = (arguments.length > 2) ? arguments[2] : "";
		System.out.println("| request | answers | took | processor | memory | p99 of a GET | most |\n|---|---|---|---|---|---|---|");
		var failed = false;
		for (var request : REQUESTS) {
			if (arguments.length < 4 || request.name().contains(arguments[3])) {
				failed |= !costly.measure(request, process);
			}
		}
		failed |= !costly.holdUp();
		System.exit(failed ? 1 : 0);
	}

	/** Asks for much without reading it, and looks what those wait for who ask for what is not stored. */
	private boolean holdUp() throws Exception {
		var unread = new ArrayList<Socket>();
		var waits = new ArrayList<Long>();
		try {
			for (int i = 0; i < READING_NOTHING; i++) {
				var socket = new Socket();
				unread.add(socket);
				socket.setReceiveBufferSize(4096);
				connect(socket, 10 + i % AT_ONCE);
				socket.getOutputStream().write(get("", "/v3/api-docs").bytes(0, ""));
			}
			for (int i = 0; i < 50; i++) {
				var asked = System.nanoTime();
				var status = send(9, get("", "/api/v1/units?q=" + asked).bytes(0, ""));
				waits.add(status.equals("200") ? System.nanoTime() - asked : TIMEOUT.toNanos());
			}
		}
		finally {
			for (var socket : unread) {
				socket.close();
			}
		}
		waits.sort(null);
		System.out.printf("%d connections that read nothing: others wait %d ms in the median, %d ms at most%n",
				READING_NOTHING, waits.get(waits.size() / 2) / 1_000_000, waits.getLast() / 1_000_000);
		return waits.getLast() < TIMEOUT.toNanos();
	}

	private void connect(Socket socket, int address) throws IOException {
		if (this.host.isLoopbackAddress()) {
			socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, (byte) address }), 0));
		}
		socket.setSoTimeout((int) TIMEOUT.toMillis());
		socket.connect(new InetSocketAddress(this.host, this.port), (int) TIMEOUT.toMillis());
	}

	private boolean measure(Request request, String process) throws Exception {
		var before = processorTime(process);
		var start = System.nanoTime();
		var statuses = new ConcurrentSkipListMap<String, Integer>();
		var simple = new ArrayList<Long>();
		try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
			var sent = IntStream.range(0, AT_ONCE)
				.mapToObj((i) -> clients.submit(() -> {
					statuses.merge(send(10 + i, request.bytes(i, this.key)), 1, Integer::sum);
					return System.nanoTime() - start;
				}))
				.toList();
			var read = get("", "/api/v1/indicators/poverty-rate");
			while (!sent.stream().allMatch((one) -> one.isDone()) || System.nanoTime() - start < MEANWHILE.toNanos()) {
				var asked = System.nanoTime();
				statuses.merge("GET " + send(9, read.bytes(0, "")), 1, Integer::sum);
				simple.add(System.nanoTime() - asked);
				Thread.sleep(10);
			}
			var took = 0L;
			for (var one : sent) {
				took = Math.max(took, one.get());
			}
			simple.sort(null);
			var p99 = Duration.ofNanos(simple.get((simple.size() * 99 - 1) / 100));
			System.out.printf(Locale.ROOT, "| %s | %s | %.2f s | %.2f s | %s | %d ms | %d ms |%n", request.name(), statuses,
					took / 1e9, processorTime(process) - before, memory(process), p99.toMillis(),
					Duration.ofNanos(simple.getLast()).toMillis());
			return statuses.keySet()
				.stream()
				.noneMatch((status) -> status.contains("none") || status.contains("5") && !status.endsWith("503"));
		}
	}

	/** Returns the status of the answer, once all of it has come. */
	private String send(int address, byte[] request) {
		try (var socket = new Socket()) {
			connect(socket, address);
			socket.getOutputStream().write(request);
			var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			return (answer.length() > 12) ? answer.substring(9, 12) : "none";
		}
		catch (IOException ex) {
			return "none";
		}
	}

	/** In seconds; 0 where the process is not known. */
	private static double processorTime(String process) throws IOException {
		if (process.isEmpty() || !Files.exists(Path.of("/proc", process))) {
			return 0;
		}
		var fields = Files.readString(Path.of("/proc", process, "stat")).replaceFirst(".*\\) ", "").split(" ");
		return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
	}

	private static String memory(String process) throws IOException {
		if (process.isEmpty() || !Files.exists(Path.of("/proc", process))) {
			return process.isEmpty() ? "" : "ended";
		}
		return Files.readAllLines(Path.of("/proc", process, "status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS"))
			.map((line) -> Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
			.findFirst()
			.orElse("");
	}

}
