package org.jincheng.indicators.representation;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a read of the API from one snapshot of the database, so that body, tag and date
 * are of one revision, and opens it to every origin.
 */
class RepresentationFilter extends OncePerRequestFilter {

	private static final Log log = LogFactory.getLog(RepresentationFilter.class);

	private final TransactionTemplate snapshot;

	private final OutsideDatasetPaths outsideDataset;

	RepresentationFilter(PlatformTransactionManager transactions, OutsideDatasetPaths outsideDataset) {
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.outsideDataset = outsideDataset;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !AnswerFilter.isRead(request) || EventStreams.areAskedFor(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.outsideDataset.include(request)) {
			answerFromSnapshot(request, response, chain);
			return;
		}
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
				"ETag, Last-Modified, Link, Content-Disposition, Age, Cache-Status");
		try (var compressing = new CompressingResponse(response)) {
			answerFromSnapshot(request, compressing, chain);
		}
	}

	private void answerFromSnapshot(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var answered = new AtomicBoolean();
		try {
			var failure = this.snapshot.execute((transaction) -> {
				// Nothing is written, and a service that refused the request has marked
				// it so.
				transaction.setRollbackOnly();
				try {
					chain.doFilter(request, response);
					return null;
				}
				catch (ServletException | IOException ex) {
					return ex;
				}
				finally {
					answered.set(true);
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
		catch (TransactionException ex) {
			if (!answered.get()) {
				throw ex;
			}
			// The answer says already that the database is away.
			log.debug("The end of a snapshot was not told to the database", ex);
		}
	}

}
