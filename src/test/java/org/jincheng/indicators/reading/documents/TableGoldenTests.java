package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jincheng.indicators.Golden;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds what is read of tables of all layouts, a line a figure, so that a change shows
 * what it changes. The first line of a table has its language, its day, its place and its
 * title.
 */
class TableGoldenTests {

	private static final Path TABLES = Path.of("src/test/resources/reading/tables");

	private static final Reader READER = new Reader(Exam.catalogue());

	@Test
	void figuresOfTablesAreAsBefore() throws IOException {
		var lines = new ArrayList<String>();
		for (var file : Exam.files(TABLES, ".tsv")) {
			lines.add("# " + file.getFileName());
			read(file).stream()
				.filter((it) -> it.kind() == Kind.FIGURE)
				.map(TableGoldenTests::line)
				.forEach(lines::add);
		}
		Golden.assertGolden("tables.txt", String.join("\n", lines) + "\n");
	}

	private static List<ReadNumeral> read(Path file) throws IOException {
		var parts = Files.readString(file).split("\n", 2);
		var known = parts[0].split(" ", 4);
		var title = (known.length > 3 && !known[3].isBlank()) ? known[3] : null;
		var request = new ReadingRequest(parts[1], Term.find(Language.values(), known[0]).orElseThrow(),
				DateBound.of(known[1]), known[2], null, title, null, null);
		return READER.read(request).numerals();
	}

	private static String line(ReadNumeral numeral) {
		var cell = numeral.cell();
		var period = numeral.period();
		return String
			.join(" ", (cell != null) ? cell.row() + "." + cell.column() : "prose", numeral.phrase().printed() + " =",
					String.valueOf(numeral.value()) + ((numeral.upper() != null) ? ".." + numeral.upper() : ""),
					String.valueOf(numeral.unit()), Objects.requireNonNull(numeral.relation()).code(),
					(period != null) ? period.label() : "null", String.join("+", numeral.places()),
					Objects.requireNonNull(numeral.status()).code(), comparison(numeral.comparison()),
					numeral.candidates().isEmpty() ? "" : numeral.candidates().getFirst().indicator(),
					numeral.valuation().prices() != null ? numeral.valuation().prices().code() : "",
					numeral.warnings().stream().map((it) -> "! " + it.message().en()).collect(Collectors.joining(" ")))
			.stripTrailing();
	}

	private static String comparison(@Nullable Comparison comparison) {
		var base = (comparison != null) ? comparison.basePeriod() : null;
		return (comparison == null) ? "-"
				: comparison.kind().code() + ((base != null) ? ":" + base.start() + "/" + base.end() : "");
	}

}
