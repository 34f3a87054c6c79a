package org.jincheng.indicators.runtime.server;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.Build;
import org.jincheng.indicators.core.representation.RepresentationAdvice;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Decides what pages of other origins may do: read all but what has an owner, whoever
 * answers, and have texts read. Those of the origins that the operator names may also
 * write.
 */
@Configuration(proxyBeanMethods = false)
class OtherOrigins implements WebMvcConfigurer {

	private static final Set<String> READS = Set.of("GET", "HEAD");

	private static final String READINGS = DatasetRoots.API + "/readings";

	/** What only those read who have a key for it. */
	private static final Set<String> CLOSED = Set.of(DatasetRoots.API + "/keys", DatasetRoots.API + "/imports");

	private static final HttpField ALL = new PreEncodedHttpField("Access-Control-Allow-Origin", "*");

	private static final HttpField EXPOSED = new PreEncodedHttpField("Access-Control-Expose-Headers",
			"ETag, Last-Modified, Location, Link, Content-Disposition, Age, Cache-Status, Retry-After, "
					+ RevisionHeader.NAME + ", " + Build.VERSION_HEADER + ", " + RepresentationAdvice.NOTES_HEADER);

	/** What a page of an origin that the operator names may do. */
	private static final CorsConfiguration WRITING = new CorsConfiguration().applyPermitDefaultValues();

	static {
		WRITING.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
	}

	/**
	 * Begins an answer, before anybody makes it. That to a request which may change
	 * something is not stored.
	 */
	static Request begin(Request request, HttpFields.Mutable headers, Set<String> writingOrigins) {
		var path = String.valueOf(request.getHttpURI().getCanonicalPath());
		var isRead = READS.contains(request.getMethod());
		var isOpen = isRead ? CLOSED.stream().noneMatch(path::startsWith)
				: path.equals(READINGS) && "POST".equals(request.getMethod());
		if (isOpen || isFrom(writingOrigins, request.getHeaders().get(HttpHeader.ORIGIN))
				&& !"OPTIONS".equals(request.getMethod())) {
			headers.put(ALL);
			headers.put(EXPOSED);
		}
		if (!isRead) {
			headers.put(HttpHeader.CACHE_CONTROL, "no-store");
		}
		return request;
	}

	private static boolean isFrom(Set<String> origins, @Nullable String origin) {
		return origin != null && origins.contains(origin);
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping(READINGS).allowedOrigins("*").allowedMethods("POST");
		registry.addMapping("/**").allowedOrigins("*").allowedMethods(READS.toArray(String[]::new));
	}

	/** Makes every mapping refuse other origins with a problem. */
	@Bean
	static BeanPostProcessor refusals(ObjectProvider<ServerProperties> properties) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof AbstractHandlerMapping mapping) {
					mapping.setCorsProcessor(new Refusing(properties.getObject().writingOrigins()));
				}
				return bean;
			}
		};
	}

	/** Says what is not allowed. */
	private static final class Refusing extends DefaultCorsProcessor {

		private final Set<String> writingOrigins;

		Refusing(Set<String> writingOrigins) {
			this.writingOrigins = writingOrigins;
		}

		/** Of reads it was decided where they began. */
		@Override
		public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
				HttpServletResponse response) throws IOException {
			var isWriting = isFrom(this.writingOrigins, request.getHeader(HttpHeaders.ORIGIN));
			return READS.contains(request.getMethod())
					|| super.processRequest(isWriting ? WRITING : configuration, request, response);
		}

		@Override
		protected void rejectRequest(ServerHttpResponse response) throws IOException {
			var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
			new RefusedException(ProblemType.FORBIDDEN, "Pages of other origins may only read, with GET or HEAD.")
				.writeTo(current.getRequest(), ((ServletServerHttpResponse) response).getServletResponse());
		}

	}

}
