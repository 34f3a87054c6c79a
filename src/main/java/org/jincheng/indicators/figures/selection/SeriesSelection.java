package org.jincheng.indicators.figures.selection;

import java.util.List;

import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * Which observations of which series are meant; what is null does not narrow them.
 *
 * @param observations which observations: its places are meant without the groups that
 * they are in
 * @param compared what they are compared with, as in {@link SeriesKey}
 * @param source the ids of sources, as in {@link SeriesKey}
 * @param frequency their frequencies, as in {@link SeriesKey}
 * @param accumulation whether they are of sums to date, or of all else
 */
public record SeriesSelection(ObservationSelection observations, @Nullable List<String> compared,
		@Nullable List<String> source, @Nullable List<Frequency> frequency,
		@Nullable List<AccumulationFilter> accumulation) {

	public SeriesSelection {
		if (source != null) {
			observations = observations.with("source", source.stream().map(SeriesKey::sourceId).distinct().toList());
		}
	}

	/** Returns the same of some observations. */
	public SeriesSelection with(ObservationSelection observations) {
		return new SeriesSelection(observations, this.compared, this.source, this.frequency, this.accumulation);
	}

}
