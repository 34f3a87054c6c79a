package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.category.CategoryRequest;
import org.jincheng.indicators.catalogue.category.CategoryService;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue of indicators. */
@Service
@Transactional(readOnly = true)
public class IndicatorService {

	private final Indicators indicators;

	private final Topics topics;

	private final UnitService units;

	private final SourceService sources;

	private final EntityPages<Indicator> indicatorPages;

	private final IndicatorsOfPlaces places;

	private final CategoryService categories;

	IndicatorService(CategoryService categories, IndicatorsOfPlaces places, Indicators indicators, Topics topics,
			UnitService units, SourceService sources, WordIndexes index) {
		this.categories = categories;
		this.places = places;
		this.indicators = indicators;
		this.topics = topics;
		this.units = units;
		this.sources = sources;
		this.indicatorPages = new EntityPages<>(indicators, index.found(EntryType.INDICATOR, "code"), "measure",
				Map.of("measure", "level", "name", "name.en", "rank", "position"), List.of("code"));
	}

	ResourceCollection<IndicatorResource> find(IndicatorFilter filter, PageQuery page, Language language) {
		var selection = Specification.<Indicator>unrestricted();
		if (filter.topic() != null) {
			KnownValues.check("topic", filter.topic(), topicCodes());
			selection = (root, criteria, builder) -> root.get("topic").in(filter.topic());
		}
		if (filter.origin() != null) {
			selection = selection.and((root, criteria, builder) -> builder.equal(root.get("origin"), filter.origin()));
		}
		if (filter.of() != null || filter.where() != null) {
			var cells = new CellSelection(filter.of(), filter.where(), known()).check();
			var codes = cells().entrySet()
				.stream()
				.filter((indicator) -> cells.includes(indicator.getKey(), indicator.getValue()))
				.map(Map.Entry::getKey)
				.toList();
			selection = selection.and((root, criteria, builder) -> root.get("code").in(codes));
		}
		if (filter.place() != null) {
			var places = this.places.placeNames();
			KnownValues.check("place", filter.place(), places.keySet(), () -> places);
		}
		var selected = selection;
		return new ResourceCollection<>(IndicatorResource.TABLE, page,
				(query) -> page(selected, filter.place(), query, language));
	}

	private KeysetPage<IndicatorResource> page(Specification<Indicator> selection, @Nullable List<String> places,
			PageQuery query, Language language) {
		if (places == null) {
			return this.indicatorPages.page(selection, query).map((items) -> resources(items, Map.of(), language));
		}
		var coverage = this.places.of(places, language)
			.stream()
			.collect(Collectors.toMap(IndicatorOfPlace::indicator, IndicatorOfPlace::coverage));
		return this.indicatorPages
			.page(selection.and((root, criteria, builder) -> root.get("code").in(coverage.keySet())), query)
			.map((items) -> resources(items, coverage, language));
	}

	IndicatorResource get(String code, Language language) {
		var indicator = this.indicators.findById(code)
			.orElseThrow(() -> new NotFoundException("indicator", code, codes()));
		return resources(List.of(indicator), Map.of(), language).getFirst();
	}

	private List<IndicatorResource> resources(List<Indicator> page, Map<String, Coverage> coverage, Language language) {
		var statements = this.sources.statements(page, Indicator::statements, language);
		var parts = parts(page.stream().map(Indicator::code).toList(), language);
		var categories = this.categories.all();
		Function<Indicator, List<IndicatorPart>> partsOf = (indicator) -> parts.getOrDefault(indicator.code(),
				List.of());
		return page.stream()
			.map((indicator) -> new IndicatorResource(indicator.code(), indicator.name(language),
					indicator.definition(language), indicator.type(), indicator.topic(), indicator.origin(),
					indicator.units(), indicator.decimals(), indicator.comparison(), indicator.shareOf(language),
					indicator.defaults().shareOfIndicator(), indicator.defaults().prices(),
					indicator.defaults().priceYear(), indicator.defaults().changes(), indicator.defaults().timing(),
					indicator.defaults().statistic(), indicator.defaults().adds(), indicator.defaults().priced(),
					indicator.defaults().aim(), indicator.rank(), indicator.cell().of(), indicator.cell().where(),
					name(indicator, categories, language), indicator.sense(), partsOf.apply(indicator).size(),
					partsOf.apply(indicator), statements.apply(indicator), coverage.get(indicator.code()), null,
					indicator.description()))
			.toList();
	}

	private static @Nullable LocalizedText name(Indicator indicator, Map<String, CategoryRequest> categories,
			Language language) {
		var where = indicator.cell().where();
		return (where != null) ? new LocalizedText(CellRules.name(where, categories).text(), language) : null;
	}

	/** The parts of measures, by the codes of these. */
	public Map<String, List<IndicatorPart>> parts(Collection<String> measures, Language language) {
		return this.indicators.findAllByOfInOrderByCode(measures)
			.stream()
			.collect(Collectors.groupingBy((indicator) -> Objects.requireNonNull(indicator.cell().of()),
					Collectors.mapping((indicator) -> new IndicatorPart(indicator.code(), indicator.name(language),
							indicator.cell().where()), Collectors.toList())));
	}

	/** Which part of which measure each indicator is, by code. */
	public Map<String, Cell> cells() {
		return this.indicators.findAll().stream().collect(Collectors.toMap(Indicator::code, Indicator::cell));
	}

	/** The codes of the cells of some measures. */
	public List<String> cellsOf(Collection<String> measures) {
		return this.indicators.findCodesOfCells(measures);
	}

	/** Which parts make a whole. */
	public Breakdowns breakdowns() {
		return new Breakdowns(this.categories.wholes());
	}

	/** The parts that measures have, each with its name. */
	public Map<Where, FullName> parts() {
		var all = this.categories.all();
		return cells().values()
			.stream()
			.map(Cell::where)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (where) -> CellRules.name(where, all)));
	}

	/** The name of the part that each cell is, by the code of the cell. */
	public Map<String, FullName> cellNames() {
		var all = this.categories.all();
		return this.indicators.findAllByCellNotNull()
			.stream()
			.collect(Collectors.toMap(Indicator::code,
					(cell) -> CellRules.name(Objects.requireNonNull(cell.cell().where()), all)));
	}

	/** What cells can be asked for. */
	public CellSelection.Known known() {
		return new CellSelection.Known(Set.copyOf(codes()), this.categories.byDimension());
	}

	/** The indicators whose figures are stated, as they are described. */
	public List<IndicatorRequest> described() {
		return this.indicators.findAllByOrigin(Origin.STATED).stream().map(Indicator::description).toList();
	}

	/** The codes of those that may have cells. */
	public Set<String> measures() {
		return this.indicators.findAllByOrigin(Origin.STATED)
			.stream()
			.filter(Indicator::isMeasure)
			.map(Indicator::code)
			.collect(Collectors.toSet());
	}

	/**
	 * The code of the cell of a measure that there is, or of the one that can be made.
	 */
	public String codeOfCell(String measure, Where where) {
		return this.indicators.codeOfCell(measure, where);
	}

	/** Whether there are all categories of a part. */
	public boolean isKnown(Where where) {
		return where.categories()
			.entrySet()
			.stream()
			.allMatch((category) -> this.categories.find(category.getKey() + "/" + category.getValue()).isPresent());
	}

	/** What an indicator is or was a share of in English, also one that was merged. */
	public Optional<String> usualWhole(String code) {
		return this.indicators.findWhole(code);
	}

	public Optional<Indicator> find(String code) {
		return this.indicators.findById(code);
	}

	/** The names of indicators, by code. */
	public Map<String, String> names(Collection<String> codes, Language language) {
		return this.indicators.findAllByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Indicator::code, (indicator) -> indicator.name(language)));
	}

	/** Some indicators, by code. */
	public Map<String, Indicator> described(Collection<String> codes) {
		return this.indicators.findAllByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Indicator::code, Function.identity()));
	}

	/**
	 * The units that the figures of some indicators can be in, by the indicator's code.
	 */
	public Map<String, List<String>> unitsOf(Collection<String> codes) {
		return this.indicators.findAllByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Indicator::code, Indicator::units));
	}

	/** What units measure that are no rates, by code. */
	public Map<String, Dimension> dimensions() {
		return this.units.dimensions();
	}

	/**
	 * How many of the base unit of its dimension one of each unit is, by code; without
	 * the units that are not a fixed number of them.
	 */
	public Map<String, BigDecimal> scales() {
		return this.units.scales();
	}

	/** All indicators, by code. */
	public Map<String, Indicator> all() {
		return this.indicators.findAll().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
	}

	/** How many decimals the figures of each indicator usually have, by its code. */
	public Map<String, Integer> decimals() {
		return this.indicators.findAll().stream().collect(Collectors.toMap(Indicator::code, Indicator::decimals));
	}

	/** The units of measure, and the rates of them that indicators are in, by code. */
	public Map<String, UnitOfMeasure> unitsOfMeasure(Language language) {
		return this.units.all(language)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(unit) -> new UnitOfMeasure(unit.getValue().name().toString(), unit.getValue().symbol(), null)));
	}

	/** The codes of all indicators. */
	public List<String> codes() {
		return this.indicators.codes();
	}

	/** The names of all places and indicators. */
	public Compared.Names names() {
		return new Compared.Names(placeNames(),
				this.indicators.findAll().stream().collect(Collectors.toMap(Indicator::code, Indicator::name)));
	}

	/** The names of all places, by code. */
	Map<String, Text> placeNames() {
		return this.places.placeNames();
	}

	/** The codes of the units of money. */
	public Set<String> currencies() {
		return dimensions().entrySet()
			.stream()
			.filter((unit) -> unit.getValue() == Dimension.MONEY)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** The codes of all topics. */
	public List<String> topicCodes() {
		return this.topics.ids();
	}

	/** The names of all topics, by code. */
	public Map<String, String> topicNames(Language language) {
		return this.topics.findAll(Specification.unrestricted())
			.stream()
			.map((topic) -> topic.toResource(language))
			.collect(Collectors.toMap(TopicResource::code, TopicResource::name));
	}

	/** The type of an indicator whose figures sources state. */
	public Optional<IndicatorType> statedType(String code) {
		return find(code).filter((indicator) -> indicator.origin() == Origin.STATED).map(Indicator::type);
	}

	/** The codes of the two units that a rate is made of; of another unit, its own. */
	public List<String> partsOfUnit(String code) {
		return Rate.of(code).map((rate) -> List.of(rate.numerator(), rate.denominator())).orElse(List.of(code));
	}

	/** The codes of all units that are no rates; {@link Rate#isUnit} knows those too. */
	public List<String> unitCodes() {
		return this.units.codes();
	}

}
