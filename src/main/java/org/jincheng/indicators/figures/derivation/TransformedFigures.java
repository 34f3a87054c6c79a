package org.jincheng.indicators.figures.derivation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.judgement.TransformPair;
import org.jincheng.indicators.figures.judgement.TransformPairs;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.rows.ObservationOrder;
import org.jincheng.indicators.figures.selection.ComparisonFilter;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.OriginFilter;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Transform;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What transforms make of stated figures, computed at each reading. */
@Component
public class TransformedFigures {

	private static final Text NOMINAL = new Text("Computed from amounts as stated; prices may have changed.",
			"按来源所述金额计算，未剔除价格变动。");

	private static final Text STATED = new Text("""
			The publication itself states %s percent, on another base or at other prices.""", "该来源自称%s%%，其基数或价格口径不同。");

	private static final Text ACROSS_BREAK = new Text("""
			Left out: figures from %s to %s (%d), since a break lies between each and its base (%s).""",
			"略去%s至%s的%d个数据：各数与其基期之间有断点（%s）。");

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
				"comparison", selection.comparison(), "Only figures without a comparison can be transformed.",
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
			throw new InvalidParametersException(new RequestError(ErrorPlace.ofParameter(parameter),
					(rejected != null) ? Term.text(rejected) : null, message, allowed));
		}
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
		var dimension = dimensions.get(Rate.numeratorOf(unit));
		if (operation.meaninglessUnits().contains(Rate.numeratorOf(unit))) {
			return Optional.of("""
					A percent change of figures in %s could be mistaken for percentage points. Use %s, which \
					gives percentage points.""".formatted(unit, inPoints(transform)));
		}
		if (dimension != null && operation.meaninglessDimensions().contains(dimension)
				|| operation == Transform.Operation.SINGLE && Rate.of(unit).isPresent()) {
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

	private static void refuse(Transform transform, Optional<String> why) {
		if (why.isPresent()) {
			var allowed = inPoints(transform).equals(transform.code()) ? List.<String>of()
					: List.of(inPoints(transform));
			throw new InvalidParametersException(
					new RequestError(ErrorPlace.ofParameter("transform"), transform.code(), why.get(), allowed));
		}
	}

	/** A page of them, which says what of its time a break keeps out. */
	public KeysetPage<Observation> page(ResolvedSelection selection, PageQuery query, @Nullable Long total,
			Language language) {
		var order = ObservationOrder.of(query);
		var making = making(language);
		var pairs = this.pairs.find(selection, query, query.size() + 1, language,
				(found) -> made(found, making).size() > query.size());
		var page = KeysetPage.of(made(pairs, making), total, query, (made) -> order.keys(made.getKey().sorted()));
		var isShown = (page.end() == null) ? pairs
				: pairs.subList(0, pairs.indexOf(page.items().getLast().getKey()) + 1);
		return page.each(Map.Entry::getValue).noted(acrossBreaks(isShown, language));
	}

	private static List<Map.Entry<TransformPair, Observation>> made(List<TransformPair> pairs,
			Function<TransformPair, Optional<Observation>> making) {
		return pairs.stream()
			.flatMap((pair) -> making.apply(pair).map((figure) -> Map.entry(pair, figure)).stream())
			.toList();
	}

	private static List<Note> acrossBreaks(List<TransformPair> pairs, Language language) {
		var apart = pairs.stream().filter((pair) -> pair.across() != null).toList();
		var starts = apart.stream().map((pair) -> pair.level().period().start()).sorted().toList();
		var ends = apart.stream().map((pair) -> pair.level().period().end()).sorted().toList();
		var breaks = apart.stream().map((pair) -> Objects.requireNonNull(pair.across()).id()).distinct().toList();
		return apart.isEmpty() ? List.of() : List.of(new Note("break", ACROSS_BREAK.in(language)
			.formatted(starts.getFirst(), ends.getLast(), apart.size(), String.join(", ", breaks))));
	}

	/** Hands over all of them, in order, however many they are. */
	public void forEach(ResolvedSelection selection, PageQuery query, Language language,
			Consumer<? super Observation> consumer) {
		var making = making(language);
		this.pairs.forEach(selection, query, language, (pair) -> making.apply(pair).ifPresent(consumer));
	}

	/** What makes of each pair what follows. */
	private Function<TransformPair, Optional<Observation>> making(Language language) {
		var dimensions = this.indicators.dimensions();
		return (pair) -> (pair.across() != null) ? Optional.empty()
				: Transformations.apply(pair.transform(), pair.level(), pair.base())
					.map((figure) -> pair.mixed() ? DerivedFigure.mixed(figure) : figure)
					.map((figure) -> noted(figure, pair,
							dimensions.get(Rate.numeratorOf(pair.level().unit())) == Dimension.MONEY, language));
	}

	/** The figure, saying that it is nominal, and what its publication states itself. */
	private static Observation noted(Observation figure, TransformPair pair, boolean isOfMoney, Language language) {
		var isNominal = isOfMoney && isRelative(pair.transform())
				&& pair.level().terms().valuation().prices() != Prices.CONSTANT;
		var stated = pair.stated();
		var other = (stated != null && stated.relation().isValue()
				&& Transformations.excludes(pair.level(), Objects.requireNonNull(pair.base()), stated))
						? Stream.of(stated(stated)) : Stream.<Text>of();
		return Stream.concat(isNominal ? Stream.of(NOMINAL) : Stream.of(), other)
			.reduce((one, next) -> new Text(one.en() + " " + next.en(), one.in(Language.ZH) + next.in(Language.ZH)))
			.map((text) -> figure.noted(new LocalizedText(text, language)))
			.orElse(figure);
	}

	private static Text stated(Observation growth) {
		var value = growth.value().toPlainString();
		return new Text(STATED.en().formatted(value), STATED.in(Language.ZH).formatted(value));
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
		var making = making(language);
		var changes = new HashMap<UUID, Observation>();
		this.pairs
			.of(levels.stream().map(Observation::id).toList(), CHANGES,
					ResolvedSelection.asNamed(ObservationSelection.ALL.bySeries()), language)
			.forEach(
					(pair) -> making.apply(pair).ifPresent((change) -> changes.putIfAbsent(pair.level().id(), change)));
		return changes;
	}

	/**
	 * The one with an id, as of a moment.
	 * @param level the stated figure whose id begins so
	 */
	public Optional<Observation> findById(UUID id, Observation level, Vintage vintage, Language language) {
		var making = making(language);
		var all = ObservationSelection.ALL.of(vintage);
		return Stream.of(all.bySeries(), all)
			.map(ResolvedSelection::asNamed)
			.flatMap((some) -> this.pairs.of(List.of(level.id()), List.of(Transform.values()), some, language).stream())
			.flatMap((pair) -> making.apply(pair).stream())
			.filter((made) -> made.id().equals(id))
			.findFirst();
	}

}
