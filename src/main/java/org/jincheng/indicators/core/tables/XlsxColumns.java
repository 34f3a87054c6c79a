package org.jincheng.indicators.core.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.representation.ColumnType;
import org.jincheng.indicators.core.representation.FormulaText;

/**
 * Converts the cells of a sheet to what CSV has in the same columns. Excel has no dates,
 * only numbers of days that are shown as such: which numbers are dates is known by the
 * column, so that it does not matter how it is formatted.
 */
final class XlsxColumns {

	private static final Pattern NUMBER = Pattern
		.compile("-?(?![0-9.]{41})([0-9]+\\.?[0-9]*|\\.[0-9]+)([Ee][+-]?[0-9]{1,3})?");

	/** How many digits Excel shows of a number. */
	private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

	/** How many digits Excel writes, the last two to tell binary fractions apart. */
	private static final int MAX_WRITTEN = 17;

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	/** What is greater, and stands for a day, year or month, is a day. */
	private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2999);

	/** Day 60 is the 29th of February 1900, which Excel has and the calendar has not. */
	private static final int NO_DAY = 60;

	/** How many days workbooks of old Macs begin later. */
	private static final int DAYS_TO_1904 = 1462;

	private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

	private static final BigDecimal MILLIS = BigDecimal.valueOf(Duration.ofDays(1).toMillis());

	private final ColumnType[] types;

	private final boolean from1904;

	/**
	 * Reads cells under a header.
	 * @param header the names of the columns
	 * @param types what the columns hold in the export, by name
	 * @param from1904 whether days are counted from 1904
	 */
	XlsxColumns(List<String> header, Map<String, ColumnType> types, boolean from1904) {
		this.types = header.stream()
			.map((column) -> types.getOrDefault(column, ColumnType.TEXT))
			.toArray(ColumnType[]::new);
		this.from1904 = from1904;
	}

	int count() {
		return this.types.length;
	}

	/** A text as CSV has it. */
	String text(int column, String text) {
		// There a number with a minus is no formula.
		return (type(column) == ColumnType.NUMBER) ? text : FormulaText.escaped(text);
	}

	/**
	 * A number as CSV has it: with the 15 significant digits that Excel shows, and no
	 * exponent. More digits than Excel writes are kept, as they were not in its hands.
	 * @param raw how it is written in the file
	 */
	String number(int column, String raw) {
		if (!NUMBER.matcher(raw).matches()) {
			return text(column, raw);
		}
		var written = new BigDecimal(raw).stripTrailingZeros();
		var number = (written.precision() <= MAX_WRITTEN) ? written.round(SHOWN).stripTrailingZeros() : written;
		var plain = text(column, number.toPlainString());
		return switch (type(column)) {
			case DATE -> (isDay(number) && number.scale() <= 0) ? day(number).toString() : plain;
			case DATE_BOUND -> (isDay(number) && number.compareTo(LAST_YEAR) > 0) ? day(number).toString() : plain;
			case MOMENT -> isDay(number) ? moment(written) : plain;
			case TEXT, NUMBER, INTEGER, BOOLEAN -> plain;
		};
	}

	private boolean isDay(BigDecimal number) {
		var day = number.setScale(0, RoundingMode.FLOOR);
		return day.signum() >= 0 && day.compareTo(LAST_DAY) <= 0
				&& (this.from1904 || (day.signum() > 0 && day.intValue() != NO_DAY));
	}

	private LocalDate day(BigDecimal number) {
		var day = number.intValue();
		return DAY_0.plusDays(this.from1904 ? day + DAYS_TO_1904 : (day < NO_DAY) ? day + 1 : day);
	}

	/**
	 * A moment of UTC, which the export writes in whole milliseconds: the last of those
	 * that it can stand for, so that what was recorded in it is not later.
	 */
	private String moment(BigDecimal number) {
		var day = number.setScale(0, RoundingMode.FLOOR);
		var millis = number.subtract(day).multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
		LocalDateTime moment = day(day).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
		return moment.plus(999, ChronoUnit.MICROS).toInstant(ZoneOffset.UTC).toString();
	}

	private ColumnType type(int column) {
		return (column < this.types.length) ? this.types[column] : ColumnType.TEXT;
	}

}
