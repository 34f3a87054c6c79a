import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a service for random paths of a file at a fixed rate, whether it keeps up or not: a
 * request that has to wait until an earlier one is answered has waited from the moment on
 * when it was due. Prints the 50th and the 99th percentile and the most, in milliseconds,
 * and how many answers there were.
 */
final class Arrivals {

	private static final int CONNECTIONS = 64;

	private final int port;

	private final List<byte[]> requests;

	private final double interval;

	/** Once all connections are there. */
	private final long start = System.nanoTime() + 200_000_000;

	private final AtomicLong next = new AtomicLong();

	private final long[] latencies;

	private volatile Exception failure;

	private Arrivals(int port, List<byte[]> requests, double rate, double seconds) {
		this.port = port;
		this.requests = requests;
		this.interval = 1e9 / rate;
		this.latencies = new long[(int) (rate * seconds)];
	}

	/** Takes {@code PORT FILE REQUESTS_PER_SECOND SECONDS}. */
	static void main(String... args) throws Exception {
		var port = Integer.parseInt(args[0]);
		var requests = Files.readAllLines(Path.of(args[1]))
			.stream()
			.map((path) -> ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII))
			.toList();
		var rate = Double.parseDouble(args[2]);
		// This program has to be compiled too before it measures.
		new Arrivals(port, requests, rate, 5).run();
		var arrivals = new Arrivals(port, requests, rate, Double.parseDouble(args[3]));
		arrivals.run();
		arrivals.print();
	}

	private void run() throws Exception {
		var threads = new Thread[CONNECTIONS];
		for (int i = 0; i < CONNECTIONS; i++) {
			threads[i] = Thread.ofPlatform().start(this::ask);
		}
		for (var thread : threads) {
			thread.join();
		}
		if (this.failure != null) {
			throw this.failure;
		}
	}

	private void ask() {
		try {
			var connection = new Connection(this.port);
			for (var i = this.next.getAndIncrement(); i < this.latencies.length
					&& this.failure == null; i = this.next.getAndIncrement()) {
				var due = this.start + (long) (i * this.interval);
				for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
					LockSupport.parkNanos(wait);
				}
				if (!connection.send(this.requests.get(ThreadLocalRandom.current().nextInt(this.requests.size())))) {
					connection = new Connection(this.port);
				}
				this.latencies[(int) i] = System.nanoTime() - due;
			}
			connection.close();
		}
		catch (IOException | RuntimeException ex) {
			this.failure = ex;
		}
	}

	private void print() {
		Arrays.sort(this.latencies);
		System.out.printf(Locale.ROOT, "%.2f %.2f %.2f %d%n", percentile(0.5), percentile(0.99), percentile(1),
				this.latencies.length);
	}

	private double percentile(double part) {
		return this.latencies[(int) Math.ceil(part * this.latencies.length) - 1] / 1e6;
	}

	/** What there is of HTTP 1.1 to be spoken by a client that has no time. */
	private static final class Connection {

		private final Socket socket;

		private final InputStream in;

		Connection(int port) throws IOException {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
			this.socket.setTcpNoDelay(true);
			this.socket.setSoTimeout(30_000);
			this.in = new BufferedInputStream(this.socket.getInputStream(), 65536);
		}

		/** Whether the connection can be used again once the answer is there. */
		boolean send(byte[] request) throws IOException {
			this.socket.getOutputStream().write(request);
			var status = line();
			if (!status.startsWith("HTTP/1.1 200")) {
				throw new IOException(status + " to " + new String(request, StandardCharsets.US_ASCII));
			}
			var length = 0L;
			var chunked = false;
			var kept = true;
			for (var header = line(); !header.isEmpty(); header = line()) {
				var lower = header.toLowerCase(Locale.ROOT);
				if (lower.startsWith("content-length:")) {
					length = Long.parseLong(lower.substring(15).strip());
				}
				chunked |= lower.startsWith("transfer-encoding:");
				kept &= !lower.equals("connection: close");
			}
			if (chunked) {
				for (var size = size(); size > 0; size = size()) {
					this.in.skipNBytes(size + 2);
				}
				line();
			}
			else {
				this.in.skipNBytes(length);
			}
			if (!kept) {
				close();
			}
			return kept;
		}

		private int size() throws IOException {
			return Integer.parseInt(line(), 16);
		}

		private String line() throws IOException {
			var line = new StringBuilder();
			for (var c = this.in.read(); c != '\n'; c = this.in.read()) {
				if (c < 0) {
					throw new IOException("The connection was closed after: " + line);
				}
				if (c != '\r') {
					line.append((char) c);
				}
			}
			return line.toString();
		}

		void close() throws IOException {
			this.socket.close();
		}

	}

}
