package org.jincheng.indicators.faces.documentation;

import java.util.Iterator;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jincheng.indicators.core.paging.Page;
import org.jincheng.indicators.core.representation.DatasetArchive;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Documents a collection as the page that JSON has, and the archive as a file.
 */
@Component
class CollectionSchemas implements ModelConverter {

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
		var javaType = Json31.mapper().constructType(type.getType());
		if (ResourceCollection.class.isAssignableFrom(javaType.getRawClass())) {
			var page = Json31.mapper()
				.getTypeFactory()
				.constructParametricType(Page.class, javaType.findTypeParameters(ResourceCollection.class));
			return context.resolve(new AnnotatedType(page).resolveAsRef(type.isResolveAsRef()));
		}
		if (javaType.getRawClass() == DatasetArchive.class) {
			return binary();
		}
		return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
	}

	static Schema<?> binary() {
		return new JsonSchema().typesItem("string").format("binary");
	}

}
