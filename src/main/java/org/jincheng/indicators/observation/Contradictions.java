package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jincheng.indicators.language.Term;

/**
 * Tells which figures contradict each other: different sources state them of the same
 * indicator, place, unit and period, and they cannot both be true.
 */
final class Contradictions {

	/** As PostgreSQL orders them; Java compares them as signed numbers. */
	private static final Comparator<UUID> AS_WRITTEN = Comparator.comparing(UUID::toString);

	private Contradictions() {
	}

	/**
	 * Tells each figure which others contradict it.
	 * @param others what other sources state, by the id of the figure that they state it
	 * beside; of a figure that is not there all is among the figures
	 */
	static List<Observation> among(List<Observation> figures, Map<UUID, List<Other>> others) {
		var bySubject = figures.stream()
			.collect(Collectors.groupingBy(Subject::of, Collectors.mapping(Other::of, Collectors.toList())));
		return figures.stream()
			.map((figure) -> contradicted(figure,
					others.getOrDefault(figure.id(), bySubject.getOrDefault(Subject.of(figure), List.of()))))
			.toList();
	}

	private static Observation contradicted(Observation figure, List<Other> others) {
		var ids = others.stream()
			.filter((other) -> figure.relation().contradicts(figure.value(), other.relation(), other.value()))
			.map(Other::id)
			.sorted(AS_WRITTEN)
			.toList();
		return ids.isEmpty() ? figure : figure.contradictedBy(ids);
	}

	/**
	 * A figure that may contradict another.
	 *
	 * @param id its id
	 * @param relation how its value relates to the truth
	 * @param value its value
	 */
	record Other(UUID id, Relation relation, BigDecimal value) {

		static Other of(ResultSet row) throws SQLException {
			return new Other(row.getObject("id", UUID.class),
					Term.find(Relation.values(), row.getString("relation")).orElseThrow(), row.getBigDecimal("value"));
		}

		private static Other of(Observation figure) {
			return new Other(figure.id(), figure.relation(), figure.value());
		}

	}

	/** What several sources can state figures of. */
	private record Subject(String indicator, String place, String unit, LocalDate start, LocalDate end) {

		static Subject of(Observation figure) {
			return new Subject(figure.indicator(), figure.place().code(), figure.unit(), figure.period().start(),
					figure.period().end());
		}

	}

}
