package org.jincheng.indicators.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Makes PDF that means harm. */
final class HostileFiles {

	private HostileFiles() {
	}

	/** A page whose content is many times as long as it is compressed. */
	static byte[] bomb(int megabytes) {
		var content = new ByteArrayOutputStream();
		try (var deflated = new DeflaterOutputStream(content)) {
			var blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < megabytes; i++) {
				deflated.write(blank);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf("", "/Filter /FlateDecode", content.toByteArray());
	}

	/** Forms each of which draws the next one twice. */
	static byte[] forms(int count) {
		var forms = new StringBuilder();
		for (int i = 0; i < count; i++) {
			var next = (i < count - 1) ? "/Resources << /XObject << /F " + (11 + i) + " 0 R >> >>" : "";
			forms.append(10 + i)
				.append(" 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] ")
				.append(next)
				.append(" /Length 10 >> stream\n")
				.append((i < count - 1) ? "/F Do /F Do" : "           ")
				.append("\nendstream endobj\n");
		}
		return pdf(forms.toString(), "", "/F Do".getBytes(StandardCharsets.US_ASCII));
	}

	/** A page with a content, and other objects. */
	static byte[] pdf(String objects, String filter, byte[] content) {
		var pdf = new ByteArrayOutputStream();
		write(pdf,
				"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS "
						+ "(app.alert(1)) >> >> endobj\n" + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
						+ "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
						+ "/Resources << /XObject << /F 10 0 R >> /Font << /A << /Type /Font /Subtype /Type1 "
						+ "/BaseFont /Helvetica >> >> >> >> endobj\n" + objects + "4 0 obj << /Length " + content.length
						+ " " + filter + " >> stream\n");
		pdf.writeBytes(content);
		write(pdf, "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF");
		return pdf.toByteArray();
	}

	/** A file that no one can open without a word. */
	static byte[] encrypted() {
		var bytes = new ByteArrayOutputStream();
		try (var pdf = new PDDocument()) {
			pdf.addPage(new PDPage());
			pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			pdf.save(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void write(OutputStream stream, String text) {
		try {
			stream.write(text.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
