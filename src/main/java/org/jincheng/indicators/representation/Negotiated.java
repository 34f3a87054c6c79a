package org.jincheng.indicators.representation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.revision.DatasetRevision;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What sets one representation of a resource apart from the others.
 *
 * @param language the language of its names
 * @param mediaType its format
 * @param gzip whether it is compressed
 */
record Negotiated(Language language, MediaType mediaType, boolean gzip) {

	static boolean acceptsGzip(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((header) -> Arrays.stream(header.split(",", -1)))
			.map((coding) -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
			.anyMatch((coding) -> coding.equals("gzip")
					|| coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
	}

	/**
	 * The strong entity tag of the representation at a revision. It has the path and
	 * query in it, so that no tag that was given out for one resource matches another.
	 */
	String tag(DatasetRevision revision, HttpServletRequest request) {
		var representation = String.join("\n", request.getRequestURI(), String.valueOf(request.getQueryString()),
				this.mediaType.getType(), this.mediaType.getSubtype(), this.language.code());
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(representation.getBytes(StandardCharsets.UTF_8));
			return "\"r%d-%s%s\"".formatted(revision.number(), HexFormat.of().formatHex(digest, 0, 8),
					this.gzip ? "-gzip" : "");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
