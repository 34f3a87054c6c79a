package org.jincheng.indicators.core.tables;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.FormulaText;
import org.jincheng.indicators.core.request.ValueForms;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells in the forms in which the export writes them, and in those in which other
 * programs save the same: pandas, R, DuckDB and LibreOffice.
 */
public final class CellForms {

	private static final Pattern WITH_EXPONENT = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?[Ee][+-]?[0-9]{1,3}");

	/** What pandas makes of a number that stands beside empty cells. */
	private static final Pattern WITH_POINT = Pattern.compile("(-?[0-9]{1,18})\\.0");

	private static final Pattern AT_MIDNIGHT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) 00:00:00");

	/** The words for what is so and not so, in any letters. */
	private static final Pattern TRUTH = Pattern.compile("True|False|TRUE|FALSE");

	/** What pandas writes into a column of truths that has empty cells, too. */
	private static final Map<String, String> NUMBERED = Map.of("1", "true", "1.0", "true", "0", "false", "0.0",
			"false");

	private static final Pattern MOMENT = Pattern
		.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?<fraction>\\.[0-9]{1,9})?(?<offset>.*)");

	private static final DateTimeFormatter MOMENTS = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendLiteral('T')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendPattern("[XXX][X]")
		.parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
		.toFormatter()
		.withResolverStyle(ResolverStyle.STRICT);

	private static final int MICROS_DIGITS = 6;

	private CellForms() {
	}

	/**
	 * Returns the form of the cells that a component of a record is read from. No cell
	 * has a list.
	 * @param items reads what is one value in a cell, where that is no code, by its class
	 * @return the form; null if the parts of the component have columns of their own
	 */
	static @Nullable CellForm<?> of(RecordComponent component, Map<Class<?>, Function<String, ?>> items) {
		var type = component.getType();
		if (type == List.class) {
			return (cell) -> null;
		}
		var form = items.getOrDefault(type, ValueForms.of(type));
		if (form == null) {
			return null;
		}
		var isAsItIs = items.containsKey(type) || (type == String.class && !isCode(component));
		return CellForm.of((cell) -> form.apply(isAsItIs ? cell : plain(cell, type)));
	}

	/** Whether a text is a code that may be missing; the name in a language is none. */
	private static boolean isCode(RecordComponent component) {
		return component.getDeclaringRecord() != Text.class
				&& component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	/**
	 * Returns a cell as the export writes it: a number without the exponent of R, such as
	 * {@code 1e+10}, and {@code =TRUE()} of LibreOffice or {@code True} of pandas as
	 * {@code true}.
	 */
	static String plain(String cell, Class<?> type) {
		if (type == BigDecimal.class) {
			var number = WITH_EXPONENT.matcher(cell).matches() ? new BigDecimal(cell) : null;
			return (number == null || ValueForms.tooManyDigits(number) != null) ? cell : number.toPlainString();
		}
		if (type == Boolean.class) {
			var truth = FormulaText.unescaped(cell);
			return TRUTH.matcher(truth).matches() ? truth.toLowerCase(Locale.ROOT)
					: NUMBERED.getOrDefault(truth, truth);
		}
		return code(cell);
	}

	/**
	 * Reads a moment, of UTC unless it says otherwise. The export tells microseconds:
	 * what has fewer digits was cut off, and is the last microsecond that it can stand
	 * for.
	 * @return the moment; null if it is none
	 */
	public static @Nullable Instant moment(String cell) {
		var matcher = MOMENT.matcher(cell);
		if (!matcher.matches() || cell.startsWith("0000")) {
			return null;
		}
		try {
			var moment = OffsetDateTime.parse(cell.replaceFirst(" ", "T"), MOMENTS).toInstant();
			var fraction = matcher.group("fraction");
			var digits = (fraction != null) ? fraction.length() - 1 : 0;
			return (digits < MICROS_DIGITS)
					? moment.plus(Long.parseLong("9".repeat(MICROS_DIGITS - digits)), ChronoUnit.MICROS) : moment;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * Returns a code, or a date or year that a text is for, as the export writes it: none
	 * has a point in it.
	 */
	public static String code(String cell) {
		var number = WITH_POINT.matcher(cell);
		if (number.matches()) {
			return number.group(1);
		}
		var day = AT_MIDNIGHT.matcher(cell);
		return day.matches() ? day.group(1) : cell;
	}

}
