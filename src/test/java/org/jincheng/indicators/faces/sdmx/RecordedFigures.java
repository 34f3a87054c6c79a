package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;

import org.jincheng.indicators.core.curation.Curator;

/** Figures of every kind of period and key, which are recorded once. */
final class RecordedFigures {

	static final String INDICATOR = "sdmx-facts";

	static final String SOURCE = "sdmx-daily";

	private RecordedFigures() {
	}

	static void record(Curator curator) throws IOException {
		if (curator.get("indicators/" + INDICATOR).status() == 404) {
			curator.record("sdmx");
		}
	}

}
