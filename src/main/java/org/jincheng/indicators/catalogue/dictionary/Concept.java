package org.jincheng.indicators.catalogue.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * A row of the dictionary of what statistics measure: a measure, or a part of one that
 * has a name of its own.
 *
 * @param of the measure that it is a part of; null for a measure
 * @param cells what the columns say, with what a part takes from its measure
 */
public record Concept(@Nullable Concept of, Map<String, String> cells) {

	/** All rows. Measures stand before their parts. */
	public static final List<Concept> ALL = read();

	/** What a part has from its measure. */
	private static final String SAME = "=";

	private static List<Concept> read() {
		var rows = TextFile.rows("reading/concepts.tsv");
		var header = rows.getFirst();
		var byCode = new LinkedHashMap<String, Concept>();
		var left = new ArrayList<>(rows.subList(1, rows.size()));
		while (!left.isEmpty()) {
			var rest = left.stream().filter((row) -> !read(row, header, byCode)).toList();
			if (rest.size() == left.size()) {
				throw new IllegalStateException("Parts of no measure: " + rest);
			}
			left = new ArrayList<>(rest);
		}
		return List.copyOf(byCode.values());
	}

	/** Reads a row, if its measure was read. */
	private static boolean read(List<String> row, List<String> header, Map<String, Concept> byCode) {
		var cells = new HashMap<String, String>();
		for (var column = 0; column < header.size(); column++) {
			cells.put(header.get(column), row.get(column));
		}
		var measure = Objects.requireNonNull(cells.get("of"));
		var of = byCode.get(measure);
		if (!measure.isEmpty() && of == null) {
			return false;
		}
		if (of != null) {
			cells.replaceAll((column, cell) -> cell.equals(SAME) ? of.cell(column) : cell);
		}
		if (byCode.put(row.getFirst(), new Concept(of, Map.copyOf(cells))) != null) {
			throw new IllegalStateException("Two rows have the code " + row.getFirst());
		}
		return true;
	}

	public String cell(String column) {
		return Objects.requireNonNull(this.cells.get(column), column);
	}

	private List<String> listed(String column) {
		return Arrays.stream(cell(column).split(";")).filter((it) -> !it.isEmpty()).toList();
	}

	public String code() {
		return cell("code");
	}

	/** Which part of {@code of} it is: codes of categories by those of dimensions. */
	public Map<String, String> part() {
		var part = new TreeMap<String, String>();
		Arrays.stream(cell("where").split(" "))
			.filter((category) -> !category.isEmpty())
			.map((category) -> category.split(":"))
			.forEach((category) -> part.put(category[0], category[1]));
		return part;
	}

	public Text name() {
		return new Text(cell("en"), cell("zh"));
	}

	public Text definition() {
		return new Text(cell("definition.en"), cell("definition.zh"));
	}

	/** Its other names in a language. */
	public List<String> synonyms(Language language) {
		return listed("synonyms." + language.code());
	}

	/** All its names in a language. */
	public Stream<String> names(Language language) {
		return Stream.concat(Stream.of(name().in(language)), synonyms(language).stream());
	}

	/**
	 * The codes of its units. An index may say on what: {@code index(preceding year)}.
	 */
	public List<String> units() {
		return listed("unit").stream().map((unit) -> unit.split("\\(")[0]).toList();
	}

	/** The dimensions by which it has parts. */
	public List<String> breakdowns() {
		return listed("breakdowns");
	}

}
