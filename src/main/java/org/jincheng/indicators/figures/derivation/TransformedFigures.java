package org.jincheng.indicators.figures.derivation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.figures.observation.ComparisonFilter;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationOrder;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.ObservationStatements;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.OriginFilter;
import org.jincheng.indicators.figures.observation.Transform;
import org.jincheng.indicators.figures.observation.TransformPair;
import org.jincheng.indicators.figures.observation.TransformPairs;
import org.jincheng.indicators.figures.observation.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What transforms make of stated figures, computed at each reading. */
@Component
public class TransformedFigures {

	private static final Text NOMINAL = new Text("Computed from amounts as stated; prices may have changed.",
			"按来源所述金额计算，未剔除价格变动。");

	private static final Text OTHER_BASE = new Text("""
			Computed from the preferred base. The publication of the value states another base, which the \
			first occurrence uses.""", "按首选的基期数计算；该数所在的出版物给出了另一基期数，按后者计算的结果列为第一条。");

	/** An order by what is only computed would have to compute all first. */
	private static final List<String> SORTABLE = List.of("indicator", "-indicator", "place", "-place", "period",
			"-period");

	private static final List<Transform> CHANGES = List.of(Transform.PERCENT_CHANGE_ON_YEAR, Transform.CHANGE_ON_YEAR,
			Transform.PERCENT_CHANGE, Transform.CHANGE);

	private static final String NO_BASE = """
			Is missing: an index needs the period that it is 100 in, and an average change the one that it \
			starts from, such as base=2015.""";

	private static final String ONLY_WITH_BASE = "Allowed only with transform=index or transform=average-change.";

	/** Nobody knows a base without the figures that it is for. */
	private static final String NO_INDICATOR = """
			 Name an indicator as well (see /api/v1/indicators). Both need a figure for exactly that \
			period.""";

	private final Observations observations;

	private final TransformPairs pairs;

	private final IndicatorService indicators;

	TransformedFigures(Observations observations, TransformPairs pairs, IndicatorService indicators) {
		this.observations = observations;
		this.pairs = pairs;
		this.indicators = indicators;
	}

	/**
	 * Refuses what would mean nothing.
	 * @throws InvalidParametersException if it does
	 */
	public void check(ObservationSelection selection, PageQuery page) {
		var transform = selection.transform();
		if (transform == null) {
			refuse(selection.base() != null, "base", selection.base(), ONLY_WITH_BASE, List.of());
			return;
		}
		refuse(transform.needsBase() && selection.base() == null, "base", null,
				(selection.indicator() != null) ? NO_BASE : NO_BASE + NO_INDICATOR, List.of());
		refuse(!transform.needsBase() && selection.base() != null, "base", selection.base(), ONLY_WITH_BASE, List.of());
		refuse(selection.origin() != null && selection.origin() != OriginFilter.STATED, "origin", selection.origin(),
				"Only stated figures can be transformed.", List.of(OriginFilter.STATED.code()));
		refuse(selection.comparison() != null && !selection.comparison().equals(List.of(ComparisonFilter.NONE)),
				"comparison", codes(selection), "Only figures without a comparison can be transformed.",
				List.of(ComparisonFilter.NONE.code()));
		refuse(page.sort() != null && !SORTABLE.contains(page.sort()), "sort", page.sort(),
				"Results of a transform cannot be sorted by this field.", SORTABLE);
		refuse(!selection.isOfValues(), "missing", true, "Figures without a value cannot be transformed.",
				List.of("false"));
		checkUnits(transform, selection);
	}

	private static void refuse(boolean isWrong, String parameter, @Nullable Object rejected, String message,
			List<String> allowed) {
		if (isWrong) {
			throw new InvalidParametersException(
					new RequestError(ErrorPlace.ofParameter(parameter), text(rejected), message, allowed));
		}
	}

	private static String codes(ObservationSelection selection) {
		return Objects.requireNonNullElse(selection.comparison(), List.<ComparisonFilter>of())
			.stream()
			.map(ComparisonFilter::code)
			.collect(Collectors.joining(","));
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value instanceof Term term) ? term.code() : (value != null) ? value.toString() : null;
	}

	/** Refuses each unit that is named, and each indicator that is in no other. */
	private void checkUnits(Transform transform, ObservationSelection selection) {
		var dimensions = this.indicators.dimensions();
		if (selection.unit() != null) {
			selection.unit().forEach((unit) -> refuse(transform, objection(transform, unit, dimensions)));
		}
		if (selection.indicator() != null) {
			if (transform.operation() == Transform.Operation.SINGLE) {
				this.indicators.described(selection.indicator()).values().forEach(TransformedFigures::refuseSingle);
			}
			var units = this.indicators.unitsOf(selection.indicator());
			units.forEach((indicator, all) -> {
				var objections = all.stream()
					.filter((unit) -> selection.unit() == null || selection.unit().contains(unit))
					.map((unit) -> objection(transform, unit, dimensions))
					.toList();
				if (!objections.isEmpty() && objections.stream().allMatch(Optional::isPresent)) {
					refuse(transform, objections.getFirst().map((why) -> indicator + ": " + why));
				}
			});
		}
	}

	/** Refuses an indicator of which nobody says that it adds up over time. */
	private static void refuseSingle(Indicator indicator) {
		refuse(!indicator.defaults().addsUp(Over.TIME), "transform", Transform.CUMULATIVE_TO_SINGLE,
				("%s: Is not known to add up over time (see its statistic and adds), so its figures "
						+ "cannot be split into single periods.")
					.formatted(indicator.code()),
				List.of());
	}

	/** Why a transform of values in a unit means nothing; empty if it means something. */
	private static Optional<String> objection(Transform transform, String unit, Map<String, Dimension> dimensions) {
		var operation = transform.operation();
		var dimension = dimension(unit, dimensions);
		if (operation.meaninglessUnits().contains(Rate.numeratorOf(unit))) {
			return Optional.of("""
					A percent change of figures in %s could be mistaken for percentage points. Use %s, which \
					gives percentage points.""".formatted(unit, inPoints(transform)));
		}
		if (dimension != null && operation.meaninglessDimensions().contains(dimension)
				|| !operation.isOfRates() && Rate.of(unit).isPresent()) {
			return Optional.of((operation == Transform.Operation.SINGLE) ? """
					Figures in %s do not add up over the months of a year, so they cannot be split into \
					single periods.""".formatted(unit)
					: "Temperatures have no ratios, because 0 °C is no true zero. Use change or change-on-year.");
		}
		return Optional.empty();
	}

	/** The same transform, as a difference. */
	private static String inPoints(Transform transform) {
		return (transform == Transform.AVERAGE_CHANGE) ? Transform.CHANGE.code()
				: transform.code().replace("percent-", "");
	}

	private static @Nullable Dimension dimension(String unit, Map<String, Dimension> dimensions) {
		return dimensions.get(Rate.numeratorOf(unit));
	}

	private static void refuse(Transform transform, Optional<String> why) {
		if (why.isPresent()) {
			var allowed = inPoints(transform).equals(transform.code()) ? List.<String>of()
					: List.of(inPoints(transform));
			throw new InvalidParametersException(
					new RequestError(ErrorPlace.ofParameter("transform"), transform.code(), why.get(), allowed));
		}
	}

	/**
	 * A page of them. Where it ends between the two that follow from one figure, its end
	 * has the number of those that were shown beside the keys of the figure.
	 */
	public KeysetPage<Observation> page(ObservationSelection selection, PageQuery query, @Nullable Long total,
			Language language) {
		var transform = Objects.requireNonNull(selection.transform());
		var order = ObservationOrder.of(query);
		var making = making(transform, language);
		var shown = order.extra(query.keys());
		var pairs = this.pairs.find(selection, query, query.size() + 1, language,
				(found) -> made(found, making, order, transform).size() > query.size() + shown);
		var made = made(pairs, making, order, transform).stream().skip(shown).toList();
		return KeysetPage.of(made, total, query, Made::keys).map((page) -> page.stream().map(Made::figure).toList());
	}

	private static List<Made> made(List<TransformPair> pairs, Function<TransformPair, Stream<Observation>> making,
			ObservationOrder order, Transform transform) {
		return pairs.stream().flatMap((pair) -> {
			var figures = making.apply(pair).toList();
			var keys = order.keys(pair.sortedAs(transform));
			return IntStream.range(0, figures.size())
				.mapToObj((i) -> new Made(figures.get(i), (i + 1 < figures.size()) ? order.with(keys, i + 1) : keys));
		}).toList();
	}

	/** Hands over all of them, in order, however many they are. */
	public void forEach(ObservationSelection selection, PageQuery query, Language language,
			Consumer<? super Observation> consumer) {
		var making = making(Objects.requireNonNull(selection.transform()), language);
		this.pairs.forEach(selection, query, language, (pair) -> making.apply(pair).forEach(consumer));
	}

	/** What makes of each pair what follows. */
	private Function<TransformPair, Stream<Observation>> making(Transform transform, Language language) {
		var making = making(isRelative(transform) ? this.indicators.dimensions() : Map.of(), language);
		return (pair) -> making.apply(transform, pair);
	}

	private BiFunction<Transform, TransformPair, Stream<Observation>> making(Map<String, Dimension> dimensions,
			Language language) {
		var nominal = new LocalizedText(NOMINAL, language);
		var otherBase = new LocalizedText(OTHER_BASE, language);
		return (transform, pair) -> {
			var isOfMoney = dimension(pair.level().unit(), dimensions) == Dimension.MONEY;
			var isNominal = isRelative(transform) && isOfMoney
					&& pair.level().terms().valuation().prices() != Prices.CONSTANT;
			var made = Transformations.apply(transform, pair.level(), pair.base())
				.map((figure) -> isNominal ? figure.noted(nominal) : figure);
			var own = own(transform, pair, isOfMoney).map((figure) -> isNominal ? figure.noted(nominal) : figure);
			return own.isEmpty() ? made.stream() : Stream.concat(own.stream(),
					made.stream().map((figure) -> figure.with(figure.coherence().occurring(2)).noted(otherBase)));
		};
	}

	/** What follows within the publication of a figure, where that has another base. */
	private Optional<Observation> own(Transform transform, TransformPair pair, boolean isOfMoney) {
		if (transform == Transform.INDEX) {
			return Optional.empty();
		}
		if (pair.ownBase() != null) {
			return Transformations.apply(transform, pair.level(), pair.ownBase());
		}
		var change = pair.ownChange();
		var base = pair.base();
		var isComparable = !isOfMoney || pair.level().terms().valuation().prices() == Prices.CURRENT && change != null
				&& change.terms().valuation().prices() == Prices.CURRENT;
		return (change != null && base != null && isComparable && transform.operation() == Transform.Operation.GROWTH
				&& Transformations.isOnOtherBase(pair.level(), change, base))
						? Optional.of(Transformations.stated(transform, pair.level(), change, base)) : Optional.empty();
	}

	private static boolean isRelative(Transform transform) {
		return switch (transform.operation()) {
			case GROWTH, AVERAGE_GROWTH, INDEX -> true;
			case DIFFERENCE, SINGLE -> false;
		};
	}

	/**
	 * The change of each level that is known of one, by its id: on the year before rather
	 * than on the period before, and in percent where that means something.
	 */
	public Map<UUID, Observation> changes(Collection<Observation> levels, Language language) {
		var making = making(this.indicators.dimensions(), language);
		var changes = new HashMap<UUID, Observation>();
		this.pairs
			.of(levels.stream().map(Observation::id).toList(), CHANGES, ObservationSelection.ALL.bySeries(), language)
			.forEach((pair) -> making.apply(pair.getKey(), pair.getValue())
				.forEach((change) -> changes.putIfAbsent(pair.getValue().level().id(), change)));
		return changes;
	}

	/** The one with an id, as of a moment. */
	public Optional<Observation> findById(UUID id, Vintage vintage, Language language) {
		var level = this.observations.read(ObservationStatements.byBeginning(id, vintage, language), vintage, language)
			.optional();
		return level.flatMap((figure) -> {
			var making = making(this.indicators.dimensions(), language);
			var all = ObservationSelection.ALL.of(vintage);
			return Stream.of(all.bySeries(), all)
				.flatMap((some) -> this.pairs.of(List.of(figure.id()), List.of(Transform.values()), some, language)
					.stream())
				.flatMap((pair) -> making.apply(pair.getKey(), pair.getValue()))
				.filter((made) -> made.id().equals(id))
				.findFirst();
		});
	}

	/**
	 * A figure with the keys after which a page goes on.
	 */
	private record Made(Observation figure, List<String> keys) {
	}

}
