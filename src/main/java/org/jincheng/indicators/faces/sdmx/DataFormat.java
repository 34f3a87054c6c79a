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

	/** Writes the elements of the data, which begin once there is a row. */
	@Override
	protected final <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		var data = (FigureData) collection;
		var xml = new SdmxXml(out);
		data.forEach(new Message(xml, context)::add);
		xml.endDocument();
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

		private final ResponseContext context;

		private boolean hasBegun;

		private @Nullable SeriesKey series;

		Message(SdmxXml xml, ResponseContext context) {
			this.xml = xml;
			this.context = context;
		}

		void add(SeriesRow row) {
			if (!this.hasBegun) {
				begin(row.flow());
				this.hasBegun = true;
			}
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

		private void begin(Flow flow) {
			startMessage(this.xml, flow);
			this.xml.startHeader(this.context);
			this.xml.start("message:Structure", "structureID", flow.structure().id(), "namespace", namespace(flow),
					"dimensionAtObservation", ObservationComponent.TIME_PERIOD.name());
			this.xml.reference("common:Structure", flow.structure());
			this.xml.end();
			this.xml.end();
			startSet(this.xml, flow);
		}

	}

}
