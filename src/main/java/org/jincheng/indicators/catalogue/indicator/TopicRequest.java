package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;

/**
 * A subject to browse by, as a curator describes it.
 *
 * @param code its code, for good: letters and digits in groups that hyphens separate
 * @param name its name
 */
record TopicRequest(
		@Schema(example = "sport") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		FullName name) {
}
