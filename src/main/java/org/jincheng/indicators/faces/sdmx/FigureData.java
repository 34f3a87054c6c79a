package org.jincheng.indicators.faces.sdmx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.judgement.SeriesFigures;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Figures that a request asks for, by series.
 *
 * @param figures reads them
 * @param derived what follows from figures, and contradicts some
 * @param flow the dataflow that they are of
 * @param breakdowns which parts of measures their indicators are
 * @param selection which they are
 * @param detail how much of them
 */
record FigureData(SeriesFigures figures, DerivedFigures derived, Flow flow, BreakdownCodes breakdowns,
		SeriesSelection selection, DataDetail detail) implements Tabular<SeriesRow> {

	@Override
	public Table<SeriesRow> table() {
		var reference = this.flow.artefact().reference();
		var table = new Table<>("figures", "The figures that sources state.", SeriesRow.class).text("DATAFLOW",
				"The dataflow.", (row) -> reference);
		columns().forEach((component) -> add(component, table));
		return table;
	}

	/** A number is one, so that no minus is taken for the beginning of a formula. */
	private static void add(DataComponent component, Table<SeriesRow> table) {
		var description = component.concept().name().en() + ".";
		if ("Decimal".equals(component.concept().textType())) {
			table.number(component.name(), description, null, (row) -> {
				var value = component.of(row);
				return (value != null) ? new BigDecimal(value) : null;
			});
		}
		else {
			table.text(component.name(), description, component::of);
		}
	}

	/** What rows have: at least what identifies series and figures. */
	private List<DataComponent> columns() {
		var columns = new ArrayList<DataComponent>(this.flow.dimensions());
		if (this.detail.hasFigures()) {
			columns.addAll(List.of(ObservationComponent.values()));
		}
		if (this.detail.hasAttributes()) {
			columns.addAll(this.detail.hasFigures() ? this.flow.attributes() : List.of(FigureAttribute.DECIMALS));
		}
		return columns;
	}

	@Override
	public void forEach(Consumer<? super SeriesRow> rows) {
		if (!this.detail.hasFigures()) {
			this.figures.forEachSeries(this.selection, (key) -> rows.accept(row(key, null)));
		}
		else if (this.flow.onePerPeriod()) {
			this.figures.forEachPreferred(this.selection, (some) -> read(some, SeriesKey::ofPreferred, rows));
		}
		else {
			this.figures.forEach(this.selection, (some) -> read(some, SeriesKey::of, rows));
		}
	}

	private void read(List<Observation> some, Function<Observation, SeriesKey> key, Consumer<? super SeriesRow> rows) {
		this.derived.contradicted(some, this.selection.observations().vintage(), Language.EN, null)
			.forEach((figure) -> rows.accept(row(key.apply(figure), figure)));
	}

	private SeriesRow row(SeriesKey key, @Nullable Observation figure) {
		var decimals = this.detail.hasAttributes() ? this.breakdowns.decimals(key.indicator(), key.unit()) : null;
		return new SeriesRow(this.flow, this.breakdowns, key, figure, decimals);
	}

}
