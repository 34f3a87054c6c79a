package org.jincheng.indicators.subjects.report;

import org.jincheng.indicators.core.language.NamedTerm;

/** How far an initiative, a park or an investment has come. */
public interface Progress extends NamedTerm {

	/** Whether nothing more is expected. */
	default boolean isEnd() {
		return switch (code()) {
			case "done", "completed", "spent", "cancelled" -> true;
			default -> false;
		};
	}

}
