package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.result.ReadingRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The annotated texts and tables with mistakes in them: parts that are missing, doubled,
 * swapped or repeated, and signs that do not belong there. A seed makes the same text
 * each time.
 */
final class MutatedTexts {

	private static final List<String> SIGNS = List.of("0", "7", "2020", "1,", ".", "零", "一", "万", "亿", "分之", "成", "倍",
			"%", "percent ", "half ", "-", "~", "(", ")", "（", "）", "[", "“", "，", "、", "；", "。", ":", " ", "  ",
			"\u3000", "\t", "|", "\n", "\n\n", "元", "年", "月", "比", "于", "注", "其中", "个百分点", "respectively ", "of ",
			"to ", "year ", "*", "/", "\ud83d");

	private static final int MAX_PART = 24;

	private static final int MAX_LINES = 8;

	private static final int MAX_REPETITIONS = 50_000;

	private static final Pattern ANNOTATED = Pattern.compile("\\{([^}|]+)\\|[^}]*\\}");

	private static final List<List<String>> TEXTS = texts().map((text) -> text.lines().toList()).toList();

	private final Random random;

	private MutatedTexts(long seed) {
		this.random = new Random(seed);
	}

	static String of(long seed) {
		return new MutatedTexts(seed).text();
	}

	private static Stream<String> texts() {
		return Stream.concat(
				Stream.of("known", "unseen", "parts")
					.flatMap((name) -> Exam.files(Exam.KNOWN.resolveSibling(name)).stream())
					.flatMap((file) -> new JsonMapper().readTree(file.toFile()).findValuesAsString("text").stream()),
				Stream.of("tables", "real/made", "real/aside")
					.flatMap((name) -> Exam.files(Exam.KNOWN.resolveSibling(name), "").stream())
					.map((file) -> ANNOTATED.matcher(withoutHead(file)).replaceAll("$1")));
	}

	/** What follows the first line of a table, and the first empty one of a text. */
	private static String withoutHead(Path file) {
		try {
			return Files.readString(file).split(file.toString().endsWith(".tsv") ? "\n" : "\n\n", 2)[1];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String text() {
		var lines = TEXTS.get(this.random.nextInt(TEXTS.size()));
		var start = this.random.nextInt(lines.size());
		var end = Math.min(lines.size(), start + 1 + this.random.nextInt(MAX_LINES));
		var text = new StringBuilder(String.join("\n", lines.subList(start, end)));
		for (var changes = 1 + this.random.nextInt(4); changes > 0; changes--) {
			change(text);
		}
		if (this.random.nextInt(10) == 0) {
			repeat(text);
		}
		return text.toString();
	}

	private void change(StringBuilder text) {
		var start = this.random.nextInt(text.length() + 1);
		var end = Math.min(text.length(), start + 1 + this.random.nextInt(MAX_PART));
		var part = text.substring(start, end);
		switch (this.random.nextInt(5)) {
			case 0 -> text.delete(start, end);
			case 1 -> text.insert(end, part);
			case 2 -> text.delete(start, end).insert(this.random.nextInt(text.length() + 1), part);
			default -> text.insert(start, SIGNS.get(this.random.nextInt(SIGNS.size())));
		}
	}

	/** Repeats a part, or a sign that is put there. */
	private void repeat(StringBuilder text) {
		var start = this.random.nextInt(text.length() + 1);
		var part = this.random.nextBoolean() ? SIGNS.get(this.random.nextInt(SIGNS.size()))
				: text.substring(start, Math.min(text.length(), start + 1 + this.random.nextInt(MAX_PART)));
		var times = (int) Math.pow(MAX_REPETITIONS, this.random.nextDouble());
		var room = ReadingRequest.MAX_LENGTH - text.length();
		text.insert(start, part.repeat(Math.min(times, room / Math.max(1, part.length()))));
	}

}
