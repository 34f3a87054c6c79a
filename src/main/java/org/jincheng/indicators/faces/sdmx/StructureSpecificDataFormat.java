package org.jincheng.indicators.faces.sdmx;

import java.io.OutputStream;
import java.util.List;

import javax.xml.XMLConstants;

import org.jincheng.indicators.core.representation.ResponseContext;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Data as SDMX-ML 2.1 whose attributes are named by the dimensions of the structure. */
@Component
@Order(12)
class StructureSpecificDataFormat extends SdmxFormat {

	static final String TYPE = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";

	private static final String SPECIFIC = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

	StructureSpecificDataFormat() {
		super("structurespecificdata", TYPE, FigureData.class);
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		var data = (FigureData) collection;
		var xml = new SdmxXml(out);
		begin(xml, data.flow().structure(), context);
		data.forEach(new Message(xml)::add);
		xml.endDocument();
	}

	private static void begin(SdmxXml xml, Artefact structure, ResponseContext context) {
		var time = ObservationComponent.TIME_PERIOD.name();
		var namespace = structure.urn() + ":ObsLevelDim:" + time;
		xml.startMessage("StructureSpecificData", "xmlns:specific", SPECIFIC, "xmlns:figures", namespace, "xmlns:xsi",
				XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
		xml.startHeader(context);
		xml.start("message:Structure", "structureID", structure.id(), "namespace", namespace, "dimensionAtObservation",
				time);
		xml.reference("common:Structure", structure);
		xml.end();
		xml.end();
		xml.start("message:DataSet", "xsi:type", "figures:DataSetType", "specific:structureRef", structure.id(),
				"specific:dataScope", "DataStructure", "specific:action", "Information");
	}

	/** Writes rows one by one. */
	private static final class Message {

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
				this.xml.start("Series");
				values(row.flow().dimensions(), row);
				values(List.of(FigureAttribute.DECIMALS), row);
			}
			if (row.figure() != null) {
				this.xml.empty("Obs");
				values(List.of(ObservationComponent.values()), row);
				values(row.attributes(), row);
			}
		}

		private void values(List<? extends DataComponent> components, SeriesRow row) {
			components.forEach((component) -> this.xml.attribute(component.name(), component.of(row)));
		}

	}

}
