package org.jincheng.indicators.recording.imports;

import java.util.Arrays;

import org.springframework.http.MediaType;

/** What a file can be. */
enum ImportFormat {

	/** A table as comma-separated values. */
	CSV(ImportFormat.CSV_VALUE),

	/** Tables of the catalogue and of figures, as the archive of the dataset has them. */
	ZIP(ImportFormat.ZIP_VALUE);

	static final String CSV_VALUE = "text/csv";

	static final String ZIP_VALUE = "application/zip";

	private final MediaType mediaType;

	ImportFormat(String mediaType) {
		this.mediaType = MediaType.parseMediaType(mediaType);
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	/** The format that a media type of one of the requests is of. */
	static ImportFormat of(MediaType mediaType) {
		return Arrays.stream(values())
			.filter((format) -> format.mediaType.equalsTypeAndSubtype(mediaType))
			.findFirst()
			.orElseThrow();
	}

}
