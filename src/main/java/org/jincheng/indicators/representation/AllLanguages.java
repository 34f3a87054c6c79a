package org.jincheng.indicators.representation;

import java.io.OutputStream;

import org.jincheng.indicators.language.Told;
import org.jincheng.indicators.paging.Page;
import org.jincheng.indicators.request.Writable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes resources in all languages: what a write of one takes, as a write takes it, and
 * beside it what is only read.
 */
@Component
public final class AllLanguages {

	/** The media type of such an answer. */
	public static final MediaType MEDIA_TYPE = MediaType.parseMediaType("application/json;lang=all");

	private final JsonMapper json;

	/** Writes each text in all languages. */
	private final JsonMapper all;

	AllLanguages(JsonMapper json) {
		this.json = json.rebuild().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
		this.all = this.json.rebuild()
			.addModule(new SimpleModule("all languages").addSerializer(new AllTold()))
			.build();
	}

	/** Returns a resource in all languages; one that is not written as it is read. */
	JsonNode of(Writable resource) {
		var said = resource.said();
		if (said == null) {
			return this.json.valueToTree(resource);
		}
		ObjectNode fields = this.all.valueToTree(resource);
		return fields.setAll(this.all.<ObjectNode>valueToTree(said));
	}

	/** Returns the bytes of a resource in all languages. */
	public byte[] bytes(Writable resource) {
		return this.json.writeValueAsBytes(of(resource));
	}

	/** Writes a page of resources in all languages. */
	void write(Page<?> page, OutputStream out) {
		var items = page.items().stream().map((item) -> of((Writable) item)).toList();
		this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.writeValue(out, new Page<>(items, page.total(), page.next()));
	}

	/** Writes a text in all languages. */
	private static final class AllTold extends StdSerializer<Told> {

		AllTold() {
			super(Told.class);
		}

		@Override
		public void serialize(Told told, JsonGenerator json, SerializationContext context) {
			context.writeValue(json, told.text());
		}

	}

}
