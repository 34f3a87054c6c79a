package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.representation.CellText;

/**
 * Over what figures add up. In a cell of a table it is {@code places parts}, or
 * {@code none}.
 *
 * @param over over what, each once and in their order
 */
public record Adds(@JsonValue List<Over> over) implements CellText {

	private static final String NONE = "none";

	@JsonCreator
	public Adds {
		over = over.stream().distinct().sorted().toList();
	}

	static Adds of(Over... over) {
		return new Adds(List.of(over));
	}

	/**
	 * Reads it from a cell of a table.
	 * @throws RejectedValueException if that is not of the form
	 */
	public static Adds parse(String cell) {
		return cell.equals(NONE) ? of()
				: new Adds(Stream.of(cell.strip().split("\\s+"))
					.map((code) -> Term.find(Over.values(), code)
						.orElseThrow(() -> new RejectedValueException(
								Stream.concat(Stream.of(Over.values()).map(Over::code), Stream.of(NONE)).toList())))
					.toList());
	}

	/** Returns the condition that the indicator in a row of a statement adds up. */
	public static String sql(String row, Over over) {
		var statistics = Stream.of(Statistic.values())
			.filter((statistic) -> statistic.implied().over.contains(over))
			.map((statistic) -> "'" + statistic.code() + "'")
			.collect(Collectors.joining(", "));
		return "coalesce(%1$s.adds ~ '%2$s', %1$s.statistic in (%3$s), false)".formatted(row, over.code(), statistics);
	}

	@Override
	public String toString() {
		return this.over.isEmpty() ? NONE : this.over.stream().map(Over::code).collect(Collectors.joining(" "));
	}

}
