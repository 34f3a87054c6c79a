package org.jincheng.indicators.figures.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.Golden;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The wide table of observations, as it is asked for and what it looks like. */
@ServiceTests
class WideTableTests {

	private static final String WIDE = Api.BASE + "/observations?shape=wide";

	@Autowired
	private Api api;

	@Test
	void csvOfTheSeedIsThisToTheLetter() throws IOException {
		var csv = this.api.get(WIDE + "&format=csv&origin=all&source=chinadaily-2019-09-02").text();
		Golden.assertGolden("observations-wide.csv", csv);
	}

	@ParameterizedTest
	@CsvSource({ "csv, text/csv", "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })
	void fileIsNamedAfterItsShape(String format, String mediaType) {
		for (var method : List.of("GET", "HEAD")) {
			var answer = this.api.send(method, WIDE + "&format=" + format, null);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Content-Type")).startsWith(mediaType);
			assertThat(answer.header("Content-Disposition"))
				.matches("attachment; filename=\"jincheng-observations-wide-r[0-9]+\\." + format + "\"");
			assertThat(answer.header("Link")).doesNotContain("next");
			assertThat(this.api.get(WIDE + "&format=" + format, "If-None-Match", answer.header("ETag")).status())
				.isEqualTo(304);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html, */*;q=0.1", "text/*", "application/json, text/csv;q=0.1" })
	void isCsvWhereThatIsAccepted(String accept) {
		assertThat(this.api.get(WIDE, "Accept", accept).header("Content-Type")).startsWith("text/csv");
	}

	@Test
	void tableOfSeveralIndicatorsIsRefusedBeforeAnythingIsWritten() {
		var answer = this.api.get(Api.BASE + "/observations?shape=years&format=csv");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("ETag") + answer.header("Content-Disposition")).isEmpty();
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			topic=trade&place=140500       | 2
			q=nothing                      | 0
			asOf=2000                      | 0
			origin=derived&topic=trade&place=140500 | 8
			""")
	void filtersNarrowTheColumns(String query, int columns) {
		var codes = this.api.get(WIDE + "&" + query).text().split("\r\n")[7].split(",");
		assertThat(codes).hasSize(3 + columns).doesNotHaveDuplicates();
	}

	@Test
	void workbookHasLabelsInSight() throws IOException {
		try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(
				this.api.bytes(WIDE + "&topic=environment&source=chinadaily-2019-09-02&format=xlsx")))) {
			var sheet = workbook.getSheetAt(0);
			assertThat(sheet.getSheetName()).isEqualTo("observations-wide");
			assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
			assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 8);
			assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 3);
			for (int row = 0; row < 8; row++) {
				assertThat(sheet.getRow(row).getCell(3).getCellStyle().getFontIndex())
					.isEqualTo(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex());
			}
			assertThat(workbook.getFontAt(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex()).getBold()).isTrue();
		}
	}

}
