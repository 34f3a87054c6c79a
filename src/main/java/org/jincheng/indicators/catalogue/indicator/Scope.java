package org.jincheng.indicators.catalogue.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.representation.CellText;

/**
 * What the figures of an indicator cover or are adjusted for: enterprises above
 * designated size, residents, without the season. In a cell of a table it is
 * {@code coverage:above-designated-size population-basis:resident}. Figures of different
 * scopes are never parts or shares of each other, and are not added up.
 */
public final class Scope implements CellText {

	/** The dimensions of scopes, which no parts of measures have. */
	public static final List<String> DIMENSIONS = List.of("coverage", "population-basis", "adjustment");

	private final Where where;

	private Scope(Where where) {
		if (!DIMENSIONS.containsAll(where.categories().keySet())) {
			throw new RejectedValueException(DIMENSIONS);
		}
		this.where = where;
	}

	/** Reads it from a body, in which a dimension may be null or left out. */
	@JsonCreator
	static @Nullable Scope of(Map<String, @Nullable String> categories) {
		var said = new TreeMap<>(categories);
		said.values().removeIf(Objects::isNull);
		return said.isEmpty() ? null : new Scope(new Where(said));
	}

	/**
	 * Reads it from a cell of a table.
	 * @throws RejectedValueException if that is not of the form
	 */
	public static Scope parse(String cell) {
		return new Scope(Where.parse(cell));
	}

	/** A category of each dimension that it says something of. */
	Where where() {
		return this.where;
	}

	/** The codes of the categories, by dimension; null where it says nothing. */
	@JsonValue
	Map<String, @Nullable String> categories() {
		var said = new LinkedHashMap<String, @Nullable String>();
		DIMENSIONS.forEach((dimension) -> said.put(dimension, this.where.categories().get(dimension)));
		return said;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Scope scope && scope.where.equals(this.where);
	}

	@Override
	public int hashCode() {
		return this.where.hashCode();
	}

	@Override
	public String toString() {
		return this.where.toString();
	}

}
