package org.jincheng.indicators.reading.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.SynchronousQueue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.Document.Block;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command with which the service starts a process that reads files: it takes files on
 * standard input, one after another, answers each on standard output, where it also tells
 * that it has started, and ends with its input. It neither starts Spring nor logs.
 */
public final class ReadFiles {

	static final String NAME = "read-files";

	/** The most bytes of an answer: more than the largest document has. */
	static final int MAX_ANSWER_LENGTH = 16 << 20;

	/** With what a JVM exits that has no memory left. */
	static final int OUT_OF_MEMORY = 3;

	private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Block.class, ByItsFields.class).build();

	private ReadFiles() {
	}

	/** Tells paragraphs and tables apart. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
	private interface ByItsFields {

	}

	/**
	 * What became of a file.
	 *
	 * @param document what it has, if it was read
	 * @param problem why it was refused, or {@code INTERNAL_ERROR}
	 * @param detail what is wrong with it
	 */
	record Answer(@Nullable Document document, @Nullable ProblemType problem, @Nullable String detail) {

		static Answer readFrom(DataInputStream from) throws IOException {
			var length = from.readInt();
			if (length > MAX_ANSWER_LENGTH) {
				throw new IOException("An answer has %d bytes".formatted(length));
			}
			return JSON.readValue(from.readNBytes(length), Answer.class);
		}

		void writeTo(DataOutputStream to) throws IOException {
			var answer = JSON.writeValueAsBytes(this);
			if (answer.length > MAX_ANSWER_LENGTH) {
				of(DocumentLimits.tooLong()).writeTo(to);
				return;
			}
			to.writeInt(answer.length);
			to.write(answer);
			to.flush();
		}

		static Answer of(RefusedException refusal) {
			return new Answer(null, refusal.type(), refusal.getMessage());
		}

	}

	/** Returns whether the arguments of the application are those of this command. */
	public static boolean isAskedFor(String... args) {
		return args.length > 0 && args[0].equals(NAME);
	}

	/** Reads files until there are no more. */
	public static void run() {
		var nothing = new PrintStream(OutputStream.nullOutputStream());
		System.setOut(nothing);
		System.setErr(nothing);
		var files = new SynchronousQueue<SentFile>();
		Thread.ofPlatform().daemon().start(() -> receive(files));
		try (var answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
			answers.write(0);
			while (true) {
				read(files.take()).writeTo(answers);
			}
		}
		catch (IOException | InterruptedException ex) {
			// Nobody waits for an answer any more.
		}
	}

	/** Receives files while others are read, so that the end of the input is noticed. */
	private static void receive(SynchronousQueue<SentFile> files) {
		try (var input = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
			while (true) {
				files.put(SentFile.readFrom(input));
			}
		}
		catch (IOException | InterruptedException ex) {
			Runtime.getRuntime().halt(0);
		}
	}

	private static Answer read(SentFile file) {
		try {
			return new Answer(Documents.read(file.bytes(), file.format(), file.charset()), null, null);
		}
		catch (RefusedException ex) {
			return Answer.of(ex);
		}
		catch (OutOfMemoryError ex) {
			// One that a library throws does not end the process by itself.
			Runtime.getRuntime().halt(OUT_OF_MEMORY);
			throw ex;
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			// Of a broken file anything may be thrown.
			return new Answer(null, ProblemType.INTERNAL_ERROR, ex.toString());
		}
	}

}
