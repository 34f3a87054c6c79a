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

/**
 * How a workbook shows a number: "0.0%" shows 0.044 as 4.4%. Numbers stay decimals, and
 * are rounded as printed. What is shown in another way than as decimals or days (in
 * fractions, as a power of ten, as hours) is shown in full.
 */
final class NumberFormatCode {

	/**
	 * The parts of a section: words in quotes, escapes, brackets, blanks, and the rest.
	 */
	private static final Pattern PART = Pattern
		.compile("\"([^\"]*)\"|[\\\\!](.)|\\[([^\\]]*)\\]|_.|\\*.|[Ee][+-]|General|AM/PM|([ymdhsYMDHSaeg])\\4*|.");

	private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(-.*)?");

	private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d{1,15}(?:\\.\\d{1,15})?)");

	/** How many digits Excel shows of a number, and of one that has no format. */
	private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

	private static final MathContext GENERAL = new MathContext(11, RoundingMode.HALF_UP);

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

	private static final int DAYS_TO_1904 = 1462;

	/** The day before which those of Excel are one less: it has a leap day in 1900. */
	private static final int FIRST_SURE_DAY = 61;

	private final List<Section> sections;

	private final boolean from1904;

	/**
	 * Reads a format.
	 * @param code how the workbook writes it; empty for none
	 * @param from1904 whether days are counted from 1904
	 */
	NumberFormatCode(String code, boolean from1904) {
		this.sections = sections(code.isEmpty() ? "General" : code);
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

	/** What shows numbers of a sign, or those that a condition is true of. */
	private record Section(String condition, List<Part> parts) {

		boolean isPlain() {
			return this.parts.stream()
				.anyMatch((part) -> part.is("General") || part.is("/") || part.is("@") || part.is("E+") || part.is("E-")
						|| part.is("e+"));
		}

	}

	private static List<Section> sections(String code) {
		var sections = new ArrayList<Section>();
		var parts = new ArrayList<Part>();
		var condition = "";
		var found = PART.matcher(code);
		while (found.find()) {
			if (found.group().equals(";")) {
				sections.add(new Section(condition, List.copyOf(parts)));
				parts.clear();
				condition = "";
			}
			else if (found.group(3) != null) {
				var currency = CURRENCY.matcher(found.group(3));
				if (currency.matches()) {
					parts.add(new Part(true, currency.group(1)));
				}
				else if (CONDITION.matcher(found.group(3)).matches()) {
					condition = found.group(3);
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
		sections.add(new Section(condition, List.copyOf(parts)));
		return sections;
	}

	/** Returns a number as it is shown. */
	String show(BigDecimal number) {
		var value = number.round(SHOWN);
		var section = section(value);
		var isNegative = value.signum() < 0 && (section == this.sections.getFirst() || section.isPlain())
				&& !hasMinus(section.parts());
		if (section.isPlain()) {
			var literals = section.parts().stream().noneMatch((part) -> part.is("General")) ? ""
					: literals(section.parts());
			return general(value) + literals;
		}
		if (section.parts().stream().anyMatch(Part::isDate)) {
			return date(value, section.parts());
		}
		var shown = digits(value.abs(), section.parts()).strip();
		return (isNegative && shown.chars().anyMatch((c) -> c >= '1' && c <= '9')) ? "-" + shown : shown;
	}

	/** Whether a minus is written before the digits. */
	private static boolean hasMinus(List<Part> parts) {
		return parts.stream().takeWhile((part) -> !part.isDigit()).anyMatch((part) -> part.text().equals("-"));
	}

	private Section section(BigDecimal value) {
		for (var section : this.sections) {
			if (!section.condition().isEmpty() && isMet(section.condition(), value)) {
				return section;
			}
		}
		if (!this.sections.getFirst().condition().isEmpty()) {
			return this.sections.getLast();
		}
		var index = (value.signum() < 0) ? 1 : (value.signum() == 0) ? 2 : 0;
		return this.sections.get((index < this.sections.size()) ? index : 0);
	}

	private static boolean isMet(String condition, BigDecimal value) {
		var found = CONDITION.matcher(condition);
		if (!found.matches()) {
			return false;
		}
		var sign = value.compareTo(new BigDecimal(found.group(2)));
		return switch (found.group(1)) {
			case "<" -> sign < 0;
			case "<=" -> sign <= 0;
			case ">" -> sign > 0;
			case ">=" -> sign >= 0;
			case "=" -> sign == 0;
			default -> sign != 0;
		};
	}

	private static String general(BigDecimal value) {
		var rounded = (value.scale() > 0) ? value.round(GENERAL).stripTrailingZeros() : value;
		return rounded.toPlainString();
	}

	private static String literals(List<Part> parts) {
		return parts.stream().filter(Part::isLiteral).map(Part::text).collect(Collectors.joining()).stripTrailing();
	}

	private static String digits(BigDecimal value, List<Part> parts) {
		var point = parts.indexOf(new Part(false, "."));
		var whole = parts.subList(0, (point < 0) ? parts.size() : point);
		var decimals = parts.subList(whole.size(), parts.size()).stream().filter(Part::isDigit).toList();
		var commas = parts.stream().filter((part) -> part.is(",")).count();
		var scaling = parts.reversed()
			.stream()
			.takeWhile((part) -> !part.isDigit())
			.filter((part) -> part.is(","))
			.count();
		var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setRoundingMode(RoundingMode.HALF_UP);
		format.setMinimumIntegerDigits((int) whole.stream().filter((part) -> part.is("0")).count());
		format.setMinimumFractionDigits(decimals.lastIndexOf(new Part(false, "0")) + 1);
		format.setMaximumFractionDigits(decimals.size());
		format.setGroupingUsed(commas > scaling);
		format.setGroupingSize(3);
		var percents = parts.stream().filter((part) -> part.is("%")).count();
		var scaled = value.scaleByPowerOfTen((int) (2 * percents - 3 * scaling));
		var written = (parts.stream().noneMatch(Part::isDigit)) ? "" : format.format(scaled);
		if (written.equals("0") && format.getMinimumIntegerDigits() == 0) {
			written = "";
		}
		return withWords(written, whole, parts.subList(whole.size(), parts.size()));
	}

	/** Puts words between digits, which are counted from the point. */
	private static String withWords(String digits, List<Part> whole, List<Part> decimals) {
		var point = digits.indexOf('.');
		var shown = new StringBuilder(digits);
		var at = (point < 0) ? digits.length() : point;
		for (var part : decimals) {
			if (part.isDigit() || part.is(".")) {
				at = Math.min(at + 1, shown.length());
			}
			else if (!part.is(",")) {
				shown.insert(at, part.text());
				at += part.text().length();
			}
		}
		at = (point < 0) ? digits.length() : point;
		var left = whole.stream().filter(Part::isDigit).count();
		for (var part : whole.reversed()) {
			if (part.isDigit()) {
				// The first digit of the format stands for all that are left.
				at = (--left == 0) ? 0 : Math.max(0, at - ((at > 1 && digits.charAt(at - 1) == ',') ? 2 : 1));
			}
			else if (!part.is(",")) {
				shown.insert(at, part.text());
			}
		}
		return shown.toString();
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
