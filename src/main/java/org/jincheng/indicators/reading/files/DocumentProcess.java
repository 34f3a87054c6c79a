package org.jincheng.indicators.reading.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.ReadFiles.Answer;

import org.springframework.util.FileSystemUtils;

/**
 * A process that reads files for the service, with memory and a temporary folder of its
 * own, and without the settings and secrets of the service. It reads one file at a time.
 */
final class DocumentProcess {

	private static final Log log = LogFactory.getLog(DocumentProcess.class);

	private static final String APPLICATION = "org.jincheng.indicators.JinchengIndicatorsApplication";

	/** What starts the application from a jar that has its libraries in it. */
	private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

	/** In megabytes: the least with which files at all limits are read. */
	static final int MAX_HEAP = 96;

	/**
	 * The variables of the environment without which Java may not start, or not find
	 * files.
	 */
	private static final Set<String> ENVIRONMENT = Set.of("SystemRoot", "LANG", "LC_ALL", "LC_CTYPE");

	/** Lets the service go first where both want a processor. */
	private static final Path NICE = Path.of("/usr/bin/nice");

	private final Path folder;

	private final Process process;

	private int filesRead;

	/**
	 * Starts a process.
	 * @param folder its temporary folder, which is deleted when it has ended
	 */
	DocumentProcess(Path folder) throws IOException {
		this.folder = folder;
		var arguments = Files.writeString(folder.resolve("arguments"),
				arguments(folder).map((argument) -> '"' + argument.replace("\\", "\\\\") + '"')
					.collect(Collectors.joining("\n")),
				Charset.forName(System.getProperty("sun.jnu.encoding")));
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"@" + arguments, ReadFiles.NAME));
		if (Files.isExecutable(NICE)) {
			command.addFirst(NICE.toString());
		}
		var start = new ProcessBuilder(command).directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		start.environment().keySet().retainAll(ENVIRONMENT);
		this.process = start.start();
	}

	private static Stream<String> arguments(Path folder) {
		var classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map((path) -> new File(path).getAbsolutePath())
			.collect(Collectors.joining(File.pathSeparator));
		var main = (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null) ? LAUNCHER
				: APPLICATION;
		return Stream.of("-Xmx" + MAX_HEAP + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
				"-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=64m",
				"-XX:MaxDirectMemorySize=8m", "-XX:ReservedCodeCacheSize=48m", "-XX:-UsePerfData",
				"-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder,
				"-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
				"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "-cp", classes, main);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** How many files it has read. */
	int filesRead() {
		return this.filesRead;
	}

	/**
	 * Waits until it can read files.
	 * @throws IOException if it ended before
	 */
	void awaitStart() throws IOException {
		if (this.process.getInputStream().read() < 0) {
			throw new EOFException("It ended at its start.");
		}
	}

	/**
	 * Reads a file. The process cannot be used any more if this fails, unless the file is
	 * refused.
	 * @throws RefusedException a 400 or a 413 that says what is wrong with the file
	 * @throws IOException if the process was killed, or ended
	 */
	Document read(SentFile file) throws IOException {
		this.filesRead++;
		// By another thread: the process may end before it has taken all of the file.
		Thread.ofPlatform().daemon().start(() -> send(file));
		var answer = Answer.readFrom(new DataInputStream(this.process.getInputStream()));
		if (answer.document() != null) {
			return answer.document();
		}
		if (answer.problem() == null || answer.problem() == ProblemType.INTERNAL_ERROR) {
			// What a deep stack interrupted may be half done, as a class that was begun.
			this.filesRead = Integer.MAX_VALUE;
			log.warn("A file of type %s and %d bytes was not read: %s".formatted(file.format(), file.bytes().length,
					answer.detail()));
			throw new RefusedException(ProblemType.INVALID_FILE,
					"The file cannot be read. It is broken, or nested too deeply.");
		}
		throw new RefusedException(answer.problem(), String.valueOf(answer.detail()));
	}

	private void send(SentFile file) {
		try {
			file.writeTo(new DataOutputStream(this.process.getOutputStream()));
		}
		catch (IOException ex) {
			// The process has ended, which whoever waits for its answer is told.
		}
	}

	/** Ends the process, whatever it does. */
	void kill() {
		this.process.destroyForcibly();
	}

	/**
	 * Ends the process and deletes what it has left; returns whether its memory was
	 * exhausted.
	 */
	synchronized boolean end() {
		kill();
		try {
			var exitValue = this.process.waitFor();
			FileSystemUtils.deleteRecursively(this.folder);
			return exitValue == ReadFiles.OUT_OF_MEMORY;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			log.warn("Temporary files are left: " + ex);
		}
		return false;
	}

}
