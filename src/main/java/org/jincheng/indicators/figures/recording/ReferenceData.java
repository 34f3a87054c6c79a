package org.jincheng.indicators.figures.recording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.place.PlaceRequest;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What figures refer to, as it is in a transaction: each entry is read once, when the
 * first figure names it.
 */
final class ReferenceData {

	private final Catalogue catalogue;

	/** The codes that are meant, by those that were merged. */
	private final Map<String, String> mergedIndicators;

	private final Map<String, String> mergedPlaces;

	private final Map<String, Optional<Measured>> indicators = new HashMap<>();

	private final Map<String, Optional<PlaceRequest>> places = new HashMap<>();

	private final Map<String, Optional<DateBound>> published = new HashMap<>();

	/** The statements of the sources that were asked for. */
	private final Map<String, Set<Locator>> statements = new HashMap<>();

	/** The cells that were asked for, with the codes that they have or would have. */
	private final Map<Part, String> cells = new HashMap<>();

	/** The cells that figures make, with their codes. */
	private final Map<Part, String> made = new LinkedHashMap<>();

	private final Map<String, Dimension> dimensions;

	/** The codes of the units of money. */
	private final Set<String> currencies;

	ReferenceData(Catalogue catalogue) {
		this.catalogue = catalogue;
		var merged = catalogue.redirects().all(null);
		this.mergedIndicators = merged.getOrDefault(Redirects.INDICATORS, Map.of());
		this.mergedPlaces = merged.getOrDefault(Redirects.PLACES, Map.of());
		this.dimensions = catalogue.indicators().dimensions();
		this.currencies = this.dimensions.keySet()
			.stream()
			.filter((unit) -> isOf(Dimension.MONEY, unit))
			.collect(Collectors.toSet());
	}

	/**
	 * Returns the code of a cell of a measure, which is taken for one that there is if it
	 * can be made; null if it cannot.
	 */
	@Nullable String cell(String said, Where where) {
		var of = this.mergedIndicators.getOrDefault(said, said);
		var part = new Part(of, where.toString());
		var code = this.cells.computeIfAbsent(part, (_) -> this.catalogue.indicators().codeOfCell(of, where));
		var known = indicator(code);
		if (known != null) {
			return of.equals(known.of()) ? code : null;
		}
		var measure = indicator(of);
		if (measure == null || measure.isDerived() || !this.catalogue.indicators().isKnown(where)) {
			return null;
		}
		this.indicators.put(code, Optional.of(measure.as(code)));
		this.made.put(part, code);
		return code;
	}

	/** Returns a figure of what its codes mean. */
	StatedFigure current(StatedFigure said) {
		return (this.mergedIndicators.isEmpty() && this.mergedPlaces.isEmpty()) ? said
				: withoutUsual(said).recoded((code) -> this.mergedIndicators.getOrDefault(code, code),
						(code) -> this.mergedPlaces.getOrDefault(code, code));
	}

	/** Leaves out the whole that a merged indicator named, as exports of it have it. */
	private StatedFigure withoutUsual(StatedFigure said) {
		var whole = said.shareOf();
		return (whole != null && whole.en() != null && this.mergedIndicators.containsKey(said.indicator())
				&& this.catalogue.indicators().usualWhole(said.indicator()).filter(whole.en()::equals).isPresent())
						? said.of(said.indicator(), said.place(), said.comparison(), said.valuation(), null,
								said.status())
						: said;
	}

	/** The cells to make before figures of them are recorded, with their codes. */
	Map<Part, String> made() {
		return this.made;
	}

	/** Whether a unit measures in a dimension; none that is a rate does. */
	boolean isOf(Dimension dimension, String unit) {
		return this.dimensions.get(unit) == dimension;
	}

	/** The codes of the units of money. */
	Set<String> currencies() {
		return this.currencies;
	}

	/** Whether figures of an indicator can have prices. */
	boolean isPriced(Measured indicator) {
		var measure = (indicator.of() != null) ? indicator(indicator.of()) : null;
		var priced = (measure != null) ? measure : indicator;
		return priced.defaults().isPriced(priced.units(), this.currencies);
	}

	@Nullable Measured indicator(String code) {
		return this.indicators.computeIfAbsent(code, (it) -> this.catalogue.indicators().find(it).map(Measured::of))
			.orElse(null);
	}

	/** Notes a code that no indicator has. */
	void checkIndicator(String field, String code, References references) {
		if (indicator(code) == null) {
			references.known(field, code, this.catalogue.indicators().codes());
		}
	}

	@Nullable PlaceRequest place(String code) {
		return this.places.computeIfAbsent(code, this.catalogue.places()::described).orElse(null);
	}

	/** Notes a code that no place has. */
	void checkPlace(String field, String code, References references) {
		if (place(code) == null) {
			references.unknown(field, code, this.catalogue.places().names());
		}
	}

	/** When a source was published; null if there is no such source, which is noted. */
	@Nullable DateBound published(String source, References references) {
		var published = this.published.computeIfAbsent(source, this.catalogue.sources()::published).orElse(null);
		if (published == null) {
			references.known("/source/id", source, this.catalogue.sources().ids());
		}
		return published;
	}

	/** Whether a source states something there. */
	boolean states(Locator locator) {
		return this.statements.computeIfAbsent(locator.source(), this.catalogue.sources()::locators).contains(locator);
	}

	/**
	 * What reads the entries.
	 *
	 * @param indicators the indicators and their units
	 * @param places the places
	 * @param sources the sources
	 * @param redirects the codes that were merged
	 */
	@Component
	record Catalogue(IndicatorService indicators, PlaceService places, SourceService sources, Redirects redirects) {
	}

	/**
	 * Which part of a measure a cell is.
	 *
	 * @param of the code of the measure
	 * @param where its categories, as in {@code residence:urban sex:female}
	 */
	record Part(String of, String where) {
	}

	/**
	 * What figures are of.
	 *
	 * @param code the code of the indicator
	 * @param isDerived whether its figures are derived, not recorded
	 * @param topic the code of its topic
	 * @param name its name
	 * @param comparison what new figures are compared with where they do not say; null
	 * where they stand for themselves
	 * @param defaults what holds for its figures that do not say otherwise
	 * @param units the codes of the units that its figures can be in
	 * @param of the measure that it is a part of; null if it is none
	 */
	record Measured(String code, boolean isDerived, String topic, Text name, @Nullable Comparison comparison,
			FigureDefaults defaults, Set<String> units, @Nullable String of) {

		static Measured of(Indicator indicator) {
			return new Measured(indicator.code(), indicator.origin() == Origin.DERIVED, indicator.topic(),
					indicator.name(), indicator.comparison(), indicator.defaults(), new HashSet<>(indicator.units()),
					indicator.cell().of());
		}

		/** Whether a ratio can be its share of a whole that the figure does not name. */
		boolean canBeShare() {
			var isUnknown = this.defaults.statistic() == null && this.defaults.adds() == null;
			return this.defaults.shareOf() != null || this.of != null && isUnknown;
		}

		/** The same of a cell of it. */
		Measured as(String cell) {
			return new Measured(cell, false, this.topic, this.name, this.comparison,
					this.defaults.ofCell(this.name, this.code, true), this.units, this.code);
		}

	}

}
