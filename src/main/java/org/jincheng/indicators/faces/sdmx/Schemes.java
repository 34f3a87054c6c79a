package org.jincheng.indicators.faces.sdmx;

import java.util.Comparator;
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
import org.jincheng.indicators.figures.judgement.SeriesFigures;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what schemes have as members: codes from the catalogue, and concepts. */
@Service
@Transactional(readOnly = true)
class Schemes {

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
			case ACCUMULATIONS -> terms(AccumulationFilter::sdmx, AccumulationFilter.values());
			case AREAS -> items(this.places.names());
			case BASES -> terms(NamedTerm::code, PeriodBasis.values());
			case BREAKDOWNS -> breakdowns();
			case COMPARISONS -> comparisons();
			case FREQUENCIES -> terms(Frequency::sdmx, Frequency.values());
			case INDICATORS -> this.indicators.described()
				.stream()
				.filter((indicator) -> !indicator.cell().hasMeasure())
				.map((indicator) -> new Item(indicator.code(), indicator.name().text(), indicator.definition()))
				.sorted(Comparator.comparing(Item::id))
				.toList();
			case PRICES -> terms(NamedTerm::code, Prices.values());
			case RELATIONS -> terms(NamedTerm::code, Relation.values());
			case SOURCES -> sources();
			case STATUSES -> terms(NamedTerm::code, FigureStatus.values());
			case UNITS -> units();
			case CONCEPTS -> concepts();
			case OBSERVATION_STATUSES -> concat(terms(FigureAttribute::missing, MissingReason.values()),
					new Item(FigureAttribute.NORMAL, new Text("The series goes on", "序列连续"), null),
					new Item(FigureAttribute.BREAK, new Text("The series breaks before it", "此前序列中断"), null));
			case PLANS -> concat(
					terms(NamedTerm::code,
							Stream.of(FigureStatus.values()).filter(FigureStatus::isPlan).toArray(FigureStatus[]::new)),
					new Item(FigureStatus.OUTCOME, new Text("outcome", "实际发生数"), null));
			case FLOW, SERIES_FLOW, STRUCTURE, SERIES_STRUCTURE -> List.of();
		};
	}

	private List<Item> breakdowns() {
		var names = this.indicators.parts();
		var codes = BreakdownCodes.codes(names.keySet());
		var parts = names.entrySet()
			.stream()
			.map((part) -> new Item(codes.apply(part.getKey()), part.getValue().text(), null))
			.sorted(Comparator.comparing(Item::id))
			.toList();
		return concat(parts, new Item(MeasurePart.WHOLE, new Text("Total: not broken down", "合计：未分组"), null));
	}

	private static List<Item> concat(List<Item> others, Item... first) {
		return Stream.concat(Stream.of(first), others.stream()).toList();
	}

	private static <T extends NamedTerm> List<Item> terms(Function<T, String> code, T[] terms) {
		return Stream.of(terms).map((term) -> new Item(code.apply(term), term.text(), null)).toList();
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
		return Stream
			.<DataComponent[]>of(SeriesDimension.values(), ObservationComponent.values(), FigureAttribute.values())
			.flatMap(Stream::of)
			.map((component) -> new Item(component.name(), component.concept().name(),
					component.concept().description()))
			.distinct()
			.toList();
	}

}
