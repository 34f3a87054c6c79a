package org.jincheng.indicators.recording.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported.
 *
 * @param dryRun whether to check the file and report what would change, without changing
 * anything. Default: false
 * @param table the table whose rows a CSV file or workbook contains. A ZIP names its
 * tables itself
 */
record ImportQuery(@Schema(defaultValue = "false") @Nullable Boolean dryRun,
		@Schema(defaultValue = "observations") @Nullable ImportTable table) {

	boolean isDryRun() {
		return Boolean.TRUE.equals(this.dryRun);
	}

}
