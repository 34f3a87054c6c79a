package org.jincheng.indicators.representation;

import java.io.OutputStream;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Pages of items in JSON. */
@Component
@Order(1)
class JsonFormat extends TableFormat {

	private final JsonMapper json;

	JsonFormat(JsonMapper json) {
		super("json", MediaType.APPLICATION_JSON, ResourceCollection.class, Trait.PAGES);
		this.json = json;
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.writeValue(out, ((ResourceCollection<T>) collection).page(context));
	}

}
