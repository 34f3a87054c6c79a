package org.jincheng.indicators.reading.files;

import java.util.Arrays;

/** The formats of files that are read as documents. */
public enum DocumentFormat {

	HTML(DocumentFormat.HTML_VALUE),

	TSV(DocumentFormat.TSV_VALUE),

	CSV(DocumentFormat.CSV_VALUE),

	PDF(DocumentFormat.PDF_VALUE),

	DOCX(DocumentFormat.DOCX_VALUE),

	XLSX(DocumentFormat.XLSX_VALUE);

	public static final String HTML_VALUE = "text/html";

	public static final String TSV_VALUE = "text/tab-separated-values";

	public static final String CSV_VALUE = "text/csv";

	public static final String PDF_VALUE = "application/pdf";

	public static final String DOCX_VALUE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	public static final String XLSX_VALUE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final String type;

	DocumentFormat(String type) {
		this.type = type;
	}

	/** Finds the format of a media type without parameters. */
	public static DocumentFormat of(String type) {
		return Arrays.stream(values()).filter((format) -> format.type.equals(type)).findFirst().orElseThrow();
	}

}
