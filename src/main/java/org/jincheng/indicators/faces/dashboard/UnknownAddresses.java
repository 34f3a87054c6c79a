package org.jincheng.indicators.faces.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.DatasetRoots;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers addresses at which there is nothing: browsers with a page, unless they ask for
 * data, and others with a problem.
 *
 * @param pages the pages
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
record UnknownAddresses(PageController pages) {

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	Object handle(HttpServletRequest request, HttpServletResponse response, Model model) {
		var refusal = new RefusedException(ProblemType.NOT_FOUND, Problem.NOTHING_HERE);
		var accepted = request.getHeader(HttpHeaders.ACCEPT);
		if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
				&& !DatasetRoots.include(request.getRequestURI())) {
			return this.pages.refused(refusal, request, response, model);
		}
		refusal.setHeaders(response);
		return ResponseEntity.status(refusal.type().status())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(refusal.toProblem(request));
	}

}
