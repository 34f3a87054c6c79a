package org.jincheng.indicators.figures.judgement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a figure is set against, among all that is stated of a period.
 *
 * @param found what is stated beside figures, of bases, and of growth on them, by their
 * points
 * @param context what figures are read in
 * @param comparability which of them no break is between
 */
public record BaseFigures(Map<SeriesPoint, List<Observation>> found, FigureReader.Context context,
		Comparability comparability) {

	/**
	 * The pair of a figure; none if there is nothing to set it against.
	 */
	Stream<TransformPair> pair(PairedRow row) {
		var level = row.level();
		if (row.base() == null) {
			return Stream.of(new TransformPair(row.transform(), level, null, null, false, null));
		}
		var all = row.bases(this.context.continuity())
			.stream()
			.map(this.context.continuity()::one)
			.distinct()
			.flatMap((point) -> this.found.getOrDefault(point, List.of()).stream())
			.filter((other) -> this.context.selection().isRanked(other) && other.period().basis() == PeriodBasis.STATED)
			.toList();
		var bases = all.stream().filter((other) -> this.comparability.isOf(level, other)).toList();
		if (!this.context.selection().onePerPeriod()) {
			var ofSource = bases.stream().filter((base) -> isOfSameSource(level, base)).toList();
			return preferred(ofSource).or(() -> ofSource.stream().findFirst())
				.map(new Judging(bases, this.found, this.context)::known)
				.map((base) -> new TransformPair(row.transform(), level, base, growth(row), false, null))
				.stream();
		}
		var own = preferred(bases.stream().filter((base) -> isOfSamePublication(level, base)).toList());
		return own.or(() -> preferred(bases.isEmpty() ? all : bases))
			.map((base) -> new TransformPair(row.transform(), level.with(level.coherence().occurring(null)), base,
					growth(row), isMixed(level, base),
					bases.isEmpty() ? this.comparability.between(level, base).orElse(null) : null))
			.stream();
	}

	/**
	 * Whether two figures are of two publishers, or one took the place of an older one
	 * and the other is of another publication.
	 */
	private boolean isMixed(Observation level, Observation base) {
		return !isOfSamePublication(level, base)
				&& (!publisher(level).equals(publisher(base)) || isRevision(level) || isRevision(base));
	}

	private String publisher(Observation figure) {
		return this.context.editions().edition(figure.sourceId()).publisher();
	}

	private boolean isRevision(Observation figure) {
		var all = this.found.getOrDefault(this.context.point(figure), List.of(figure));
		return new PreferredFigures(all, this.context.editions()).isRevision(figure);
	}

	private Optional<Observation> preferred(List<Observation> figures) {
		return new PreferredFigures(figures, this.context.editions()).preferred();
	}

	private static boolean isOfSameSource(Observation level, Observation base) {
		return level.source() != null && base.source() != null && level.source().id().equals(base.source().id())
				&& level.status() == base.status()
				&& Objects.equals(level.coherence().occurrence(), base.coherence().occurrence())
				&& Objects.equals(level.quantity().counted(), base.quantity().counted());
	}

	private boolean isOfSamePublication(Observation level, Observation other) {
		return level.source() != null && other.source() != null
				&& this.context.editions()
					.publication(level.source().id())
					.equals(this.context.editions().publication(other.source().id()));
	}

	/** The growth that the publication of a figure states. */
	private @Nullable Observation growth(PairedRow row) {
		return row.growth()
			.map(this.context.continuity()::one)
			.flatMap((point) -> preferred(this.found.getOrDefault(point, List.of())
				.stream()
				.filter((other) -> isOfSamePublication(row.level(), other))
				.toList()))
			.orElse(null);
	}

}
