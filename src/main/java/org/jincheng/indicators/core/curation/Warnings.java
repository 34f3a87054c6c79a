package org.jincheng.indicators.core.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;

/** Collects warnings: the first of each code, and how many there are. */
public final class Warnings {

	/** The most that are listed of a code. */
	private static final int MAX = 100;

	/** What they say, by their codes and what follows these after a dot. */
	private static final Map<String, Text> WORDS = TextFile.texts("language/warnings.json");

	private final Language language;

	private final List<Warning> first = new ArrayList<>();

	private final Map<String, Integer> counts = new TreeMap<>();

	/** Begins to collect, in a language. */
	public Warnings(Language language) {
		this.language = language;
	}

	/**
	 * Adds a warning.
	 * @param pointer what it is about
	 * @param name the name of its words: its code, and perhaps more after a dot
	 * @param values what the words leave open
	 */
	public void add(String pointer, String name, Object... values) {
		var code = name.split("\\.")[0];
		if (this.counts.merge(code, 1, Integer::sum) <= MAX) {
			this.first.add(new Warning(pointer, code, text(name, values)));
		}
	}

	/** Returns those that are listed. */
	public List<Warning> all() {
		var all = new ArrayList<>(this.first);
		this.counts.forEach((code, count) -> {
			if (count > MAX) {
				all.add(new Warning("", code, text("count", count, MAX)));
			}
		});
		return all;
	}

	private String text(String name, Object... values) {
		return Objects.requireNonNull(WORDS.get(name), name).in(this.language).formatted(values);
	}

}
