package org.jincheng.indicators.representation;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.request.RequestLanguage;
import org.jincheng.indicators.revision.DatasetRevision;
import org.jincheng.indicators.revision.RevisionService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Answers a read of the API: with a 304 at once if the client holds what is newest, else
 * from one snapshot of the database, so that body, tag and date are of one revision.
 */
@Component
class RepresentationFilter extends OncePerRequestFilter {

	private final Formats formats;

	private final RevisionService revisions;

	private final TransactionTemplate snapshot;

	private final SingletonSupplier<List<PathPattern>> outsideDataset;

	RepresentationFilter(Formats formats, RevisionService revisions, PlatformTransactionManager transactions,
			ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.formats = formats;
		this.revisions = revisions;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.outsideDataset = SingletonSupplier.of(() -> outsideDataset(mappings.getObject()));
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		var isRead = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()).contains(request.getMethod());
		return !isRead || EventStreams.areAskedFor(request) || !request.getRequestURI().matches("/api/v1(/.*)?");
	}

	private boolean isOutsideDataset(HttpServletRequest request) {
		var path = PathContainer.parsePath(request.getRequestURI());
		return this.outsideDataset.obtain().stream().anyMatch((pattern) -> pattern.matches(path));
	}

	private static List<PathPattern> outsideDataset(RequestMappingHandlerMapping mappings) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> OutsideDatasetInterceptor.isOutside(mapping.getValue().getBeanType()))
			.flatMap((mapping) -> Objects.requireNonNull(mapping.getKey().getPathPatternsCondition())
				.getPatterns()
				.stream())
			.toList();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isOutsideDataset(request)) {
			answerFromSnapshot(request, response, chain);
			return;
		}
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Last-Modified, Link, Content-Disposition");
		var seen = this.revisions.newestSeen();
		if (seen != null && holdsNewest(request, response, seen)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		try (var compressing = new CompressingResponse(response)) {
			answerFromSnapshot(request, compressing, chain);
		}
	}

	/**
	 * Whether the client names the tag of what it would get. It can only know the tag
	 * from an answer to the same request, so the request needs no other check.
	 */
	private boolean holdsNewest(HttpServletRequest request, HttpServletResponse response, DatasetRevision newest) {
		var held = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
		if (held.isEmpty()) {
			return false;
		}
		var accepted = this.formats.accepted(request);
		if (accepted.isEmpty()) {
			return false;
		}
		var mediaType = accepted.getFirst();
		var compressible = this.formats.of(mediaType).map(TableFormat::isCompressible).orElse(false);
		var representation = new Negotiated(RequestLanguage.of(request), mediaType,
				compressible && Negotiated.acceptsGzip(request));
		var tag = ETag.create(representation.tag(newest, request));
		var holds = ETag.parse(String.join(", ", held))
			.stream()
			.anyMatch((candidate) -> !candidate.isWildcard() && candidate.compare(tag, false));
		if (holds) {
			CacheHeaders.set(request, response, representation, newest);
		}
		return holds;
	}

	private void answerFromSnapshot(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var failure = this.snapshot.execute((transaction) -> {
			// Nothing is written, and a service that refused the request has marked it
			// so.
			transaction.setRollbackOnly();
			try {
				chain.doFilter(request, response);
				return null;
			}
			catch (ServletException | IOException ex) {
				return ex;
			}
		});
		switch (failure) {
			case null -> {
			}
			case ServletException ex -> throw ex;
			case IOException ex -> throw ex;
			default -> throw new ServletException(failure);
		}
	}

}
