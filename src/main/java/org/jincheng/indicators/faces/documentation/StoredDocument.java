package org.jincheng.indicators.faces.documentation;

import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.catalogue.Prepared;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI document, which springdoc writes again for each request: it is some
 * 850 KB long, and the same as long as the service runs.
 */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Hidden
class StoredDocument extends OpenApiWebMvcResource implements Prepared {

	static final String PATH = "/v3/api-docs";

	private byte @Nullable [] document;

	StoredDocument(ObjectFactory<OpenAPIService> factory, AbstractRequestService requests,
			GenericResponseService responses, OperationService operations, SpringDocConfigProperties properties,
			SpringDocProviders providers, SpringDocCustomizers customizers) {
		super(factory, requests, responses, operations, properties, providers, customizers);
	}

	/** Makes the document, which takes seconds. */
	@Override
	public void prepare() {
		var request = (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { HttpServletRequest.class },
				(proxy, method, arguments) -> "getRequestURL".equals(method.getName()) ? new StringBuffer(PATH) : null);
		try {
			openapiJson(request, PATH, Locale.ENGLISH);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized byte[] openapiJson(HttpServletRequest request, String path, Locale locale)
			throws JsonProcessingException {
		if (this.document == null) {
			this.document = super.openapiJson(request, path, locale);
		}
		return this.document;
	}

}
