package org.jincheng.indicators.figures.wording;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.breaks.BreakRequest;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * The words of a language that charts and pages share, with numbers and periods. Millions
 * are written only where that is exact and short.
 *
 * @param language the language
 */
public record FigureWords(Language language) {

	private static final Map<String, Text> WORDS = TextFile.texts("dashboard/words.json");

	private static final int MAX_DECIMALS = 4;

	/** A power of ten that has a name. */
	record Magnitude(int exponent, String name) {

		private static final Magnitude ONE = new Magnitude(0, "");

		/** Two zeros at least are saved. */
		boolean isShort(BigDecimal value) {
			return value.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(this.exponent)) >= 0 && isExact(value);
		}

		boolean isExact(BigDecimal value) {
			return of(value).scale() <= Math.min(MAX_DECIMALS, this.exponent - 2);
		}

		BigDecimal of(BigDecimal value) {
			return value.scaleByPowerOfTen(-this.exponent).stripTrailingZeros();
		}

	}

	/** Whether there are words of a name. */
	public static boolean has(String name) {
		return WORDS.containsKey(name);
	}

	/**
	 * Returns words by their name, with values in the places of {@code {0}} and others.
	 */
	public String text(String name, Object... values) {
		var said = Objects.requireNonNull(WORDS.get(name), name).in(this.language);
		for (int i = 0; i < values.length; i++) {
			said = said.replace("{" + i + "}", values[i].toString());
		}
		return said;
	}

	/** Returns a number, in millions where that is exact and short. */
	public String number(BigDecimal value) {
		var magnitude = magnitude(List.of(value));
		return grouped((magnitude == Magnitude.ONE) ? value : magnitude.of(value)) + magnitude.name();
	}

	/**
	 * Returns the largest magnitude in which all of some numbers are exact and one is
	 * short.
	 */
	Magnitude magnitude(Collection<BigDecimal> values) {
		return Stream.of(text("number.magnitudes").split(","))
			.map((magnitude) -> magnitude.split(":"))
			.map((magnitude) -> new Magnitude(Integer.parseInt(magnitude[0]), magnitude[1]))
			.filter((magnitude) -> values.stream().allMatch(magnitude::isExact)
					&& values.stream().anyMatch(magnitude::isShort))
			.findFirst()
			.orElse(Magnitude.ONE);
	}

	/** Returns a place in an order, such as "3rd". */
	String ordinal(BigDecimal place) {
		var ofTen = place.intValue() % 10;
		var isTeen = place.intValue() / 10 % 10 == 1;
		return number(place) + text("number.ordinals").split(",", -1)[(ofTen > 3 || isTeen) ? 0 : ofTen];
	}

	/** Returns a number with all its digits. */
	static String grouped(BigDecimal value) {
		return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
	}

	/**
	 * Returns what the figures of a series are compared with.
	 * @param series how far the base is from the period, as a series has it
	 */
	String compared(Comparison comparison, String series) {
		var distance = "base." + series.substring(series.indexOf(' ') + 1);
		var base = comparison.basePeriod();
		var on = has(distance) ? text(distance) : (base != null) ? period(base.label()) : "";
		return (on.isEmpty() || comparison.kind() == ComparisonKind.OF_PLAN) ? comparison.kind().name(this.language)
				: text("figure." + comparison.kind().code() + ".on", on);
	}

	/** Returns the rank of a place among those of its kind, in words. */
	public String ranked(int rank, boolean isTied, int count, PlaceKind kind) {
		return text(isTied ? "rank.tied" : "rank", ordinal(BigDecimal.valueOf(rank)), count, places(kind));
	}

	/**
	 * Cites a sentence, and the cell of a table in it.
	 * @param name the short citation of its publication
	 */
	public String located(String name, int paragraph, int sentence, @Nullable CellLocator cell) {
		var said = text("chart.sentence", name, paragraph, sentence);
		return (cell == null) ? said : text("drawer.cell", said, cell.table(), cell.row(), cell.column());
	}

	/** Returns what several places of a kind are called. */
	public String places(PlaceKind kind) {
		return text(has("places." + kind.code()) ? "places." + kind.code() : "places");
	}

	/** Returns a period, such as "January to August 2021". */
	public String period(String label) {
		var ends = label.split("/");
		var year = label.substring(0, 4);
		if (ends.length == 1) {
			return switch (label.length()) {
				case 4 -> text("figure.year", label);
				case 7 -> text("figure.month", year, month(label));
				default -> label;
			};
		}
		return (ends[0].length() == 7 && ends[1].startsWith(year))
				? text("figure.months", year, month(ends[0]), month(ends[1]))
				: text("figure.between", period(ends[0]), period(ends[1]));
	}

	private String month(String label) {
		return text("period.months").split(" ")[Integer.parseInt(label.substring(5)) - 1];
	}

	/** Returns a period in short, as axes have it. */
	public String date(String label) {
		return (label.length() == 4) ? text("figure.year", label) : label.replace("/", " – ");
	}

	/**
	 * Returns the day from which figures are not comparable with earlier ones, and why,
	 * in words.
	 */
	public String broken(BreakRequest one) {
		var note = (one.note() != null) ? " " + one.note().in(this.language) : "";
		return text("chart.break", one.day(), one.reason().name(this.language)) + note;
	}

}
