package org.jincheng.indicators.runtime.server;

import java.nio.ByteBuffer;
import java.util.List;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.runtime.cache.CacheFilter;
import org.jincheng.indicators.runtime.cache.RequestKey;
import org.jincheng.indicators.runtime.cache.Reuse;
import org.jincheng.indicators.runtime.cache.Reuse.Reused;
import org.jspecify.annotations.Nullable;

/**
 * Answers a public read of the dataset with the stored response, on the thread that read
 * the request, before another thread or a servlet takes it. Where there is none, or the
 * cache key is not known yet, {@link CacheFilter} answers. A revision that is no number
 * is a 400, at every path.
 */
class StoredResponseHandler extends Handler.Wrapper {

	private final Reuse reuse;

	private final ServerTimers timers;

	private final ProblemPage problems;

	StoredResponseHandler(Handler handler, Reuse reuse, ServerTimers timers, ProblemPage problems) {
		super(handler);
		this.reuse = reuse;
		this.timers = timers;
		this.problems = problems;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		long seen;
		try {
			seen = RevisionHeader.seen(revision(request));
		}
		catch (NumberFormatException ex) {
			refuse(request, response, callback);
			return true;
		}
		var key = key(request);
		var reused = (key != null) ? this.reuse.fresh(key, seen) : null;
		if (reused == null) {
			request.setAttribute(RequestKey.class.getName(), key);
			return super.handle(request, response, callback);
		}
		var stored = reused.response();
		var isNotModified = stored.isNotModified(request.getHeaders());
		write(reused, isNotModified, response, callback);
		this.timers.count(request, stored.uriPattern(), response.getStatus());
		return true;
	}

	private static @Nullable RequestKey key(Request request) {
		var uri = request.getHttpURI();
		return DatasetRoots.include(uri.getPath()) ? RequestKey.of(request.getMethod(), uri.getPath(), uri.getQuery(),
				(header) -> value(request.getHeaders(), header)) : null;
	}

	private void refuse(Request request, Response response, Callback callback) {
		var error = RequestError.of(RevisionHeader.NAME, revision(request), RevisionHeader.ALLOWED);
		this.problems.refuse(RefusedException.of(ProblemType.INVALID_PARAMETER,
				RevisionHeader.NAME + ": " + error.message(), List.of(error)), request, response, callback);
	}

	private static @Nullable String revision(Request request) {
		var values = request.getHeaders().getValuesList(RevisionHeader.NAME);
		return values.isEmpty() ? null : String.join(", ", values);
	}

	private static @Nullable String value(HttpFields headers, HttpHeader name) {
		String value = null;
		for (var header : headers) {
			if (header.getHeader() == name) {
				value = (value != null) ? value + ", " + header.getValue() : header.getValue();
			}
		}
		return value;
	}

	private static void write(Reused reused, boolean isNotModified, Response response, Callback callback) {
		var stored = reused.response();
		var headers = response.getHeaders();
		stored.headers(isNotModified).forEach(headers::put);
		reused.status().forEach(headers::add);
		if (isNotModified) {
			response.setStatus(HttpStatus.NOT_MODIFIED_304);
			// Not as the last of a body, or Jetty would say of it that it is empty.
			response.write(false, null, callback);
			return;
		}
		response.setStatus(HttpStatus.OK_200);
		headers.add(HttpHeader.CONTENT_LENGTH, stored.body().length);
		response.write(true, ByteBuffer.wrap(stored.body()), callback);
	}

}
