package org.jincheng.indicators.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported.
 *
 * @param dryRun whether it is only told what would become of it
 */
record ImportQuery(@Schema(defaultValue = "false") @Nullable Boolean dryRun) {

	boolean isDryRun() {
		return Boolean.TRUE.equals(this.dryRun);
	}

}
