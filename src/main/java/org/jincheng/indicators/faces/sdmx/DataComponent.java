package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/** What figures have, each with a concept of its name. */
interface DataComponent {

	/** Returns its id. */
	String name();

	Text text();

	/** Returns what it is; null where its name says that. */
	default @Nullable Text description() {
		return null;
	}

	/** Returns the list that its values are codes of; null if they are none. */
	default @Nullable Artefact codelist() {
		return null;
	}

	/** Returns what SDMX calls the form of its values; null if they are codes. */
	default @Nullable String textType() {
		return null;
	}

	/** Returns its value; null where there is none. */
	@Nullable String of(SeriesRow row);

}
