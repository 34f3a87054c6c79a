package org.jincheng.indicators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds how the code is written where no formatter or compiler does. */
class SourceTests {

	private static final int LONGEST_LINE = 120;

	private static final int TAB = 4;

	@Test
	void linesAreNoLongerThan120Characters() throws IOException {
		var tooLong = new ArrayList<String>();
		for (var file : sources()) {
			var lines = Files.readAllLines(file);
			for (int i = 0; i < lines.size(); i++) {
				if (width(lines.get(i)) > LONGEST_LINE && !lines.get(i).startsWith("import ")) {
					tooLong.add("%s:%d".formatted(file, i + 1));
				}
			}
		}
		assertThat(tooLong).isEmpty();
	}

	@Test
	void versionsOfFiguresAreMadeInOneWay() throws IOException {
		var writes = Pattern.compile("(insert into|update|delete from) observation\\b|, \"observation\", \"");
		var writers = new ArrayList<String>();
		for (var file : sources()) {
			if (file.startsWith("src/main") && writes.matcher(Files.readString(file)).find()) {
				writers.add(file.getFileName().toString());
			}
		}
		assertThat(writers).containsExactly("ObservationVersions.java");
	}

	private static int width(String line) {
		var tabs = (int) line.chars().filter((c) -> c == '\t').count();
		return line.length() + tabs * (TAB - 1);
	}

	private static List<Path> sources() throws IOException {
		try (var files = Files.walk(Path.of("src"))) {
			return files
				.filter((file) -> Stream.of("main", "test").anyMatch((folder) -> file.startsWith("src/" + folder))
						&& file.toString().endsWith(".java"))
				.toList();
		}
	}

}
