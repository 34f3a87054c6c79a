package org.jincheng.indicators.catalogue.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;

/**
 * A topic: a subject to browse by, such as trade.
 *
 * @param code the code of the topic
 * @param name the name of the topic
 * @param editable what a curator says of it
 */
@Schema(name = "Topic")
record TopicResource(String code, String name, @JsonIgnore TopicRequest editable) implements Writable {

	/** How they look as rows. */
	static final Table<TopicResource> TABLE = new Table<>("topics", "The subjects to browse by, such as trade.",
			TopicResource.class)
		.columns("code", "name")
		.texts("name", "editable.name")
		.key("code");

}
