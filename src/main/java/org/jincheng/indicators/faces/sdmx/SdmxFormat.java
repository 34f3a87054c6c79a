package org.jincheng.indicators.faces.sdmx;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.core.representation.TableFormat;
import org.jincheng.indicators.core.request.DatasetRoots;

import org.springframework.http.MediaType;

/** A format of SDMX, by the exact name and version of its media type. */
abstract class SdmxFormat extends TableFormat {

	private static final String DATA = DatasetRoots.SDMX + "/data";

	private final MediaType contentType;

	/** What programs ask for that mean any format of XML, or of CSV. */
	private final List<MediaType> anyOfItsKind;

	SdmxFormat(String name, String contentType, Class<?> collections, Trait... traits) {
		super(name, typeAndSubtype(MediaType.parseMediaType(contentType)), collections, traits);
		this.contentType = MediaType.parseMediaType(contentType);
		this.anyOfItsKind = contentType.contains("+xml") ? List.of(MediaType.APPLICATION_XML, MediaType.TEXT_XML)
				: List.of(MediaType.parseMediaType("text/csv"));
	}

	private static MediaType typeAndSubtype(MediaType type) {
		return new MediaType(type.getType(), type.getSubtype());
	}

	@Override
	protected final MediaType contentType() {
		return this.contentType;
	}

	@Override
	protected boolean isServedAt(String path) {
		return isOfData(path);
	}

	static boolean isOfData(String path) {
		return path.equals(DATA) || path.startsWith(DATA + "/");
	}

	/** A range of another version, or with labels, does not include it. */
	@Override
	protected final boolean isIn(MediaType range) {
		if (this.anyOfItsKind.stream().anyMatch(range::includes)) {
			return true;
		}
		return super.isIn(range) && (range.isWildcardSubtype() || range.getParameters()
			.entrySet()
			.stream()
			.allMatch((parameter) -> isAsAsked(parameter.getKey(), unquoted(parameter.getValue()))));
	}

	private static String unquoted(String value) {
		return value.replaceFirst("^\"(.*)\"$", "$1");
	}

	private boolean isAsAsked(String name, String value) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "q", "charset" -> true;
			case "labels" -> value.equals("id");
			case "timeformat" -> value.equals("original");
			default -> value.equals(this.contentType.getParameter(name));
		};
	}

}
