package org.jincheng.indicators.faces.sdmx;

import java.util.List;

import javax.xml.XMLConstants;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Data as SDMX-ML 2.1 whose attributes are named by the dimensions of the structure. */
@Component
@Order(13)
class StructureSpecificDataFormat extends DataFormat {

	static final String TYPE = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";

	private static final String SPECIFIC = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

	StructureSpecificDataFormat() {
		super("structurespecificdata", TYPE);
	}

	@Override
	void startMessage(SdmxXml xml, Flow flow) {
		xml.startMessage("StructureSpecificData", "xmlns:specific", SPECIFIC, "xmlns:figures", namespace(flow),
				"xmlns:xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
	}

	@Override
	String namespace(Flow flow) {
		return flow.structure().urn() + ":ObsLevelDim:" + ObservationComponent.TIME_PERIOD.name();
	}

	@Override
	void startSet(SdmxXml xml, Flow flow) {
		xml.start("message:DataSet", "xsi:type", "figures:DataSetType", "specific:structureRef", flow.structure().id(),
				"specific:dataScope", "DataStructure", "specific:action", "Information");
	}

	@Override
	void startSeries(SdmxXml xml, SeriesRow row) {
		xml.start("Series");
		values(xml, row.flow().dimensions(), row);
		values(xml, row.attributesOfSeries(), row);
	}

	@Override
	void figure(SdmxXml xml, SeriesRow row) {
		xml.empty("Obs");
		values(xml, List.of(ObservationComponent.values()), row);
		values(xml, row.attributes(), row);
	}

	private static void values(SdmxXml xml, List<? extends DataComponent> components, SeriesRow row) {
		components.forEach((component) -> xml.attribute(component.name(), component.of(row)));
	}

}
