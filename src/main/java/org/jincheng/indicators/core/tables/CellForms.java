package org.jincheng.indicators.core.tables;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.representation.FormulaText;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.SeparatedBy;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * Reads cells in the forms in which the export writes them, and in those in which other
 * programs save the same: pandas, R, DuckDB, LibreOffice and Excel.
 */
public final class CellForms {

	/** The number of digits before the decimal point, and after it, of any number. */
	private static final int MAX_DIGITS = 30;

	private static final Pattern DECIMAL = Pattern
		.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([Ee][+-]?(?<exponent>[0-9]{1,3}))?");

	private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})(\\.0)?");

	/** What pandas makes of a number that stands beside empty cells. */
	private static final Pattern CODE = Pattern.compile("([0-9]{1,18})\\.0");

	private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})( 00:00:00)?");

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

	private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false, "True", true, "False", false,
			"TRUE", true, "FALSE", false);

	private static final int MICROS_DIGITS = 6;

	private CellForms() {
	}

	/**
	 * Returns the form of the cells that a component of a record is read from.
	 * @param items reads what is one value in a cell, or an item of a list, where that is
	 * no code, by its class
	 * @return the form; null if the parts of the component have columns of their own
	 */
	static @Nullable CellForm<?> of(RecordComponent component, Map<Class<?>, Function<String, ?>> items) {
		return switch (component.getType()) {
			case Class<?> type when type == String.class && isCode(component) -> CellForm.of(CellForms::code);
			case Class<?> type when type == String.class -> CellForm.of(Function.identity());
			case Class<?> type when type == BigDecimal.class ->
				CellForm.of(CellForms::decimal, "Not a plain decimal number such as 1000000000 or 45.8.");
			case Class<?> type when type == Integer.class -> CellForm.of(CellForms::whole, "Not a whole number.");
			case Class<?> type when type == Boolean.class ->
				CellForm.of(CellForms::truth, () -> new RejectedValueException(List.of("false", "true")));
			case Class<?> type when type == LocalDate.class ->
				CellForm.of(CellForms::day, "Not a date such as 2019-09-02.");
			case Class<?> type when type == DateBound.class -> CellForm.of((cell) -> DateBound.of(code(cell)));
			case Class<?> type when type == List.class -> CellForm.ofList(separator(component), items
				.getOrDefault(ResolvableType.forType(component.getGenericType()).resolveGeneric(), CellForms::code));
			case Class<?> type when items.get(type) instanceof Function<String, ?> item -> CellForm.of(item);
			case Class<?> type when type.isEnum() -> CellForm.of(Arrays.stream(type.getEnumConstants())
				.map(Term.class::cast)
				.collect(Collectors.toMap(Term::code, Function.identity())));
			default -> null;
		};
	}

	/** What stands between the items of a list: a space, where they have none. */
	static String separator(RecordComponent component) {
		var separated = component.getAnnotation(SeparatedBy.class);
		return (separated != null) ? separated.value() : " ";
	}

	/** Whether a text is a code that may be missing; the name in a language is none. */
	private static boolean isCode(RecordComponent component) {
		return component.getDeclaringRecord() != Text.class
				&& component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	/**
	 * Reads a decimal number, also one with an exponent, such as {@code 1e+10} of R.
	 * @return the number; null if it is none, or has too many digits
	 */
	public static @Nullable BigDecimal decimal(String cell) {
		if (!DECIMAL.matcher(cell).matches()) {
			return null;
		}
		var number = new BigDecimal(cell);
		if (cell.indexOf('e') < 0 && cell.indexOf('E') < 0) {
			return number;
		}
		return (number.precision() - number.scale() > MAX_DIGITS || number.scale() > MAX_DIGITS) ? null
				: (number.scale() < 0) ? number.setScale(0) : number;
	}

	/** Reads a whole number, also as {@code 2.0}; null if it is none. */
	public static @Nullable Integer whole(String cell) {
		var matcher = WHOLE.matcher(cell);
		return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
	}

	/**
	 * Reads whether something is so, also as {@code True} of pandas and {@code =TRUE()}
	 * of LibreOffice; null if it does not say.
	 */
	public static @Nullable Boolean truth(String cell) {
		return TRUTH.get(FormulaText.unescaped(cell));
	}

	/** Reads a day, also with midnight behind it; null if it is none. */
	public static @Nullable LocalDate day(String cell) {
		var matcher = DAY.matcher(cell);
		try {
			return (matcher.matches() && !cell.startsWith("0000")) ? LocalDate.parse(matcher.group(1)) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
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
		var number = CODE.matcher(cell);
		if (number.matches()) {
			return number.group(1);
		}
		var day = day(cell);
		return (day != null) ? day.toString() : cell;
	}

}
