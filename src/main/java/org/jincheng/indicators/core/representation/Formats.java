package org.jincheng.indicators.core.representation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.representation.TableFormat.Trait;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.request.Once;
import org.jincheng.indicators.core.request.RequestLanguage;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Knows the formats of collections, and selects those that a request accepts. */
@Component
public class Formats {

	/** By RFC 9110, section 12.4.2. */
	private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

	private static final MediaType SVG = new MediaType("image", "svg+xml");

	/** The only format of what has an extension, by that. */
	private static final Map<String, MediaType> FILES = Map.of("zip", DatasetArchive.MEDIA_TYPE);

	private final List<TableFormat> formats;

	private final List<TableFormat> ofApi;

	private final Map<Class<?>, List<MediaType>> mediaTypesOf = new ConcurrentHashMap<>();

	Formats(List<TableFormat> formats) {
		this.formats = formats;
		this.ofApi = formats.stream().filter((format) -> format.isServedAt(DatasetRoots.API)).toList();
	}

	/** Returns the values of the parameter {@code format}. */
	public List<String> names() {
		return servedAt(DatasetRoots.API).map(TableFormat::name).toList();
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

	/** Returns the formats at the path of a request as sentences that list them. */
	String inWords(HttpServletRequest request) {
		var path = request.getRequestURI();
		var formats = servedAt(path).map((format) -> format.name() + " (" + format.mediaType() + ")")
			.collect(Collectors.joining(", ", "Available formats: ", "."));
		return (path.startsWith(DatasetRoots.API) && asksForXml(request))
				? formats + " For XML, use SDMX below " + DatasetRoots.SDMX + "." : formats;
	}

	private static boolean asksForXml(HttpServletRequest request) {
		var asked = Objects.requireNonNullElseGet(request.getParameter("format"),
				() -> String.join(", ", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
		return asked.toLowerCase(Locale.ROOT).contains("xml");
	}

	Optional<TableFormat> of(MediaType mediaType) {
		return this.formats.stream().filter((format) -> format.mediaType().equalsTypeAndSubtype(mediaType)).findFirst();
	}

	/** Returns the representation of a media type that is selected for a request. */
	public Variant variant(HttpServletRequest request, MediaType mediaType) {
		var format = of(mediaType);
		var isLong = mediaType.equals(SVG) || format.filter((some) -> !some.has(Trait.COMPRESSED)).isPresent();
		return new Variant(RequestLanguage.of(request), mediaType, isLong && Variant.acceptsGzip(request), null);
	}

	/**
	 * Returns the media types that a request accepts, the best first: the one that
	 * {@code format} names, else those that {@code Accept} does not rule out, as RFC 9110
	 * weighs them.
	 */
	public List<MediaType> accepted(HttpServletRequest request) {
		return Once.of(request, Formats.class.getName(), () -> find(request));
	}

	private List<MediaType> find(HttpServletRequest request) {
		if (request.getRequestURI().startsWith(DatasetRoots.CHARTS)) {
			// Images are sent to whatever asks for them.
			return List.of(SVG);
		}
		var named = request.getParameter("format");
		if (named != null) {
			return servedAt(request.getRequestURI()).filter((format) -> format.name().equals(named))
				.map(TableFormat::mediaType)
				.toList();
		}
		var served = served(request.getRequestURI());
		var accept = String.join(", ", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		if (accept.isBlank()) {
			return List.copyOf(served.keySet());
		}
		try {
			var ranges = MediaType.parseMediaTypes(accept);
			if (!ranges.stream().allMatch(Formats::isWeighed)) {
				return List.of();
			}
			return served.entrySet()
				.stream()
				.filter((type) -> quality(type, ranges).signum() > 0)
				.sorted(Comparator.comparing((Map.Entry<MediaType, Predicate<MediaType>> type) -> quality(type, ranges))
					.reversed())
				.map(Map.Entry::getKey)
				.toList();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

	private Stream<TableFormat> servedAt(String path) {
		return path.startsWith(DatasetRoots.API) ? this.ofApi.stream()
				: this.formats.stream().filter((format) -> format.isServedAt(path));
	}

	/** Returns the media types that are served at a path, with the ranges they are in. */
	private Map<MediaType, Predicate<MediaType>> served(String path) {
		var file = FILES.get(path.substring(path.lastIndexOf('.') + 1));
		if (file != null) {
			return Map.of(file, (range) -> range.includes(file));
		}
		var served = new LinkedHashMap<MediaType, Predicate<MediaType>>();
		servedAt(path).forEach((format) -> served.put(format.mediaType(), format::isIn));
		return served;
	}

	/** Returns the weight of the most specific range that a type is in. */
	private static BigDecimal quality(Map.Entry<MediaType, Predicate<MediaType>> type, List<MediaType> ranges) {
		return ranges.stream()
			.filter(type.getValue())
			.max(Comparator.comparingInt((range) -> specificity(range, type.getKey())))
			.map((range) -> (range.getParameter("q") != null) ? new BigDecimal(range.getParameter("q"))
					: BigDecimal.ONE)
			.orElse(BigDecimal.ZERO);
	}

	/** Spring also takes what Java reads as a number, such as {@code 1f}. */
	private static boolean isWeighed(MediaType range) {
		var weight = range.getParameter("q");
		return weight == null || WEIGHT.matcher(weight).matches();
	}

	private static int specificity(MediaType range, MediaType type) {
		return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : range.equalsTypeAndSubtype(type) ? 3 : 2;
	}

}
