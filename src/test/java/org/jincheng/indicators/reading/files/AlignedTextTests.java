package org.jincheng.indicators.reading.files;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of how pasted text becomes a document. */
class AlignedTextTests {

	@Test
	void linesOfProseAreParagraphs() {
		assertThat(read("GDP rose to 2,274.8 billion yuan.  It had been 1,912.2.\n\nNo table.\nNor here."))
			.containsExactly("GDP rose to 2,274.8 billion yuan. It had been 1,912.2.", "No table.", "Nor here.");
	}

	@Test
	void linesWithNumbersThatLineUpAreUnsure() {
		assertThat(read("""
				Output             Unit      2022      2023
				Coal, raw          tons    1,234.5   2,345.6
				  Of which: mine   tons        0.5       …
				Gas                m3         12.0      13.0
				Note: provisional.""")).containsExactly("? Output Unit 2022 2023", "? Coal, raw tons 1,234.5 2,345.6",
				"? Of which: mine tons 0.5 …", "? Gas m3 12.0 13.0", "Note: provisional.");
	}

	@Test
	void linesWhoseColumnsAreLostAreUnsure() {
		assertThat(read("Item 2022 2023\nGDP 1,912.2 2,274.8\nPopulation 217.9 217.2\nAs above."))
			.containsExactly("? Item 2022 2023", "? GDP 1,912.2 2,274.8", "? Population 217.9 217.2", "As above.");
		assertThat(read("Euro area unemployment rate at 10.8%\n2 April 2012"))
			.containsExactly("Euro area unemployment rate at 10.8%", "2 April 2012");
		assertThat(read("GDP  1,912.2  2,274.8")).containsExactly("? GDP 1,912.2 2,274.8");
	}

	@Test
	void linesThatAreCellsButNoRowsAreUnsure() {
		assertThat(read("Item\n1,912.2\nPopulation")).containsExactly("Item", "? 1,912.2", "Population");
	}

	private static List<String> read(String text) {
		return PrintedDocument.lines(Documents.ofText(text));
	}

}
