package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers addresses at which there is nothing: browsers, which accept HTML first, with a
 * page, unless they ask for data, and others with a problem.
 *
 * @param pages the pages
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
record UnknownAddresses(PageController pages) {

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	@Nullable String handle(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
		var accepted = request.getHeader(HttpHeaders.ACCEPT);
		var isBrowser = accepted != null && accepted.matches("text/html(,.*)?");
		return this.pages.refused(new RefusedException(ProblemType.NOT_FOUND, Problem.NOTHING_HERE),
				isBrowser && !DatasetRoots.include(request.getRequestURI()), model, request, response);
	}

}
