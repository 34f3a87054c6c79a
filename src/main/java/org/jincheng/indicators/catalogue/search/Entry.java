package org.jincheng.indicators.catalogue.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that is found by words.
 *
 * @param type what it is
 * @param code its code
 * @param name its name
 * @param others its other names
 * @param about what is said of it; null if nothing is
 * @param of the code of the measure that it is a part of; null if it is no part
 * @param cells how many parts it has
 */
public record Entry(EntryType type, String code, Text name, List<String> others, @Nullable Text about,
		@Nullable String of, long cells) {

	/** All its names. */
	public Stream<String> names() {
		return Stream.concat(Stream.of(this.name.en(), this.name.zh()).filter((name) -> name != null),
				this.others.stream());
	}

	/** All that is said of it, in lower case. */
	String text() {
		var texts = (this.about != null) ? Stream.of(this.about.en(), this.about.zh()) : Stream.<String>empty();
		return Stream.concat(Stream.concat(Stream.of(this.code), names()), texts)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"))
			.toLowerCase(Locale.ROOT);
	}

}
