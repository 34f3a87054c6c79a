package org.jincheng.indicators.faces.sdmx;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Generic data as SDMX-ML 2.1, whose elements are the same for all structures. */
@Component
@Order(12)
class GenericDataFormat extends DataFormat {

	static final String TYPE = "application/vnd.sdmx.genericdata+xml;version=2.1";

	GenericDataFormat() {
		super("genericdata", TYPE);
	}

	@Override
	void startMessage(SdmxXml xml, Flow flow) {
		xml.startMessage("GenericData", "xmlns:generic",
				"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic");
	}

	@Override
	void startSet(SdmxXml xml, Flow flow) {
		xml.start("message:DataSet", "structureRef", flow.structure().id(), "action", "Information");
	}

	@Override
	void startSeries(SdmxXml xml, SeriesRow row) {
		xml.start("generic:Series");
		values(xml, "generic:SeriesKey", row.flow().dimensions(), row);
		values(xml, "generic:Attributes", row.attributesOfSeries(), row);
	}

	@Override
	void figure(SdmxXml xml, SeriesRow row) {
		xml.start("generic:Obs");
		xml.empty("generic:ObsDimension", "value", row.period());
		if (row.value() != null) {
			xml.empty("generic:ObsValue", "value", row.value());
		}
		values(xml, "generic:Attributes", row.attributes(), row);
		xml.end();
	}

	private static void values(SdmxXml xml, String element, List<? extends DataComponent> components, SeriesRow row) {
		var isStarted = false;
		for (var component : components) {
			var value = component.of(row);
			if (value != null) {
				if (!isStarted) {
					xml.start(element);
					isStarted = true;
				}
				xml.empty("generic:Value", "id", component.name(), "value", value);
			}
		}
		if (isStarted) {
			xml.end();
		}
	}

}
