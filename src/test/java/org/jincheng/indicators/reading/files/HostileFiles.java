package org.jincheng.indicators.reading.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Makes PDF that means harm. */
final class HostileFiles {

	private HostileFiles() {
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
		return pdf("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", objects, filter, content);
	}

	/** The same with a font. */
	static byte[] pdf(String font, String objects, String filter, byte[] content) {
		var pdf = new ByteArrayOutputStream();
		write(pdf,
				"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R "
						+ "/OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj\n"
						+ "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
						+ "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
						+ "/Resources << /XObject << /F 10 0 R >> /Font << /A " + font + " >> >> >> endobj\n" + objects
						+ "4 0 obj << /Length " + content.length + " " + filter + " >> stream\n");
		pdf.writeBytes(content);
		write(pdf, "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF");
		return pdf.toByteArray();
	}

	private static byte[] pdf(String font, String objects) {
		return pdf(font, objects, "", "BT /A 12 Tf 50 700 Td <00410042> Tj ET".getBytes(StandardCharsets.US_ASCII));
	}

	/** A page whose content repeats an operator, compressed. */
	private static byte[] repeated(String operator, int count) {
		return pdf("", "/Filter /FlateDecode", deflated(operator, count));
	}

	private static byte[] deflated(String text, int count) {
		var content = new ByteArrayOutputStream();
		try (var deflated = new DeflaterOutputStream(content)) {
			var part = text.repeat(1 + 65_536 / text.length()).getBytes(StandardCharsets.US_ASCII);
			for (var left = (long) count * text.length(); left > 0; left -= part.length) {
				deflated.write(part, 0, (int) Math.min(left, part.length));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return content.toByteArray();
	}

	private static String stream(int number, String dictionary, String content) {
		return "%d 0 obj << %s /Length %d >> stream\n%s\nendstream endobj\n".formatted(number, dictionary,
				content.length(), content);
	}

	/** Pages that all have one content. */
	private static byte[] pages(int count, String content) {
		var pages = new StringBuilder(
				"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count ")
			.append(count)
			.append(" /Kids [")
			.append("3 0 R ".repeat(count))
			.append("] >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ")
			.append("/Resources << /Font ")
			.append("<< /A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n");
		var stream = new String(deflated(content, 100_000), StandardCharsets.ISO_8859_1);
		pages.append(stream(4, "/Filter /FlateDecode", stream)).append("trailer << /Root 1 0 R >>\n%%EOF");
		return pages.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String type0(String more) {
		return "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
				+ "/Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo "
				+ "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " + more + " >>] /ToUnicode 20 0 R >>";
	}

	private static Supplier<byte[]> html(String before, String part, int count) {
		return () -> (before + part.repeat(count)).getBytes(StandardCharsets.UTF_8);
	}

	private static Supplier<byte[]> workbook(String before, String part, int count) {
		return () -> OfficeFiles.workbook(before + part.repeat(count));
	}

	private static Supplier<byte[]> word(String before, String part, int count) {
		return () -> OfficeFiles.word(before + part.repeat(count));
	}

	/**
	 * Files that exhaust the time, the memory or the stack of what reads them, by what
	 * they are.
	 */
	static Map<String, HostileFile> all() {
		var files = new LinkedHashMap<String, HostileFile>();
		pages(files);
		pdfs(files);
		offices(files);
		tables(files);
		return files;
	}

	/** A file that is made when it is needed. */
	record HostileFile(DocumentFormat format, Supplier<byte[]> bytes) {

	}

	private static void pages(Map<String, HostileFile> files) {
		var html = DocumentFormat.HTML;
		files.put("a selector with a pattern", new HostileFile(html,
				html("<style>p:matches(^(a|a)*\\1b$){display:none}</style><p>" + "a".repeat(34) + "!</p>", "", 0)));
		files.put("selectors within selectors", new HostileFile(html,
				html("<style>*:has(*:has(*:has(*:has(zz)))){display:none}</style>", "<div><p>a</p></div>", 21_000)));
		files.put("rules for siblings", new HostileFile(html,
				html("<style>" + "i ~ b{display:none}".repeat(100) + "</style>", "<i>a</i><b>", 65_000)));
		files.put("rules for many elements", new HostileFile(html, html(
				"<style>" + ("b{padding-left:1px;" + "x".repeat(900) + "}").repeat(100) + "</style>", "<b>a", 10_000)));
		files.put("rules for descendants",
				new HostileFile(html,
						html("<style>" + ("b ".repeat(400) + "i{padding-left:1px}").repeat(100) + "</style>",
								"<b>".repeat(250) + "<p>", 9_000)));
		files.put("a tag without an end", new HostileFile(html, html("<", "a", 9 << 20)));
		files.put("a tag with attributes", new HostileFile(html, html("<p ", "a=1 b ", 1 << 20)));
		files.put("a title without an end", new HostileFile(html, html("<title>", "a", 9 << 20)));
		files.put("a comment without an end", new HostileFile(html, html("<!--", "-", 9 << 20)));
		files.put("references", new HostileFile(html, html("", "&amp", 2 << 20)));
		files.put("elements", new HostileFile(html, html("", "<p>", 3 << 20)));
		files.put("elements in elements", new HostileFile(html, html("", "<div><b>", 1 << 20)));
		files.put("tables in tables", new HostileFile(html, html("", "<table><tr><td>", 500_000)));
		files.put("cells over rows and columns",
				new HostileFile(html, html("<table>", "<tr><td rowspan=60000 colspan=900>5<td>6", 100_000)));
		files.put("superscripts", new HostileFile(html, html("<p>", "<sup>2</sup>", 700_000)));
		files.put("a style without an end", new HostileFile(html, html("<style>", "a{", 4 << 20)));
		files.put("styles of elements",
				new HostileFile(html, html("", "<p style='padding: 1 1 1 1 1 1 1 1 1 1 1 1'>", 200_000)));
	}

	private static void pdfs(Map<String, HostileFile> files) {
		var pdf = DocumentFormat.PDF;
		files.put("widths of a font", new HostileFile(pdf, () -> pdf(type0("/W [0 100000000 9]"), "")));
		files.put("characters of a font", new HostileFile(pdf,
				() -> pdf(type0(""), stream(20, "", "1 begincodespacerange <00000000> <ffffffff> endcodespacerange "
						+ "1 beginbfrange <00000000> <7fffffff> <0041> endbfrange"))));
		files.put("a content that is long", new HostileFile(pdf, () -> repeated(" ", 1 << 28)));
		files.put("states that are saved", new HostileFile(pdf, () -> repeated("q ", 20_000_000)));
		files.put("operands without an operator", new HostileFile(pdf, () -> repeated("1 ", 20_000_000)));
		files.put("arrays", new HostileFile(pdf, () -> repeated("[] ", 20_000_000)));
		files.put("dictionaries", new HostileFile(pdf, () -> repeated("<<>> ", 10_000_000)));
		files.put("arrays in arrays", new HostileFile(pdf, () -> repeated("[", 10_000_000)));
		files.put("letters", new HostileFile(pdf, () -> repeated("BT /A 9 Tf (aaaaaaaaaaaaaaaaaa) Tj ET ", 5_000_000)));
		files.put("lines", new HostileFile(pdf, () -> repeated("0 0 m 500 500 l S ", 10_000_000)));
		files.put("a path without an end", new HostileFile(pdf, () -> repeated("0 0 m 9 9 l ", 10_000_000)));
		files.put("forms that draw each other", new HostileFile(pdf, () -> forms(40)));
		files.put("a form that draws itself",
				new HostileFile(pdf, () -> pdf(stream(10,
						"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 10 0 R >> >>",
						"/F Do /F Do"), "", "/F Do".getBytes(StandardCharsets.US_ASCII))));
		files.put("pages with one content", new HostileFile(pdf, () -> pages(1_000, "BT /A 9 Tf (a) Tj ET ")));
		files.put("filters of filters", new HostileFile(pdf, () -> pdf("",
				"/Filter [" + "/FlateDecode ".repeat(3) + "]", deflatedAgain(deflatedAgain(deflated(" ", 1 << 28))))));
		files.put("a predictor",
				new HostileFile(pdf,
						() -> pdf("",
								"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 /Colors 32 >>",
								deflated("2", 1 << 20))));
		files.put("objects in a stream",
				new HostileFile(pdf,
						() -> pdf(
								stream(20, "/Type /ObjStm /N 2000000000 /First 10 /Filter /FlateDecode",
										new String(deflated("1 0 ", 50_000_000), StandardCharsets.ISO_8859_1)),
								"", new byte[0])));
		files.put("pages that are their own", new HostileFile(pdf,
				() -> pdf("<< >>", "2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >> endobj\n")));
		files.put("brackets", new HostileFile(pdf,
				() -> ("%PDF-1.4\n1 0 obj " + "[".repeat(9 << 20)).getBytes(StandardCharsets.US_ASCII)));
		files.put("objects",
				new HostileFile(pdf,
						() -> IntStream.range(1, 400_000)
							.mapToObj((number) -> number + " 0 obj<<>>endobj\n")
							.collect(Collectors.joining("", "%PDF-1.4\n", "trailer << /Root 1 0 R >>"))
							.getBytes(StandardCharsets.US_ASCII)));
	}

	private static byte[] deflatedAgain(byte[] bytes) {
		var content = new ByteArrayOutputStream();
		try (var deflated = new DeflaterOutputStream(content)) {
			deflated.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return content.toByteArray();
	}

	private static void offices(Map<String, HostileFile> files) {
		var docx = DocumentFormat.DOCX;
		var xlsx = DocumentFormat.XLSX;
		files.put("a paragraph",
				new HostileFile(docx, word("<w:p>", "<w:r><w:t>" + "a".repeat(30_000) + "</w:t></w:r>", 2_000)));
		files.put("runs of a paragraph", new HostileFile(docx, word("<w:p>", "<w:r><w:t>a</w:t></w:r>", 2_000_000)));
		files.put("superscripts of a paragraph", new HostileFile(docx,
				word("<w:p>", "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>", 700_000)));
		files.put("cells over columns", new HostileFile(docx, word("<w:tbl>",
				"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='999'/></w:tcPr><w:p/></w:tc></w:tr>", 400_000)));
		files.put("boxes in boxes", new HostileFile(docx, word("", "<w:p><w:r><w:txbxContent>", 10_000)));
		files.put("runs of a cell", new HostileFile(xlsx,
				workbook("<sheetData><row><c t='inlineStr'><is>", "<r><t>" + "a".repeat(30_000) + "</t></r>", 2_000)));
		files.put("merged cells",
				new HostileFile(xlsx, workbook(
						"<sheetData>" + "<row><c><v>5</v></c></row>".repeat(50_000) + "</sheetData><mergeCells>",
						"<mergeCell ref='A1:XFD1048576'/>", 900_000)));
		files.put("columns that are hidden",
				new HostileFile(xlsx, workbook("<cols>", "<col hidden='1' min='1' max='16384'/>", 1_500_000)));
		files.put("numbers that are long",
				new HostileFile(xlsx, workbook("<sheetData><row>", "<c><v>1E999</v></c>", 90_000)));
		files.put("rows", new HostileFile(xlsx, workbook("<sheetData>", "<row/>", 9_000_000)));
	}

	private static void tables(Map<String, HostileFile> files) {
		files.put("empty lines", new HostileFile(DocumentFormat.TSV, html("", "\n", 10 << 20)));
		files.put("tabulators", new HostileFile(DocumentFormat.TSV, html("", "\t", 10 << 20)));
		files.put("quotes", new HostileFile(DocumentFormat.TSV, html("a\t\"", "\"\"", 5 << 20)));
		files.put("a quote without an end", new HostileFile(DocumentFormat.CSV, html("a,\"", "1,2\n", 2 << 20)));
		files.put("cells", new HostileFile(DocumentFormat.TSV, html("", "1\t2\n", 2_500_000)));
		files.put("a cell", new HostileFile(DocumentFormat.CSV, html("a,", "5", 10 << 20)));
		files.put("marks of notes", new HostileFile(DocumentFormat.TSV, html("a\tb\n5\t", "*1)", 300_000)));
		files.put("numbers in a paragraph", new HostileFile(DocumentFormat.HTML, html("<p>", "1,1", 330_000)));
		files.put("words in a paragraph", new HostileFile(DocumentFormat.HTML, html("<p>5 ", "a-", 450_000)));
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
