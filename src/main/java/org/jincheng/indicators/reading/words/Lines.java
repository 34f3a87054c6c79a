package org.jincheng.indicators.reading.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.problem.RefusedStartException;

/** The lines of the lexicons, which are data: a line starting with # is a remark. */
public final class Lines {

	private Lines() {
	}

	/**
	 * Reads each row of a lexicon, split at its tabs, with all its columns.
	 * @throws RefusedStartException if it cannot be read, or has not the columns of the
	 * rows before it
	 */
	public static void each(String name, Consumer<List<String>> reader) {
		var number = 0;
		var columns = 0;
		for (var line : TextFile.read("reading/" + name).lines().toList()) {
			number++;
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			var row = List.of(line.split("\t", -1));
			try {
				if (columns != 0 && columns != row.size()) {
					throw new IllegalArgumentException("columns: %d, and not %d".formatted(row.size(), columns));
				}
				columns = row.size();
				reader.accept(row);
			}
			catch (RuntimeException ex) {
				throw new RefusedStartException("line %d of src/main/resources/reading/%s is wrong: %s"
					.formatted(number, name, ex.getMessage()));
			}
		}
	}

	/** Returns the rows of a lexicon. */
	public static List<List<String>> rows(String name) {
		var rows = new ArrayList<List<String>>();
		each(name, rows::add);
		return rows;
	}

	/** Returns the first column of a lexicon; of one without columns, its lines. */
	public static List<String> words(String name) {
		return rows(name).stream().map(List::getFirst).toList();
	}

	/** Returns what the rows of a lexicon mean, by their first column. */
	public static <T> Map<String, T> meanings(String name, Function<List<String>, T> meaning) {
		var meanings = new HashMap<String, T>();
		each(name, (row) -> meanings.put(row.getFirst(), meaning.apply(row)));
		return meanings;
	}

}
