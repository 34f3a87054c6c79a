package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.faces.sdmx.SeriesRow.DataSet;
import org.jspecify.annotations.Nullable;

/** The elements of a kind of data message. */
interface DataElements {

	/**
	 * Starts the message.
	 * @param flow the dataflow that its figures are of
	 * @param dimension what each figure of a series differs in
	 */
	void startMessage(SdmxXml xml, Flow flow, String dimension);

	/** The namespace of the elements of a structure; null where they have none. */
	@Nullable String namespace(Flow flow, String dimension);

	void startSet(SdmxXml xml, Flow flow, DataSet set);

	void startSeries(SdmxXml xml, SeriesRow row);

	/** Writes a figure in its series. */
	void figure(SdmxXml xml, SeriesRow row);

	/** Writes a figure that is in no series. */
	void figureWithKey(SdmxXml xml, SeriesRow row);

}
