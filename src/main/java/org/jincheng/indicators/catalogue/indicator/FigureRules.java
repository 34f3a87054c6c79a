package org.jincheng.indicators.catalogue.indicator;

import java.util.Collection;
import java.util.function.BiConsumer;

import org.jincheng.indicators.core.curation.References;
import org.jspecify.annotations.Nullable;

/** What holds for comparisons and valuations, of figures and of the defaults for them. */
public final class FigureRules {

	/** The unit of ranks, and of nothing else. */
	public static final String RANK = "rank";

	/** How long words in the key of a figure may be: an index has them. */
	public static final int MAX_WORDS = 200;

	/** The message for longer ones. */
	public static final String TOO_LONG = "Must have at most %d characters.".formatted(MAX_WORDS);

	private static final String UNPRICED = """
			Allowed only if a unit of the indicator has a currency in it, or the indicator is "priced".""";

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	private FigureRules() {
	}

	/**
	 * Notes what is wrong with a comparison.
	 * @param places the names of all places, by code
	 */
	public static void check(Comparison comparison, BiConsumer<String, String> places, References references) {
		var kind = comparison.kind();
		var base = comparison.basePeriod();
		if (base != null && base.end().isBefore(base.start())) {
			references.refuse("/comparison/basePeriod/end", base.end().toString(),
					"Must not be before the start of the period.");
		}
		if (base == null && kind.needsBase(comparison.place() != null)) {
			references.refuse("/comparison/basePeriod", null,
					"Is missing: what is compared with no other place has a base period.");
		}
		if (comparison.place() != null) {
			places.accept("/comparison/place", comparison.place());
			if (kind.isOfRanksOrPlans()) {
				references.refuse("/comparison/place", comparison.place(), """
						Allowed only for a change or a multiple. A rank names the place whose parts are \
						ranked in "among".""");
			}
		}
		if (comparison.place() != null && kind.isOfContributions()) {
			references.refuse("/comparison/place", comparison.place(), """
					Allowed only for a change or a multiple. What a contribution is a part of is named in \
					"shareOf".""");
		}
		if (comparison.distance() != null && (kind != ComparisonKind.CHANGE || base == null
				|| comparison.place() != null || !base.start().equals(base.end())
				|| base.end().getDayOfYear() != base.end().lengthOfYear())) {
			references.refuse("/comparison/distance", comparison.distance().code(),
					"Allowed only for a change whose base period is the last day of a year.");
		}
		checkAmong(comparison, places, references);
	}

	/** Notes that what is compared in a way cannot be in a unit. */
	public static void checkUnit(@Nullable ComparisonKind kind, String field, String unit, References references) {
		if (kind == ComparisonKind.TIMES_MORE && !unit.equals("multiple")) {
			references.refuse(field, unit, "A comparison \"times-more\" needs the unit \"multiple\".");
		}
		if ((kind == ComparisonKind.CONTRIBUTION || kind == ComparisonKind.CHANGE_OF_CHANGE)
				&& !unit.equals("percentage-point")) {
			references.refuse(field, unit,
					"A comparison \"%s\" needs the unit \"percentage-point\".".formatted(kind.code()));
		}
		if (kind == ComparisonKind.CONTRIBUTION_RATE && !unit.equals("percent")) {
			references.refuse(field, unit, "A comparison \"contribution-rate\" needs the unit \"percent\".");
		}
		if ((kind == ComparisonKind.RANK) != unit.equals(RANK)) {
			references.refuse(field, unit, "The unit \"rank\" and the comparison \"rank\" need each other.");
		}
	}

	private static void checkAmong(Comparison comparison, BiConsumer<String, String> places, References references) {
		var among = comparison.among();
		if (among == null) {
			return;
		}
		if (comparison.kind() != ComparisonKind.RANK) {
			references.refuse("/comparison/among", null, "Allowed only for a rank.");
		}
		if (among.place() != null) {
			places.accept("/comparison/among/place", among.place());
		}
		if (among.kind() != null && among.kind().length() > MAX_WORDS) {
			references.refuse("/comparison/among/kind", among.kind(), TOO_LONG);
		}
		if (among.count() != null && among.count() < 1) {
			references.refuse("/comparison/among/count", among.count().toString(), "Must be 1 or more.");
		}
	}

	/**
	 * Notes that something has prices and cannot have them.
	 * @param at the JSON Pointer of what has them
	 */
	public static void checkUnpriced(String at, Valuation valuation, References references) {
		if (valuation.prices() != null) {
			references.refuse(at + "/prices", valuation.prices().code(), UNPRICED);
		}
		if (valuation.priceYear() != null) {
			references.refuse(at + "/priceYear", valuation.priceYear().toString(), UNPRICED);
		}
	}

	/**
	 * Notes what is wrong with how something is valued.
	 * @param at the JSON Pointer of that
	 * @param currencies the codes of the units of money
	 */
	public static void check(String at, Valuation valuation, Collection<String> currencies, References references) {
		var year = valuation.priceYear();
		if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
			references.refuse(at + "/priceYear", year.toString(),
					"Must be from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
		}
		if (year != null && valuation.prices() != Prices.CONSTANT) {
			references.refuse(at + "/priceYear", year.toString(), "Allowed only if the prices are \"constant\".");
		}
		if (valuation.currency() != null) {
			references.known(at + "/currency", valuation.currency(), currencies);
		}
	}

}
