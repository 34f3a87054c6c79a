package org.jincheng.indicators.core.request;

import jakarta.servlet.Filter;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * The way of a request: who meets it, in this order. Each may answer, and then nobody
 * after it meets the request. The server's handlers come first, then the filters, and
 * then Spring MVC with its interceptors, the controller and what writes its answer.
 */
public enum RequestStep {

	/**
	 * Handler: answers a read with a stored response, or with the 304 that stands for it.
	 * {@code Reuse} decides, here and in {@code CACHE}. A 400 for a revision that is no
	 * number.
	 */
	STORED_RESPONSE("StoredResponseHandler"),

	/**
	 * Handler: waits for the whole body; a 408, 413, 429 or 503 if that does not come.
	 */
	BODY("RequestBodyHandler"),

	/** Handler: hands the request to a thread that may wait. */
	THREAD("RequestThreads"),

	/** Filter of Spring Boot: counts and times the request. */
	METERS("ServerHttpObservationFilter", Ordered.HIGHEST_PRECEDENCE + 1),

	/**
	 * Filter: a 400 for what others would read in another way, or not at all. Removes
	 * what proxies say of the client, which is known already.
	 */
	MALFORMED("MalformedRequestFilter", Ordered.HIGHEST_PRECEDENCE + 2),

	/** Filter: reads a request as the programs of SDMX send it. */
	SDMX("SdmxFilter", Ordered.HIGHEST_PRECEDENCE + 3),

	/**
	 * Filter: negotiates the representation, and answers from the cache where
	 * {@code STORED_RESPONSE} did not know what is asked for; of equal requests at once,
	 * one goes on. A 503 while the database is down.
	 */
	CACHE("CacheFilter", Ordered.HIGHEST_PRECEDENCE + 4),

	/** Filter of Spring Security: a 401, 403 or 429 for who may not do this. */
	SECURITY("DelegatingFilterProxy", SecurityFilterProperties.DEFAULT_FILTER_ORDER),

	/** Filter: the entity tag of a page, and its 304. */
	CONTENT_TAG("ContentTagFilter", Ordered.LOWEST_PRECEDENCE - 1),

	/** Filter: the transaction of a read, and the compression of its answer. */
	REPRESENTATION("RepresentationFilter", Ordered.LOWEST_PRECEDENCE),

	/**
	 * Interceptor: keeps answers that are outside the dataset out of the cache, and
	 * begins the transaction. A 503 if the database lacks what the client has seen.
	 */
	TRANSACTION("RepresentationInterceptor", -2),

	/**
	 * Interceptor: a 503 for a write where the database is a standby, a 507 for one on a
	 * full disk.
	 */
	WRITE("RefusedWrites", -1),

	/** Interceptor: a 400 for parameters that are unknown or wrong. */
	PARAMETERS("HandlerParameters", 0),

	/**
	 * What the controller returns: its format, entity tag and headers; a 304 or 412 where
	 * the cache could not tell.
	 */
	ANSWER("RepresentationAdvice");

	private final String type;

	private final int order;

	RequestStep(String type) {
		this(type, 0);
	}

	RequestStep(String type, int order) {
		this.type = type;
		this.order = order;
	}

	/** The simple name of the class that takes this step. */
	public String type() {
		return this.type;
	}

	/** The order of a filter among filters, or of an interceptor among interceptors. */
	public int order() {
		return this.order;
	}

	/**
	 * Registers the filter that takes this step.
	 * @param paths the patterns of its paths; none for all
	 */
	public <F extends Filter> FilterRegistrationBean<F> register(F filter, String... paths) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(paths);
		registration.setOrder(this.order);
		return registration;
	}

}
