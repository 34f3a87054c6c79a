package org.jincheng.indicators.subjects.report;

import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jspecify.annotations.Nullable;

/** Something of which publications report. */
public interface ReportedResource {

	String id();

	String name();

	/** The code of its topic; null if it has none. */
	default @Nullable String topic() {
		return null;
	}

	PlaceName place();

	Progress status();

	Reporting reporting();

}
