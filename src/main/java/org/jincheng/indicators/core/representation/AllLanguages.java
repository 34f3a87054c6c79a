package org.jincheng.indicators.core.representation;

import java.io.OutputStream;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.paging.Page;
import org.jincheng.indicators.core.request.RequestFields;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.request.Writable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Writes resources in all languages: what a write of one takes, as a write takes it, and
 * beside it what is only read.
 */
@Component
public final class AllLanguages {

	/** The media type of such an answer. */
	public static final MediaType MEDIA_TYPE = MediaType.parseMediaType("application/json;lang=all");

	private final JsonMapper json;

	AllLanguages(JsonMapper json) {
		this.json = json.rebuild().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
	}

	/**
	 * Returns a resource in all languages; one that is not written, as what is derived,
	 * as it is read, with its texts in both.
	 */
	private ObjectNode of(Writable resource) {
		ObjectNode fields = this.json.valueToTree(resource);
		for (var component : resource.getClass().getRecordComponents()) {
			var accessor = component.getAccessor();
			ReflectionUtils.makeAccessible(accessor);
			if (ReflectionUtils.invokeMethod(accessor, resource) instanceof LocalizedText text) {
				fields.set(component.getName(), this.json.valueToTree(text.text()));
			}
		}
		var editable = resource.editable();
		if (editable != null) {
			fields.setAll(this.json.<ObjectNode>valueToTree(editable));
		}
		return fields;
	}

	/** Returns the bytes of a resource in all languages. */
	public byte[] bytes(Writable resource) {
		return this.json.writeValueAsBytes(of(resource));
	}

	/**
	 * Returns a resource with the fields that a request asks for, in all languages if it
	 * asks for them.
	 */
	JsonNode of(Object resource, HttpServletRequest request) {
		var isAll = RequestLanguage.isAll(request) && resource instanceof Writable;
		var fields = isAll ? of((Writable) resource) : this.json.<ObjectNode>valueToTree(resource);
		var asked = RequestFields.of(request);
		return (asked != null) ? fields.retain(asked) : fields;
	}

	/** Writes a page of resources as a request asks for them. */
	void write(Page<?> page, HttpServletRequest request, OutputStream out) {
		var items = page.items().stream().map((item) -> of(item, request)).toList();
		this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.writeValue(out, new Page<>(items, page.total(), page.next(), page.notes()));
	}

}
