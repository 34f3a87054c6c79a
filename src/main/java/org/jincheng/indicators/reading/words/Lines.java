package org.jincheng.indicators.reading.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jincheng.indicators.core.language.TextFile;

/** The rows of the lexicons, which are data. */
public final class Lines {

	private static final String FOLDER = "reading/";

	private Lines() {
	}

	/** Takes each row of a lexicon, with all its columns. */
	public static void each(String name, Consumer<List<String>> reader) {
		TextFile.each(FOLDER + name, reader);
	}

	/** Returns the rows of a lexicon. */
	public static List<List<String>> rows(String name) {
		return TextFile.rows(FOLDER + name);
	}

	/** Returns the first column of a lexicon; of one without columns, its lines. */
	public static List<String> words(String name) {
		return rows(name).stream().map(List::getFirst).toList();
	}

	/** Returns what the rows of a lexicon mean, by their first column. */
	public static <T> Map<String, T> meanings(String name, Function<List<String>, T> meaning) {
		var meanings = new LinkedHashMap<String, T>();
		each(name, (row) -> meanings.put(row.getFirst(), meaning.apply(row)));
		return meanings;
	}

}
