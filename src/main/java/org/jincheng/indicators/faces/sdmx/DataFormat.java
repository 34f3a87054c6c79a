package org.jincheng.indicators.faces.sdmx;

import java.io.OutputStream;

import org.jincheng.indicators.core.representation.ResponseContext;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.faces.sdmx.SeriesRow.DataSet;
import org.jspecify.annotations.Nullable;

/** Data as SDMX-ML 2.1, in the elements of a kind of message. */
abstract class DataFormat extends SdmxFormat {

	DataFormat(String name, String contentType) {
		super(name, contentType, FigureData.class);
	}

	/** Writes the elements of the data, which begin once there is a row. */
	@Override
	protected final <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		var data = (FigureData) collection;
		var xml = new SdmxXml(out);
		data.forEach(new DataMessage(xml, this, context, data.isFlat())::add);
		xml.endMessage();
	}

	/**
	 * Starts the message.
	 * @param flow the dataflow that its figures are of
	 * @param dimension what each figure of a series differs in
	 */
	abstract void startMessage(SdmxXml xml, Flow flow, String dimension);

	/** The namespace of the elements of a structure; null where they have none. */
	abstract @Nullable String namespace(Flow flow, String dimension);

	abstract void startSet(SdmxXml xml, Flow flow, DataSet set);

	abstract void startSeries(SdmxXml xml, SeriesRow row);

	/** Writes a figure in its series. */
	abstract void figure(SdmxXml xml, SeriesRow row);

	/** Writes a figure that is in no series. */
	abstract void figureWithKey(SdmxXml xml, SeriesRow row);

}
