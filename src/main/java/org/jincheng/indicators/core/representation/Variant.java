package org.jincheng.indicators.core.representation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.Once;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * One of the representations of a resource, as content negotiation selects it.
 *
 * @param language the language of its names
 * @param mediaType its format
 * @param gzip whether it is compressed
 * @param base the address that its links begin with; null if they have no host
 */
public record Variant(Language language, MediaType mediaType, boolean gzip, @Nullable String base) {

	/** The attribute of a request with its canonical query, once that was asked for. */
	private static final String CANONICAL_QUERY = Variant.class.getName() + ".query";

	public static boolean acceptsGzip(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((header) -> Arrays.stream(header.split(",", -1)))
			.map((coding) -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
			.anyMatch((coding) -> coding.equals("gzip")
					|| coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
	}

	/**
	 * Returns the strong entity tag of this variant of a resource at a revision. No other
	 * representation ever has it: none of another resource, of a revision that replaced a
	 * lost one of the same number, or of another build.
	 * @param day the day, if the answer changes with that; otherwise null
	 */
	String tag(DatasetRevision revision, String path, @Nullable String query, @Nullable LocalDate day) {
		var variant = String.join("\n", query + ((day != null) ? "&" + day : ""), this.mediaType.getType(),
				this.mediaType.getSubtype(), this.language.code(), String.valueOf(this.base));
		return "\"r" + revision.number() + "-" + digestOfState(path, revision.recordedAt(), Build.ID) + "-"
				+ digest(variant, 4) + (this.gzip ? "-gzip" : "") + "\"";
	}

	public String tag(DatasetRevision revision, HttpServletRequest request) {
		return tag(revision, request.getRequestURI(), canonicalQuery(request), DailyAnswers.day(request));
	}

	/**
	 * Returns the parameters of a request, the same in whichever order and encoding they
	 * were sent; null if there are none.
	 */
	public static @Nullable String canonicalQuery(HttpServletRequest request) {
		if (request.getQueryString() == null) {
			return null;
		}
		return Once.of(request, CANONICAL_QUERY,
				() -> new TreeMap<>(request.getParameterMap()).entrySet()
					.stream()
					.flatMap((parameter) -> Arrays.stream(parameter.getValue())
						.map((value) -> encoded(parameter.getKey()) + "=" + encoded(value)))
					.collect(Collectors.joining("&")));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Returns the part of entity tags that is the same for all variants of a resource at
	 * a revision, by which {@link IfMatch} compares them.
	 * @param recordedAt the moment of the revision
	 */
	static String digestOfState(String path, Instant recordedAt, String build) {
		return digest(String.join("\n", path, recordedAt.toString(), build), 8);
	}

	private static String digest(String text, int bytes) {
		return HexFormat.of().formatHex(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
	}

}
