package org.jincheng.indicators.figures.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.SeriesId;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.Transform;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the period of the one that it is set against.
 *
 * @param transform what is made of both
 * @param level the figure
 * @param base that period; null for the shortest sum of a year
 */
record PairedRow(Transform transform, Observation level, @Nullable Period base) {

	private static final String PERCENT = "percent";

	static PairedRow read(ResultSet row, Transform transform, FigureReader.Context context) throws SQLException {
		var start = row.getObject("of_start", LocalDate.class);
		return new PairedRow(transform, context.row().read(row), (start != null)
				? Period.of(start, row.getObject("of_end", LocalDate.class), PeriodBasis.STATED) : null);
	}

	/** The same of the figure with more that is known of it. */
	PairedRow of(Observation known) {
		return new PairedRow(this.transform, known, this.base);
	}

	/** The figure, as one that is sorted as what follows from both. */
	Observation sorted() {
		if (this.transform.operation() != Transform.Operation.SINGLE || this.base == null) {
			return this.level;
		}
		var period = this.level.period();
		return this.level.with(this.level.subject()
			.as(this.level.id(), Period.of(this.base.end().plusDays(1), period.end(), period.basis())));
	}

	/** The points of the figures that it may be set against. */
	Set<SeriesPoint> bases(Continuity continuity) {
		return (this.base == null) ? Set.of()
				: continuity.all(new SeriesPoint(SeriesId.of(this.level), this.base.start(), this.base.end()))
					.collect(Collectors.toSet());
	}

	/** The point of the growth from there to it, as sources state it. */
	Optional<SeriesPoint> growth() {
		if (this.base == null || this.transform.operation() != Transform.Operation.GROWTH
				|| !this.level.terms().compared().isEmpty()) {
			return Optional.empty();
		}
		var comparison = new Comparison(ComparisonKind.CHANGE, new BasePeriod(this.base.start(), this.base.end()));
		var compared = Compared.of(comparison, this.level.period().start(), this.level.period().end(), Valuation.NONE,
				null);
		return Optional.of(SeriesPoint.of(this.level).of(PERCENT, compared));
	}

}
