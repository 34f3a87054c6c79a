package org.jincheng.indicators.core.representation;

import java.net.URI;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes the responses to changes: the resource and its entity tag, as in a GET. The
 * response to a rehearsal is a 200 with what would become of it.
 */
public final class WriteAnswers {

	private WriteAnswers() {
	}

	/** Returns a 201 with the path of the resource that was added. */
	public static <R> ResponseEntity<R> created(String path, Written<R> written, Language language) {
		return answer(ResponseEntity.created(URI.create(path)), path, written, language);
	}

	/** Returns a 200 with the resource that was changed. */
	public static <R> ResponseEntity<R> changed(String path, Written<R> written, Language language) {
		return answer(ResponseEntity.status(HttpStatus.OK), path, written, language);
	}

	private static <R> ResponseEntity<R> answer(ResponseEntity.BodyBuilder answer, String path, Written<R> written,
			Language language) {
		if (written.isRehearsal()) {
			return ResponseEntity.ok(written.result());
		}
		var representation = new Variant(language, MediaType.APPLICATION_JSON, false, null);
		var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
		return answer.eTag(representation.tag(written.revision(), path, null, DailyAnswers.day(request)))
			.header(HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.contentLanguage(language))
			.body(written.result());
	}

}
