package org.jincheng.indicators.faces.documentation;

import java.util.concurrent.CompletableFuture;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Knows which thread has made the OpenAPI document. */
public class DocumentMaker implements GlobalOpenApiCustomizer {

	private final CompletableFuture<String> thread = new CompletableFuture<>();

	@Override
	public void customise(OpenAPI document) {
		this.thread.complete(Thread.currentThread().getName());
	}

	CompletableFuture<String> thread() {
		return this.thread;
	}

}
