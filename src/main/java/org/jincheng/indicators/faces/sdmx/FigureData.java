package org.jincheng.indicators.faces.sdmx;

import java.util.List;
import java.util.function.Consumer;

import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.faces.sdmx.SeriesRow.Action;
import org.jincheng.indicators.faces.sdmx.SeriesRow.DataSet;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesFigures;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jincheng.indicators.figures.observation.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Figures that a request asks for, by series.
 *
 * @param figures reads them
 * @param flow the dataflow that they are of
 * @param breakdowns which parts of measures their indicators are
 * @param selection which they are
 * @param detail how much of them
 * @param isFlat whether they are in no series
 */
record FigureData(SeriesFigures figures, Flow flow, BreakdownCodes breakdowns, SeriesSelection selection,
		DataDetail detail, boolean isFlat) implements Tabular<SeriesRow> {

	@Override
	public Table<SeriesRow> table() {
		var reference = this.flow.artefact().reference();
		var table = new Table<>("figures", "The figures that sources state.", SeriesRow.class).text("DATAFLOW",
				"The dataflow.", (row) -> reference);
		for (var dimension : this.flow.dimensions()) {
			table.text(dimension.name(), dimension.text().en() + ".", (row) -> row.code(dimension));
		}
		if (this.detail.hasFigures()) {
			table.text("TIME_PERIOD", "The period.", SeriesRow::period)
				.number("OBS_VALUE", "The value.", "the column \"UNIT_MEASURE\"", SeriesRow::value);
		}
		for (var attribute : attributes()) {
			if (attribute == FigureAttribute.UPPER) {
				table.number(attribute.name(), attribute.text().en() + ".", "the column \"UNIT_MEASURE\"",
						(row) -> (row.figure() != null) ? row.figure().quantity().upper() : null);
			}
			else {
				table.text(attribute.name(), attribute.text().en() + ".", attribute::of);
			}
		}
		return table;
	}

	/** The attributes of rows; at least those that identify versions. */
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

	@Override
	public void forEach(Consumer<? super SeriesRow> consumer) {
		new Rows(consumer).readAll();
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

	/** Whether figures that were withdrawn since are included. */
	private boolean hasWithdrawn() {
		return this.selection.since() != null && !this.selection.hasHistory();
	}

	/** Hands over rows, and refuses a request that none answers. */
	private final class Rows {

		private final Consumer<? super SeriesRow> consumer;

		private boolean isAny;

		Rows(Consumer<? super SeriesRow> consumer) {
			this.consumer = consumer;
		}

		void readAll() {
			var figures = FigureData.this.figures;
			var selection = FigureData.this.selection;
			if (FigureData.this.detail.hasFigures()) {
				if (FigureData.this.flow.onePerPeriod()) {
					figures.forEachPreferred(selection,
							(figure) -> add(DataSet.ALL, SeriesKey.ofPreferred(figure), figure));
				}
				else {
					figures.forEach(selection, (figure) -> add(set(figure), figure));
				}
				if (hasWithdrawn()) {
					figures.forEachWithdrawn(selection, (figure) -> add(DataSet.WITHDRAWN, figure));
				}
			}
			else {
				figures.forEachSeries(selection, (series) -> add(DataSet.ALL, series.key(), null));
			}
			if (!this.isAny) {
				throw new NoResultsException();
			}
		}

		private DataSet set(Observation figure) {
			if (FigureData.this.selection.hasHistory()) {
				return new DataSet(Action.INFORMATION, figure.provenance().recordedAt(),
						figure.provenance().supersededAt());
			}
			return (FigureData.this.selection.since() != null) ? DataSet.NEWER : DataSet.ALL;
		}

		private void add(DataSet set, Observation figure) {
			add(set, SeriesKey.of(figure), figure);
		}

		private void add(DataSet set, SeriesKey key, @Nullable Observation figure) {
			this.isAny = true;
			var data = FigureData.this;
			var decimals = (data.detail.hasAttributes() && set.action() != Action.DELETE)
					? data.breakdowns.decimals().get(key.indicator()) : null;
			this.consumer.accept(new SeriesRow(set, data.flow, data.breakdowns, key, figure, decimals));
		}

	}

}
