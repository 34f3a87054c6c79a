package org.jincheng.indicators.catalogue.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are asked for: of measures, which are found with their cells, and by the
 * categories of dimensions.
 */
public final class CellSelection {

	/** Any category of a dimension. */
	private static final String ANY = "*";

	/** No category of a dimension: what is not broken down by it. */
	private static final String NONE = "none";

	private final @Nullable List<String> of;

	private final Map<String, List<String>> where = new HashMap<>();

	private final List<RequestError> errors = new ArrayList<>();

	/**
	 * Reads what is asked for.
	 * @param of the codes of measures; null for all
	 * @param where {@code dimension:category}, where the category may be {@code *} or
	 * {@code none}; of one dimension any of them, of several one each; null for all
	 */
	public CellSelection(@Nullable List<String> of, @Nullable List<String> where, Known known) {
		this.of = of;
		if (of != null) {
			of.stream()
				.filter((code) -> !known.measures().contains(code))
				.forEach((code) -> this.errors.add(unknown("of", code, known.measures())));
		}
		for (var part : (where != null) ? where : List.<String>of()) {
			var colon = part.indexOf(':');
			var dimension = part.substring(0, Math.max(colon, 0));
			var category = part.substring(colon + 1);
			if (colon < 0 || !known.categories().containsKey(dimension)) {
				this.errors.add(unknown("where", part,
						known.categories().keySet().stream().map((code) -> code + ":*").toList()));
			}
			else if (!category.equals(ANY) && !category.equals(NONE)
					&& !known.categories().get(dimension).contains(category)) {
				this.errors.add(unknown("where", part,
						known.categories().get(dimension).stream().map((code) -> dimension + ":" + code).toList()));
			}
			else {
				this.where.computeIfAbsent(dimension, (it) -> new ArrayList<>()).add(category);
			}
		}
	}

	/** Whether there is all that is asked for. */
	public boolean isKnown() {
		return this.errors.isEmpty();
	}

	/**
	 * Checks that there is all that is asked for.
	 * @return the same
	 * @throws InvalidParametersException if there is no such measure, dimension or
	 * category
	 */
	public CellSelection check() {
		if (!isKnown()) {
			throw new InvalidParametersException(this.errors);
		}
		return this;
	}

	private static RequestError unknown(String parameter, String value, Collection<String> known) {
		return RequestError.unknownValue(ErrorPlace.ofParameter(parameter), value, known.stream().sorted().toList());
	}

	/** Whether an indicator is asked for. */
	public boolean includes(String code, Cell cell) {
		var categories = (cell.where() != null) ? cell.where().categories() : Map.<String, String>of();
		return (this.of == null || this.of.contains((cell.of() != null) ? cell.of() : code)) && this.where.entrySet()
			.stream()
			.allMatch((asked) -> isAmong(asked.getValue(), categories.get(asked.getKey())));
	}

	private static boolean isAmong(List<String> asked, @Nullable String category) {
		return (category == null) ? asked.contains(NONE) : asked.contains(ANY) || asked.contains(category);
	}

	/**
	 * What can be asked for.
	 *
	 * @param measures the codes of indicators
	 * @param categories the codes of categories, by the codes of their dimensions
	 */
	public record Known(Set<String> measures, Map<String, Set<String>> categories) {
	}

}
