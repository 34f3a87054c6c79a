package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.HostileFiles.HostileFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** Tests of the processes that read files: what a file does harms nobody else. */
@Tag("machines")
@ExtendWith(OutputCaptureExtension.class)
class DocumentProcessesTests {

	private static final byte[] GOOD = ("<title>A page</title><p>Five tons"
			+ "<table><tr><th>Year<th>Tons<tr><td colspan=2>2020<sup>1</sup></table>")
		.getBytes(StandardCharsets.UTF_8);

	private static final HostileFile ENDLESS = new HostileFile(DocumentFormat.PDF, () -> HostileFiles.forms(40));

	private DocumentProcesses processes = new DocumentProcesses(Duration.ofMinutes(1));

	/** Those of a service that other tests share. */
	private final List<ProcessHandle> others = ProcessHandle.current().children().toList();

	private List<Path> before = List.of();

	@BeforeEach
	void noteFolders() throws IOException {
		this.before = folders();
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		this.processes.close();
		assertThat(folders()).isSubsetOf(this.before);
		assertThat(readers()).isEmpty();
	}

	@Test
	void documentIsWhatTheReaderFinds() {
		assertThat(read(GOOD, DocumentFormat.HTML)).isEqualTo(Documents.read(GOOD, DocumentFormat.HTML, null));
		assertThat(this.processes.read(new SentFile("\u00e9;5".getBytes(StandardCharsets.ISO_8859_1),
				DocumentFormat.CSV, StandardCharsets.ISO_8859_1)))
			.isEqualTo(Documents.read("\u00e9;5".getBytes(StandardCharsets.UTF_8), DocumentFormat.CSV, null));
	}

	@Test
	void fileThatIsRefusedIsNoReasonToStartAnotherProcess() {
		refused(new byte[5], DocumentFormat.XLSX, ProblemType.INVALID_FILE, "ZIP archive");
		var first = readers();
		assertThat(read(GOOD, DocumentFormat.HTML).title()).isEqualTo("A page");
		assertThat(readers()).isEqualTo(first).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1048576, 2" })
	void fileThatTakesTooLongIsRefused(int padding, int seconds) {
		this.processes.close();
		this.processes = new DocumentProcesses(Duration.ofSeconds(1));
		var bytes = ENDLESS.bytes().get();
		refused(Arrays.copyOf(bytes, bytes.length + padding), ENDLESS.format(), ProblemType.TOO_LARGE,
				"Reading the file takes longer than the limit of %d seconds. Send it in parts.".formatted(seconds));
	}

	@Test
	void fileThatTakesTooMuchMemoryIsRefused() {
		var file = hostile("widths of a font");
		refused(file.bytes().get(), file.format(), ProblemType.TOO_LARGE,
				"Reading the file takes more memory than the limit of 96 MB. Send it in parts.");
	}

	@Test
	void selectorsOfAFileAreNoPatterns() {
		var file = hostile("a selector with a pattern");
		assertThat(PrintedDocument.lines(read(file.bytes().get(), file.format()))).hasSize(1);
	}

	@Test
	void processThatIsKilledIsReplaced(CapturedOutput output) {
		var reading = CompletableFuture.runAsync(() -> read(ENDLESS.bytes().get(), ENDLESS.format()));
		await().until(() -> !readers().isEmpty());
		readers().forEach(ProcessHandle::destroyForcibly);
		assertThat(catchThrowable(reading::join).getCause()).isInstanceOfSatisfying(RefusedException.class,
				(ex) -> assertThat(ex.type()).isEqualTo(ProblemType.UNAVAILABLE));
		assertThat(output.getOut().lines()).hasSize(1);
		assertThat(read(GOOD, DocumentFormat.HTML).title()).isEqualTo("A page");
	}

	@Test
	void fileThatIsReadWhenTheServiceStopsIsUnavailable() {
		var reading = CompletableFuture.runAsync(() -> read(ENDLESS.bytes().get(), ENDLESS.format()));
		await().until(() -> !readers().isEmpty());
		this.processes.close();
		assertThat(catchThrowable(reading::join).getCause()).hasMessage("The service is stopping.");
	}

	@Test
	void processHasNoSettingsOfTheService() throws IOException {
		read(GOOD, DocumentFormat.HTML);
		for (var reader : readers()) {
			var environment = Path.of("/proc", String.valueOf(reader.pid()), "environ");
			if (Files.exists(environment)) {
				assertThat(Files.readString(environment).split("\0"))
					.allMatch((variable) -> variable.isEmpty() || variable.matches("(SystemRoot|LANG|LC_\\w+)=.*"));
			}
		}
	}

	@Test
	void filesOfAServiceThatWasKilledAreDeleted() throws IOException {
		var left = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "jincheng-reader-1-1-left"));
		Files.writeString(left.resolve("office.zip"), "left");
		new DocumentProcesses(Duration.ofSeconds(1)).close();
		assertThat(left).doesNotExist();
	}

	private static HostileFile hostile(String name) {
		return Objects.requireNonNull(HostileFiles.all().get(name), name);
	}

	private Document read(byte[] bytes, DocumentFormat format) {
		return this.processes.read(new SentFile(bytes, format, null));
	}

	private void refused(byte[] bytes, DocumentFormat format, ProblemType type, String detail) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> read(bytes, format))
			.withMessageContaining(detail)
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(type));
	}

	/** The processes that this one has started to read files. */
	private List<ProcessHandle> readers() {
		return ProcessHandle.current()
			.children()
			.filter((child) -> !this.others.contains(child)
					&& child.info().commandLine().orElse("").contains(ReadFiles.NAME))
			.toList();
	}

	private static List<Path> folders() throws IOException {
		var prefix = "jincheng-reader-" + ProcessHandle.current().pid();
		try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith(prefix)).toList();
		}
	}

}
