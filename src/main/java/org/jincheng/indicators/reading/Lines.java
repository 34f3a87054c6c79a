package org.jincheng.indicators.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of the lexicons, which are data: a line starting with # is a remark. */
final class Lines {

	private Lines() {
	}

	/** Returns the lines of a lexicon without remarks. */
	static List<String> of(String name) {
		try (var in = Objects.requireNonNull(Lines.class.getResourceAsStream("/reading/" + name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the rows of a lexicon, each split at its tabs, with all its columns. */
	static List<List<String>> rows(String name) {
		return of(name).stream().map((line) -> List.of(line.split("\t", -1))).toList();
	}

	/** Returns the first column of a lexicon. */
	static List<String> words(String name) {
		return rows(name).stream().map(List::getFirst).toList();
	}

}
