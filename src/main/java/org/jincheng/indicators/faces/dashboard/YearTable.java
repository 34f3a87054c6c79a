package org.jincheng.indicators.faces.dashboard;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one quantity as a table of places and years.
 *
 * @param caption what the numbers are of
 * @param years the years, the newest first
 * @param rows the places, those with the highest number of the newest year first
 */
record YearTable(String caption, List<Integer> years, List<Row> rows) {

	/**
	 * A place, or what is planned for it.
	 *
	 * @param place the code of the place
	 * @param name its name
	 * @param isMarked whether the page marks it
	 * @param status the status of what is planned; null for what came to pass
	 * @param cells the figures of the years; those without one are empty
	 */
	record Row(String place, String name, boolean isMarked, @Nullable String status, List<Cell> cells) {
	}

	/**
	 * A figure of a place and a year.
	 *
	 * @param id its id; null where there is none
	 * @param value its value
	 * @param text that in the unit of the table
	 * @param notes what makes it other than others
	 */
	record Cell(@Nullable UUID id, @Nullable BigDecimal value, String text, List<String> notes) {

		private static final Cell EMPTY = new Cell(null, null, "", List.of());

	}

	/**
	 * Returns the table of the levels among some figures of one indicator, or else of
	 * what the first of them is compared with; null if that is of less than two places
	 * and years.
	 * @param marked the codes of the places that the page marks
	 */
	static @Nullable YearTable of(Collection<Observation> figures, Collection<String> marked, FigureTexts texts) {
		var first = figures.stream().min(Comparator.comparing((figure) -> figure.comparison() != null)).orElseThrow();
		var byYear = new TreeMap<Integer, Map<List<String>, Observation>>(Comparator.reverseOrder());
		figures.stream()
			.filter((figure) -> isOfYear(figure) && figure.missing() == null && figure.unit().equals(first.unit())
					&& figure.terms().compared().equals(first.terms().compared()))
			.forEach((figure) -> byYear.computeIfAbsent(figure.period().end().getYear(), (_) -> new LinkedHashMap<>())
				.putIfAbsent(List.of(figure.place().code(), figure.status().plan()), figure));
		var shown = byYear.values().stream().flatMap((year) -> year.values().stream()).toList();
		var places = shown.stream().map((figure) -> figure.place().code()).distinct().count();
		if (places < 2 || byYear.size() < 2) {
			return null;
		}
		var column = texts.column(shown);
		var rows = shown.stream()
			.collect(Collectors.toMap((figure) -> List.of(figure.place().code(), figure.status().plan()),
					Function.identity(), (one, other) -> one, LinkedHashMap::new))
			.entrySet()
			.stream()
			.map((row) -> row(row.getValue(), marked, texts, byYear.values().stream().map((year) -> {
				var figure = year.get(row.getKey());
				return (figure == null) ? Cell.EMPTY : new Cell(figure.id(), figure.value(),
						column.text().apply(figure), texts.qualifiersInColumn(figure));
			}).toList()))
			.sorted(Comparator.comparing((Row row) -> row.cells().getFirst().value(),
					Comparator.nullsLast(Comparator.reverseOrder())))
			.toList();
		return new YearTable(column.heading(), List.copyOf(byYear.keySet()), rows);
	}

	private static Row row(Observation figure, Collection<String> marked, FigureTexts texts, List<Cell> cells) {
		var place = figure.place();
		return new Row(place.code(), place.name(), marked.contains(place.code()),
				figure.status().isPlan() ? texts.words().text("status." + figure.status().code()) : null, cells);
	}

	/** Whether it is of a whole year, or of the last day of one. */
	private static boolean isOfYear(Observation figure) {
		var period = figure.period();
		return period.label().length() == 4
				|| period.start().equals(period.end()) && period.end().getDayOfYear() == period.end().lengthOfYear();
	}

}
