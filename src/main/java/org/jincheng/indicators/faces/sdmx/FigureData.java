package org.jincheng.indicators.faces.sdmx;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.faces.sdmx.SeriesRow.Action;
import org.jincheng.indicators.faces.sdmx.SeriesRow.DataSet;
import org.jincheng.indicators.figures.observation.Comparability;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesFigures;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jincheng.indicators.figures.observation.SeriesSelection;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Figures that a request asks for, by series.
 *
 * @param figures reads them
 * @param flow the dataflow that they are of
 * @param selection which they are
 * @param detail how much of them
 * @param isFlat whether they are in no series
 * @param decimals how many decimals figures usually have at a revision, by indicator
 */
record FigureData(SeriesFigures figures, Flow flow, SeriesSelection selection, DataDetail detail, boolean isFlat,
		Function<DatasetRevision, Map<String, Integer>> decimals) implements Tabular<SeriesRow> {

	@Override
	public Table<SeriesRow> table() {
		var reference = "%s:%s(%s)".formatted(Artefact.AGENCY, this.flow.artefact().id(), Artefact.VERSION);
		var table = Table.of("figures", "The figures that sources state.", SeriesRow.class)
			.text("DATAFLOW", "The dataflow.", (row) -> reference);
		for (var dimension : this.flow.dimensions()) {
			table.text(dimension.name(), dimension.text().en() + ".", (row) -> dimension.of(row.key()));
		}
		if (this.detail.hasFigures()) {
			table.text("TIME_PERIOD", "The period.", SeriesRow::period)
				.number("OBS_VALUE", "The value.", "the column \"UNIT_MEASURE\"", SeriesRow::value);
		}
		for (var attribute : attributes()) {
			if (attribute == FigureAttribute.UPPER) {
				table.number(attribute.name(), attribute.text().en() + ".", "the column \"UNIT_MEASURE\"",
						(row) -> (row.figure() != null) ? row.figure().upper() : null);
			}
			else {
				table.text(attribute.name(), attribute.text().en() + ".", attribute::of);
			}
		}
		return table;
	}

	/** The attributes of rows; at least what tells versions apart. */
	private List<FigureAttribute> attributes() {
		if (!this.detail.hasFigures()) {
			return this.detail.hasAttributes() ? List.of(FigureAttribute.DECIMALS) : List.of();
		}
		if (this.detail.hasAttributes()) {
			return this.flow.attributes();
		}
		return this.selection.hasHistory() ? List.of(FigureAttribute.RECORDED_AT, FigureAttribute.SUPERSEDED_AT)
				: List.of();
	}

	/** Hands over the rows without their attributes. */
	@Override
	public void forEach(Consumer<? super SeriesRow> consumer) {
		new Rows((key) -> null, consumer).readAll();
	}

	/**
	 * Checks that there is something to write.
	 * @throws NoResultsException if there is not
	 */
	void requireAny() {
		if (!this.figures.isAny(this.selection, hasWithdrawn())) {
			throw new NoResultsException();
		}
	}

	/** Whether what was withdrawn since is told too. */
	private boolean hasWithdrawn() {
		return this.selection.since() != null && !this.selection.hasHistory();
	}

	/** Returns the same with what is known at a revision. */
	Tabular<SeriesRow> at(DatasetRevision revision) {
		Supplier<Map<String, Integer>> decimals = SingletonSupplier.of(() -> this.decimals.apply(revision));
		Function<SeriesKey, @Nullable Integer> ofSeries = this.detail.hasAttributes()
				? (key) -> decimals.get().get(key.indicator()) : (key) -> null;
		return new Tabular<>() {

			@Override
			public Table<SeriesRow> table() {
				return FigureData.this.table();
			}

			@Override
			public void forEach(Consumer<? super SeriesRow> consumer) {
				new Rows(ofSeries, consumer).readAll();
			}

		};
	}

	/** Hands over rows, and refuses a request that none answers. */
	private final class Rows {

		private final Function<SeriesKey, @Nullable Integer> decimals;

		private final Consumer<? super SeriesRow> consumer;

		private @Nullable Observation last;

		private boolean isAny;

		Rows(Function<SeriesKey, @Nullable Integer> decimals, Consumer<? super SeriesRow> consumer) {
			this.decimals = decimals;
			this.consumer = consumer;
		}

		void readAll() {
			var figures = FigureData.this.figures;
			var selection = FigureData.this.selection;
			if (FigureData.this.detail.hasFigures()) {
				if (FigureData.this.flow == Flow.SERIES) {
					figures.forEachPreferred(selection, this::add);
				}
				else {
					figures.forEach(selection, (figure) -> add(set(figure), figure));
				}
				if (hasWithdrawn()) {
					figures.forEachWithdrawn(selection, (figure) -> add(DataSet.WITHDRAWN, figure));
				}
			}
			else {
				figures.forEachSeries(selection, (series) -> add(DataSet.ALL, series.key(), null, false));
			}
			if (!this.isAny) {
				throw new NoResultsException();
			}
		}

		private DataSet set(Observation figure) {
			if (FigureData.this.selection.hasHistory()) {
				return new DataSet(Action.INFORMATION, figure.recordedAt(), figure.supersededAt());
			}
			return (FigureData.this.selection.since() != null) ? DataSet.NEWER : DataSet.ALL;
		}

		private void add(DataSet set, Observation figure) {
			add(set, SeriesKey.of(figure), figure, false);
		}

		private void add(Observation figure, Comparability comparability) {
			var key = SeriesKey.ofPreferred(figure);
			var isBreak = this.last != null && key.equals(SeriesKey.ofPreferred(this.last))
					&& !comparability.isOf(this.last, figure);
			this.last = figure;
			add(DataSet.ALL, key, figure, isBreak);
		}

		private void add(DataSet set, SeriesKey key, @Nullable Observation figure, boolean isBreak) {
			this.isAny = true;
			var decimals = (set.action() != Action.DELETE) ? this.decimals.apply(key) : null;
			this.consumer.accept(new SeriesRow(set, FigureData.this.flow, key, figure, decimals, isBreak));
		}

	}

}
