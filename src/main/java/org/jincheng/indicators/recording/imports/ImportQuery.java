package org.jincheng.indicators.recording.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported.
 *
 * @param dryRun whether it is only told what would become of it
 * @param table the table of which CSV or a workbook has rows; a ZIP names its tables
 * @param lang the language of the texts in tables whose column does not name one
 */
record ImportQuery(@Schema(defaultValue = "false") @Nullable Boolean dryRun,
		@Schema(defaultValue = "observations") @Nullable ImportTable table,
		@Schema(defaultValue = "en") @Nullable Language lang) {

	boolean isDryRun() {
		return Boolean.TRUE.equals(this.dryRun);
	}

	Language language() {
		return (this.lang != null) ? this.lang : Language.EN;
	}

}
