package org.jincheng.indicators.figures.recording;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.catalogue.indicator.Statistic;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every figure that a source states, whether a form brings it or a row of
 * a file.
 *
 * @param referenceData what a figure can refer to
 * @param usual the prices that figures have that are recorded together, if they do not
 * say them
 */
record ObservationRules(ReferenceData referenceData, FigureDefaults usual) {

	/** A count, also for each of something. */
	private static final Pattern COUNT = Pattern.compile("^count(-per-|$)");

	/** The units of a part of a whole, with how many the whole is. */
	private static final Map<String, BigDecimal> OF_SHARES = Map.of("percent", BigDecimal.valueOf(100), "permille",
			BigDecimal.valueOf(1000));

	private static final Set<String> OF_PEOPLE = Set.of("persons", "households");

	ObservationRules(ReferenceData referenceData) {
		this(referenceData, FigureDefaults.NONE);
	}

	/** Notes what does not go with the reference data, by the fields of the figure. */
	void check(StatedFigure figure, References references) {
		checkIndicator(figure, references);
		this.referenceData.checkPlace("/place", figure.place(), references);
		checkPlace(figure, references);
		if (isGroup(figure) && Boolean.FALSE.equals(figure.joint())) {
			references.refuse("/joint", "false", "A figure of a group of places must be joint.");
		}
		checkValue(figure, references);
		checkComparison(figure, references);
		checkShare(figure, references);
		checkSource(figure, references);
	}

	/**
	 * Returns a figure with what follows from the reference data where it leaves that
	 * out.
	 * @param before what was said of the figure before; null if it is new
	 */
	StatedFigure complete(StatedFigure said, @Nullable StatedFigure before) {
		var figure = this.referenceData.current(said);
		var indicator = this.referenceData.indicator(figure.indicator());
		if (indicator == null) {
			return figure.completed(before, null);
		}
		var completed = figure.completed(before, indicator.comparison());
		var comparison = completed.comparison();
		var isOfPlan = comparison != null && comparison.kind() == ComparisonKind.OF_PLAN;
		var prices = (isOfPlan || !this.referenceData.isPriced(indicator)) ? Valuation.NONE : this.usual.of(comparison);
		// Earlier exports name the usual whole beside amounts and growth, too.
		var isShare = Whole.isOf(completed.unit(), comparison)
				|| indicator.defaults().beyond(completed.shareOf(), completed.place()) != null;
		return completed.of(completed.indicator(), completed.place(), comparison, completed.valuation().or(prices),
				isShare ? completed.shareOf() : null, completed.status());
	}

	/** What holds for a figure that does not say otherwise. */
	FigureDefaults defaults(StatedFigure figure) {
		var indicator = this.referenceData.indicator(figure.indicator());
		return (indicator != null) ? indicator.defaults() : FigureDefaults.NONE;
	}

	/** Whether a figure is of a group of places: then it is joint. */
	boolean isGroup(StatedFigure figure) {
		var place = this.referenceData.place(figure.place());
		return place != null && place.kind() == PlaceKind.GROUP;
	}

	private void checkPlace(StatedFigure figure, References references) {
		var place = this.referenceData.place(figure.place());
		if (place != null && place.validTo() != null && figure.period().start().isAfter(place.validTo().last())) {
			references.refuse("/period/start", figure.period().start().toString(),
					"Must not be after the place ended: %s.".formatted(place.validTo()));
		}
	}

	private static void checkValue(StatedFigure figure, References references) {
		var isBetween = figure.relation() == Relation.BETWEEN;
		var upper = figure.upper();
		if (isBetween && upper == null) {
			references.refuse("/upper", null, "Is missing: the relation is \"between\".");
		}
		else if (!isBetween && upper != null) {
			references.refuse("/upper", upper.toPlainString(), "Allowed only if the relation is \"between\".");
		}
		else if (upper != null && figure.value() != null && upper.compareTo(figure.value()) <= 0) {
			references.refuse("/upper", upper.toPlainString(), "Not more than the value.");
		}
		if (figure.counted() != null && !COUNT.matcher(figure.unit()).find()) {
			references.refuse("/counted", figure.counted(), "Allowed only if the unit is \"count\".");
		}
		if (figure.occurrence() != null && figure.occurrence() > 1 && figure.note() == null) {
			references.refuse("/note", null, "Is missing: it says why the source states the figure again.");
		}
	}

	private void checkComparison(StatedFigure figure, References references) {
		var comparison = figure.comparison();
		if (comparison != null) {
			FigureRules.check(comparison, (field, code) -> this.referenceData.checkPlace(field, code, references),
					references);
		}
		FigureRules.checkUnit((comparison != null) ? comparison.kind() : null, "/unit", figure.unit(), references);
		if (comparison != null && figure.place().equals(comparison.place())) {
			references.refuse("/comparison/place", comparison.place(), "Is the place of the figure itself.");
		}
		if (comparison != null && comparison.distance() != null && comparison.basePeriod() != null
				&& comparison.base().end().getYear() != figure.period().end().getYear() - 1) {
			references.refuse("/comparison/distance", comparison.distance().code(),
					"The base period is not the last day of the year before.");
		}
		if (comparison != null && comparison.kind() == ComparisonKind.RANK) {
			checkRank(figure, comparison, references);
		}
		if (comparison != null && comparison.kind() == ComparisonKind.OF_PLAN
				&& !this.referenceData.isOf(Dimension.RATIO, figure.unit())) {
			references.refuse("/unit", figure.unit(), "A comparison \"of-plan\" needs a ratio, such as \"percent\".");
		}
		var isOfChanges = comparison != null && comparison.isOfChanges();
		if (figure.valuation().currency() != null
				&& (!isOfChanges || this.referenceData.isOf(Dimension.MONEY, figure.unit()))) {
			references.refuse("/currency", figure.valuation().currency(),
					"Allowed only for a change that is not itself an amount of money.");
		}
	}

	/**
	 * Whether nobody says the prices of a figure that has some: of money, or of a change.
	 */
	boolean lacksPrices(Observation figure) {
		var indicator = this.referenceData.indicator(figure.indicator());
		var comparison = figure.comparison();
		var hasPrices = (comparison != null) ? comparison.isOfChanges() && comparison.kind() != ComparisonKind.RANK
				: this.referenceData.isOf(Dimension.MONEY, Rate.numeratorOf(figure.unit()));
		return indicator != null && this.referenceData.isPriced(indicator) && hasPrices
				&& figure.terms().valuation().prices() == null;
	}

	/**
	 * Refuses negative people and homes, and levels of a share outside its whole, unless
	 * a note says why.
	 */
	private static void checkSize(StatedFigure figure, ReferenceData.Measured indicator, References references) {
		if (figure.comparison() != null || figure.note() != null) {
			return;
		}
		var isShare = figure.shareOf() != null || indicator.canBeShare()
				|| indicator.defaults().statistic() == Statistic.SHARE;
		var most = isShare ? OF_SHARES.get(figure.unit()) : null;
		if (most == null && !OF_PEOPLE.contains(figure.unit())) {
			return;
		}
		var wrong = Stream.of(figure.value(), figure.upper())
			.filter((value) -> value != null && (value.signum() < 0 || most != null && value.compareTo(most) > 0))
			.findFirst()
			.orElse(null);
		if (wrong != null) {
			references.refuse("/value", wrong.toPlainString(),
					"Figures in the unit \"%s\" are at least 0%s, unless a note says why.".formatted(figure.unit(),
							(most != null) ? ", and shares at most " + most : ""));
		}
	}

	private static void checkRank(StatedFigure figure, Comparison comparison, References references) {
		checkWhole("/value", figure.value(), figure.unit(), references);
		checkWhole("/upper", figure.upper(), figure.unit(), references);
		var rank = figure.value();
		if (rank != null && rank.signum() <= 0) {
			references.refuse("/value", rank.toPlainString(), "A rank must be 1 or more.");
		}
		var count = (comparison.among() != null) ? comparison.among().count() : null;
		if (count != null && rank != null && rank.compareTo(BigDecimal.valueOf(count)) > 0) {
			references.refuse("/comparison/among/count", count.toString(), "Must not be less than the rank.");
		}
	}

	private void checkShare(StatedFigure figure, References references) {
		var whole = figure.shareOf();
		if (whole == null) {
			return;
		}
		if (whole.indicator() != null && whole.place() != null) {
			this.referenceData.checkIndicator("/shareOf/indicator", whole.indicator(), references);
			this.referenceData.checkPlace("/shareOf/place", whole.place(), references);
			if (whole.indicator().equals(figure.indicator()) && whole.place().equals(figure.place())) {
				references.refuse("/shareOf", null, "Is the figure's own indicator and place.");
			}
		}
		if (whole.en() != null && whole.en().length() > FigureRules.MAX_WORDS) {
			references.refuse("/shareOf/en", whole.en(), FigureRules.TOO_LONG);
		}
		if (!Whole.isOf(figure.unit(), figure.comparison())) {
			references.refuse("/shareOf", null,
					"Allowed only for a share, its change in percentage points, or a contribution.");
		}
		if ((whole.indicator() != null) == (whole.en() != null) || whole.indicator() != null && whole.zh() != null) {
			references.refuse("/shareOf", null,
					"Give an indicator, a place or both, or else words: \"en\", and \"zh\" if known.");
		}
	}

	private void checkIndicator(StatedFigure figure, References references) {
		var indicator = this.referenceData.indicator(figure.indicator());
		if (indicator == null) {
			this.referenceData.checkIndicator("/indicator", figure.indicator(), references);
		}
		else if (indicator.isDerived()) {
			references.refuse("/indicator", figure.indicator(),
					"Figures of this indicator are derived and cannot be recorded.");
		}
		else {
			if (!figure.unit().equals(FigureRules.RANK)) {
				references.known("/unit", figure.unit(), indicator.units());
			}
			checkRatio(figure, indicator, references);
			checkSize(figure, indicator, references);
			if (!this.referenceData.isPriced(indicator)) {
				FigureRules.checkUnpriced("", figure.valuation(), references);
			}
			FigureRules.check("", figure.valuation().or(indicator.defaults().of(figure.comparison())),
					this.referenceData.currencies(), references);
			if (this.referenceData.isOf(Dimension.COUNT, figure.unit())) {
				checkWhole("/value", figure.value(), figure.unit(), references);
				checkWhole("/upper", figure.upper(), figure.unit(), references);
			}
		}
	}

	/**
	 * An indicator that is measured in other units lists ratios for its changes and
	 * multiples, which are compared with something, and for its share of a whole.
	 */
	private void checkRatio(StatedFigure figure, ReferenceData.Measured indicator, References references) {
		var levels = indicator.units()
			.stream()
			.filter((unit) -> !this.referenceData.isOf(Dimension.RATIO, unit))
			.sorted()
			.collect(Collectors.joining(", "));
		var isShare = (figure.shareOf() != null || indicator.canBeShare()) && OF_SHARES.containsKey(figure.unit());
		if (figure.comparison() == null && this.referenceData.isOf(Dimension.RATIO, figure.unit()) && !levels.isEmpty()
				&& !isShare) {
			references.refuse("/comparison", null,
					"Is missing: in the unit \"%s\", an indicator that is measured in %s is compared with something."
						.formatted(figure.unit(), levels));
		}
	}

	private static void checkWhole(String field, @Nullable BigDecimal value, String unit, References references) {
		if (value != null && value.stripTrailingZeros().scale() > 0) {
			references.refuse(field, value.toPlainString(),
					"Not a whole number, as figures in the unit \"%s\" are.".formatted(unit));
		}
	}

	private void checkSource(StatedFigure figure, References references) {
		var published = this.referenceData.published(figure.source().id(), references);
		if (published != null) {
			if (!this.referenceData.states(figure.locator())) {
				references.refuse("/source", figure.locator().toString(), "Unknown statement.");
			}
			checkPeriod(figure.period(), published, references);
		}
	}

	private static void checkPeriod(StatedFigure.StatedPeriod period, DateBound published, References references) {
		if (period.end().isBefore(period.start())) {
			references.refuse("/period/end", period.end().toString(), "Must not be before the start of the period.");
		}
		else if (period.basis() == PeriodBasis.PUBLICATION
				&& !(period.start().equals(published.first()) && period.end().equals(published.last()))) {
			references.refuse("/period", PeriodLabel.of(period.start(), period.end()),
					"Where the date of publication stands in, it is %s.".formatted(published));
		}
	}

}
