package org.jincheng.indicators.server;

import java.time.Duration;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.cache.CacheFilter;
import org.jincheng.indicators.cache.CacheKey;
import org.jincheng.indicators.cache.CacheProperties;
import org.jincheng.indicators.cache.StoredResponses;
import org.jincheng.indicators.cache.CacheHit;
import org.jincheng.indicators.cache.RequestKey;
import org.jincheng.indicators.revision.RevisionService;
import org.jspecify.annotations.Nullable;

/**
 * Gives a public read of the dataset the answer that is kept, on the thread that read the
 * request: before a thread, a servlet or anything else is taken to look at it. What is
 * not kept, or was not asked for in this way yet, is the affair of {@link CacheFilter}.
 */
public class StoredResponseHandler extends Handler.Wrapper {

	private final StoredResponses answers;

	private final Duration longestOutage;

	private final RevisionService revisions;

	public StoredResponseHandler(Handler handler, StoredResponses answers, CacheProperties properties,
			RevisionService revisions) {
		super(handler);
		this.answers = answers;
		this.longestOutage = properties.longestOutage();
		this.revisions = revisions;
	}

	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		var newest = this.revisions.newestSeen();
		var outage = this.revisions.outage();
		if (newest == null || (outage != null && outage.compareTo(this.longestOutage) > 0)) {
			return super.handle(request, response, callback);
		}
		var key = understood(request);
		var answer = (key != null) ? this.answers.find(key, newest.number()) : null;
		if (key == null || answer == null) {
			return super.handle(request, response, callback);
		}
		var isHeld = answer.isHeld(request.getHeaders());
		ByteMatchingConnection.note(request, new CacheHit(key, answer.tag(), isHeld));
		answer.writeTo(response, isHeld, outage, callback);
		return true;
	}

	private @Nullable CacheKey understood(Request request) {
		var uri = request.getHttpURI();
		if (!uri.getPath().startsWith("/api/v1") || !isForEveryone(request)) {
			return null;
		}
		var headers = request.getHeaders();
		return this.answers.understood(new RequestKey(uri.getPath(), uri.getQuery(), value(headers, HttpHeader.ACCEPT),
				value(headers, HttpHeader.ACCEPT_LANGUAGE), value(headers, HttpHeader.ACCEPT_ENCODING)));
	}

	/** As {@link CacheFilter} sees it. */
	private static boolean isForEveryone(Request request) {
		var isRead = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
		if (!isRead) {
			return false;
		}
		for (var header : request.getHeaders()) {
			switch (header.getHeader()) {
				case AUTHORIZATION, IF_MATCH, IF_UNMODIFIED_SINCE -> {
					return false;
				}
				case null, default -> {
				}
			}
		}
		return true;
	}

	/** The value of a header, of all its lines. */
	private static @Nullable String value(HttpFields headers, HttpHeader name) {
		String value = null;
		for (HttpField header : headers) {
			if (header.getHeader() == name) {
				value = (value != null) ? value + ", " + header.getValue() : header.getValue();
			}
		}
		return value;
	}

}
