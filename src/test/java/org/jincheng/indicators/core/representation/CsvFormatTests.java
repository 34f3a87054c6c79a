package org.jincheng.indicators.core.representation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFormatTests {

	private static final Table<String> TABLE = new Table<>("cells", "Cells.", String.class)
		.text("text", "A text.", (cell) -> cell)
		.number("number", "The number in it, turned round.", "count",
				(cell) -> cell.matches("[0-9.]+") ? new BigDecimal(cell).negate() : null);

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`',
			value = { "=1+1|'=1+1,", "+1|'+1,", "-1|'-1,", "@SUM(A1)|'@SUM(A1),", "a=1|a=1,", "plain|plain,",
					"a,b|\"a,b\",", "say \"yes\"|\"say \"\"yes\"\"\",", "45.80|45.80,-45.80",
					"706280000|706280000,-706280000", "晋城|晋城," })
	void writeKeepsNumbersAndMakesTextsHarmless(String cell, String row) throws IOException {
		var out = new ByteArrayOutputStream();
		CsvFormat.write(
				new ResourceCollection<>(TABLE, PageQuery.ALL, (query) -> new KeysetPage<>(List.of(cell), 1L, null)),
				out);
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("text,number\r\n" + row + "\r\n");
	}

}
