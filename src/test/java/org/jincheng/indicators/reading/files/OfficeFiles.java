package org.jincheng.indicators.reading.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the smallest files of Office for tests. */
final class OfficeFiles {

	private OfficeFiles() {
	}

	/** Returns a document of Word with a body. */
	static byte[] word(String body) {
		return word("", body);
	}

	/** The same with something before the document. */
	static byte[] word(String before, String body) {
		return archive("word/document.xml",
				before + "<w:document xmlns:w='w' xmlns:mc='mc'><w:body>" + body + "</w:body></w:document>", Map.of());
	}

	/** Returns a workbook of one sheet. */
	static byte[] workbook(String sheet) {
		return archive("xl/workbook.xml",
				"<workbook xmlns:r='r'><sheets><sheet name='Sheet1' sheetId='1' r:id='rId1'/></sheets></workbook>",
				Map.of("xl/_rels/workbook.xml.rels", """
						<Relationships><Relationship Id='rId1' Type='t/worksheet' \
						Target='worksheets/sheet1.xml'/></Relationships>""", "xl/worksheets/sheet1.xml",
						"<worksheet>" + sheet + "</worksheet>"));
	}

	private static byte[] archive(String path, String main, Map<String, String> others) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			put(zip, "_rels/.rels", "<Relationships><Relationship Id='rId1' Type='t/officeDocument' Target='" + path
					+ "'/></Relationships>");
			put(zip, path, main);
			for (var other : others.entrySet()) {
				put(zip, other.getKey(), other.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void put(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
