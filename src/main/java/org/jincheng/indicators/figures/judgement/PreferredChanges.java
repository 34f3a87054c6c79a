package org.jincheng.indicators.figures.judgement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Gatherers;

import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.rows.ObservationStatements;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out which preferred figures a revision changes, before it is committed: by two
 * reads of all that is stated at the periods of the series that it touches.
 */
@Component
public class PreferredChanges {

	/** The most figures that are compared, so that no change waits for long. */
	private static final int MAX_COMPARED = 20_000;

	private final Observations observations;

	PreferredChanges(Observations observations) {
		this.observations = observations;
	}

	/**
	 * Hands over what a revision recorded and which preferred figures it changed, some at
	 * a time.
	 * @param before what sources were to each other before it
	 * @param at its moment
	 */
	public void forEach(Editions before, Instant at, Language language,
			BiConsumer<List<Observation>, List<Change>> consumer) {
		var reader = this.observations.reader();
		var now = reader.context(ResolvedSelection.all(Vintage.NOW), language);
		var then = reader.context(ResolvedSelection.all(new Vintage(at.minus(1, ChronoUnit.MICROS), null)), language)
			.with(before);
		var statement = ObservationStatements.touched(at, now.editions().changedSince(before), MAX_COMPARED);
		var seen = new HashSet<SeriesPoint>();
		try (var touched = reader.prepare(statement).query((row, number) -> now.row().read(row)).stream()) {
			touched.gather(Gatherers.windowFixed(FigureReader.JUDGED_AT_ONCE)).forEach((some) -> {
				var is = preferred(some, now);
				var changes = preferred(some, then).entrySet()
					.stream()
					.map((was) -> new Change(was.getValue(), is.get(was.getKey())))
					.filter((change) -> change.isOther() && seen.add(SeriesPoint.of(change.before())))
					.toList();
				consumer.accept(some.stream().filter((figure) -> isRecorded(figure, at)).toList(), changes);
			});
		}
	}

	private static boolean isRecorded(Observation figure, Instant at) {
		return figure.provenance().recordedAt().equals(at) && figure.provenance().supersededAt() == null;
	}

	/** The preferred figures at the periods of the series of some. */
	private Map<SeriesPoint, Observation> preferred(Collection<Observation> figures, FigureReader.Context context) {
		var points = figures.stream().map(SeriesPoint::of).flatMap(context.continuity()::all).toList();
		return this.observations.reader().preferred(points, context);
	}

	/**
	 * A preferred figure that changes.
	 *
	 * @param before the one that was preferred
	 * @param after the one that is; null if there is none any longer
	 */
	public record Change(Observation before, @Nullable Observation after) {

		private boolean isOther() {
			return this.after == null || !this.after.id().equals(this.before.id());
		}

	}

}
