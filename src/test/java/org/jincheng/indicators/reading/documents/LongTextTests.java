package org.jincheng.indicators.reading.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Deadline;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Tests of texts that are as long as a document may be: wherever one stands, it is read
 * or refused, in bounded time and without a deep stack.
 */
@Timeout(60)
class LongTextTests {

	private static final Reader READER = new Reader(Exam.catalogue());

	private static final int LENGTH = 400_000;

	@ParameterizedTest
	@ValueSource(strings = { "*1)", "1,", "注1", "a-", "（", "百万", "1. ", "year " })
	void longTextIsReadOrRefused(String part) {
		for (var document : documents("a " + part.repeat(LENGTH / part.length()) + "x")) {
			assertThatCode(() -> read(document)).doesNotThrowAnyException();
		}
	}

	private static void read(Document document) {
		try {
			Deadline.within(Duration.ofMillis(100), () -> false,
					() -> READER.read(ReadingRequest.of(""), document, ""));
		}
		catch (RefusedException ex) {
			assertThat(ex.getMessage()).matches("Reading the text takes too long.*|The text has more numbers than.*");
		}
	}

	private static List<Document> documents(String text) {
		var documents = new ArrayList<List<Block>>();
		documents.add(List.of(new Paragraph(text)));
		documents.add(List.of(new Paragraph(text), table("Year", "Tons", "2020", "5"), new Paragraph("注：" + text)));
		documents.add(List.of(table(text, "Tons", "2020", "5")));
		documents.add(List.of(table("Year", text, "2020", "5")));
		documents.add(List.of(table("Year", "Tons", text, "5")));
		documents.add(List.of(table("Year", "Tons", "2020", text)));
		return documents.stream().map((blocks) -> new Document(text, blocks)).toList();
	}

	private static Table table(String... texts) {
		var cells = Stream.of(texts).map((text) -> new Cell(text, text, 1, 1, 0, false)).toList();
		return new Table(List.of(cells.subList(0, 2), cells.subList(2, 4)));
	}

}
