package org.jincheng.indicators.core.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The codes of what has a name, for a request that names it where a code is wanted.
 *
 * @param name the name, in one of the languages
 * @param codes the codes, in order
 */
record NamedCodes(String name, List<String> codes) {

	/**
	 * Returns the codes that were probably meant; null if a value is no such name, or is
	 * like a code.
	 * @param known the names, by code
	 */
	static @Nullable NamedCodes nearest(String value, Map<String, Text> known) {
		var names = known.values().stream().flatMap(NamedCodes::names).toList();
		var name = RequestError.nearest(value, names);
		if (name == null || RequestError.nearest(value, known.keySet()) != null) {
			return null;
		}
		return new NamedCodes(name,
				known.entrySet()
					.stream()
					.filter((each) -> names(each.getValue()).anyMatch(name::equals))
					.map(Map.Entry::getKey)
					.sorted()
					.toList());
	}

	private static Stream<String> names(Text name) {
		return Stream.concat(Stream.of(name.en()), Stream.ofNullable(name.zh()));
	}

	/** Asks whether they were meant. */
	String didYouMean() {
		return this.codes.stream()
			.collect(Collectors.joining("\" or \"", " Did you mean \"", "\" (%s)?".formatted(this.name)));
	}

}
