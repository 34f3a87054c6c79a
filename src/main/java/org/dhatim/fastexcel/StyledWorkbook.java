package org.dhatim.fastexcel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A workbook that names its default style, which the library leaves out, and of whose
 * absence openpyxl warns. It is in the package of the library because nothing public
 * leads to the part of the styles.
 */
public class StyledWorkbook extends Workbook {

	private static final String STYLES = "xl/styles.xml";

	private static final String END = "</cellXfs>";

	private static final String NORMAL = """
			<cellStyles count="1"><cellStyle name="Normal" xfId="0" \
			builtinId="0"/></cellStyles>""";

	public StyledWorkbook(OutputStream out, String application, String version) {
		super(out, application, version);
	}

	@Override
	void writeFile(String name, ThrowingConsumer<Writer> part) throws IOException {
		if (!name.equals(STYLES)) {
			super.writeFile(name, part);
			return;
		}
		var written = new ByteArrayOutputStream();
		var writer = new Writer(written);
		part.accept(writer);
		writer.flush();
		var styles = written.toString(StandardCharsets.UTF_8).replace(END, END + NORMAL);
		super.writeFile(name, (out) -> out.append(styles));
	}

}
