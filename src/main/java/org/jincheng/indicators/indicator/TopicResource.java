package org.jincheng.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.representation.Table;

/**
 * A subject to browse by.
 *
 * @param code its code
 * @param name its name
 * @param names its name
 */
@Schema(name = "Topic")
record TopicResource(String code, String name, @JsonIgnore Text names) {

	/** How they look as rows. */
	static final Table<TopicResource> TABLE = Table.of("topics", "The subjects to browse by.", TopicResource.class)
		.columns("code", "name")
		.texts("name", "names")
		.key("code");

}
