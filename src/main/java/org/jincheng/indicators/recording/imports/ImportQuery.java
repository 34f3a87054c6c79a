package org.jincheng.indicators.recording.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported.
 *
 * @param dryRun whether to check the file and report what would change, without changing
 * anything. Default: false
 * @param lang the language of the warnings
 */
record ImportQuery(@Schema(defaultValue = "false") @Nullable Boolean dryRun,
		@Schema(defaultValue = "en") @Nullable Language lang) {

	boolean isDryRun() {
		return Boolean.TRUE.equals(this.dryRun);
	}

	Language language() {
		return (this.lang != null) ? this.lang : Language.EN;
	}

}
