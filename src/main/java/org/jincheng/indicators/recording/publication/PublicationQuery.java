package org.jincheng.indicators.recording.publication;

import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * What of a publication is recorded.
 *
 * @param skip {@code unnamed} leaves out each figure that has no indicator, place,
 * period, unit or value, and whatever only such figures use. New indicators that no
 * figure uses are left out, too. Default: nothing is recorded then
 */
record PublicationQuery(@Nullable SkippedFigures skip) {

	/** The figures of a document that are left out. */
	enum SkippedFigures implements Term {

		UNNAMED

	}

}
