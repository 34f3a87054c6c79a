package org.jincheng.indicators.core.language;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The codes and the names of terms, each of which is made once. */
final class Terms {

	/** By the vocabulary and the code of a term, as in {@code ParkKind.green}. */
	private static final Map<String, Text> NAMES = TextFile.texts("dashboard/terms.json");

	private static final Map<Term, String> codes = new ConcurrentHashMap<>();

	private static final Map<NamedTerm, Text> texts = new ConcurrentHashMap<>();

	private Terms() {
	}

	static String code(Term term) {
		return once(codes, term, (one) -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	static Text text(NamedTerm term) {
		return once(texts, term, (one) -> {
			var name = one.getClass().getSimpleName() + "." + one.code();
			return Objects.requireNonNull(NAMES.get(name), name);
		});
	}

	/** Takes no lock for what is there already. */
	private static <T, V> V once(Map<T, V> made, T term, Function<T, V> make) {
		var there = made.get(term);
		return (there != null) ? there : made.computeIfAbsent(term, make);
	}

}
