import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

/**
 * Has the service read texts, one at a time, and prints how long it takes. Beside it, in
 * turns, Java splits the same text into words.
 */
final class Reading {

	/** In bytes of UTF-8. */
	private static final int ARTICLE = 10_000;

	/** In characters: the most that the service takes. */
	private static final int MAX_LENGTH = 200_000;

	private static final int WARM = 300;

	/** What hostile texts repeat. */
	private static final List<String> PARTS = List.of("1", "1 ", "1,000", "((((1", "3.4:", "one hundred and ", "百", "三万五",
			"一百万亿", "五分之", "5 to ", "the past ", "more than ", "Sept. ", "。\"", "5 parks. ", "占5%。");

	/** What hostile sentences repeat, each sentence with as many numerals as are read. */
	private static final List<String> CLAUSES = List.of("up 5 percent to 3 billion yuan, ", "compared with 5 ",
			"比2017年增长5个百分点，", "占全市的5%，", "分别增长5%、6%、7%和");

	private static final int NUMERALS = 110;

	private static final int MAX_NUMERALS = 9_500;

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI readings;

	private Reading(URI readings) {
		this.readings = readings;
	}

	static void main(String[] arguments) throws Exception {
		var reading = new Reading(URI.create(arguments[0]));
		var rounds = Integer.parseInt(arguments[2]);
		System.out.printf("%-44s %9s %18s %10s %7s%n", "text", "median", "least and most", "words", "ratio");
		for (var article : articles(Path.of(arguments[1])).entrySet()) {
			for (int i = 0; i < WARM; i++) {
				reading.read(article.getValue(), 200);
			}
			reading.measure(article.getKey() + ", 10 KB", article.getValue(), rounds * 10);
		}
		for (var part : PARTS) {
			reading.measure(part.strip(), part.repeat(MAX_LENGTH / part.length()), rounds);
		}
		for (var clause : CLAUSES) {
			reading.measure("sentences of " + clause.strip(), sentences(clause), rounds);
		}
	}

	/** The annotated texts of each language, one after the other, as long as an article. */
	private static Map<String, String> articles(Path folder) throws IOException {
		var articles = new TreeMap<String, String>();
		try (var files = Files.list(folder)) {
			for (var file : files.filter((it) -> it.toString().endsWith(".json")).sorted().toList()) {
				var text = JsonMapper.shared().readTree(file.toFile());
				articles.merge(text.get("language").asString(), text.get("text").asString() + "\n\n", String::concat);
			}
		}
		articles.replaceAll((language, text) -> {
			var characters = text.length();
			while (text.substring(0, characters).getBytes(StandardCharsets.UTF_8).length > ARTICLE) {
				characters--;
			}
			return text.substring(0, characters);
		});
		return articles;
	}

	private static String sentences(String clause) {
		var numerals = clause.split("[0-9]+", -1).length - 1;
		var sentence = clause.repeat(NUMERALS / numerals) + (clause.charAt(0) > 0xff ? "。" : ". ");
		var count = Math.min(MAX_LENGTH / sentence.length(), MAX_NUMERALS / NUMERALS);
		return sentence.repeat(count);
	}

	private void measure(String name, String text, int rounds) throws Exception {
		var read = new ArrayList<Double>();
		var split = new ArrayList<Double>();
		for (int round = 0; round <= rounds; round++) {
			var seconds = read(text, 200, 413);
			var words = split(text);
			// The first is not counted.
			if (round > 0) {
				read.add(seconds);
				split.add(words);
			}
		}
		read.sort(null);
		split.sort(null);
		var median = read.get(rounds / 2);
		var words = split.get(rounds / 2);
		System.out.printf("%-44s %6.1f ms %8.1f–%.1f ms %7.1f ms %7.1f%n", name, median, read.getFirst(), read.getLast(),
				words, median / words);
	}

	/** Has a text read, and returns how many milliseconds the answer took. */
	private double read(String text, Integer... statuses) throws Exception {
		var request = HttpRequest.newBuilder(this.readings)
			.header("Content-Type", "text/plain; charset=utf-8")
			.POST(BodyPublishers.ofString(text))
			.build();
		var start = System.nanoTime();
		var answer = this.client.send(request, BodyHandlers.ofByteArray());
		var milliseconds = (System.nanoTime() - start) / 1e6;
		if (!List.of(statuses).contains(answer.statusCode())) {
			throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
		}
		return milliseconds;
	}

	private static double split(String text) {
		var start = System.nanoTime();
		var words = BreakIterator.getWordInstance(Locale.ENGLISH);
		words.setText(text);
		var count = 0;
		while (words.next() != BreakIterator.DONE) {
			count++;
		}
		if (count == 0) {
			throw new IllegalStateException("A text without words");
		}
		return (System.nanoTime() - start) / 1e6;
	}

}
