package org.jincheng.indicators.representation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Knows the formats of collections, and selects those that a request accepts. */
@Component
public class Formats {

	/** By RFC 9110, section 12.4.2. */
	private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

	private final List<TableFormat> formats;

	private final List<MediaType> mediaTypes;

	private final Map<Class<?>, List<MediaType>> mediaTypesOf = new ConcurrentHashMap<>();

	Formats(List<TableFormat> formats) {
		this.formats = formats;
		this.mediaTypes = formats.stream().map(TableFormat::mediaType).toList();
	}

	/** Returns the values of the parameter {@code format}. */
	public List<String> names() {
		return this.formats.stream().map(TableFormat::name).toList();
	}

	/** Returns the values of {@code format} for a collection of this class. */
	public List<String> names(Class<?> collection) {
		return this.formats.stream().filter((format) -> format.canWrite(collection)).map(TableFormat::name).toList();
	}

	/** Returns the media types that a collection of this class can be written in. */
	public List<MediaType> mediaTypes(Class<?> collection) {
		return this.mediaTypesOf.computeIfAbsent(collection,
				(type) -> this.formats.stream()
					.filter((format) -> format.canWrite(type))
					.map(TableFormat::mediaType)
					.toList());
	}

	/** Returns the formats as a text that lists them. */
	public String inWords() {
		return this.formats.stream()
			.map((format) -> format.name() + " (" + format.mediaType() + ")")
			.collect(Collectors.joining(", "));
	}

	public Optional<TableFormat> of(MediaType mediaType) {
		return this.formats.stream().filter((format) -> format.mediaType().equalsTypeAndSubtype(mediaType)).findFirst();
	}

	/**
	 * Returns the media types that a request accepts, the best first: the one that
	 * {@code format} names, else those that {@code Accept} does not rule out, as RFC 9110
	 * weighs them.
	 */
	public List<MediaType> accepted(HttpServletRequest request) {
		var named = request.getParameter("format");
		if (named != null) {
			return this.formats.stream()
				.filter((format) -> format.name().equals(named))
				.map(TableFormat::mediaType)
				.toList();
		}
		var served = request.getRequestURI().endsWith(".zip") ? List.of(DatasetArchive.MEDIA_TYPE) : this.mediaTypes;
		var accept = String.join(", ", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		if (accept.isBlank()) {
			return served;
		}
		try {
			var ranges = MediaType.parseMediaTypes(accept);
			if (!ranges.stream().allMatch(Formats::isWeighed)) {
				return List.of();
			}
			return served.stream()
				.filter((type) -> quality(type, ranges).signum() > 0)
				.sorted(Comparator.comparing((MediaType type) -> quality(type, ranges)).reversed())
				.toList();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

	/** Returns the weight of the most specific range that includes a type. */
	private static BigDecimal quality(MediaType type, List<MediaType> ranges) {
		return ranges.stream()
			.filter((range) -> range.includes(type))
			.max(Comparator.comparingInt(Formats::specificity))
			.map((range) -> (range.getParameter("q") != null) ? new BigDecimal(range.getParameter("q"))
					: BigDecimal.ONE)
			.orElse(BigDecimal.ZERO);
	}

	/** Spring also takes what Java reads as a number, such as {@code 1f}. */
	private static boolean isWeighed(MediaType range) {
		var weight = range.getParameter("q");
		return weight == null || WEIGHT.matcher(weight).matches();
	}

	private static int specificity(MediaType range) {
		return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
	}

}
