package org.jincheng.indicators.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load for an answer, and who may frame it: nothing and nobody, unless
 * whoever made the answer says otherwise. Swagger UI comes with styles inline.
 */
class ContentPolicy implements HeaderWriter {

	private static final String HEADER = "Content-Security-Policy";

	private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

	private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		if (!response.containsHeader(HEADER)) {
			response.setHeader(HEADER, request.getRequestURI().startsWith("/swagger-ui/") ? SWAGGER_UI : NOTHING);
		}
	}

}
