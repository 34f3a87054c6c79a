package org.jincheng.indicators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers to the letter: those in {@code src/test/resources/golden}, and the examples of
 * the documentation. {@code -Dexamples=write} has the tests write them anew in the place
 * of comparing them.
 */
public final class Golden {

	/** Whether this run writes the files. */
	public static final boolean WRITES = "write".equals(System.getProperty("examples"));

	private static final Path FOLDER = Path.of("src/test/resources/golden");

	private Golden() {
	}

	/** Compares a text with that of a golden file. */
	public static void assertGolden(String file, String text) throws IOException {
		if (WRITES) {
			Files.writeString(FOLDER.resolve(file), text);
		}
		assertThat(text).isEqualTo(read(file));
	}

	/** Compares a text with a part of a document that is made of the code. */
	static void assertPart(Path document, String part, String text) throws IOException {
		var written = Files.readString(document);
		var start = "<!-- " + part + " -->\n";
		var from = written.indexOf(start) + start.length();
		var to = written.indexOf("<!-- end -->", from);
		assertThat(from).isGreaterThan(start.length());
		if (WRITES) {
			Files.writeString(document, written.substring(0, from) + text + written.substring(to));
		}
		else {
			assertThat(written.substring(from, to)).isEqualTo(text);
		}
	}

	/** The text of a golden file. */
	public static String read(String file) throws IOException {
		return Files.readString(FOLDER.resolve(file));
	}

}
