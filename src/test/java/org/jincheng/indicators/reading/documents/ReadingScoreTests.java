package org.jincheng.indicators.reading.documents;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the score of readings of the annotated texts. */
class ReadingScoreTests {

	@Test
	void theKnownTextsAreRead() {
		var all = new Exam(Exam.catalogue());
		for (var file : Exam.files(Exam.KNOWN)) {
			var exam = new Exam(Exam.catalogue());
			exam.score(file);
			assertThat(exam.percent()).as("%s: %s", file, exam.wrong).isGreaterThanOrEqualTo(90);
			all.add(exam);
		}
		assertThat(all.percent()).as("%s", all).isGreaterThanOrEqualTo(98);
		assertThat(100 * all.rightPeriods).as("%s", all).isGreaterThanOrEqualTo(95 * all.periods);
		assertThat(100 * all.rightIndicators).as("%s", all).isGreaterThanOrEqualTo(84 * all.indicators);
		for (var what : new String[] { "planned", "compared", "base periods", "other places" }) {
			assertThat(all.f1(what)).as("%s: %s", what, all).isGreaterThanOrEqualTo(95);
		}
	}

	/** Those that were kept from the authors of the reader until it was done. */
	@Test
	void theTextsThatWereKeptAsideAreRead() {
		var all = new Exam(Exam.catalogue());
		for (var file : Exam.files(Exam.KNOWN.resolveSibling("unseen"))) {
			var exam = new Exam(Exam.catalogue());
			exam.score(file);
			assertThat(exam.percent()).as("%s: %s", file, exam.wrong).isGreaterThanOrEqualTo(85);
			all.add(exam);
		}
		assertThat(all.percent()).as("%s", all).isGreaterThanOrEqualTo(98);
		assertThat(100 * all.rightPeriods).as("%s", all).isGreaterThanOrEqualTo(90 * all.periods);
		assertThat(100 * all.rightIndicators).as("%s", all).isGreaterThanOrEqualTo(78 * all.indicators);
		for (var what : new String[] { "planned", "compared", "base periods", "other places" }) {
			assertThat(all.f1(what)).as("%s: %s", what, all).isGreaterThanOrEqualTo(85);
		}
	}

}
