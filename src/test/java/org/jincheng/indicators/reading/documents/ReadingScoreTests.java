package org.jincheng.indicators.reading.documents;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the score of readings of the annotated texts. */
class ReadingScoreTests {

	/** Those unseen were kept from the authors of the reader until it was done. */
	@ParameterizedTest
	@CsvSource({ "known, 90, 95, 84, 95", "unseen, 85, 90, 78, 85" })
	void annotatedTextsAreRead(String folder, int each, int periods, int indicators, int beside) {
		var all = new Exam(Exam.catalogue());
		for (var file : Exam.files(Exam.KNOWN.resolveSibling(folder))) {
			var exam = new Exam(Exam.catalogue());
			exam.score(file);
			assertThat(exam.percent()).as("%s: %s", file, exam.wrong).isGreaterThanOrEqualTo(each);
			all.add(exam);
		}
		assertThat(all.percent()).as("%s", all).isGreaterThanOrEqualTo(98);
		assertThat(all.f1("periods")).as("%s", all).isGreaterThanOrEqualTo(periods);
		assertThat(all.f1("indicators")).as("%s", all).isGreaterThanOrEqualTo(indicators);
		for (var what : new String[] { "planned", "compared", "base periods", "other places" }) {
			assertThat(all.f1(what)).as("%s: %s", what, all).isGreaterThanOrEqualTo(beside);
		}
	}

}
