package org.jincheng.indicators.reading.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests of how separated values become documents. */
class DelimitedTextTests {

	@Test
	void titlesUnitsAndNotesAroundATableAreParagraphs() {
		assertThat(
				tsv("Table 1\n\t\tUnit: 100 million yuan\nItem\t2022\t2023\nGDP\t1,912.2\t2,274.8\nNote: provisional."))
			.containsExactly("Table 1", "Unit: 100 million yuan", "|Item|2022|2023|", "|GDP|1,912.2|2,274.8|",
					"Note: provisional.");
	}

	@Test
	void headOverSeveralColumnsIsNoTitle() {
		assertThat(tsv("\t2023年\t\n指标\t一季度\t二季度\n产量\t1\t2")).containsExactly("||2023年||", "|指标|一季度|二季度|", "|产量|1|2|");
	}

	@Test
	void emptyRowsPartTablesButNotTheRowsOfOne() {
		assertThat(tsv("a\t2022\nCoal\t1.5\n\nGas\t2.5\n\nb\tvalue\nOil\t3.5")).containsExactly("|a|2022|",
				"|Coal|1.5|", "|||", "|Gas|2.5|", "|b|value|", "|Oil|3.5|");
	}

	@Test
	void titleAndHeadWithinRowsBeginAnotherTableAndASectionDoesNot() {
		assertThat(tsv("a\t2022\nCoal\t1.5\nTable 2\nb\tYuan\nOil\t3.5\nOthers\nGas\t4.5")).containsExactly("|a|2022|",
				"|Coal|1.5|", "Table 2", "|b|Yuan|", "|Oil|3.5|", "|Others||", "|Gas|4.5|");
	}

	@Test
	void cellsInQuotesHaveLinesAndAQuoteThatIsNotClosedIsPrinted() {
		assertThat(tsv("\"Growth\non the year\"\tx\nCoal\t1.5")).containsExactly("|Growth on the year|x|",
				"|Coal|1.5|");
		assertThat(tsv("\"0.0\" is little\nCoal\t1.5\nGas\t2.5")).containsExactly("\"0.0\" is little", "|Coal|1.5|",
				"|Gas|2.5|");
	}

	@Test
	void commasOrSemicolonsSeparate() {
		assertThat(csv("Item,2022\r\n\"Coal, raw\",\"1,234.5\"\r\n")).containsExactly("|Item|2022|",
				"|Coal, raw|1,234.5|");
		assertThat(csv("Item;2022\nCoal, raw;1,5\nGas;2,5")).containsExactly("|Item|2022|", "|Coal, raw|1,5|",
				"|Gas|2,5|");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> csv("a,\"b")).withMessageContaining("quote");
	}

	@Test
	void charsetIsUtf8OrThatOfTheTypeOrGb18030() {
		var gbk = Charset.forName("GBK");
		assertThat(read("指标\t产量".getBytes(gbk), null)).containsExactly("|指标|产量|");
		assertThat(read("\ufeff指标\t产量".getBytes(StandardCharsets.UTF_16LE), null)).containsExactly("|指标|产量|");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> read("指标".getBytes(gbk), StandardCharsets.UTF_8))
			.withMessage("The body is not in UTF-8.");
	}

	private static List<String> tsv(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8), null);
	}

	private static List<String> read(byte[] text, @Nullable Charset charset) {
		return PrintedDocument.lines(Documents.read(text, DocumentFormat.TSV, charset));
	}

	private static List<String> csv(String text) {
		return PrintedDocument.lines(Documents.read(text.getBytes(StandardCharsets.UTF_8), DocumentFormat.CSV, null));
	}

}
