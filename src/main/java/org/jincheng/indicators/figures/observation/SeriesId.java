package org.jincheng.indicators.figures.observation;

import org.jspecify.annotations.Nullable;

/**
 * A series: what figures of all periods have in common, whoever states them.
 *
 * @param indicator the code of the indicator
 * @param place the code of the place
 * @param unit the code of the unit
 * @param plan whether it is of outcomes, forecasts or targets
 * @param compared what figures are compared with and valued at
 * @param joint whether they cover several parks or places together
 */
public record SeriesId(String indicator, String place, String unit, String plan, String compared, boolean joint) {

	/** Returns the series of a figure. */
	public static SeriesId of(Observation figure) {
		return new SeriesId(figure.indicator(), figure.place().code(), figure.unit(), figure.status().plan(),
				figure.terms().compared(), figure.provenance().joint());
	}

	/** Returns one text for it, with what its figures run on over. */
	String key(@Nullable Accumulation accumulation) {
		return this.indicator + "/" + this.place + "/" + this.unit
				+ (this.plan.equals(FigureStatus.OUTCOME) ? "" : "/" + this.plan)
				+ (this.compared.isEmpty() ? "" : "/" + this.compared) + (this.joint ? "/joint" : "")
				+ ((accumulation != null) ? "/" + accumulation.code() : "");
	}

	/** Returns what came to pass of it, if it is planned. */
	public SeriesId outcome() {
		return new SeriesId(this.indicator, this.place, this.unit, FigureStatus.OUTCOME, this.compared, this.joint);
	}

	public SeriesId at(String otherPlace) {
		return new SeriesId(this.indicator, otherPlace, this.unit, this.plan, this.compared, this.joint);
	}

}
