package org.jincheng.indicators.reading.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.SynchronousQueue;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.document.DocumentMessages.SentFile;

/**
 * The command with which the service starts a process that reads files: it takes files on
 * standard input, one after another, answers each on standard output, and ends with its
 * input. It neither starts Spring nor logs.
 */
public final class ReadFiles {

	static final String NAME = "read-files";

	/** The most bytes of an answer: more than the largest document has. */
	static final int MAX_ANSWER_LENGTH = 8 << 20;

	private ReadFiles() {
	}

	/** How a file was read. */
	enum Outcome {

		READ, REFUSED, FAILED

	}

	/** Returns whether the arguments of the application are those of this command. */
	public static boolean isAskedFor(String... args) {
		return args.length > 0 && args[0].equals(NAME);
	}

	/** Reads files until there are no more. */
	public static void run() {
		var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
		System.setOut(new PrintStream(OutputStream.nullOutputStream()));
		System.setErr(System.out);
		var files = new SynchronousQueue<SentFile>();
		Thread.ofPlatform().daemon().start(() -> receive(files));
		try {
			while (true) {
				var answer = answer(files.take());
				answers.writeInt(answer.length);
				answers.write(answer);
				answers.flush();
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

	private static byte[] answer(SentFile file) throws IOException {
		try {
			var document = Documents.read(file.bytes(), file.format(), file.charset());
			var answer = answer(Outcome.READ);
			DocumentMessages.write(document, new DataOutputStream(answer));
			if (answer.size() > MAX_ANSWER_LENGTH) {
				throw DocumentLimits.tooLarge("a text of more than %d characters", DocumentLimits.MAX_CHARACTERS);
			}
			return answer.toByteArray();
		}
		catch (RefusedException ex) {
			return answer(Outcome.REFUSED, ex.type().name(), String.valueOf(ex.getMessage()));
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// Of a broken file anything may be thrown.
			return answer(Outcome.FAILED, ex.getClass().getName());
		}
	}

	private static byte[] answer(Outcome outcome, String... texts) throws IOException {
		var answer = answer(outcome);
		for (var text : texts) {
			DocumentMessages.writeText(new DataOutputStream(answer), text);
		}
		return answer.toByteArray();
	}

	private static ByteArrayOutputStream answer(Outcome outcome) {
		var answer = new ByteArrayOutputStream();
		answer.write(outcome.ordinal());
		return answer;
	}

}
