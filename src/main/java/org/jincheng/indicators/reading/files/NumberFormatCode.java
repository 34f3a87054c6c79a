package org.jincheng.indicators.reading.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
		var decimals = (point < 0) ? List.<Part>of() : parts.subList(point + 1, parts.size());
		var places = (int) decimals.stream().filter(Part::isDigit).count();
		var scaled = value.scaleByPowerOfTen(2 * (int) parts.stream().filter((part) -> part.is("%")).count())
			.scaleByPowerOfTen(-3 * scalingCommas(parts))
			.setScale(places, RoundingMode.HALF_UP);
		var written = scaled.toPlainString().split("\\.");
		return wholePart(written[0], whole)
				+ ((point < 0) ? "" : decimalPart((places > 0) ? written[1] : "", decimals));
	}

	/** Commas after the last digit divide by a thousand each. */
	private static int scalingCommas(List<Part> parts) {
		var commas = 0;
		for (var part : parts) {
			commas = part.is(",") ? commas + 1 : (part.isDigit()) ? 0 : commas;
		}
		return commas;
	}

	private static String wholePart(String digits, List<Part> parts) {
		var first = parts.stream().filter(Part::isDigit).findFirst().map(parts::indexOf).orElse(-1);
		var last = parts.size() - 1;
		while (last >= 0 && !parts.get(last).isDigit()) {
			last--;
		}
		var groups = first >= 0 && parts.subList(first, last + 1).stream().anyMatch((part) -> part.is(","));
		var shown = new StringBuilder();
		var rest = digits.equals("0") ? "" : digits;
		var count = 0;
		for (int i = parts.size() - 1; i >= 0; i--) {
			var part = parts.get(i);
			if (!part.isDigit()) {
				shown.insert(0, part.is(",") ? "" : part.text());
				continue;
			}
			// The first digit of the format stands for all that are left.
			do {
				var digit = !rest.isEmpty() ? rest.substring(rest.length() - 1) : part.is("0") ? "0" : "";
				rest = rest.isEmpty() ? rest : rest.substring(0, rest.length() - 1);
				shown.insert(0, (groups && count > 0 && count % 3 == 0 && !digit.isEmpty()) ? digit + "," : digit);
				count++;
			}
			while (isFirst(parts, i) && !rest.isEmpty());
		}
		return shown.toString();
	}

	private static boolean isFirst(List<Part> parts, int index) {
		return parts.subList(0, index).stream().noneMatch(Part::isDigit);
	}

	private static String decimalPart(String digits, List<Part> parts) {
		var needed = digits.length();
		var at = digits.length();
		for (int i = parts.size() - 1; i >= 0; i--) {
			if (parts.get(i).isDigit()) {
				at--;
				if (needed == at + 1 && !parts.get(i).is("0") && digits.charAt(at) == '0') {
					needed = at;
				}
			}
		}
		var shown = new StringBuilder((needed > 0) ? "." : "");
		var next = 0;
		for (var part : parts) {
			if (!part.isDigit()) {
				shown.append(part.is(",") ? "" : part.text());
			}
			else if (next++ < needed) {
				shown.append(digits.charAt(next - 1));
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
