package org.jincheng.indicators.core.representation;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.request.RequestFields;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sets the headers that tell the revision and the variant of a response, and leaves out
 * the body where the client has it already.
 */
@ControllerAdvice("org.jincheng.indicators")
public class RepresentationAdvice implements ResponseBodyAdvice<Object> {

	/**
	 * The attribute of a request with the number of the newest revision when it came.
	 */
	public static final String SEEN = RepresentationAdvice.class.getName() + ".seen";

	private final Formats formats;

	private final RevisionService revisions;

	RepresentationAdvice(Formats formats, RevisionService revisions) {
		this.formats = formats;
		this.revisions = revisions;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return returnType.hasMethodAnnotation(GetMapping.class);
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object served, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest serverRequest, ServerHttpResponse serverResponse) {
		var request = ((ServletServerHttpRequest) serverRequest).getServletRequest();
		var response = ((ServletServerHttpResponse) serverResponse).getServletResponse();
		var ofDataset = !returnType.getContainingClass().isAnnotationPresent(NotInDataset.class);
		var format = this.formats.of(selectedContentType);
		var body = format.isPresent() ? format.get().content(served) : served;
		var representation = this.formats.variant(request, selectedContentType);
		var revision = revision(body, format, request);
		RevisionHeaders.checkNotOlder(revision, Math.max(newestWhenItCame(request), RevisionHeaders.seen(request)));
		if (ofDataset) {
			var tag = CacheHeaders.set(request, response, representation, revision);
			var instead = Preconditions.instead(request, tag, revision.recordedAt().toEpochMilli());
			if (instead == HttpStatus.PRECONDITION_FAILED) {
				throw new ErrorResponseException(instead);
			}
			if (instead != null) {
				response.setStatus(instead.value());
				return null;
			}
		}
		var context = new ResponseContext(request, representation.language(), revision);
		var isAll = RequestLanguage.isAll(request) && selectedContentType.isCompatibleWith(AllLanguages.MEDIA_TYPE);
		serverResponse.getHeaders()
			.setContentType(
					isAll ? AllLanguages.MEDIA_TYPE : format.map(TableFormat::contentType).orElse(selectedContentType));
		fileName(body, format, context).ifPresent(serverResponse.getHeaders()::setContentDisposition);
		chooseFields(body, format, request);
		format.ifPresent((written) -> link(body, written, context, response));
		if ("HEAD".equals(request.getMethod())) {
			return null;
		}
		if (ofDataset && representation.gzip()) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return (body instanceof Tabular || body instanceof DatasetArchive) ? new Representation(body, context) : body;
	}

	/** Links to the next page, and to what describes the columns. */
	private static void link(@Nullable Object body, TableFormat format, ResponseContext context,
			HttpServletResponse response) {
		if (body instanceof ResourceCollection<?> collection) {
			collection.nextPage(context, format.hasPages())
				.ifPresent((next) -> response.addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
		}
		if (body instanceof Tabular && format.isDescribed()) {
			response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"describedby\"; type=\"application/csvm+json\""
				.formatted(context.inFormat(CsvwFormat.NAME)));
		}
	}

	private static void chooseFields(@Nullable Object body, Optional<TableFormat> format, HttpServletRequest request) {
		var fields = RequestFields.of(request);
		if (fields == null || format.isEmpty()) {
			return;
		}
		if (!format.get().hasFields()) {
			throw RequestFields.refused(fields, "Allowed only in JSON, CSV, XLSX and CSVW.");
		}
		if (body instanceof ResourceCollection<?> collection && !format.get().hasPages()) {
			collection.choose(fields);
		}
	}

	private DatasetRevision revision(@Nullable Object body, Optional<TableFormat> format, HttpServletRequest request) {
		var hasPages = format.map(TableFormat::hasPages).orElse(false);
		var seen = (hasPages && body instanceof ResourceCollection<?> collection) ? collection.readAtOnce() : null;
		if (seen != null) {
			return seen;
		}
		ReadTransaction.begin(request);
		return this.revisions.inSnapshot();
	}

	/**
	 * A database that replaces another may not have all of its revisions.
	 */
	private static long newestWhenItCame(HttpServletRequest request) {
		return (request.getAttribute(SEEN) instanceof Long newest) ? newest : 0;
	}

	private static Optional<ContentDisposition> fileName(@Nullable Object body, Optional<TableFormat> format,
			ResponseContext context) {
		var revision = context.revision().number();
		if (body instanceof DatasetArchive) {
			return Optional.of(attachment("jincheng-indicators-r" + revision + ".zip"));
		}
		if (body instanceof Tabular<?> collection && format.isPresent() && format.get().isFile()) {
			return Optional.of(attachment(
					"jincheng-%s-r%d.%s".formatted(collection.table().name(), revision, format.get().name())));
		}
		return Optional.empty();
	}

	private static ContentDisposition attachment(String name) {
		return ContentDisposition.attachment().filename(name).build();
	}

}
