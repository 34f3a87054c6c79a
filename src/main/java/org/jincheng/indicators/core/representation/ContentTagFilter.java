package org.jincheng.indicators.core.representation;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives what is made anew for each request a strong tag of its content, by which a cache
 * asks whether it is still the same.
 */
class ContentTagFilter extends ShallowEtagHeaderFilter {

	/** The pages, the OpenAPI document, and what crawlers read. */
	static final String[] PATHS = { "", "/places/*", "/indicators/*", "/sources/*", "/figures/*", "/plans", "/explore",
			"/check", "/desk", "/embed/*", "/problems/*", "/v3/api-docs", "/v3/api-docs/json", "/v3/api-docs.yaml",
			"/robots.txt" };

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		super.doFilterInternal(request, response, chain);
	}

}
