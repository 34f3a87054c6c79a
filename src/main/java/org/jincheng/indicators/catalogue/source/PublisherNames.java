package org.jincheng.indicators.catalogue.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Finds publishers by the names that they are printed under. */
public final class PublisherNames {

	private final Map<String, String> codes;

	public PublisherNames(List<Named> publishers) {
		this.codes = publishers.stream()
			.flatMap((publisher) -> publisher.names()
				.stream()
				.map((name) -> Map.entry(Publisher.key(name), publisher.code())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
	}

	/**
	 * A publisher.
	 *
	 * @param code its code
	 * @param names its names and aliases
	 */
	public record Named(String code, List<String> names) {

	}

	/** The code of the publisher with a name or alias; null if none has it. */
	public @Nullable String find(String name) {
		return this.codes.get(Publisher.key(name));
	}

	/**
	 * The code of the publisher with a name, or of the first that is known of several
	 * that publish together; null if none is.
	 */
	public @Nullable String findAny(String names) {
		var whole = find(names);
		return (whole != null) ? whole
				: Arrays.stream(names.split("、|，|；|;| and | & |和"))
					.map(String::strip)
					.map(this::find)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

}
