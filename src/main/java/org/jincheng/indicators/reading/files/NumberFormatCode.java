package org.jincheng.indicators.reading.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a workbook shows a number: "0.0%" shows 0.044 as 4.4%. Numbers stay decimals, and
 * are rounded as printed. What is shown in another way than as decimals or days (in
 * fractions, as a power of ten, as hours, by conditions) is shown in full.
 */
final class NumberFormatCode {

	/**
	 * The parts of a section: words in quotes, escapes, brackets, blanks, and the rest.
	 */
	private static final Pattern PART = Pattern
		.compile("\"([^\"]*)\"|[\\\\!](.)|\\[([^\\]]*)\\]|_.|\\*.|[Ee][+-]|General|AM/PM|([ymdhsYMDHSaeg])\\4*|.");

	private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(-.*)?");

	private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

	/** How many digits Excel shows of a number, and of one that has no format. */
	private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

	private static final MathContext GENERAL = new MathContext(11, RoundingMode.HALF_UP);

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

	private static final int DAYS_TO_1904 = 1462;

	/** The day before which those of Excel are one less: it has a leap day in 1900. */
	private static final int FIRST_SURE_DAY = 61;

	/** The parts of what shows positive numbers, negative ones and zero. */
	private final List<List<Part>> sections;

	private final boolean from1904;

	/**
	 * Reads a format.
	 * @param code how the workbook writes it; empty for none
	 * @param from1904 whether days are counted from 1904
	 */
	NumberFormatCode(String code, boolean from1904) {
		this.sections = sections((code.isEmpty() || CONDITION.matcher(code).find()) ? "General" : code);
		this.from1904 = from1904;
	}

	/** A part of a section: words, or a sign that stands for digits or for a date. */
	private record Part(boolean isLiteral, String text) {

		boolean isDigit() {
			return !this.isLiteral && "0#?".contains(this.text);
		}

		boolean isDate() {
			return !this.isLiteral && "ymdhsYMDHS".indexOf(this.text.charAt(0)) >= 0;
		}

		boolean is(String sign) {
			return !this.isLiteral && this.text.equals(sign);
		}

	}

	private static List<List<Part>> sections(String code) {
		var sections = new ArrayList<List<Part>>();
		var parts = new ArrayList<Part>();
		var found = PART.matcher(code);
		while (found.find()) {
			if (found.group().equals(";")) {
				sections.add(List.copyOf(parts));
				parts.clear();
			}
			else if (found.group(3) != null) {
				var currency = CURRENCY.matcher(found.group(3));
				if (currency.matches()) {
					parts.add(new Part(true, currency.group(1)));
				}
			}
			else if (found.group(1) != null || found.group(2) != null) {
				parts.add(new Part(true, (found.group(1) != null) ? found.group(1) : found.group(2)));
			}
			else if (found.group().matches("_.")) {
				parts.add(new Part(true, " "));
			}
			else if (!found.group().matches("\\*.")) {
				parts.add(new Part(false, found.group()));
			}
		}
		sections.add(parts);
		return sections;
	}

	/** Returns a number as it is shown. */
	String show(BigDecimal number) {
		var value = number.round(SHOWN);
		var index = (value.signum() < 0) ? 1 : (value.signum() == 0) ? 2 : 0;
		var parts = this.sections.get((index < this.sections.size()) ? index : 0);
		if (parts.stream().anyMatch((part) -> part.is("General") || part.is("@"))) {
			return general(value) + words(parts.stream().filter(Part::isLiteral)).stripTrailing();
		}
		if (parts.stream().anyMatch(Part::isDate)) {
			return date(value, parts);
		}
		var shown = digits(value, parts).strip();
		var isNegative = value.signum() < 0 && this.sections.size() == 1 && !shown.startsWith("-");
		return (isNegative && shown.chars().anyMatch((c) -> c >= '1' && c <= '9')) ? "-" + shown : shown;
	}

	private static String general(BigDecimal value) {
		var rounded = (value.scale() > 0) ? value.round(GENERAL).stripTrailingZeros() : value;
		return rounded.toPlainString();
	}

	/**
	 * A number without its sign, as it is shown. A point that is written between digits
	 * as a word moves them: 0"."0, shows 12345 as 1.2.
	 */
	private static String digits(BigDecimal value, List<Part> parts) {
		var digits = parts.stream().filter(Part::isDigit).toList();
		if (digits.isEmpty()) {
			return words(parts.stream());
		}
		var end = parts.lastIndexOf(digits.getLast()) + 1;
		var shown = parts.subList(parts.indexOf(digits.getFirst()), end);
		var before = parts.subList(0, parts.indexOf(digits.getFirst()));
		var after = parts.subList(end, parts.size());
		var between = shown.stream().filter((part) -> !part.isDigit() && !part.is(",")).toList();
		if (between.size() > 1 || between.stream().anyMatch((part) -> !part.text().equals("."))) {
			return general(value);
		}
		var point = between.isEmpty() ? shown.size() : shown.indexOf(between.getFirst());
		var decimals = shown.subList(point, shown.size()).stream().filter(Part::isDigit).toList();
		var moved = between.stream().anyMatch(Part::isLiteral) ? decimals.size() : 0;
		var thousands = after.stream().filter((part) -> part.is(",")).count();
		var percents = parts.stream().filter((part) -> part.is("%")).count();
		var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setRoundingMode(RoundingMode.HALF_UP);
		format.setMinimumIntegerDigits((int) shown.stream().limit(point).filter((part) -> part.is("0")).count());
		format.setMinimumFractionDigits(decimals.lastIndexOf(new Part(false, "0")) + 1);
		format.setMaximumFractionDigits(decimals.size());
		format.setGroupingUsed(shown.contains(new Part(false, ",")));
		format.setGroupingSize(3);
		var written = format.format(value.abs().scaleByPowerOfTen((int) (2 * percents - 3 * thousands) - moved));
		var isNone = written.equals("0") && format.getMinimumIntegerDigits() == 0;
		return words(before.stream()) + (isNone ? "" : written) + words(after.stream());
	}

	private static String words(Stream<Part> parts) {
		return parts.filter((part) -> !part.is(",")).map(Part::text).collect(Collectors.joining());
	}

	/** A day as it is shown; times of the day are left out. */
	private String date(BigDecimal value, List<Part> parts) {
		var serial = value.setScale(0, RoundingMode.FLOOR);
		if (parts.stream().noneMatch((part) -> part.isDate() && "ymdYMD".indexOf(part.text().charAt(0)) >= 0)
				|| serial.signum() <= 0 || serial.compareTo(LAST_DAY) > 0) {
			return general(value);
		}
		var day = DAY_0.plusDays(this.from1904 ? serial.intValue() + DAYS_TO_1904
				: (serial.intValue() < FIRST_SURE_DAY) ? serial.intValue() + 1 : serial.intValue());
		var shown = new StringBuilder();
		for (var part : parts) {
			var sign = part.text().toLowerCase(Locale.ROOT);
			if (!part.isDate()) {
				shown.append(part.text());
			}
			else if (sign.startsWith("h") || sign.startsWith("s")) {
				break;
			}
			else {
				shown.append(DateTimeFormatter.ofPattern(javaSign(sign), Locale.ENGLISH).format(day));
			}
		}
		return shown.toString().strip();
	}

	private static String javaSign(String sign) {
		return switch (sign.charAt(0)) {
			case 'y' -> (sign.length() > 2) ? "uuuu" : "uu";
			case 'm' -> "MMMMM".substring(0, Math.min(sign.length(), 4));
			default -> switch (sign.length()) {
				case 3 -> "EEE";
				case 4 -> "EEEE";
				default -> sign;
			};
		};
	}

}
