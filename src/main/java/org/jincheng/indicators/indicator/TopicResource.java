package org.jincheng.indicators.indicator;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A subject to browse by.
 *
 * @param code its code
 * @param name its name
 */
@Schema(name = "Topic")
record TopicResource(String code, String name) {
}
