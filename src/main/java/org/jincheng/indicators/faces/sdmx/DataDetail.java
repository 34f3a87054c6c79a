package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/** How much of the data to return. */
enum DataDetail implements Term {

	FULL, DATAONLY, SERIESKEYSONLY, NODATA;

	boolean hasFigures() {
		return this == FULL || this == DATAONLY;
	}

	boolean hasAttributes() {
		return this == FULL || this == NODATA;
	}

}
