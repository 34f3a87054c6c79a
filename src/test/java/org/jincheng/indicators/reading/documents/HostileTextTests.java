package org.jincheng.indicators.reading.documents;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.files.Documents;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent is read or refused, without an error, a deep stack, or much work after
 * its time is over.
 */
class HostileTextTests {

	/** How many annotated texts are read with mistakes in them. */
	private static final int MUTATIONS = Integer.getInteger("mutations", 200);

	private static final int LENGTH = 50_000;

	private static final Duration TIMEOUT = Duration.ofMillis(25);

	/**
	 * How long a processor may work on a text that is refused, also while Java is warming
	 * up.
	 */
	private static final Duration MAX_WORK = Duration.ofSeconds(2);

	@Test
	void mutatedTextIsReadOrRefusedInTime() {
		LongStream.range(0, MUTATIONS).forEach((seed) -> {
			var text = MutatedTexts.of(seed);
			var request = ReadingRequest.of(text).withRecorded();
			isReadOrRefusedInTime("seed " + seed, () -> (seed % 2 == 0) ? Exam.READER.read(request)
					: Exam.READER.read(request, Documents.ofText(text), ""));
		});
	}

	static Stream<String> longTexts() {
		return Stream.concat(Stream
			.of("*1)", "1,", "注1", "a-", "（", "百万", "1. ", "year ", "1 ", "1,000", "((((1", "3.4:", "one hundred and ",
					"百", "一百万亿", "五分之", "约占的", "5 to ", "grew ", "。\"", "亿", "一二三", "星期一", "and 1 ", "percent ",
					"one hundred ten ", ")))))))))))))))))) 1", "1 and over 中             ", "晋城市，太原市，", " ", "| ")
			.map((part) -> "a " + part.repeat(LENGTH / part.length() - 1) + "x"),
				Stream.of("5" + " billion".repeat(6_000), "a" + " million".repeat(6_000),
						"one" + " hundred ten".repeat(4_000)));
	}

	/** Wherever it stands in a document. */
	@ParameterizedTest
	@MethodSource("longTexts")
	void longTextIsReadOrRefusedInTime(String text) {
		for (var language : Language.values()) {
			var request = new ReadingRequest(text, language, null, null, null, null, null, null);
			isReadOrRefusedInTime(text.substring(0, 20), () -> Exam.READER.read(request));
		}
		for (var blocks : List.<List<Block>>of(List.of(new Paragraph(text)),
				List.of(new Paragraph(text), table("Year", "Tons", "2020", "5"), new Paragraph("注：" + text)),
				List.of(table(text, "Tons", "2020", "5")), List.of(table("Year", text, "2020", "5")),
				List.of(table("Year", "Tons", text, "5")), List.of(table("Year", "Tons", "2020", text)))) {
			isReadOrRefusedInTime(text.substring(0, 20),
					() -> Exam.READER.read(ReadingRequest.of(""), new Document(text, blocks), ""));
		}
	}

	private static Table table(String... texts) {
		var cells = Stream.of(texts).map((text) -> new Cell(text, text, 1, 1, 0, false)).toList();
		return new Table(List.of(cells.subList(0, 2), cells.subList(2, 4)));
	}

	private static void isReadOrRefusedInTime(String what, Supplier<Reading> reading) {
		var processor = ManagementFactory.getThreadMXBean();
		var start = processor.getCurrentThreadCpuTime();
		try {
			Deadline.within(TIMEOUT, () -> false, reading);
		}
		catch (RefusedException ex) {
			assertThat(ex.type()).as(what).isIn(ProblemType.TOO_LARGE, ProblemType.UNAVAILABLE);
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new AssertionError(what, ex);
		}
		assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - start)).as(what).isLessThan(MAX_WORK);
	}

}
