package org.jincheng.indicators.core.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.request.ValueForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CellFormsTests {

	@ParameterizedTest
	@CsvSource({ "80.0, 80.0", "1e+10, 10000000000", "1E+018, 1000000000000000000", "2.5e+10, 25000000000",
			"1e-07, 0.0000001", "-5.5, -5.5", "45.80, 45.80" })
	void decimalIsExact(String cell, String number) {
		assertThat(read(BigDecimal.class, cell)).isEqualTo(new BigDecimal(number));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,234", "1 234", "1e+99", "1e-31", "0x10", "+1", "NaN", "Inf", "1e", ".5", "5.", "" })
	void decimalWhenItIsNoneIsRefused(String cell) {
		assertThatExceptionOfType(RejectedValueException.class).isThrownBy(() -> read(BigDecimal.class, cell));
	}

	@ParameterizedTest
	@CsvSource({ "2.0, 2", "2, 2", "-3.0, -3" })
	void wholeTakesWhatPandasWrites(String cell, Integer number) {
		assertThat(read(Integer.class, cell)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "true, true", "True, true", "TRUE, true", "=TRUE(), true", "1, true", "1.0, true", "false, false",
			"False, false", "FALSE, false", "=FALSE(), false", "0, false", "0.0, false" })
	void truthTakesWhatProgramsWrite(String cell, Boolean truth) {
		assertThat(read(Boolean.class, cell)).isEqualTo(truth);
	}

	@Test
	void dayIsReadWithMidnightBehindIt() {
		assertThat(read(LocalDate.class, "2019-09-02 00:00:00")).isEqualTo(LocalDate.of(2019, 9, 2));
	}

	@ParameterizedTest
	@CsvSource({ "java.lang.Integer, 2.5", "java.lang.Integer, 2.00", "java.lang.Integer, 1e1", "java.lang.Boolean, 2",
			"java.lang.Boolean, yes", "java.lang.Boolean, tRUE", "java.lang.Boolean, =NOT(TRUE)",
			"java.time.LocalDate, 2019-09", "java.time.LocalDate, 2019-02-30" })
	void whatIsNotInTheFormIsRefused(Class<?> type, String cell) {
		assertThatExceptionOfType(RejectedValueException.class).isThrownBy(() -> read(type, cell));
	}

	private static Object read(Class<?> type, String cell) {
		return Objects.requireNonNull(ValueForms.of(type)).apply(CellForms.plain(cell, type));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-26T06:54:19.165567Z, 2026-11-26T06:54:19.165567Z",
			"2026-11-26 06:54:19.165567+00, 2026-11-26T06:54:19.165567Z",
			"2026-11-26 14:54:19.165567+08:00, 2026-11-26T06:54:19.165567Z",
			"2026-11-26T06:54:19.165567123Z, 2026-11-26T06:54:19.165567123Z",
			"2026-11-26 06:54:19.165, 2026-11-26T06:54:19.165999Z", "2026-11-26T06:54:19Z, 2026-11-26T06:54:19.999999Z",
			"2026-11-26,", "2026-11-26 06:54,", "2026-02-30T00:00:00Z,", "0000-01-01T00:00:00Z," })
	void momentIsTheLastThatItCanStandFor(String cell, @Nullable Instant moment) {
		assertThat(CellForms.moment(cell)).isEqualTo(moment);
	}

	@ParameterizedTest
	@CsvSource({ "1985.0, 1985", "140502.0, 140502", "2019-09-02 00:00:00, 2019-09-02", "2020-03, 2020-03", "CN, CN",
			"1.50, 1.50" })
	void codeIsAsTheExportWritesIt(String cell, String code) {
		assertThat(CellForms.code(cell)).isEqualTo(code);
	}

}
