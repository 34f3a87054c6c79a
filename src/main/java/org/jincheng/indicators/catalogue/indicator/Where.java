package org.jincheng.indicators.catalogue.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.representation.CellText;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a measure is meant: a category of each dimension that it is broken down
 * by. In a cell of a table it is {@code residence:urban sex:female}.
 */
public final class Where implements CellText {

	private static final String BETWEEN = ":";

	private static final int MAX_DIMENSIONS = 10;

	private final SortedMap<String, String> categories;

	/**
	 * Creates it.
	 * @param categories the codes of categories, by the codes of their dimensions
	 */
	@JsonCreator
	public Where(Map<String, String> categories) {
		if (categories.values().stream().anyMatch(Objects::isNull)) {
			throw new RejectedValueException("Name a category for each dimension.");
		}
		if (categories.size() > MAX_DIMENSIONS) {
			throw new RejectedValueException("Must have at most %d dimensions.".formatted(MAX_DIMENSIONS));
		}
		this.categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
	}

	/**
	 * Reads it from a cell of a table.
	 * @throws RejectedValueException if that is not of the form
	 */
	public static Where parse(String cell) {
		var categories = new TreeMap<String, String>();
		for (var part : cell.strip().split("\\s+")) {
			var names = part.split(BETWEEN, -1);
			if (names.length != 2 || categories.put(names[0], names[1]) != null) {
				throw new RejectedValueException(
						"Not a category of each dimension, such as residence:urban sex:female.");
			}
		}
		return new Where(categories);
	}

	/** The codes of the categories, by the codes of their dimensions. */
	@JsonValue
	public SortedMap<String, String> categories() {
		return this.categories;
	}

	/** Whether it says nothing, so that the whole is meant. */
	public boolean isEmpty() {
		return this.categories.isEmpty();
	}

	/** The ids of the categories, as in {@code residence/urban}. */
	public Stream<String> ids() {
		return this.categories.entrySet().stream().map((part) -> part.getKey() + "/" + part.getValue());
	}

	/**
	 * The code of a new cell of a measure: that of the measure and of the categories, and
	 * a number where another cell has that.
	 */
	public String cellOf(String measure, Predicate<String> isTaken) {
		var code = measure + "-" + String.join("-", this.categories.values());
		return Stream
			.concat(Stream.of(code),
					IntStream.iterate(2, (number) -> number + 1).mapToObj((number) -> code + "-" + number))
			.dropWhile(isTaken)
			.findFirst()
			.orElseThrow();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Where where && where.categories.equals(this.categories);
	}

	@Override
	public int hashCode() {
		return this.categories.hashCode();
	}

	@Override
	public String toString() {
		return this.categories.entrySet()
			.stream()
			.map((part) -> part.getKey() + BETWEEN + part.getValue())
			.collect(Collectors.joining(" "));
	}

}
