package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.source.Editions;
import org.jspecify.annotations.Nullable;

/**
 * Tells which figures contradict each other: different sources state them of the same
 * indicator, place, unit, period, status and comparison, and they cannot both be true; or
 * one source states the same several times.
 */
final class Contradictions {

	/** As PostgreSQL orders them; Java compares them as signed numbers. */
	private static final Comparator<UUID> AS_WRITTEN = Comparator.comparing(UUID::toString);

	private Contradictions() {
	}

	/**
	 * Reads what else is stated of the same indicator, place, unit, period, status and
	 * comparison as each of some figures. There is a row with the moment of the newest
	 * revision also where they state nothing. Of what stands now, the last two are told
	 * apart among the few that are found by the others: with them, PostgreSQL may take an
	 * index of fewer columns for as good.
	 */
	static Sql others(Collection<Observation> figures, Vintage vintage) {
		return Sql.of("select " + ObservationStatements.NEWEST_REVISION
				+ """
						, k.id as beside, d.id, d.source_id, d.paragraph, d.sentence, d.relation, d.value, d.upper
						from (values (true)) always
						left join (
						  {figures}
						  join lateral (
						    select d.id, d.source_id, d.paragraph, d.sentence, d.relation, d.value, d.upper, d.status, d.compared from {table} d
						    where d.indicator_code = k.indicator_code and d.place_code = k.place_code and d.unit_code = k.unit_code
						      and d.period_start = k.period_start and d.period_end = k.period_end and d.id <> k.id
						      and {stood}{alike} offset 0) d on d.status = k.status and d.compared = k.compared) on true""",
				Map.of("figures", ObservationKeys.of(figures), "table", vintage.table(), "stood", vintage.stood("d"),
						"alike", Sql.of((vintage.asOf() != null)
								? " and d.status = k.status and d.compared = k.compared" : "")));
	}

	/**
	 * Tells each figure which others contradict it, and a copy which figures of its
	 * original it says otherwise.
	 * @param others what other sources state, by the id of the figure that they state it
	 * beside; of a figure that is not there all is among the figures
	 */
	static List<Observation> among(List<Observation> figures, Map<UUID, List<Other>> others, Editions editions) {
		var bySubject = figures.stream()
			.collect(Collectors.groupingBy(Subject::of, Collectors.mapping(Other::of, Collectors.toList())));
		return figures.stream().map((figure) -> {
			var beside = others.getOrDefault(figure.id(), bySubject.getOrDefault(Subject.of(figure), List.of()));
			var original = (figure.source() != null) ? figure.source().copyOf() : null;
			return (original != null) ? compared(figure, original, beside, editions) : contradicted(figure, beside);
		}).toList();
	}

	private static Observation contradicted(Observation figure, List<Other> others) {
		var ids = figure.isWitness() ? ids(others.stream()
			.filter((other) -> other.isWitness() && !other.id().equals(figure.id())
					&& Other.of(figure).contradicts(other)))
				: List.<UUID>of();
		return ids.isEmpty() ? figure : figure.contradictedBy(ids);
	}

	/** A copy slips where it says what its original says nowhere. */
	private static Observation compared(Observation figure, String original, List<Other> others, Editions editions) {
		var publication = editions.publication(original);
		var ofOriginal = others.stream()
			.filter((other) -> other.source() != null && editions.publication(other.source()).equals(publication))
			.toList();
		return (ofOriginal.isEmpty() || !ofOriginal.stream().allMatch(Other.of(figure)::contradicts)) ? figure
				: figure.differingFrom(ids(ofOriginal.stream()));
	}

	private static List<UUID> ids(Stream<Other> others) {
		return others.map(Other::id).sorted(AS_WRITTEN).toList();
	}

	/**
	 * A figure that may contradict another.
	 *
	 * @param id its id
	 * @param source the id of its source; null for a derived one
	 * @param isWitness whether it counts beside others
	 * @param relation how its value relates to the truth
	 * @param value its value
	 * @param upper its upper end, where it is between two values
	 */
	record Other(UUID id, @Nullable String source, boolean isWitness, Relation relation, BigDecimal value,
			@Nullable BigDecimal upper) {

		static Other of(ResultSet row, Editions editions) throws SQLException {
			var source = row.getString("source_id");
			return new Other(row.getObject("id", UUID.class), source,
					Observation.SourceReference.of(source, row.getInt("paragraph"), row.getInt("sentence"), editions)
						.isWitness(),
					Term.find(Relation.values(), row.getString("relation")).orElseThrow(), row.getBigDecimal("value"),
					row.getBigDecimal("upper"));
		}

		private static Other of(Observation figure) {
			return new Other(figure.id(), (figure.source() != null) ? figure.source().id() : null, figure.isWitness(),
					figure.relation(), figure.value(), figure.upper());
		}

		/**
		 * Whether both cannot be true, by the bounds that they set: one says at most what
		 * is less than the other says at least. What is printed as about a value counts
		 * as that value. A source that states the same again contradicts itself.
		 */
		boolean contradicts(Other other) {
			return Objects.equals(this.source, other.source) || isBelow(other) || other.isBelow(this);
		}

		private boolean isBelow(Other other) {
			if (this.relation.isUnboundedAbove(this.value) || other.relation.isUnboundedBelow(other.value)) {
				return false;
			}
			var order = ((this.upper != null) ? this.upper : this.value).compareTo(other.value);
			return order < 0 || order == 0 && (this.relation.excludesValue() || other.relation.excludesValue());
		}

	}

	/** What several sources can state figures of. */
	private record Subject(String indicator, String place, String unit, LocalDate start, LocalDate end,
			FigureStatus status, String compared) {

		static Subject of(Observation figure) {
			return new Subject(figure.indicator(), figure.place().code(), figure.unit(), figure.period().start(),
					figure.period().end(), figure.status(), figure.compared());
		}

	}

}
