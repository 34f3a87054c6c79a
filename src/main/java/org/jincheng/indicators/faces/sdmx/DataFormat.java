package org.jincheng.indicators.faces.sdmx;

import java.io.OutputStream;

import org.jincheng.indicators.core.representation.ResponseContext;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

/** Data as SDMX-ML 2.1, in the elements of a kind of message. */
abstract class DataFormat extends SdmxFormat {

	DataFormat(String name, String contentType) {
		super(name, contentType, FigureData.class);
	}

	@Override
	protected final <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		var data = (FigureData) collection;
		var xml = new SdmxXml(out);
		begin(xml, data.flow(), context);
		data.forEach(new Message(xml)::add);
		xml.endDocument();
	}

	private void begin(SdmxXml xml, Flow flow, ResponseContext context) {
		startMessage(xml, flow);
		xml.startHeader(context);
		xml.start("message:Structure", "structureID", flow.structure().id(), "namespace", namespace(flow),
				"dimensionAtObservation", ObservationComponent.TIME_PERIOD.name());
		xml.reference("common:Structure", flow.structure());
		xml.end();
		xml.end();
		startSet(xml, flow);
	}

	/** Starts the message. */
	abstract void startMessage(SdmxXml xml, Flow flow);

	/** The namespace of the elements of a structure; null where they have none. */
	@Nullable String namespace(Flow flow) {
		return null;
	}

	abstract void startSet(SdmxXml xml, Flow flow);

	abstract void startSeries(SdmxXml xml, SeriesRow row);

	/** Writes a figure. */
	abstract void figure(SdmxXml xml, SeriesRow row);

	/** Writes rows one by one. */
	private final class Message {

		private final SdmxXml xml;

		private @Nullable SeriesKey series;

		Message(SdmxXml xml) {
			this.xml = xml;
		}

		void add(SeriesRow row) {
			if (!row.key().equals(this.series)) {
				if (this.series != null) {
					this.xml.end();
				}
				this.series = row.key();
				startSeries(this.xml, row);
			}
			if (row.figure() != null) {
				figure(this.xml, row);
			}
		}

	}

}
