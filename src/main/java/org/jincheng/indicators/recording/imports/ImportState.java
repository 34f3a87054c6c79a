package org.jincheng.indicators.recording.imports;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How an import ended: {@code done}, {@code refused} (the file has errors) or
 * {@code failed} (it was interrupted). The last two change nothing.
 */
enum ImportState implements NamedTerm {

	DONE, REFUSED, FAILED

}
