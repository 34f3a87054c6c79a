package org.jincheng.indicators.reading.document;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.reading.document.Document.Block;
import org.jincheng.indicators.reading.document.Document.Cell;
import org.jincheng.indicators.reading.document.Document.Paragraph;
import org.jincheng.indicators.reading.document.Document.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the service and a process that reads files say to each other: whole numbers and
 * texts in UTF-8, each with its length before it. Nothing of it names a class.
 */
final class DocumentMessages {

	private DocumentMessages() {
	}

	/**
	 * A file to read.
	 *
	 * @param charset the charset that its Content-Type tells
	 */
	record SentFile(DocumentFormat format, @Nullable Charset charset, byte[] bytes) {

		void writeTo(DataOutput to) throws IOException {
			writeText(to, this.format.name());
			writeText(to, (this.charset != null) ? this.charset.name() : "");
			to.writeInt(this.bytes.length);
			to.write(this.bytes);
		}

		static SentFile readFrom(DataInput from) throws IOException {
			var format = DocumentFormat.valueOf(readText(from, Byte.MAX_VALUE));
			var charset = readText(from, Byte.MAX_VALUE);
			var bytes = new byte[from.readInt()];
			from.readFully(bytes);
			return new SentFile(format, charset.isEmpty() ? null : Charset.forName(charset), bytes);
		}

	}

	static void write(Document document, DataOutput to) throws IOException {
		writeText(to, (document.title() != null) ? document.title() : "");
		to.writeInt(document.blocks().size());
		for (var block : document.blocks()) {
			to.writeBoolean(block instanceof Table);
			switch (block) {
				case Paragraph(var text, var isUnsure) -> {
					writeText(to, text);
					to.writeBoolean(isUnsure);
				}
				case Table(var rows) -> {
					to.writeInt(rows.size());
					for (var row : rows) {
						to.writeInt(row.size());
						for (var cell : row) {
							write(cell, to);
						}
					}
				}
			}
		}
	}

	private static void write(Cell cell, DataOutput to) throws IOException {
		writeText(to, cell.text());
		writeText(to, cell.mark());
		to.writeInt(cell.rows());
		to.writeInt(cell.columns());
		to.writeInt(cell.indent());
		to.writeBoolean(cell.isHead());
	}

	/**
	 * Reads a document that a process sent.
	 * @param longest how many bytes a text of it may have
	 */
	static Document readDocument(DataInput from, int longest) throws IOException {
		var title = readText(from, longest);
		var blocks = new ArrayList<Block>();
		for (int left = from.readInt(); left > 0; left--) {
			blocks.add(from.readBoolean() ? readTable(from, longest)
					: new Paragraph(readText(from, longest), from.readBoolean()));
		}
		return new Document(title.isEmpty() ? null : title, blocks);
	}

	private static Table readTable(DataInput from, int longest) throws IOException {
		var rows = new ArrayList<List<Cell>>();
		for (int left = from.readInt(); left > 0; left--) {
			var row = new ArrayList<Cell>();
			for (int more = from.readInt(); more > 0; more--) {
				row.add(new Cell(readText(from, longest), readText(from, longest), from.readInt(), from.readInt(),
						from.readInt(), from.readBoolean()));
			}
			rows.add(row);
		}
		return new Table(rows);
	}

	static void writeText(DataOutput to, String text) throws IOException {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		to.writeInt(bytes.length);
		to.write(bytes);
	}

	static String readText(DataInput from, int longest) throws IOException {
		var length = from.readInt();
		if (length < 0 || length > longest) {
			throw new IOException("A text of %d bytes is longer than the limit of %d".formatted(length, longest));
		}
		var bytes = new byte[length];
		from.readFully(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

}
