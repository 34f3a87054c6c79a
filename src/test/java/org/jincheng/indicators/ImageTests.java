package org.jincheng.indicators;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How Java runs in the image. */
@Tag("machines")
class ImageTests {

	private static final Pattern OPTIONS = Pattern.compile("JAVA_TOOL_OPTIONS=\"(-XX:\\+UseSerialGC [^\"]+)\"");

	@Test
	void processEndsWhenItsHeapIsExhaustedSoThatItIsStartedAnew(@TempDir Path folder) throws Exception {
		var options = OPTIONS.matcher(Files.readString(Path.of("Dockerfile")));
		assertThat(options.find()).isTrue();
		var program = Files.writeString(folder.resolve("Exhausted.java"), """
				void main() throws Exception {
					var thread = new Thread(() -> {
						var memory = new java.util.ArrayList<long[]>();
						while (true) {
							memory.add(new long[1 << 20]);
						}
					});
					thread.setUncaughtExceptionHandler((it, failure) -> { });
					thread.start();
					thread.join();
				}
				""");
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(List.of(options.group(1).split(" ")));
		command.add(program.toString());
		var process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("output").toFile())
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isEqualTo(3);
	}

}
