package org.jincheng.indicators.faces.sdmx;

import java.time.LocalDate;

import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.figures.observation.Frequency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every period has one form, and is what is read from it. */
class TimePeriodsTests {

	@ParameterizedTest
	@CsvSource({ "2018-01-01, 2018-12-31, A, 2018", "2018-01-01, 2018-06-30, S, 2018-S1",
			"2018-07-01, 2018-12-31, S, 2018-S2", "2018-01-01, 2018-03-31, Q, 2018-Q1",
			"2018-04-01, 2018-06-30, Q, 2018-Q2", "2018-07-01, 2018-09-30, Q, 2018-Q3",
			"2018-10-01, 2018-12-31, Q, 2018-Q4", "2020-02-01, 2020-02-29, M, 2020-02",
			"2018-12-01, 2018-12-31, M, 2018-12", "2020-02-29, 2020-02-29, D, 2020-02-29",
			"2018-01-01, 2018-11-30, _O, 2018-01-01/P11M", "2018-02-01, 2018-04-30, _O, 2018-02-01/P3M",
			"2018-02-01, 2018-07-31, _O, 2018-02-01/P6M", "2016-01-01, 2018-12-31, _O, 2016-01-01/P3Y",
			"2017-07-01, 2018-06-30, _O, 2017-07-01/P1Y", "2018-01-01, 2018-01-30, _O, 2018-01-01/P30D",
			"2018-01-15, 2018-02-14, _O, 2018-01-15/P31D", "2016-02-29, 2016-03-02, _O, 2016-02-29/P3D",
			"2017-01-31, 2017-02-27, _O, 2017-01-31/P28D", "2018-01-01, 2020-05-31, _O, 2018-01-01/P29M" })
	void periodIsWrittenAndReadBack(LocalDate start, LocalDate end, String frequency, String written) {
		assertThat(Frequency.of(start, end).sdmx()).isEqualTo(frequency);
		assertThat(TimePeriods.of(start, end)).isEqualTo(written);
		var read = TimePeriods.parse(written);
		assertThat(read.first()).isEqualTo(start);
		assertThat(read.last()).isEqualTo(end);
	}

	@ParameterizedTest
	@CsvSource({ "2018-A1, 2018-01-01, 2018-12-31", "2018-M02, 2018-02-01, 2018-02-28",
			"2018-01-31T12:30:00, 2018-01-31, 2018-01-31", "2018-01-01T00:00:00Z, 2018-01-01, 2018-01-01",
			"2018-01-01T00:00:00.5+08:00, 2018-01-01, 2018-01-01", "2018-12-31T23:59:59-12:00, 2018-12-31, 2018-12-31",
			"2018-01-31Z, 2018-01-31, 2018-01-31", "2018-02+08:00, 2018-02-01, 2018-02-28",
			"2018-05:00, 2018-01-01, 2018-12-31", "2018-01-01T08:00:00Z/P1M, 2018-01-01, 2018-01-31" })
	void otherFormsAreReadToo(String written, LocalDate start, LocalDate end) {
		var read = TimePeriods.parse(written);
		assertThat(read.first()).isEqualTo(start);
		assertThat(read.last()).isEqualTo(end);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "18", "2018-13", "2018-02-30", "2018-Q5", "2018-Q0", "2018-Q01", "2018-S3", "2018-T4",
			"2018-A2", "2018-M13", "2018-M1", "2018-W05", "2018/P1M", "2018-01/P1M", "2018-01-01T25:00:00/P1M", "0000",
			"0000-12", "0000-01-01/P1Y", "0000-Q1", "2018-D001", "2018-01-01/P0D", "2018-01-01/P-1M", "2018-01-01/",
			"2018-01-01/2018-02-01", "2018-01-01/P999999999Y", "2018-01-01/P1Y/P1Y", "2018/P1Y/", "2018-01-01T25:00:00",
			"2018-01-01T00:00:00+25:00", "2018-01-01T00:00:00ZZ", "2018-01-01/P1MZ", "Z", "+08:00", "２０１８" })
	void whatIsNoPeriodIsRefused(String written) {
		assertThatExceptionOfType(RejectedValueException.class).isThrownBy(() -> TimePeriods.parse(written));
	}

}
