package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.figures.observation.Agreement;
import org.jincheng.indicators.figures.observation.FigureWithPreferred;
import org.jspecify.annotations.Nullable;

/**
 * Why a recorded figure is not the preferred one of its series and period. Its publisher
 * has {@code revised}, {@code replaced} or {@code retracted} it, it is a slip of a copy
 * ({@code slipped}), or another one is preferred ({@code other}).
 */
public enum SetAside implements NamedTerm {

	REVISED, REPLACED, RETRACTED, SLIPPED, OTHER;

	/** Returns why a figure is set aside; null where it is preferred. */
	public static @Nullable SetAside of(FigureWithPreferred stated) {
		var source = stated.figure().source();
		if (stated.isPreferred() || source == null) {
			return (source != null && source.replacedBy() != null) ? REPLACED : null;
		}
		return (source.retractedBy() != null) ? RETRACTED
				: (source.replacedBy() != null) ? REPLACED : !stated.figure().coherence().differsFrom().isEmpty()
						? SLIPPED : (stated.how() == Agreement.REVISED) ? REVISED : OTHER;
	}

}
