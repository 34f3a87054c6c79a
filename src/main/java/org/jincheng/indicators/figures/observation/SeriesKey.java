package org.jincheng.indicators.figures.observation;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.rows.SeriesStatements;

/**
 * The key of a series of stated figures, for programs that identify a figure by its
 * series and its period: no series has two figures of the same period.
 *
 * @param frequency the frequency of the periods; of sums to date, which are of any
 * length, that of all others
 * @param accumulation what its figures run on over
 * @param indicator the code of the indicator
 * @param place the code of the place
 * @param unit the code of the unit
 * @param compared what figures are compared with, as
 * {@link org.jincheng.indicators.catalogue.indicator.Comparison#inSeries} says it
 * @param status whether figures came to pass; of preferred ones, as
 * {@link FigureStatus#plan} says it
 * @param source the id of the source, with the number of the occurrence where a source
 * contradicts itself, as in {@code id_2}; empty of preferred ones
 */
public record SeriesKey(Frequency frequency, AccumulationFilter accumulation, String indicator, String place,
		String unit, String compared, String status, String source) {

	/** The separator of the id of a source and an occurrence, which no id has. */
	private static final String OCCURRENCE = "_";

	/** Returns the key of the series of a stated figure. */
	public static SeriesKey of(Observation figure) {
		var source = figure.source();
		if (source == null) {
			throw new IllegalArgumentException("Not a stated figure: " + figure.id());
		}
		return of(figure, figure.status().code(), (figure.coherence().occurrence() != null)
				? source.id() + OCCURRENCE + figure.coherence().occurrence() : source.id());
	}

	/** Returns the key of the series of a preferred figure. */
	public static SeriesKey ofPreferred(Observation figure) {
		return of(figure, figure.status().plan(), "");
	}

	private static SeriesKey of(Observation figure, String status, String source) {
		var accumulation = AccumulationFilter.of(figure);
		var frequency = (accumulation == AccumulationFilter.NONE)
				? Frequency.of(figure.period().start(), figure.period().end()) : Frequency.OTHER;
		return new SeriesKey(frequency, accumulation, figure.indicator(), figure.place().code(), figure.unit(),
				figure.terms().compared(), status, source);
	}

	/** Returns the key of the codes that {@link SeriesStatements} selects. */
	public static SeriesKey of(ResultSet row) throws SQLException {
		return new SeriesKey(Term.find(Frequency.values(), row.getString(1)).orElseThrow(),
				Term.find(AccumulationFilter.values(), row.getString(2)).orElseThrow(), row.getString(3),
				row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
	}

	/** Returns the id of a source with an occurrence or without. */
	public static String sourceId(String source) {
		return source.split(OCCURRENCE, 2)[0];
	}

	/** Returns the SQL of the source of a row with its occurrence. */
	public static String sourceSql(String row) {
		return "%1$s.source_id || case when %1$s.occurrence > 1 then '%2$s' || %1$s.occurrence else '' end"
			.formatted(row, OCCURRENCE);
	}

}
