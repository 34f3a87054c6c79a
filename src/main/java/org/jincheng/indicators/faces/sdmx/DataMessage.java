package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.representation.ResponseContext;
import org.jincheng.indicators.faces.sdmx.SeriesRow.DataSet;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

/** Writes rows as a message of data, one by one. */
final class DataMessage {

	private final SdmxXml xml;

	private final DataFormat elements;

	private final ResponseContext context;

	private final boolean isFlat;

	private @Nullable DataSet set;

	private @Nullable SeriesKey series;

	DataMessage(SdmxXml xml, DataFormat elements, ResponseContext context, boolean isFlat) {
		this.xml = xml;
		this.elements = elements;
		this.context = context;
		this.isFlat = isFlat;
	}

	void add(SeriesRow row) {
		if (this.set == null) {
			begin(row.flow());
		}
		if (!row.set().equals(this.set)) {
			endSet();
			this.set = row.set();
			this.elements.startSet(this.xml, row.flow(), row.set());
		}
		if (this.isFlat) {
			this.elements.figureWithKey(this.xml, row);
			return;
		}
		if (!row.key().equals(this.series)) {
			endSeries();
			this.series = row.key();
			this.elements.startSeries(this.xml, row);
		}
		if (row.figure() != null) {
			this.elements.figure(this.xml, row);
		}
	}

	private void begin(Flow flow) {
		var dimension = (this.isFlat ? ObservationDimension.ALL : ObservationDimension.TIME_PERIOD).code();
		this.elements.startMessage(this.xml, flow, dimension);
		MessageHeader.write(this.xml, this.context);
		this.xml.start("message:Structure", "structureID", flow.structure().id(), "namespace",
				this.elements.namespace(flow, dimension), "dimensionAtObservation", dimension);
		this.xml.reference("common:Structure", flow.structure());
		this.xml.end();
		this.xml.end();
	}

	private void endSet() {
		endSeries();
		if (this.set != null) {
			this.xml.end();
		}
	}

	private void endSeries() {
		if (this.series != null) {
			this.xml.end();
			this.series = null;
		}
	}

}
