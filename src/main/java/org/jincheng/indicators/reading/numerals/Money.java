package org.jincheng.indicators.reading.numerals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Units of money: CNY, CNY-per-person. */
public final class Money {

	private static final Pattern UNIT = Pattern.compile("([A-Z]{3})(-per-.*)?");

	private static final Pattern WITH = Pattern.compile("(.*-)?[A-Z]{3}(-.*)?");

	private Money() {
	}

	/** Returns whether a unit has a currency in it, also below the line. */
	public static boolean isIn(String unit) {
		return WITH.matcher(unit).matches();
	}

	/** The currency of a unit; null where it is none of money. */
	public static @Nullable String currency(@Nullable String unit) {
		var matcher = matcher(unit);
		return matcher.matches() ? matcher.group(1) : null;
	}

	/** What follows the currency of a unit, empty or a rate; null of other units. */
	public static @Nullable String rate(@Nullable String unit) {
		var matcher = matcher(unit);
		return matcher.matches() ? matcher.group().substring(3) : null;
	}

	private static Matcher matcher(@Nullable String unit) {
		return UNIT.matcher((unit != null) ? unit : "");
	}

}
