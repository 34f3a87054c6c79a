package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.InvalidResultSetAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever goes wrong in the dispatcher into a {@link Problem}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemHandler extends ResponseEntityExceptionHandler {

	/** What resources could be written in, and are not. */
	private static final Set<MediaType> NOT_SERVED = Set.of(MediaType.APPLICATION_PROBLEM_JSON,
			MediaType.APPLICATION_YAML);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private static final Log log = LogFactory.getLog(ProblemHandler.class);

	/** The minute in which it was last logged that the database did not answer. */
	private final AtomicLong loggedIn = new AtomicLong();

	private final ServerFailures server;

	private final UnexpectedFailures failures;

	ProblemHandler(ServerFailures server, UnexpectedFailures failures) {
		this.server = server;
		this.failures = failures;
	}

	@ExceptionHandler
	ResponseEntity<Object> handle(RefusedException ex, ServletWebRequest web) {
		return respond(ex, HttpHeaders.EMPTY, web);
	}

	/** Answers a change that the schema does not allow, and that no check has refused. */
	@ExceptionHandler
	ResponseEntity<Object> handle(DataIntegrityViolationException ex, ServletWebRequest web) {
		this.failures.log("Refused by the database: " + web.getRequest().getRequestURI(), ex);
		return handle(RefusedException.conflict("The change conflicts with the data in the database."), web);
	}

	/** Answers a change that waited too long for another, such as an import. */
	@ExceptionHandler
	ResponseEntity<Object> handle(PessimisticLockingFailureException ex, ServletWebRequest web) {
		log.debug("Refused while another change is made", ex);
		return handle(RefusedException.busy("Another change is in progress. Nothing was changed; try again.",
				Duration.ofSeconds(5)), web);
	}

	/**
	 * Answers a request when the database is down, takes no writes, or takes too long.
	 * What Hibernate throws is translated only where it comes out of a repository.
	 */
	@ExceptionHandler({ DataAccessResourceFailureException.class, TransientDataAccessException.class,
			RecoverableDataAccessException.class, UncategorizedDataAccessException.class, TransactionException.class,
			PersistenceException.class, InvalidResultSetAccessException.class })
	ResponseEntity<Object> unavailable(Exception ex, ServletWebRequest web) throws Exception {
		var failure = DatabaseFailure.of(ex);
		var isUnforeseen = ex instanceof UncategorizedDataAccessException || ex instanceof PersistenceException
				|| ex instanceof InvalidResultSetAccessException;
		if (isCommitted(web) || FullDisk.isCauseOf(ex) || (isUnforeseen && failure == DatabaseFailure.OTHER)) {
			return handle(ex, web);
		}
		if (failure == DatabaseFailure.READ_ONLY) {
			log.debug("The database takes no writes", ex);
			return handle(RefusedException.standby(), web);
		}
		var minute = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
		if (this.loggedIn.getAndSet(minute) != minute) {
			log.warn("The database did not answer " + web.getRequest().getRequestURI() + ": " + FullDisk.words(ex));
		}
		log.debug("The database did not answer", ex);
		return handle(refusal(failure, ex, web.getRequest()), web);
	}

	private static boolean isCommitted(ServletWebRequest web) {
		return web.getResponse() != null && web.getResponse().isCommitted();
	}

	private static RefusedException refusal(DatabaseFailure failure, Exception ex, HttpServletRequest request) {
		var isRead = List.of("GET", "HEAD").contains(request.getMethod());
		if (failure == DatabaseFailure.CONNECTION_LOST && !isRead && !(ex instanceof CannotCreateTransactionException)
				&& !(ex instanceof QueryTimeoutException)) {
			return RefusedException.forNow(ProblemType.OUTCOME_UNKNOWN, """
					The connection to the database was lost. The change may or may not be recorded: check \
					before you send it again.""", RETRY_AFTER);
		}
		return RefusedException.busy((ex instanceof QueryTimeoutException)
				? "Reading this takes longer than the time limit of a request." : "The database is down or overloaded.",
				RETRY_AFTER);
	}

	@ExceptionHandler
	ResponseEntity<Object> handle(Exception ex, ServletWebRequest web) throws Exception {
		if (isCommitted(web)) {
			if (ExceptionUtils.indexOfType(ex, IOException.class) < 0) {
				this.failures.log("An answer broke off: " + web.getRequest().getRequestURI(), ex);
			}
			// The connection must break, or what was sent of the answer would look whole.
			throw ex;
		}
		var path = web.getRequest().getRequestURI();
		if (FullDisk.isCauseOf(ex)) {
			log.error("A disk is full, so that %s was not answered: %s".formatted(path, FullDisk.words(ex)));
			log.debug("A disk is full", ex);
			return handle(new RefusedException(ProblemType.DISK_FULL, FullDisk.DETAIL), web);
		}
		var fault = ClientFault.type(ex, this.server);
		if (fault != null) {
			return handle(new RefusedException(fault, ClientFault.detail(fault)), web);
		}
		return handle(failed(path, ex), web);
	}

	private RefusedException failed(String path, Exception ex) {
		return new RefusedException(ProblemType.INTERNAL_ERROR,
				Problem.FAILED.formatted(this.failures.log("Request failed: " + path, ex)));
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		var cause = ex.getCause();
		var fault = ClientFault.type(cause, this.server);
		return respond(
				(fault != null) ? new RefusedException(fault, ClientFault.detail(fault))
						: new RefusedException(ProblemType.MALFORMED_BODY, UnreadableBody.detail(cause)),
				headers, (ServletWebRequest) request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		var accepted = new HttpHeaders();
		accepted.setAccept(taken(ex));
		return handleExceptionInternal(ex, null, accepted, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		var servlet = (ServletWebRequest) request;
		if (status.is5xxServerError()) {
			return respond(failed(servlet.getRequest().getRequestURI(), ex), headers, servlet);
		}
		var detail = switch (ex) {
			case NoHandlerFoundException _, NoResourceFoundException _ -> Problem.NOTHING_HERE;
			case HttpMediaTypeNotAcceptableException notAcceptable -> formats(notAcceptable);
			case ErrorResponseException failed when failed.getStatusCode() == HttpStatus.PRECONDITION_FAILED ->
				"The resource is not the version that If-Match or If-Unmodified-Since names.";
			case HttpMediaTypeNotSupportedException type ->
				"%s is not accepted here. Accepted types: %s.".formatted(contentType(request), types(taken(type)));
			case HttpRequestMethodNotSupportedException method ->
				"%s is not allowed here. Allowed methods: %s.".formatted(method.getMethod(), allowed(headers));
			default -> "The service could not answer the request.";
		};
		return respond(new RefusedException(ProblemType.of(status.value()), detail), headers, servlet);
	}

	private static String formats(HttpMediaTypeNotAcceptableException ex) {
		var served = ex.getSupportedMediaTypes()
			.stream()
			.filter((type) -> !NOT_SERVED.contains(type))
			.map(MediaType::toString)
			.distinct()
			.collect(Collectors.joining(", "));
		return served.isEmpty() ? String.valueOf(ex.getMessage()) : "Available formats: " + served + ".";
	}

	private static String contentType(WebRequest request) {
		var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
		return (type != null && !type.isBlank()) ? type : "A body without a Content-Type";
	}

	/** A resource is JSON, though whoever reads it could read any of its kinds. */
	private static List<MediaType> taken(HttpMediaTypeNotSupportedException ex) {
		var readable = ex.getSupportedMediaTypes();
		return readable.stream().anyMatch(MediaType::isWildcardSubtype) ? List.of(MediaType.APPLICATION_JSON)
				: readable;
	}

	private static String types(List<MediaType> types) {
		return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
	}

	private static String allowed(HttpHeaders headers) {
		return headers.getAllow().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
	}

	private static ResponseEntity<Object> respond(RefusedException refusal, HttpHeaders headers,
			ServletWebRequest web) {
		refusal.setHeaders(Objects.requireNonNull(web.getResponse()));
		return ResponseEntity.status(refusal.type().status())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(refusal.toProblem(web.getRequest()));
	}

}
