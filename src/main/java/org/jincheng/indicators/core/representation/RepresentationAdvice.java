package org.jincheng.indicators.core.representation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.representation.TableFormat.Trait;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.request.RequestFields;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.core.revision.RevisionWritten;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sets the headers of the revision and the variant of a response, and leaves out the body
 * where the client has it already. Answers in all languages, or with some fields, where
 * they are asked for.
 *
 * @param formats the formats of answers
 * @param languages writes resources in all languages
 * @param revisions the revisions
 */
@ControllerAdvice("org.jincheng.indicators")
public record RepresentationAdvice(Formats formats, AllLanguages languages,
		RevisionService revisions) implements ResponseBodyAdvice<Object> {

	/** The header that says why an answer is empty whose format has no place for it. */
	public static final String NOTES_HEADER = "Jincheng-Notes";

	private static final Log log = LogFactory.getLog(RepresentationAdvice.class);

	/** Sets the header of the revision that a write has made. */
	@EventListener
	void written(RevisionWritten written) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
				&& current.getResponse() != null) {
			RevisionHeader.set(current.getResponse(), written.newest());
		}
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest serverRequest, ServerHttpResponse serverResponse) {
		var request = ((ServletServerHttpRequest) serverRequest).getServletRequest();
		if (body instanceof Problem problem) {
			sendRevision(problem, request, ((ServletServerHttpResponse) serverResponse).getServletResponse());
		}
		var served = (body instanceof Writable resource) ? inLanguages(resource, request, serverResponse) : body;
		return returnType.hasMethodAnnotation(GetMapping.class)
				? represent(served, returnType, selectedContentType, request, serverResponse) : served;
	}

	/** Sets the revision that a refusal follows from, such as that of an unknown id. */
	private void sendRevision(Problem problem, HttpServletRequest request, HttpServletResponse response) {
		if (problem.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR || !ReadTransaction.hasBegun(request)) {
			return;
		}
		try {
			RevisionHeader.set(response, this.revisions.inSnapshot());
		}
		catch (DataAccessException ex) {
			// The transaction has failed too, and the end of it says so.
			log.debug("The revision of a refusal cannot be read", ex);
		}
	}

	private Object inLanguages(Writable resource, HttpServletRequest request, ServerHttpResponse response) {
		if (RequestLanguage.isAll(request)) {
			response.getHeaders().setContentType(AllLanguages.MEDIA_TYPE);
			response.getHeaders()
				.set(HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.contentLanguage(request, Language.EN));
		}
		else if (RequestFields.of(request) == null) {
			return resource;
		}
		return this.languages.of(resource, request);
	}

	private @Nullable Object represent(@Nullable Object served, MethodParameter returnType,
			MediaType selectedContentType, HttpServletRequest request, ServerHttpResponse serverResponse) {
		var response = ((ServletServerHttpResponse) serverResponse).getServletResponse();
		var ofDataset = DatasetRoots.include(request.getRequestURI())
				&& !DatasetRoots.isOutside(request.getRequestURI());
		var format = this.formats.of(selectedContentType);
		var body = format.isPresent() ? format.get().content(served) : served;
		var forwarded = Forwarded.of(request);
		var representation = selectedContentType.equals(forwarded.representation().mediaType())
				? forwarded.representation() : this.formats.variant(request, selectedContentType);
		var revision = revision(body, format, request);
		// A database that replaces another may not have all of its revisions.
		RevisionHeader.checkNotOlder(revision, Math.max(forwarded.newest(), RevisionHeader.seen(request)));
		if (ofDataset && !CacheHeaders.begin(request, response, representation, revision)) {
			return null;
		}
		var context = new ResponseContext(request, representation.language(), revision);
		serverResponse.getHeaders().setContentType(contentType(format, selectedContentType, request));
		fileName(body, format, context).ifPresent(serverResponse.getHeaders()::setContentDisposition);
		chooseFields(body, format, request);
		format.ifPresent((written) -> link(body, written, context, response));
		if ("HEAD".equals(request.getMethod())) {
			return null;
		}
		return (body instanceof Tabular || body instanceof DatasetArchive) ? new Representation(body, context) : body;
	}

	private static MediaType contentType(Optional<TableFormat> format, MediaType selected, HttpServletRequest request) {
		return (RequestLanguage.isAll(request) && selected.isCompatibleWith(AllLanguages.MEDIA_TYPE))
				? AllLanguages.MEDIA_TYPE : format.map(TableFormat::contentType).orElse(selected);
	}

	/**
	 * Links to the next page, and from what is empty to where it says why, if it cannot
	 * say so itself.
	 */
	private static void link(@Nullable Object body, TableFormat format, ResponseContext context,
			HttpServletResponse response) {
		var notes = (body instanceof Tabular<?> rows && !format.has(Trait.PAGES)) ? rows.notes() : List.<Note>of();
		if (!notes.isEmpty()) {
			response.setHeader(NOTES_HEADER, notes.stream().map(Note::code).collect(Collectors.joining(", ")));
			response.addHeader(HttpHeaders.LINK,
					"<%s>; rel=\"alternate\"; type=\"application/json\"".formatted(context.inJson()));
		}
		if (body instanceof ResourceCollection<?> collection) {
			collection.nextPage(context, format.has(Trait.PAGES))
				.ifPresent((next) -> response.addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
		}
	}

	private static void chooseFields(@Nullable Object body, Optional<TableFormat> format, HttpServletRequest request) {
		var fields = RequestFields.of(request);
		if (fields == null || format.isEmpty()) {
			return;
		}
		if (!format.get().has(Trait.FIELDS)) {
			throw RequestFields.refused(fields, "Allowed only in JSON, CSV and XLSX.");
		}
		if (body instanceof ResourceCollection<?> collection && !format.get().has(Trait.PAGES)) {
			collection.choose(fields);
		}
	}

	private DatasetRevision revision(@Nullable Object body, Optional<TableFormat> format, HttpServletRequest request) {
		var newest = this.revisions.newestSeen();
		if (newest != null && body instanceof StatisticalCollection<?> figures
				&& format.filter((some) -> some.has(Trait.PAGES)).isPresent() && figures.readAt(newest)) {
			return newest;
		}
		ReadTransaction.begin(request);
		return this.revisions.inSnapshot();
	}

	private static Optional<ContentDisposition> fileName(@Nullable Object body, Optional<TableFormat> format,
			ResponseContext context) {
		var revision = context.revision().number();
		if (body instanceof DatasetArchive) {
			return Optional.of(attachment("jincheng-indicators-r" + revision + ".zip"));
		}
		if (body instanceof Tabular<?> collection && format.isPresent() && format.get().has(Trait.FILE)) {
			return Optional.of(attachment(
					"jincheng-%s-r%d.%s".formatted(collection.table().name(), revision, format.get().name())));
		}
		return Optional.empty();
	}

	private static ContentDisposition attachment(String name) {
		return ContentDisposition.attachment().filename(name).build();
	}

	/**
	 * A request that the cache forwards, as an attribute of it.
	 *
	 * @param newest the number of the newest revision when it came
	 * @param isUnconditional whether the whole answer is wanted, for the cache to store
	 * @param representation the representation that was negotiated
	 */
	public record Forwarded(long newest, boolean isUnconditional, Variant representation) {

		private static final Forwarded NOT = new Forwarded(0, false,
				new Variant(Language.EN, MediaType.ALL, false, null));

		static Forwarded of(HttpServletRequest request) {
			return (request.getAttribute(Forwarded.class.getName()) instanceof Forwarded forwarded) ? forwarded : NOT;
		}

		static boolean isOn(HttpServletRequest request) {
			return request.getAttribute(Forwarded.class.getName()) != null;
		}

		public void putOn(HttpServletRequest request) {
			request.setAttribute(Forwarded.class.getName(), this);
		}

	}

}
