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
class JsonFormat implements TableFormat {

	private final JsonMapper json;

	JsonFormat(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String name() {
		return "json";
	}

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public boolean isFile() {
		return false;
	}

	@Override
	public boolean hasPages() {
		return true;
	}

	@Override
	public <T> void write(ResourceCollection<T> collection, ResponseContext context, OutputStream out) {
		this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.writeValue(out, collection.page(context.request()));
	}

}
