package org.jincheng.indicators.core.representation;

import java.io.OutputStream;

import org.jincheng.indicators.core.request.RequestFields;
import org.jincheng.indicators.core.request.RequestLanguage;
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

	private final AllLanguages languages;

	JsonFormat(JsonMapper json, AllLanguages languages) {
		super("json", MediaType.APPLICATION_JSON, ResourceCollection.class, Trait.PAGES, Trait.FIELDS);
		this.json = json;
		this.languages = languages;
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		var page = ((ResourceCollection<T>) collection).page(context);
		if (RequestLanguage.isAll(context.request()) || RequestFields.of(context.request()) != null) {
			this.languages.write(page, context.request(), out);
			return;
		}
		this.json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, page);
	}

}
