package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads files and pasted text as documents. */
public final class Documents {

	private Documents() {
	}

	/**
	 * Reads a file. Nothing bounds the time and the memory that this takes, so a file
	 * that nobody trusts is read by {@link DocumentProcesses}.
	 * @param charset the charset that its Content-Type tells
	 * @throws RefusedException a 400 if it is not what its type says or has a password, a
	 * 413 if it has too much of something, which it tells
	 */
	static Document read(byte[] bytes, DocumentFormat format, @Nullable Charset charset) {
		var limits = new DocumentLimits();
		try {
			return switch (format) {
				case HTML -> HtmlDocument.of(bytes, charset, limits);
				case TSV -> new Document(null, DelimitedText.tabSeparated(Decoding.plain(bytes, charset), limits));
				case CSV -> new Document(null, DelimitedText.commaSeparated(Decoding.plain(bytes, charset), limits));
				case PDF -> PdfDocument.of(bytes, limits);
				case DOCX -> WordDocument.of(bytes, limits);
				case XLSX -> WorkbookDocument.of(bytes, limits);
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads pasted text, of which each line is a paragraph. */
	public static Document ofText(String text) {
		return new Document(null, AlignedText.blocks(text, new DocumentLimits()));
	}

}
