package org.jincheng.indicators.figures.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The figure that is shown of an indicator at a place, with how many others there are.
 *
 * @param figure the figure
 * @param coverage what there is of the indicator at the place
 * @param rank the rank of the indicator; null where it has none
 * @param sources the ids of the sources that state figures of it at the place
 * @param addsUp whether it adds up over places
 */
public record CoveredFigure(Observation figure, Coverage coverage, @Nullable Integer rank, List<String> sources,
		boolean addsUp) {

	public static CoveredFigure read(ResultSet row, ObservationRow figure) throws SQLException {
		var rank = row.getInt("rank");
		return new CoveredFigure(figure.read(row), Coverage.read(row, 0L), (rank > 0) ? rank : null,
				List.of((String[]) row.getArray("sources").getArray()), row.getBoolean("adds_up"));
	}

	/** The same with another figure. */
	public CoveredFigure of(Observation other) {
		return new CoveredFigure(other, this.coverage, this.rank, this.sources, this.addsUp);
	}

}
