package org.jincheng.indicators.faces.documentation;

import java.util.concurrent.atomic.AtomicInteger;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Knows how often the OpenAPI document was made. */
public class DocumentMaker implements GlobalOpenApiCustomizer {

	private final AtomicInteger times = new AtomicInteger();

	@Override
	public void customise(OpenAPI document) {
		this.times.incrementAndGet();
	}

	AtomicInteger times() {
		return this.times;
	}

}
