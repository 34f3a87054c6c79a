package org.jincheng.indicators.faces.sdmx;

import org.jspecify.annotations.Nullable;

/** What figures have, each with a concept of its name. */
interface DataComponent {

	/** Returns its id. */
	String name();

	Concept concept();

	/** Returns its value; null where there is none. */
	@Nullable String of(SeriesRow row);

}
