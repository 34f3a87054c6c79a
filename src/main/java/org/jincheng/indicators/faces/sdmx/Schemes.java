package org.jincheng.indicators.faces.sdmx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.faces.sdmx.BreakdownCodes.MeasurePart;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.SeriesFigures;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what schemes have as members: codes from the catalogue, and concepts. */
@Service
@Transactional(readOnly = true)
class Schemes {

	/** The concept of what has no dimension or attribute of its own name. */
	private static final List<Item> OF_OBSERVATIONS = List.of(
			new Item("TIME_PERIOD", new Text("Period", "时期"),
					new Text("A calendar period, or the first day and the duration of another period.",
							"日历时期，或起始日与时长。")),
			new Item("OBS_VALUE", new Text("Value", "数值"), new Text(
					"The value in the unit; RELATION says whether it is a bound.", "以计量单位计的数值；RELATION 说明是否为界限。")));

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final SeriesFigures figures;

	Schemes(IndicatorService indicators, PlaceService places, SourceService sources, SeriesFigures figures) {
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.figures = figures;
	}

	/** The members of a scheme, in order. */
	List<Item> items(Artefact scheme) {
		return switch (scheme) {
			case AGENCIES -> List.of(new Item(Artefact.AGENCY, new Text("Jincheng Indicators", "晋城指标"), null));
			case ACCUMULATIONS -> Arrays.stream(AccumulationFilter.values())
				.map((accumulation) -> new Item(accumulation.sdmx(), accumulation.text(), null))
				.toList();
			case AREAS -> items(this.places.names());
			case BASES -> terms(PeriodBasis.values());
			case BREAKDOWNS -> breakdowns();
			case COMPARISONS -> comparisons();
			case FREQUENCIES -> Arrays.stream(Frequency.values())
				.map((frequency) -> new Item(frequency.sdmx(), frequency.text(), null))
				.toList();
			case INDICATORS -> this.indicators.described()
				.stream()
				.filter((indicator) -> !indicator.cell().hasMeasure())
				.map((indicator) -> new Item(indicator.code(), indicator.name().text(), indicator.definition()))
				.sorted(Comparator.comparing(Item::id))
				.toList();
			case PRICES -> terms(Prices.values());
			case RELATIONS -> terms(Relation.values());
			case SOURCES -> sources();
			case STATUSES -> terms(FigureStatus.values());
			case UNITS -> units();
			case CONCEPTS -> concepts();
			case OBSERVATION_STATUSES ->
				Stream.concat(
						Stream.of(new Item(FigureAttribute.NORMAL, new Text("The series goes on", "序列连续"), null),
								new Item(FigureAttribute.BREAK, new Text("The series breaks before it", "此前序列中断"),
										null)),
						FigureAttribute.MISSING.entrySet()
							.stream()
							.map((reason) -> new Item(reason.getValue(), reason.getKey().text(), null)))
					.toList();
			case PLANS -> plans();
			case FLOW, SERIES_FLOW, STRUCTURE, SERIES_STRUCTURE ->
				throw new IllegalArgumentException("No scheme: " + scheme);
		};
	}

	private List<Item> breakdowns() {
		var parts = this.indicators.parts()
			.entrySet()
			.stream()
			.map((part) -> new Item(MeasurePart.code(part.getKey()), part.getValue().text(), null))
			.sorted(Comparator.comparing(Item::id));
		return Stream
			.concat(Stream.of(new Item(MeasurePart.WHOLE, new Text("Total: not broken down", "合计：未分组"), null)), parts)
			.toList();
	}

	private static List<Item> plans() {
		var plans = Arrays.stream(FigureStatus.values()).filter(FigureStatus::isPlan).map(Item::of);
		return Stream.concat(Stream.of(new Item(FigureStatus.OUTCOME, new Text("outcome", "实际发生数"), null)), plans)
			.toList();
	}

	private static List<Item> terms(NamedTerm... terms) {
		return Stream.of(terms).map(Item::of).toList();
	}

	private static List<Item> items(Map<String, Text> names) {
		return new TreeMap<>(names).entrySet()
			.stream()
			.map((name) -> new Item(name.getKey(), name.getValue(), null))
			.toList();
	}

	private List<Item> units() {
		var chinese = this.indicators.unitsOfMeasure(Language.ZH);
		return items(this.indicators.unitsOfMeasure(Language.EN)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (unit) -> new Text(label(unit.getValue(), unit.getKey()),
					label(chinese.get(unit.getKey()), unit.getKey())))));
	}

	private static String label(@Nullable UnitOfMeasure unit, String code) {
		return (unit != null && unit.label() != null) ? unit.label() : code;
	}

	private List<Item> comparisons() {
		var fixed = this.figures.comparedBySources().stream().map(Map.Entry::getKey);
		var names = this.indicators.names();
		return items(Stream.concat(Compared.usual().stream(), fixed)
			.distinct()
			.collect(Collectors.toMap(Compared::code, (compared) -> Compared.label(compared, names))));
	}

	/**
	 * The sources, and again those that contradict themselves, each with its publisher as
	 * its description.
	 */
	private List<Item> sources() {
		var citations = this.sources.citations();
		var publishers = this.sources.publishersOfSources();
		var again = this.figures.comparedBySources().stream().map(Map.Entry::getValue);
		return Stream.concat(citations.keySet().stream(), again).distinct().sorted().map((id) -> {
			var first = SeriesKey.sourceId(id);
			var citation = citations.getOrDefault(first, first)
					+ (id.equals(first) ? "" : " (" + id.substring(first.length() + 1) + ")");
			return new Item(id, new Text(citation, citation), publishers.get(first));
		}).toList();
	}

	/** What is a dimension here and an attribute there is one concept. */
	private static List<Item> concepts() {
		var dimensions = Arrays.stream(SeriesDimension.values())
			.map((dimension) -> new Item(dimension.name(), dimension.text(), null));
		var attributes = Arrays.stream(FigureAttribute.values())
			.map((attribute) -> new Item(attribute.name(), attribute.text(), null));
		return Stream.of(dimensions, OF_OBSERVATIONS.stream(), attributes)
			.flatMap((items) -> items)
			.collect(Collectors.toMap(Item::id, Function.identity(), (first, again) -> first, LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

}
