package org.jincheng.indicators.figures.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jspecify.annotations.Nullable;

/** An order of observations, the same in SQL and in Java. */
public enum ObservationOrder {

	INDICATOR("indicator", Key.INDICATOR, Key.PLACE, Key.UNIT, Key.PERIOD, Key.END, Key.ID),

	PLACE("place", Key.PLACE, Key.INDICATOR, Key.UNIT, Key.PERIOD, Key.END, Key.ID),

	PERIOD("period", Key.PERIOD, Key.INDICATOR, Key.PLACE, Key.UNIT, Key.END, Key.ID),

	VALUE("value", Key.VALUE, Key.ID),

	RECORDED_AT("recordedAt", Key.RECORDED_AT, Key.ID);

	private final String field;

	private final List<Key> keys;

	ObservationOrder(String field, Key... keys) {
		this.field = field;
		this.keys = List.of(keys);
	}

	public static ObservationOrder of(PageQuery page) {
		var field = page.sortField(INDICATOR.field);
		return Arrays.stream(values()).filter((order) -> order.field.equals(field)).findFirst().orElseThrow();
	}

	/** The keys of an observation, as a cursor carries them. */
	public List<String> keys(Observation observation) {
		return this.keys.stream().map((key) -> key.value.apply(observation).toString()).toList();
	}

	/**
	 * The order in SQL.
	 * @param start what is the first day of a row's period
	 */
	String by(String start, boolean descending) {
		return this.keys.stream()
			.map((key) -> key.of(start) + (descending ? " desc" : ""))
			.collect(Collectors.joining(", ", "order by ", ""));
	}

	/**
	 * The condition for rows that follow some keys. Those that the selection has settled
	 * are left out: an index is entered at the first key that is compared, and would be
	 * entered where the selection begins.
	 * @param start what is the first day of a row's period
	 */
	Sql after(ResolvedSelection selection, List<String> keys, String start, boolean descending) {
		var settled = (int) this.keys.stream().takeWhile((key) -> key.isSettledBy(selection)).count();
		var columns = this.keys.stream().skip(settled).map((key) -> key.of(start)).collect(Collectors.joining(", "));
		var values = IntStream.range(settled, this.keys.size())
			.mapToObj(
					(i) -> Sql.of("cast(:key" + i + " as " + this.keys.get(i).type + ")").bind("key" + i, keys.get(i)))
			.toList();
		return Sql.of("(" + columns + ")" + (descending ? " < " : " > ") + "({values})",
				Map.of("values", Sql.join(", ", values)));
	}

	/** The condition for pairs of indicator and place from that of some keys on. */
	Sql fromPair(List<String> keys, boolean descending) {
		return Sql.of("(" + columns("o", pair(), "") + (descending ? ") <= " : ") >= ") + "(:key0, :key1)")
			.bind("key0", keys.getFirst())
			.bind("key1", keys.get(1));
	}

	/**
	 * The condition for versions that were current at the moment of a selection, or are
	 * now. Backwards in time, what follows a key was recorded by then, and an index would
	 * be entered at the moment and not at the key.
	 */
	Sql current(ResolvedSelection selection, PageQuery page, @Nullable List<String> keys) {
		var isBackwards = this == RECORDED_AT && page.descending() && keys != null;
		var vintage = selection.vintage();
		return isBackwards ? vintage.notEnded("o") : vintage.current("o");
	}

	/** Whether the figures of an indicator at a place are together. */
	boolean isBySeries() {
		return this == INDICATOR || this == PLACE;
	}

	/**
	 * The columns by which to walk from one indicator at a place to the next, in this
	 * order if it is by them; without the one that a selection has settled, see
	 * {@link #after}.
	 */
	List<String> walk(ResolvedSelection selection) {
		if (Key.INDICATOR.isSettledBy(selection)) {
			return List.of(Key.PLACE.column);
		}
		return Key.PLACE.isSettledBy(selection) ? List.of(Key.INDICATOR.column) : pair();
	}

	/** The columns of indicator and place, in this order if it is by them. */
	List<String> pair() {
		var columns = List.of(Key.INDICATOR.column, Key.PLACE.column);
		return (this == PLACE) ? columns.reversed() : columns;
	}

	/** The columns of a row, each with what follows it. */
	static String columns(String row, List<String> names, String suffix) {
		return names.stream().map((name) -> row + "." + name + suffix).collect(Collectors.joining(", "));
	}

	/**
	 * Whether what a selection means is found first and put in order then: where no index
	 * has both, and a walk in this order may pass over most rows there are to find the
	 * few of an indicator or a place.
	 */
	boolean isFoundAfter(ResolvedSelection selection) {
		return switch (this) {
			case INDICATOR, PLACE -> false;
			case PERIOD -> selection.places() != null;
			case VALUE, RECORDED_AT -> selection.indicators() != null || selection.places() != null;
		};
	}

	public Comparator<Observation> comparator(boolean descending) {
		Comparator<Observation> comparator = (left, right) -> compare(left, keys(right));
		return descending ? comparator.reversed() : comparator;
	}

	/**
	 * Those of a page whose indicator, place, unit and period may have more figures that
	 * are not on it. Where the order keeps these together, only the first and the last of
	 * the page, some of them maybe twice.
	 * @param keys what the page follows; null if it is the first
	 * @param limit how many figures there are on it, if it is not the last
	 * @param isLastShown whether the last one is more than to know that there are more
	 */
	public List<Observation> atEdges(List<Observation> page, @Nullable List<String> keys, int limit,
			boolean isLastShown) {
		if (!this.keys.containsAll(List.of(Key.INDICATOR, Key.PLACE, Key.UNIT, Key.PERIOD))) {
			return page;
		}
		var edges = new ArrayList<Observation>();
		if (keys != null) {
			page.stream().takeWhile((figure) -> hasSameKeys(figure, keys)).forEach(edges::add);
		}
		if (page.size() == limit) {
			var last = keys(page.getLast());
			page.reversed()
				.stream()
				.skip(isLastShown ? 0 : 1)
				.takeWhile((figure) -> hasSameKeys(figure, last))
				.forEach(edges::add);
		}
		return edges;
	}

	/** Whether the keys of a figure are the same but for the id. */
	private boolean hasSameKeys(Observation observation, List<String> keys) {
		var last = keys.size() - 1;
		return keys(observation).subList(0, last).equals(keys.subList(0, last));
	}

	/** Whether an observation follows the keys. */
	public boolean isAfter(Observation observation, List<String> keys, boolean descending) {
		var comparison = compare(observation, keys);
		return descending ? comparison < 0 : comparison > 0;
	}

	private int compare(Observation observation, List<String> keys) {
		for (int i = 0; i < this.keys.size(); i++) {
			var key = this.keys.get(i);
			var comparison = key.value.apply(observation).compareTo(key.parse.apply(keys.get(i)));
			if (comparison != 0) {
				return comparison;
			}
		}
		return 0;
	}

	private enum Key {

		INDICATOR("indicator_code", "text", Observation::indicator, (key) -> key),

		PLACE("place_code", "text", (observation) -> observation.place().code(), (key) -> key),

		UNIT("unit_code", "text", Observation::unit, (key) -> key),

		PERIOD("period_start", "date", (observation) -> observation.period().start(), LocalDate::parse),

		END("period_end", "date", (observation) -> observation.period().end(), LocalDate::parse),

		VALUE("value", "numeric", Observation::value, BigDecimal::new),

		RECORDED_AT("recorded_at", "timestamptz", (figure) -> figure.provenance().recordedAt(), Instant::parse),

		/**
		 * As text, since Java compares UUIDs as signed numbers and PostgreSQL does not.
		 */
		ID("id", "uuid", (observation) -> observation.id().toString(), (key) -> key);

		private final String column;

		private final String type;

		private final Function<Observation, Comparable<Object>> value;

		private final Function<String, Comparable<Object>> parse;

		@SuppressWarnings("unchecked")
		<T> Key(String column, String type, Function<Observation, T> of, Function<String, T> parse) {
			this.column = column;
			this.type = type;
			this.value = (observation) -> (Comparable<Object>) of.apply(observation);
			this.parse = (key) -> (Comparable<Object>) parse.apply(key);
		}

		/** It in a row {@code o} whose period starts on some day. */
		private String of(String start) {
			return (this == PERIOD) ? start : "o." + this.column;
		}

		/** Whether a selection leaves one value of it only. */
		private boolean isSettledBy(ResolvedSelection selection) {
			var codes = switch (this) {
				case INDICATOR -> selection.indicators();
				case PLACE -> selection.places();
				default -> null;
			};
			return codes != null && codes.size() == 1;
		}

	}

}
