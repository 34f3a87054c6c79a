package org.jincheng.indicators.faces.sdmx;

import java.util.List;

import org.jincheng.indicators.faces.sdmx.SeriesRow.DataSet;
import org.jspecify.annotations.Nullable;

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
	void startMessage(SdmxXml xml, Flow flow, String dimension) {
		xml.startMessage("GenericData", "generic", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic");
	}

	@Override
	@Nullable String namespace(Flow flow, String dimension) {
		return null;
	}

	@Override
	void startSet(SdmxXml xml, Flow flow, DataSet set) {
		xml.start("message:DataSet", "structureRef", flow.structure().id(), "action", set.action().code(),
				"validFromDate", FigureAttribute.moment(set.validFrom()), "validToDate",
				FigureAttribute.moment(set.validTo()));
	}

	@Override
	void startSeries(SdmxXml xml, SeriesRow row) {
		xml.start("generic:Series");
		xml.start("generic:SeriesKey");
		key(xml, row);
		xml.end();
		attributes(xml, row, row.hasAttributes() ? List.of(FigureAttribute.DECIMALS) : List.of());
	}

	private static void key(SdmxXml xml, SeriesRow row) {
		for (var dimension : row.flow().dimensions()) {
			value(xml, dimension.name(), row.code(dimension));
		}
	}

	private static void attributes(SdmxXml xml, SeriesRow row, List<FigureAttribute> attributes) {
		var isStarted = false;
		for (var attribute : attributes) {
			var value = attribute.of(row);
			if (value != null) {
				if (!isStarted) {
					xml.start("generic:Attributes");
					isStarted = true;
				}
				value(xml, attribute.name(), value);
			}
		}
		if (isStarted) {
			xml.end();
		}
	}

	private static void value(SdmxXml xml, String id, String value) {
		xml.empty("generic:Value", "id", id, "value", value);
	}

	@Override
	void figure(SdmxXml xml, SeriesRow row) {
		xml.start("generic:Obs");
		xml.empty("generic:ObsDimension", "value", row.period());
		content(xml, row, row.flow().attributesOfFigures());
	}

	@Override
	void figureWithKey(SdmxXml xml, SeriesRow row) {
		xml.start("generic:Obs");
		xml.start("generic:ObsKey");
		key(xml, row);
		var period = row.period();
		if (period != null) {
			value(xml, "TIME_PERIOD", period);
		}
		xml.end();
		content(xml, row, row.flow().attributes());
	}

	private static void content(SdmxXml xml, SeriesRow row, List<FigureAttribute> attributes) {
		var value = row.value();
		if (value != null) {
			xml.empty("generic:ObsValue", "value", value.toPlainString());
		}
		attributes(xml, row, row.hasAttributes() ? attributes : List.of());
		xml.end();
	}

}
