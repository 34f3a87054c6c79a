package org.jincheng.indicators.reading.documents;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.LongStream;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.Documents;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Deadline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is wrong with a text, it is read or refused, and not long after its time is
 * over: 500 texts, or as many as {@code -Dmutations} says.
 */
class MutatedTextTests {

	private static final int MUTATIONS = Integer.getInteger("mutations", 500);

	private static final Duration TIMEOUT = Duration.ofMillis(200);

	/** What may pass between two looks at the time, also while Java is warming up. */
	private static final Duration SLACK = Duration.ofSeconds(2);

	private static final Reader READER = new Reader(Exam.catalogue());

	@Test
	void mutatedTextIsReadOrRefusedInTime() {
		assertThat(LongStream.range(0, MUTATIONS).filter((seed) -> timeOf(seed).compareTo(TIMEOUT.plus(SLACK)) > 0))
			.as("the seeds of texts that take longer")
			.isEmpty();
	}

	/** Returns for how long a processor reads a text. */
	private static Duration timeOf(long seed) {
		var processor = ManagementFactory.getThreadMXBean();
		var start = processor.getCurrentThreadCpuTime();
		try {
			Deadline.within(TIMEOUT, () -> false, () -> read(seed));
		}
		catch (RefusedException ex) {
			assertThat(ex.type()).as("seed %d", seed).isIn(ProblemType.TOO_LARGE, ProblemType.UNAVAILABLE);
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new AssertionError("seed " + seed, ex);
		}
		return Duration.ofNanos(processor.getCurrentThreadCpuTime() - start);
	}

	/** Of two texts one is read as it was pasted, the other as that of a file. */
	private static Reading read(long seed) {
		var text = MutatedTexts.of(seed);
		var request = ReadingRequest.of(text).withRecorded();
		return (seed % 2 == 0) ? READER.read(request) : READER.read(request, Documents.ofText(text), "");
	}

}
