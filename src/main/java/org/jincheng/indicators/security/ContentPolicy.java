package org.jincheng.indicators.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;

/**
 * Tells browsers that an answer may load nothing and be framed by nobody, unless the
 * answer has a policy of its own. Swagger UI has inline styles.
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
