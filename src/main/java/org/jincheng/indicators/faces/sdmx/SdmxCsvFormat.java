package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.io.OutputStream;

import org.jincheng.indicators.core.representation.CsvFormat;
import org.jincheng.indicators.core.representation.ResponseContext;
import org.jincheng.indicators.core.representation.Tabular;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Data as SDMX-CSV 1.0. */
@Component
@Order(13)
class SdmxCsvFormat extends SdmxFormat {

	static final String TYPE = "application/vnd.sdmx.data+csv;version=1.0.0";

	SdmxCsvFormat() {
		super("csv", TYPE, FigureData.class, Trait.FILE);
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) throws IOException {
		CsvFormat.write(collection, out);
	}

}
