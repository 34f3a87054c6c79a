package org.jincheng.indicators.catalogue.indicator;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.request.ValueForms;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Redirects what is refused since it asks for an indicator or a place that was merged
 * into another one, by its code in the path or in a parameter.
 */
@Component
class CodeRedirects implements HandlerExceptionResolver, WebMvcConfigurer {

	/** A code, or an encoded sign, whose digits are no code. */
	private static final Pattern CODE = Pattern.compile("%[0-9A-Fa-f]{2}|[A-Za-z0-9-]+");

	/** The paths whose variables are codes of other things. */
	private static final Pattern ELSEWHERE = Pattern
		.compile("/api/v1/(?!indicators|places|investments|[a-z]+-metrics|observations).*");

	/** The parameters of codes, with the collection that these are of. */
	private static final Map<String, String> PARAMETERS = Map.of("indicator", Redirects.INDICATORS, "of",
			Redirects.INDICATORS, "place", Redirects.PLACES, "within", Redirects.PLACES);

	private static final Pattern PARAMETER = Pattern.compile("(?<=[?&])([^=&]+)=([^&]+)");

	private final Redirects redirects;

	private final RevisionService revisions;

	private final RevisionReader<Map<String, Map<String, String>>> current;

	private final TransactionTemplate snapshot;

	CodeRedirects(Redirects redirects, RevisionService revisions, PlatformTransactionManager transactions) {
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.redirects = redirects;
		this.revisions = revisions;
		this.current = new RevisionReader<>(revisions, (_) -> redirects.all(null));
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.addFirst(this);
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return (ex instanceof RefusedException && isRedirected(request, response)) ? new ModelAndView() : null;
	}

	/** Redirects a request for what is not found here; returns whether it was merged. */
	private boolean isRedirected(HttpServletRequest request, HttpServletResponse response) {
		if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
			return false;
		}
		var inPath = variables(request).flatMap((value) -> Arrays.stream(value.split("[,.+]")))
			.collect(Collectors.toSet());
		if (inPath.isEmpty() && PARAMETERS.keySet().stream().allMatch((name) -> request.getParameter(name) == null)) {
			return false;
		}
		var query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		var codes = codes(request.getParameter("asOf"));
		var ofPath = new HashMap<String, String>();
		codes.values().forEach(ofPath::putAll);
		ofPath.keySet().retainAll(inPath);
		var moved = current(request.getRequestURI(), ofPath) + PARAMETER.matcher(query)
			.replaceAll((parameter) -> Matcher.quoteReplacement(parameter.group(1) + "=" + current(parameter.group(2),
					codes.getOrDefault(PARAMETERS.getOrDefault(parameter.group(1), ""), Map.of()))));
		// Written so that it is not found here, it is unknown; to send back would not
		// end.
		if (moved.equals(request.getRequestURI() + query)) {
			return false;
		}
		response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
		response.setHeader(HttpHeaders.LOCATION, moved);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return true;
	}

	/** Returns a part of an address with the codes that are meant by those in it. */
	private static String current(String part, Map<String, String> codes) {
		return CODE.matcher(part).replaceAll((code) -> codes.getOrDefault(code.group(), code.group()));
	}

	private static Stream<String> variables(HttpServletRequest request) {
		return (!ELSEWHERE.matcher(request.getRequestURI()).matches()
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
						? variables.values().stream().map(Object::toString) : Stream.empty();
	}

	/**
	 * What is asked for as of a moment had the codes of that moment; no codes as of what
	 * is no moment, which the refusal of the request says.
	 */
	private Map<String, Map<String, String>> codes(@Nullable String asOf) {
		if (asOf != null) {
			try {
				return this.redirects.all((Instant) Objects.requireNonNull(ValueForms.of(Instant.class)).apply(asOf));
			}
			catch (RejectedValueException ex) {
				return Map.of();
			}
		}
		var newest = this.revisions.newestSeen();
		var known = (newest != null) ? this.current.known(newest, null) : null;
		return (known != null) ? known : Objects.requireNonNull(this.snapshot.execute((_) -> this.current.read(null)));
	}

}
