package org.jincheng.indicators.runtime.security;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.ClientAddress;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers requests without sufficient credentials as RFC 6750 says, and clients that send
 * wrong ones too often.
 *
 * @param attempts who failed to sign in
 */
record BearerProblems(FailedAttempts attempts) implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** When to ask again while credentials cannot be checked. */
	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private static final String CHALLENGE = "Bearer realm=\"Jincheng Indicators\"";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (ex instanceof AuthenticationServiceException) {
			RefusedException.busy(String.valueOf(ex.getMessage()), RETRY_AFTER).writeTo(request, response);
			return;
		}
		if (ex instanceof OAuth2AuthenticationException wrong) {
			var wait = this.attempts.count(ClientAddress.of(request));
			if (wait != null) {
				RefusedException.forNow(ProblemType.TOO_MANY_FAILURES, """
						These credentials are invalid, and this address has sent too many invalid ones. Wait as \
						long as Retry-After says.""", wait).writeTo(request, response);
				return;
			}
			refuse(ProblemType.INVALID_CREDENTIALS, BearerTokenErrorCodes.INVALID_TOKEN,
					String.valueOf(wrong.getError().getDescription()), request, response);
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
		new RefusedException(ProblemType.MISSING_CREDENTIALS, """
				This operation needs credentials. Send the header Authorization with Bearer, a space and an \
				API key or token.""").writeTo(request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		refuse(ProblemType.FORBIDDEN, BearerTokenErrorCodes.INSUFFICIENT_SCOPE,
				"The role of these credentials is too low for this operation.", request, response);
	}

	/** Takes a description without quotes and backslashes: RFC 6750, section 3. */
	private static void refuse(ProblemType type, String error, String description, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				CHALLENGE + ", error=\"" + error + "\", error_description=\"" + description + "\"");
		new RefusedException(type, description).writeTo(request, response);
	}

}
