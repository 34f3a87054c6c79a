package org.jincheng.indicators.faces.sdmx;

import java.util.List;

import javax.xml.XMLConstants;

import org.jincheng.indicators.faces.sdmx.SeriesRow.DataSet;

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
	void startMessage(SdmxXml xml, Flow flow, String dimension) {
		xml.startMessage("StructureSpecificData", "specific", SPECIFIC, "figures", namespace(flow, dimension), "xsi",
				XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
	}

	@Override
	String namespace(Flow flow, String dimension) {
		return flow.structure().urn() + ":ObsLevelDim:" + dimension;
	}

	@Override
	void startSet(SdmxXml xml, Flow flow, DataSet set) {
		xml.start("message:DataSet", "xsi:type", "figures:DataSetType", "specific:structureRef", flow.structure().id(),
				"specific:dataScope", "DataStructure", "specific:action", set.action().code(), "specific:validFromDate",
				FigureAttribute.moment(set.validFrom()), "specific:validToDate", FigureAttribute.moment(set.validTo()));
	}

	@Override
	void startSeries(SdmxXml xml, SeriesRow row) {
		xml.start("Series");
		key(xml, row);
		if (row.hasAttributes()) {
			xml.attribute(FigureAttribute.DECIMALS.name(), FigureAttribute.DECIMALS.of(row));
		}
	}

	private static void key(SdmxXml xml, SeriesRow row) {
		for (var dimension : row.flow().dimensions()) {
			xml.attribute(dimension.name(), row.code(dimension));
		}
	}

	@Override
	void figure(SdmxXml xml, SeriesRow row) {
		xml.empty("Obs", "TIME_PERIOD", row.period());
		content(xml, row, row.flow().attributesOfFigures());
	}

	@Override
	void figureWithKey(SdmxXml xml, SeriesRow row) {
		xml.empty("Obs");
		key(xml, row);
		xml.attribute("TIME_PERIOD", row.period());
		content(xml, row, row.flow().attributes());
	}

	private static void content(SdmxXml xml, SeriesRow row, List<FigureAttribute> attributes) {
		var value = row.value();
		if (value != null) {
			xml.attribute("OBS_VALUE", value.toPlainString());
		}
		if (row.hasAttributes()) {
			attributes.forEach((attribute) -> xml.attribute(attribute.name(), attribute.of(row)));
		}
	}

}
