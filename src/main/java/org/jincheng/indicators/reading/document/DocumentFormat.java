package org.jincheng.indicators.reading.document;

/** The formats of files that are read as documents. */
public enum DocumentFormat {

	HTML("text/html"),

	TSV("text/tab-separated-values"),

	CSV("text/csv"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final String mediaType;

	DocumentFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	/** Returns its media type, without parameters. */
	public String mediaType() {
		return this.mediaType;
	}

}
