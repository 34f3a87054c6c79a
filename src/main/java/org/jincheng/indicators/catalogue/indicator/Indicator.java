package org.jincheng.indicators.catalogue.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SortNatural;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thing measured. It is the base entity of the catalogue, and features add attributes
 * in subclasses.
 */
@Entity
@SQLRestriction(Curated.STANDING)
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "type")
@DiscriminatorValue("indicator")
public class Indicator {

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	@Column(insertable = false, updatable = false)
	private IndicatorType type;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	@Column(name = "topic_code")
	private String topic;

	private Text name;

	private Text definition;

	private int decimals;

	private @Nullable Comparison comparison;

	private @Nullable Text shareOf;

	@Column(name = "share_of_code")
	private @Nullable String shareOfIndicator;

	@Enumerated(EnumType.STRING)
	private @Nullable Prices prices;

	private @Nullable Integer priceYear;

	private @Nullable Valuation changes;

	@Enumerated(EnumType.STRING)
	private @Nullable Timing timing;

	@Enumerated(EnumType.STRING)
	private @Nullable Statistic statistic;

	@Enumerated(EnumType.STRING)
	private @Nullable Aim aim;

	/** Over what it adds up, as in a cell of a table. */
	private @Nullable String adds;

	private @Nullable Boolean priced;

	private @Nullable Integer rank;

	/** The rank, or a number after all ranks, to sort by. */
	@Formula("coalesce(rank, 2147483647)")
	private int position;

	@Column(name = "of_code")
	private @Nullable String of;

	/** Where it is among the cells of its measure. */
	private @Nullable String cell;

	/** What its figures cover, as in a cell of a table. */
	private @Nullable String scope;

	@Column(name = "synonyms_en")
	private List<String> synonymsEn = List.of();

	@Column(name = "synonyms_zh")
	private List<String> synonymsZh = List.of();

	@Enumerated(EnumType.STRING)
	private @Nullable CellWhole whole;

	/** What sorts measures before cells. */
	@Formula("case when of_code is null then 0 else 1 end")
	private int level;

	@ElementCollection
	@CollectionTable(name = "indicator_unit", joinColumns = @JoinColumn(name = "indicator_code"))
	@MapKeyColumn(name = "unit_code")
	@Column(name = "is_listed")
	@SortNatural
	private SortedMap<String, Boolean> units = new TreeMap<>();

	@ElementCollection
	@CollectionTable(name = "indicator_statement", joinColumns = @JoinColumn(name = "indicator_code"))
	private Set<Locator> statements = new HashSet<>();

	protected Indicator() {
	}

	private Indicator(IndicatorType type, Origin origin, IndicatorRequest request) {
		this.code = request.code();
		this.type = type;
		this.origin = origin;
		this.of = request.cell().of();
		this.cell = (request.cell().where() != null) ? request.cell().where().toString() : null;
		change(request);
	}

	/** Creates an indicator whose figures sources state. */
	protected Indicator(IndicatorType type, IndicatorRequest request) {
		this(type, Origin.STATED, request);
	}

	/** Creates an indicator whose figures are computed. */
	static Indicator derived(IndicatorRequest request) {
		return new Indicator(IndicatorType.INDICATOR, Origin.DERIVED, request);
	}

	final void change(IndicatorRequest request) {
		this.topic = request.topic();
		this.name = request.name().text();
		this.definition = request.definition();
		this.decimals = request.decimals();
		this.comparison = request.comparison();
		this.shareOf = request.defaults().shareOf();
		this.shareOfIndicator = request.defaults().shareOfIndicator();
		this.prices = request.defaults().prices();
		this.priceYear = request.defaults().priceYear();
		this.changes = request.defaults().changes();
		this.timing = request.defaults().timing();
		this.statistic = request.defaults().statistic();
		this.aim = request.defaults().aim();
		this.adds = (request.defaults().adds() != null) ? request.defaults().adds().toString() : null;
		this.priced = request.defaults().priced();
		this.rank = request.rank();
		this.scope = Objects.toString(request.sense().scope(), null);
		this.synonymsEn = request.sense().synonymsOrNone().en();
		this.synonymsZh = request.sense().synonymsOrNone().zh();
		this.whole = request.sense().whole();
		// Ranks, and figures of before, may have others.
		this.units.replaceAll((unit, isListed) -> false);
		request.units().forEach((unit) -> this.units.put(unit, true));
		this.statements.clear();
		this.statements.addAll(request.statements());
	}

	/** Returns it as the body of a request, without the attributes of its type. */
	public IndicatorRequest description() {
		return new IndicatorRequest(this.code, FullName.of(this.name), this.definition, this.topic, units(),
				this.decimals, this.comparison, defaults(), this.rank, this.statements.stream().sorted().toList(),
				cell(), sense());
	}

	/** The path at which it is changed. */
	String path() {
		return "/api/v1/" + this.type.collection() + "/" + this.code;
	}

	public String code() {
		return this.code;
	}

	public String topic() {
		return this.topic;
	}

	public Text name() {
		return this.name;
	}

	public String name(Language language) {
		return this.name.in(language);
	}

	public String definition(Language language) {
		return this.definition.in(language);
	}

	/**
	 * What new figures are compared with where they do not say; null where they stand for
	 * themselves.
	 */
	public @Nullable Comparison comparison() {
		return this.comparison;
	}

	/** What it is a share of, in words; null where it is none. */
	public @Nullable String shareOf(Language language) {
		return (this.shareOf != null) ? this.shareOf.in(language) : null;
	}

	/** What holds for its figures that do not say otherwise. */
	public FigureDefaults defaults() {
		return new FigureDefaults(this.shareOf, this.shareOfIndicator, this.prices, this.priceYear, this.changes,
				this.timing, this.statistic, (this.adds != null) ? Adds.parse(this.adds) : null, this.priced, this.aim);
	}

	/** Its place among the key figures of a place; null where it is none of them. */
	public @Nullable Integer rank() {
		return this.rank;
	}

	/** Which part of which measure it is. */
	public Cell cell() {
		return (this.cell != null) ? new Cell(this.of, Where.parse(this.cell)) : Cell.NONE;
	}

	/** What it means beside its name. */
	public Sense sense() {
		return new Sense((this.scope != null) ? Scope.parse(this.scope) : null,
				new Synonyms(this.synonymsEn, this.synonymsZh), this.whole);
	}

	/** Whether it may have cells. */
	boolean isMeasure() {
		return this.origin == Origin.STATED && this.of == null && comparison() == null
				&& this.type != IndicatorType.INVESTMENT;
	}

	/** The statements about the indicator beside its figures. */
	public Set<Locator> statements() {
		return this.statements;
	}

	public IndicatorType type() {
		return this.type;
	}

	public Origin origin() {
		return this.origin;
	}

	int decimals() {
		return this.decimals;
	}

	/** The codes of the units that its figures can be in, beside that of ranks. */
	public List<String> units() {
		return this.units.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
	}

}
