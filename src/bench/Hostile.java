import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Sends requests to a service that no client would send, each made of a real one by a few
 * mutations, and looks whether each is answered as it should be: in time, with no 5xx,
 * and errors as problems that tell nothing of the inside.
 */
final class Hostile {

	/** Longer than the service lets a client wait, or be waited for. */
	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final int CONNECTIONS = 16;

	/** How many failures are shown with their requests. */
	private static final int MAX_SHOWN = 20;

	private static final int MAX_ANSWER_LENGTH = 1 << 24;

	/** How much a log may grow, in bytes: a line now and then, and no stack traces. */
	private static final int LOG_ALLOWANCE = 20_000;

	/** What programs ask for, whose errors are never pages. */
	private static final Pattern OF_PROGRAMS = Pattern.compile("(https?://[^/]*)?/+(api|sdmx|mcp|v3|charts|actuator)\\b");

	private static final Pattern LEAK = Pattern.compile(
			"\\tat |[a-z]Exception\\b|\\b(java|javax|jakarta|tools\\.jackson)\\.[a-z]|\\borg\\.(springframework|eclipse|hibernate|postgresql|jincheng)"
					+ "|SQLSTATE|PSQL|\\b(select|insert into|update|delete from) [a-z_.]+ (from|values|set|where)\\b");

	private static final Pattern STACK_TRACE = Pattern.compile("\\n\\tat [a-z]");

	private static final String SOURCE = """
			{"id": "hostile-%d", "publisher": "Nobody", "title": "Nothing", "url": "https://example.com/", "published": "2020-01-15",
			 "language": "en", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

	private static final String STATEMENT = """
			{"paragraph": 90, "sentence": %d, "gist": {"en": "Nothing is said.", "zh": null}}""";

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500", "period": {"start": "1%03d-01-01", "end": "2001-12-31", "basis": "stated"},
			 "value": 64.1, "unit": "percent", "relation": "eq", "printed": "64.1 percent",
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	private static final String PARK = """
			{"id": "danhe-river-wetland-park", "name": {"en": "Danhe River Wetland Park", "zh": null}, "kind": "green", "status": "completed",
			 "focus": {"en": "River wetland"}, "investments": [], "statements": []}""";

	private static final String FILE = """
			indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,sentence
			tree-coverage-rate,140000,1%03d-01-01,1999-12-31,stated,5,percent,eq,5 percent,chinadaily-2019-09-02,11,2
			""";

	private static final List<String> DOCUMENTS = List.of("text/html", "text/tab-separated-values", "text/csv", "application/pdf",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/html;charset=gb2312");

	/** Beginnings and parts of documents, which mutations mix and cut. */
	private static final List<String> DOCUMENT_PARTS = List.of("<table><tr><td rowspan=%1$d colspan=%1$d>5<td>1,234.5</table>",
			"<div><table><tr><td>".repeat(2000), "<style>@media{a{" + "td{display:none".repeat(300) + "</style><p>5",
			"Item\t2023\nCoal\t%d\n", "\"a\tb\n", "1\t".repeat(5000), "a;b\n1,5;%d\n", "%%PDF-1.4\n1 0 obj " + "[".repeat(5000),
			"%%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >> endobj trailer << /Root 1 0 R >>",
			"PK\u0003\u0004\0\0word/document.xml", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
			"<sup>%1$d</sup>".repeat(500), "\u00ff\u00fe5\0");

	private static final List<String> READS = List.of("/", "/explore?lang=zh&q=19&topic=trade&origin=derived",
			"/embed/poverty-rate?lang=en&theme=dark", "/charts/livelihood-budget-share.svg?width=640&theme=dark&lang=zh",
			"/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html", "/api/v1", "/api/v1/investments?kind=fund&limit=5",
			"/api/v1/investments?minAmount=1000&currency=CNY", "/api/v1/investments/summary?groupBy=kind&currency=USD",
			"/api/v1/parks?sort=-name&format=csv", "/api/v1/parks/danhe-river-wetland-park", "/api/v1/trade-metrics?flow=trade",
			"/api/v1/environment-metrics", "/api/v1/initiatives?topic=transport&status=planned", "/api/v1/indicators?topic=trade",
			"/api/v1/indicators/poverty-rate", "/api/v1/observations?indicator=poverty-rate&from=2018&to=2019-12&latest=1&count=true",
			"/api/v1/observations?origin=all&asOf=2026-11-24T00:00:00Z&limit=3", "/api/v1/observations?format=jsonstat&place=140500",
			"/api/v1/observations?format=xlsx", "/api/v1/observations/57c16b6e-0c81-5fa3-adc3-e2ea8817451c",
			"/api/v1/observations/57c16b6e-0c81-5fa3-adc3-e2ea8817451c/history", "/api/v1/sources",
			"/api/v1/sources/chinadaily-2019-09-02/statements?q=dilapidated", "/api/v1/sources/chinadaily-2019-09-02/statements/9.3",
			"/api/v1/places/140500", "/api/v1/topics", "/api/v1/units", "/api/v1/changes?after=0", "/api/v1/changes/1",
			"/api/v1/imports?limit=5", "/api/v1/imports/5d0c1c4e-8a4f-4a57-9d5b-1f6a9e0c7b21/errors", "/api/v1/keys",
			"/api/v1/dataset.zip", "/sdmx/rest/data/FIGURES/.poverty-rate+green-space-share..140500.....?startPeriod=2018-Q1&endPeriod=",
			"/sdmx/rest/data/JINCHENG%2CFIGURES%2C2.0/all/all/?detail=dataonly",
			"/sdmx/rest/data/FIGURES?format=csv", "/sdmx/rest/datastructure/all/FIGURES/latest/?references=children");

	private static final List<String> ENDPOINTS = List.of("/actuator", "/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness", "/actuator/info", "/actuator/prometheus?includedNames=jvm_info", "/");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
			"CONNECT", "PRI", "FOO", "get", "", "G E T", "X".repeat(3000), "\u00e9", "GET\0");

	private static final List<String> VERSIONS = List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/1.10", "http/1.1", "HTTP/",
			"", "HTTP/1.1 ", "SIP/2.0");

	private static final List<String> NAMES = List.of("Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset",
			"Content-Type", "Content-Length", "Content-Encoding", "Content-Range", "Transfer-Encoding", "Host", "Origin",
			"Access-Control-Request-Method", "Access-Control-Request-Headers", "If-None-Match", "If-Match", "If-Modified-Since",
			"If-Unmodified-Since", "If-Range", "Range", "Expect", "Connection", "Upgrade", "Cookie", "Authorization", "Prefer",
			"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-HTTP-Method-Override", "TE", "Trailer",
			"Date", "Referer", "User-Agent", "Last-Event-ID", "Cache-Control", "traceparent", "X Y", "X:", "", "\u00e9", " X",
			"X".repeat(9000));

	private static final List<String> VALUES = List.of("", " ", "*", "*/*", "*/*;q=x", "a/b;c=\"", "text/html;q=1f",
			"application/json;q=0x1p-1", "text/csv;charset=bogus", "application/json;charset=\"", "multipart/form-data",
			"multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json", "text/csv",
			"application/zip", "application/xml", "text/event-stream", "zh;q=2, *;q=-1", "x-".repeat(500), "gzip;q=0, *", "-1",
			"0", "1", "99999999999999999999", "0x10", "1e3", "chunked", "chunked, chunked", "identity", "100-continue",
			"close", "keep-alive, Upgrade", "h2c", "websocket", "bytes=0-", "bytes=-1", "bytes=5-1,9-", "bytes=0-0,2-2,4-4",
			"\"x\"", "W/\"x", "\"", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 99 Foo 2019 25:61:61 XXX", "PUT", "respond-async",
			"https://example.org", "null", "http://[x", "a=b; c=\"; d", "$Version=1; =", "127.0.0.1, x", "for=\"[x\";proto=",
			"Bearer", "Bearer x", "Basic YTpi", "Bearer jincheng_1_2", "localhost:x", "[::1", "a@b", "x:99999",
			"00-00000000000000000000000000000000-0000000000000000-00", "y".repeat(9000), "y".repeat(30_000), "\u0000", "\u007f",
			"\u00ff\u00fe", "a\rb", "a\n b", "${jndi:ldap://127.0.0.1/x}");

	private static final List<String> TOKENS = List.of("%ff", "%zz", "%", "%4", "%00", "%0d%0a", "%2f", "%2e%2e/", "/..;/", ";",
			";x=%zz", ";%u0041", "//", "/../", "/./", "%u0041", "'", "\"", "<script>", "%c0%af", "%ed%a0%80", "\u0000", " ", "\t",
			"#", "?", "&&", "&=", "=", "%2525", "\\", "{", "}", "|", "^", "+", "%F0%9F%98%80", "%27%20or%201=1--", "%24%7Bx%7D",
			"NaN", "-1", "1e309", "99999999999999999999", "2019-02-30", "0000", "+999999999-01-01", "null", "true", "[]", "*", ",",
			"%2c", "\u00e6\u0099\u008b", "a".repeat(300), "%41".repeat(3000), "x=".repeat(3000), "lang=", "format=", "limit=0",
			"after=AAAA", "sort=-", "asOf=", "format=csv", "format=xml", "lang=zh&lang=en", "dryRun=true");

	private static final List<String> BODIES = List.of("", "null", "[]", "{}", "\"x\"", "0", "-", "{\"id\":", "[".repeat(5000),
			"{\"a\":".repeat(3000), "{\"id\": " + "9".repeat(3000) + "}", "{\"value\": 1e999999999}", "{\"id\": \"\\ud800\"}",
			"{\"id\": \"\\u0000\"}", "{\"id\": \"\u00ff\"}", "\u00ef\u00bb\u00bf{}", "PK\u0003\u0004", "PK\u0005\u0006" + "\0".repeat(18),
			"indicator\n", "indicator,place\n\"", "a,a\n1,2\n", ",,,\n,,,\n", "\n".repeat(2000), "--x\r\n\r\n--x--", "a=b&c=%ff",
			"<x/>", "\u001f\u008b\b");

	private final InetAddress host;

	private final int[] ports;

	private final String key;

	private final long seed;

	private final AtomicInteger next = new AtomicInteger();

	/** How often each status was answered. */
	private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();

	/** How often each thing went wrong. */
	private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

	private final AtomicInteger shown = new AtomicInteger();

	private Hostile(InetAddress host, int[] ports, String key, long seed) {
		this.host = host;
		this.ports = ports;
		this.key = key;
		this.seed = seed;
	}

	static void main(String[] arguments) throws Exception {
		var host = InetAddress.getByName(arguments[0]);
		var ports = new int[] { Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]) };
		var count = Integer.parseInt(arguments[3]);
		var seed = arguments[4].isEmpty() ? new Random().nextLong() : Long.parseLong(arguments[4]);
		var log = arguments[5].isEmpty() ? null : Path.of(arguments[5]);
		System.out.printf("%d hostile requests, SEED=%d%n", count, seed);
		var hostile = new Hostile(host, ports, System.getenv().getOrDefault("KEY", ""), seed);
		var before = (log != null) ? Files.size(log) : 0;
		hostile.sendAll(count);
		if (log != null) {
			hostile.look(log, before);
		}
		hostile.report();
	}

	private void sendAll(int count) throws InterruptedException {
		var start = System.nanoTime();
		var threads = new ArrayList<Thread>();
		for (int i = 0; i < CONNECTIONS; i++) {
			threads.add(Thread.ofPlatform().start(() -> {
				for (int number = this.next.getAndIncrement(); number < count; number = this.next.getAndIncrement()) {
					send(number);
				}
			}));
		}
		for (var thread : threads) {
			thread.join();
		}
		System.out.printf("sent in %d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
	}

	private void look(Path log, long before) throws IOException {
		try (var file = Files.newInputStream(log)) {
			file.skipNBytes(before);
			var more = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			System.out.printf("the log grew by %d lines, %d bytes%n", more.lines().count(), more.length());
			if (more.length() > LOG_ALLOWANCE) {
				count(this.failures, "bytes of log beyond the %d that are allowed".formatted(LOG_ALLOWANCE));
			}
		}
	}

	private void report() {
		System.out.println("answers: " + new TreeMap<>(this.statuses));
		for (var failure : List.of("5xx", "hangs", "leaks", "errors that are no problem", "complete requests without an answer")) {
			System.out.printf("%s: %s%n", failure, this.failures.getOrDefault(failure, new LongAdder()));
		}
		if (!this.failures.isEmpty()) {
			System.out.println("Failed: " + new TreeMap<>(this.failures));
			System.exit(1);
		}
	}

	private void send(int number) {
		// Each request follows from the seed and its number alone, whoever sends it.
		var random = new Random(this.seed * 31 + number * 0x9E3779B97F4A7C15L);
		var request = new Mutation(random).request();
		try (var socket = new Socket()) {
			if (this.host.isLoopbackAddress() && this.host.getAddress().length == 4) {
				// Wrong keys have an address wait, and that is not what is looked at here.
				socket.bind(new InetSocketAddress(InetAddress.getByAddress(
						new byte[] { 127, (byte) random.nextInt(1, 255), (byte) random.nextInt(256), (byte) random.nextInt(1, 255) }),
						0));
			}
			socket.connect(new InetSocketAddress(this.host, this.ports[request.port()]), (int) TIMEOUT.toMillis());
			judge(number, request, exchange(socket, request.bytes()));
		}
		catch (SocketTimeoutException ex) {
			fail("hangs", number, request, "");
		}
		catch (IOException ex) {
			fail("hangs", number, request, ex.toString());
		}
	}

	/** What is answered until the connection ends. */
	private static byte[] exchange(Socket socket, byte[] request) throws IOException {
		var answer = new ByteArrayOutputStream();
		try {
			socket.getOutputStream().write(request);
			// So that nobody waits for what does not come.
			socket.shutdownOutput();
		}
		catch (IOException ex) {
			// It was answered before it was read to its end.
		}
		var deadline = System.nanoTime() + TIMEOUT.toNanos();
		var buffer = new byte[1 << 16];
		try {
			while (answer.size() < MAX_ANSWER_LENGTH) {
				var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
				if (left <= 0) {
					throw new SocketTimeoutException();
				}
				socket.setSoTimeout((int) left);
				var length = socket.getInputStream().read(buffer);
				if (length < 0) {
					break;
				}
				answer.write(buffer, 0, length);
			}
		}
		catch (SocketTimeoutException ex) {
			throw ex;
		}
		catch (IOException ex) {
			// A connection that is reset has ended.
		}
		return answer.toByteArray();
	}

	private void judge(int number, Request request, byte[] answer) {
		var text = new String(answer, StandardCharsets.ISO_8859_1);
		if (text.isEmpty()) {
			count(this.statuses, "none");
			if (request.isComplete()) {
				fail("complete requests without an answer", number, request, text);
			}
			return;
		}
		while (text.startsWith("HTTP/1.1 1")) {
			text = text.substring(text.indexOf("\r\n\r\n") + 4);
		}
		var end = text.indexOf("\r\n\r\n");
		if (!text.startsWith("HTTP/1.1 ") || end < 0) {
			fail("errors that are no problem", number, request, text);
			return;
		}
		var head = text.substring(0, end).toLowerCase(Locale.ROOT);
		var body = text.substring(end + 4);
		var status = Integer.parseInt(text.substring(9, 12));
		var isBusy = status == 503 && head.contains("\r\nretry-after:");
		count(this.statuses, isBusy ? "503 with Retry-After" : String.valueOf(status));
		if (status >= 500 && !isBusy) {
			fail("5xx", number, request, text);
		}
		else if (status >= 400 && !isProblem(status, head, body, request)) {
			fail("errors that are no problem", number, request, text);
		}
		if (status >= 400 && LEAK.matcher(body).find() || STACK_TRACE.matcher(body).find()) {
			fail("leaks", number, request, text);
		}
	}

	private static boolean isProblem(int status, String head, String body, Request request) {
		if (status == 404 && head.contains("\r\ncontent-length: 0") && request.target().contains("/actuator/")) {
			// An endpoint of the management port says it by the status alone.
			return true;
		}
		if (head.contains("\r\ncontent-type: text/html") && (status == 400 || status == 404)
				&& !OF_PROGRAMS.matcher(request.target()).lookingAt()) {
			// A page that says so itself.
			return request.isHead() || body.contains("<h1>");
		}
		return head.contains("\r\ncontent-type: application/problem+json")
				&& (request.isHead()
						|| body.contains("{\"type\":\"/problems/") && body.contains("\"status\":" + status));
	}

	private void fail(String what, int number, Request request, String answer) {
		count(this.failures, what);
		if (this.shown.getAndIncrement() < MAX_SHOWN) {
			System.out.printf("%s: request %d to port %d%n  %s%n  %s%n", what, number, this.ports[request.port()],
					printable(new String(request.bytes(), StandardCharsets.ISO_8859_1)), printable(answer));
		}
	}

	private static String printable(String text) {
		var start = text.substring(0, Math.min(text.length(), 600)).replace("\r", "\\r").replace("\n", "\\n");
		return start.replaceAll("[^ -~]", "?").replaceAll("(?i)(jincheng_[a-z0-9_-]{4})[a-z0-9_-]+", "$1...");
	}

	private static void count(Map<String, LongAdder> counts, String what) {
		counts.computeIfAbsent(what, (key) -> new LongAdder()).increment();
	}

	/**
	 * A request as it is sent.
	 *
	 * @param port which of the ports it goes to
	 * @param target its path and query
	 * @param isHead whether the answer has no body
	 * @param isComplete whether there is an end of its head
	 * @param bytes the request
	 */
	private record Request(int port, String target, boolean isHead, boolean isComplete, byte[] bytes) {
	}

	/** Makes a request of a real one. */
	private final class Mutation {

		private final Random random;

		private int port;

		private String method = "GET";

		private String target = "/";

		private String version = "HTTP/1.1";

		private final List<String> headers = new ArrayList<>();

		private String body = "";

		/** The length that is told; null if it is not told. */
		private String length;

		private boolean isChunked;

		private Function<String, String> afterwards = Function.identity();

		Mutation(Random random) {
			this.random = random;
		}

		Request request() {
			begin();
			// Mostly few, so that most of the request is understood.
			for (int i = this.random.nextInt(this.random.nextInt(1, 5)); i >= 0; i--) {
				mutate();
			}
			var text = this.afterwards.apply(text());
			// What is not in the range of a byte is a byte all the same.
			var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
			return new Request(this.port, this.target, this.method.equals("HEAD"),
					text.contains("\r\n\r\n") && this.length == null && !this.isChunked && this.body.isEmpty(), bytes);
		}

		private void begin() {
			this.headers.add("Host: localhost");
			var kind = this.random.nextInt(10);
			if (kind < 5) {
				this.target = any(READS);
			}
			else if (kind < 7) {
				this.port = 1;
				this.target = any(ENDPOINTS);
			}
			else {
				write();
			}
			if (this.random.nextInt(3) == 0 || kind >= 7 && this.random.nextInt(8) > 0) {
				this.headers.add("Authorization: Bearer " + Hostile.this.key);
			}
		}

		private void write() {
			this.method = "POST";
			var number = this.random.nextInt(1000);
			var contentType = "application/json";
			switch (this.random.nextInt(9)) {
				case 0 -> fill("/api/v1/sources", SOURCE.formatted(number));
				case 1 -> fill("/api/v1/sources/chinadaily-2019-09-02/statements", STATEMENT.formatted(number));
				case 2 -> fill("/api/v1/observations", FIGURE.formatted(number));
				case 3 -> {
					this.method = this.random.nextBoolean() ? "PUT" : "DELETE";
					fill("/api/v1/parks/danhe-river-wetland-park", PARK);
					this.headers.add("If-Match: " + (this.random.nextBoolean() ? "*" : "\"x\""));
				}
				case 4 -> fill("/api/v1/keys", "{\"owner\": \"hostile\", \"role\": \"READER\"}");
				case 5, 6 -> {
					contentType = any(DOCUMENTS);
					fill("/api/v1/readings?published=2024&place=140500&language=en",
							any(DOCUMENT_PARTS).formatted(number) + any(DOCUMENT_PARTS).formatted(number));
				}
				default -> {
					contentType = "text/csv";
					fill("/api/v1/imports?dryRun=" + this.random.nextBoolean(), FILE.formatted(number));
				}
			}
			this.headers.add("Content-Type: " + contentType);
		}

		private void fill(String path, String content) {
			this.target = path;
			this.body = content;
			this.length = "";
		}

		private void mutate() {
			switch (this.random.nextInt(16)) {
				case 0, 1, 2 -> this.target = spoilt(this.target);
				case 3 -> this.target += (this.target.contains("?") ? "&" : "?")
						+ any(List.of("x", "lang", "format", "limit", "q", "after", "sort", "indicator", "from", "figure", "%zz"))
						+ "=" + any(TOKENS);
				case 4 -> this.target = any(List.of("*", "", "http://localhost" + this.target, "http://[x" + this.target,
						this.target.toUpperCase(Locale.ROOT), this.target + "/", this.target.replace("/", "//"),
						this.target.replaceFirst("\\?", ";x=y?"), this.target.substring(this.target.length() / 2)));
				case 5 -> this.method = any(METHODS);
				case 6 -> this.version = any(VERSIONS);
				case 7, 8, 9 -> this.headers.add(any(NAMES) + ": " + (this.random.nextInt(5) > 0 ? any(VALUES) : any(TOKENS)));
				case 10 -> spoilHeader();
				case 11, 12 -> spoilBody();
				case 13 -> frame();
				default -> spoilBytes();
			}
		}

		private void spoilHeader() {
			var index = this.random.nextInt(this.headers.size());
			var header = this.headers.get(index);
			switch (this.random.nextInt(5)) {
				case 0 -> this.headers.remove(index);
				case 1 -> this.headers.add(header);
				case 2 -> this.headers.set(index, header.replace(": ", ":"));
				case 3 -> this.headers.set(index, header.replace(": ", any(List.of(" : ", "\r\n ", "", ":\t", ": \0", "="))));
				default -> this.headers.set(index, spoilt(header));
			}
			if (this.headers.isEmpty()) {
				this.headers.add("X: y");
			}
		}

		private void spoilBody() {
			this.length = "";
			this.body = switch (this.random.nextInt(4)) {
				case 0 -> any(BODIES);
				case 1 -> spoilt(this.body);
				case 2 -> this.body.substring(0, this.random.nextInt(this.body.length() + 1));
				default -> this.body + any(BODIES);
			};
			if (this.random.nextInt(3) == 0) {
				this.headers.add("Content-Type: " + any(VALUES));
			}
		}

		private void frame() {
			switch (this.random.nextInt(9)) {
				case 0 -> this.length = any(List.of("0", "1", "-1", "5, 5", "1000000", "99999999999999999999", "x", "+5", "0x5", " "));
				case 1 -> this.isChunked = true;
				case 2 -> {
					this.isChunked = true;
					this.length = "";
				}
				case 3 -> this.afterwards = (text) -> text + text;
				case 4 -> this.afterwards = (text) -> text + any(List.of("\0", "\r\n", "GET", "x".repeat(9000), "GET / HTTP/1.1\r\n\r\n"));
				case 5 -> this.afterwards = (text) -> "\r\n".repeat(this.random.nextInt(1, 50)) + text;
				default -> this.afterwards = (text) -> text.replace("\r\n", "\n");
			}
		}

		private void spoilBytes() {
			this.afterwards = switch (this.random.nextInt(3)) {
				case 0 -> (text) -> text.substring(0, this.random.nextInt(text.length()));
				case 1 -> this::spoilt;
				default -> (text) -> {
					var bytes = text.toCharArray();
					for (int i = this.random.nextInt(1, 6); i > 0; i--) {
						bytes[this.random.nextInt(bytes.length)] = (char) this.random.nextInt(256);
					}
					return new String(bytes);
				};
			};
		}

		/** A text with something put in, taken out, doubled or moved. */
		private String spoilt(String text) {
			var from = this.random.nextInt(text.length() + 1);
			var to = this.random.nextInt(from, Math.min(text.length(), from + 12) + 1);
			return switch (this.random.nextInt(4)) {
				case 0 -> text.substring(0, from) + any(TOKENS) + text.substring(from);
				case 1 -> text.substring(0, from) + any(TOKENS) + text.substring(to);
				case 2 -> text.substring(0, from) + text.substring(to);
				default -> text.substring(0, to) + text.substring(from);
			};
		}

		private String text() {
			var text = new StringBuilder("%s %s %s\r\n".formatted(this.method, this.target, this.version));
			this.headers.forEach((header) -> text.append(header).append("\r\n"));
			if (this.length != null) {
				text.append("Content-Length: ").append(this.length.isEmpty() ? this.body.length() : this.length).append("\r\n");
			}
			if (this.isChunked) {
				text.append("Transfer-Encoding: chunked\r\n\r\n").append(chunks());
			}
			else {
				text.append("\r\n").append(this.body);
			}
			return text.toString();
		}

		private String chunks() {
			var size = this.random.nextInt(4) > 0 ? Integer.toHexString(this.body.length())
					: any(List.of("zz", "-1", "", "ffffffffffffffff", "1;x=\"", "0x5"));
			return size + "\r\n" + this.body + "\r\n" + any(List.of("0\r\n\r\n", "0\r\n\r\n", "0\r\nX: y\r\n\r\n", "", "0", "zz\r\n"));
		}

		private String any(List<String> values) {
			return values.get(this.random.nextInt(values.size()));
		}

	}

}
