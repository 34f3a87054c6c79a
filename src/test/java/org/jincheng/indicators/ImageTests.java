package org.jincheng.indicators;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How Java runs in the image. */
@Tag("machines")
class ImageTests {

	@Test
	void processEndsWhenItsHeapIsExhaustedSoThatItIsStartedAnew(@TempDir Path folder) throws Exception {
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
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:Flags=src/main/docker/jvm.flags", program.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("output").toFile())
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isEqualTo(3);
	}

}
