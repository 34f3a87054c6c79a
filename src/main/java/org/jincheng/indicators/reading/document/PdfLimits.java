package org.jincheng.indicators.reading.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Bounds what PDFBox reads, which has no limits of its own: the time that it takes, and
 * how long streams become when they are decompressed.
 */
final class PdfLimits {

	/** How many bytes the streams of a file may have in all. */
	private static final int MAX_DECODED = 48 << 20;

	private static final ScopedValue<PdfLimits> CURRENT = ScopedValue.newInstance();

	private final DocumentLimits limits;

	private long decoded;

	static {
		boundFilters();
		FontMappers.set(new PdfFonts());
	}

	private PdfLimits(DocumentLimits limits) {
		this.limits = limits;
	}

	/** Reads a file within limits. */
	static Document within(DocumentLimits limits, ScopedValue.CallableOp<Document, IOException> read)
			throws IOException {
		return ScopedValue.where(CURRENT, new PdfLimits(limits)).call(read);
	}

	/** PDFBox has no other way to a filter of one's own. */
	@SuppressWarnings("unchecked")
	private static void boundFilters() {
		try {
			var field = FilterFactory.class.getDeclaredField("filters");
			field.setAccessible(true);
			((Map<COSName, Filter>) field.get(FilterFactory.INSTANCE))
				.replaceAll((_, filter) -> new BoundedFilter(filter));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("PDFBox keeps its filters elsewhere", ex);
		}
	}

	private void count(int more) {
		this.limits.checkTime();
		this.decoded += more;
		if (this.decoded > MAX_DECODED) {
			throw DocumentLimits.tooLarge("streams of more than %d bytes", MAX_DECODED);
		}
	}

	/** A file that is read until the time is over. */
	static final class File extends RandomAccessReadBuffer {

		/** The time is looked at once for so many reads. */
		private static final int READS = 1 << 12;

		private final DocumentLimits limits;

		private int reads;

		File(byte[] bytes, DocumentLimits limits) {
			super(bytes);
			this.limits = limits;
		}

		@Override
		public int read() throws IOException {
			checkTime();
			return super.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			checkTime();
			return super.read(bytes, offset, length);
		}

		private void checkTime() {
			if (++this.reads % READS == 0) {
				this.limits.checkTime();
			}
		}

	}

	/** A filter whose output is bounded. */
	private static final class BoundedFilter extends Filter {

		private final Filter filter;

		BoundedFilter(Filter filter) {
			this.filter = filter;
		}

		@Override
		public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
				throws IOException {
			return this.filter.decode(encoded, CURRENT.isBound() ? new BoundedStream(decoded, CURRENT.get()) : decoded,
					parameters, index);
		}

		@Override
		protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
			this.filter.encode(input, encoded, parameters, 0);
		}

	}

	/** Counts what is written. */
	private static final class BoundedStream extends FilterOutputStream {

		private final PdfLimits limits;

		BoundedStream(OutputStream stream, PdfLimits limits) {
			super(stream);
			this.limits = limits;
		}

		@Override
		public void write(int b) throws IOException {
			this.limits.count(1);
			this.out.write(b);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.limits.count(length);
			this.out.write(bytes, offset, length);
		}

	}

}
