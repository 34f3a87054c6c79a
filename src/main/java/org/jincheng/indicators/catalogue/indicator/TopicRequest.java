package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;

/**
 * A topic, as a curator describes it: a subject to browse by.
 *
 * @param code the permanent code: letters and digits in groups separated by hyphens, such
 * as {@code trade}
 * @param name the name of the topic
 */
record TopicRequest(
		@Schema(example = "sport") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		FullName name) {
}
