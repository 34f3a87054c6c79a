package org.jincheng.indicators.figures.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A column of a wide table: a series and the kind of its values, so that no period has
 * two of them. Columns of preferred figures have no source, and one status,
 * {@code actual}, for all outcomes.
 *
 * @param indicator the code of the indicator
 * @param place the code of the place
 * @param unit the code of the unit
 * @param counted what is counted; empty where that is not said
 * @param parts what else tells it apart: source, status, what the series is compared
 * with, accumulation, occurrence, origin, whether it is joint, basis of the period and
 * relation to the truth; each null where it is as it mostly is
 */
record WideColumn(String indicator, String place, String unit, String counted,
		List<@Nullable Part> parts) implements Comparable<WideColumn> {

	private static final Comparator<WideColumn> ORDER = Comparator.comparing(WideColumn::indicator)
		.thenComparing(WideColumn::place)
		.thenComparing(WideColumn::unit)
		.thenComparing(WideColumn::counted)
		.thenComparing((column) -> column.parts.toArray(Part[]::new), (one, other) -> Arrays.compare(one, other,
				Comparator.nullsFirst(Comparator.comparingInt(Part::rank).thenComparing(Part::key))));

	static final String SEVERAL = "several";

	static final Text QUALIFIER = new Text("Qualifier", "限定");

	private static final Text JOINT = new Text("joint", "合计");

	private static final Text DERIVED = new Text("derived", "推算");

	private static final Text PUBLICATION = new Text("period of publication", "以发布日期为时期");

	private static final Part LOWER_ENDS = ofEnds(new Text("from", "从"));

	private static final Part UPPER_ENDS = ofEnds(new Text("to", "至"));

	private static final Text AND = new Text("; ", "；");

	/** What the rows of labels are called, in their order. */
	static final List<Text> LABELS = List.of(ObservationCube.INDICATOR, ObservationCube.PLACE, ObservationCube.UNIT,
			QUALIFIER, ObservationCube.COMPARISON, ObservationCube.SOURCE, ObservationCube.STATUS);

	/** The column that a figure is in. */
	static WideColumn of(Observation figure, WideLayout layout) {
		var isOfSeries = layout.isOfSeries();
		var origin = figure.provenance().origin();
		var again = (isOfSeries && origin == Origin.STATED) ? null : figure.coherence().occurrence();
		var status = (isOfSeries && !figure.status().isPlan()) ? FigureStatus.ACTUAL : figure.status();
		var compared = figure.terms().compared();
		var accumulation = layout.selection().accumulation(figure);
		return new WideColumn(figure.indicator(), layout.place(figure), figure.unit(),
				isOfSeries ? "" : Objects.requireNonNullElse(figure.quantity().counted(), ""),
				Arrays.asList(isOfSeries ? null : source(figure), part(FigureStatus.ACTUAL, status, status.text()),
						compared.isEmpty() ? null : new Part(0, compared, Compared.code(compared), null),
						part(AccumulationFilter.NONE, accumulation, accumulation.text()),
						(again != null) ? new Part(again, "", again.toString(),
								new Text("occurrence " + again, "第" + again + "次")) : null,
						part(Origin.STATED, origin, DERIVED),
						figure.provenance().joint() ? new Part(0, "", JOINT.en(), JOINT) : null,
						part(PeriodBasis.STATED, figure.period().basis(), PUBLICATION), relation(figure)));
	}

	private static Part source(Observation figure) {
		return (figure.source() != null) ? new Part(1, figure.source().id(), figure.source().id(), null)
				: new Part(0, "", SEVERAL, null);
	}

	private static <T extends Enum<T> & NamedTerm> @Nullable Part part(T usual, T term, Text name) {
		return (term == usual) ? null : new Part(term.ordinal(), "", term.code(), name);
	}

	/** How values relate to the truth; derived ones are together, rounded or not. */
	private static @Nullable Part relation(Observation figure) {
		var relation = Objects.requireNonNullElse(figure.quantity().relation(), Relation.EQUAL);
		var isDerivedValue = figure.provenance().origin() == Origin.DERIVED && relation.isValue();
		return (relation == Relation.BETWEEN) ? LOWER_ENDS
				: part(Relation.EQUAL, isDerivedValue ? Relation.EQUAL : relation, relation.text());
	}

	private static Part ofEnds(Text name) {
		return new Part(Relation.BETWEEN.ordinal(), name.en(), name.en(), name);
	}

	/** The columns that a figure is in: two of a range. */
	static List<WideColumn> all(Observation figure, WideLayout layout) {
		var column = of(figure, layout);
		return (figure.quantity().upper() != null) ? List.of(column, column.ofUpperEnds()) : List.of(column);
	}

	/** The column of the upper ends of these values. */
	private WideColumn ofUpperEnds() {
		var others = new ArrayList<@Nullable Part>(this.parts);
		others.set(others.size() - 1, UPPER_ENDS);
		return new WideColumn(this.indicator, this.place, this.unit, this.counted, others);
	}

	@Override
	public int compareTo(WideColumn other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Its code, which no other column has: indicator, place, unit and source, and then
	 * what is not as it mostly is. Ids have no dots; in what is counted they are escaped.
	 */
	String code(WideLayout layout) {
		var counted = this.counted.isEmpty() ? "" : ":" + this.counted.replace("%", "%25").replace(".", "%2E");
		var about = Stream.of(this.indicator, layout.showsPlace(this.place) ? this.place : "",
				layout.showsUnits() ? this.unit + counted : "");
		return Stream.concat(about.filter((code) -> !code.isEmpty()), told().map(Part::code))
			.collect(Collectors.joining("."));
	}

	private Stream<Part> told() {
		return this.parts.stream().flatMap(Stream::ofNullable);
	}

	/**
	 * What it is called in each of the rows of labels.
	 * @param figure one of the figures in it
	 * @param counted what all of them count; null where that is not said or differs
	 * @param source the source of all of them
	 * @param status the status of all of them
	 * @param units the units, by code
	 * @param names the names of the places and indicators that figures are compared with
	 */
	List<String> labels(Observation figure, @Nullable String counted, String source, String status,
			Map<String, UnitOfMeasure> units, Compared.Names names, Language language) {
		var comparison = Stream.of(Compared.text(Compared.with(figure.terms().compared(), ""), names),
				terms(figure, names));
		return List.of(figure.subject().name(), figure.place().name(), nameOfUnit(counted, units),
				joined(told().flatMap((part) -> Stream.ofNullable(part.name())), language),
				joined(comparison, language), source, status);
	}

	/**
	 * With what else than another time a figure is compared, how it is valued, and of
	 * which indicator and place it is a share; empty where nothing of that is stated.
	 */
	private static Text terms(Observation figure, Compared.Names names) {
		var shareOf = figure.terms().shareOf();
		var whole = (shareOf != null && shareOf.whole().indicator() != null) ? shareOf.whole() : null;
		var period = figure.period();
		return Compared.text(Compared.terms(Compared.of(figure.comparison(), period.start(), period.end(),
				figure.terms().valuation().beyond(Valuation.NONE), whole)), names);
	}

	private static String joined(Stream<Text> texts, Language language) {
		return texts.map((text) -> text.in(language))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(AND.in(language)));
	}

	private String nameOfUnit(@Nullable String counted, Map<String, UnitOfMeasure> units) {
		if (counted != null && this.unit.equals("count")) {
			return counted;
		}
		var known = units.get(this.unit);
		var name = ObservationCube.label(known, this.unit);
		var label = (known != null && known.symbol() != null && !known.symbol().equals(name))
				? "%s (%s)".formatted(name, known.symbol()) : name;
		return (counted != null) ? counted + ", " + label : label;
	}

	/**
	 * The value of a figure that is in it; null where the figure says why it has none.
	 */
	@Nullable BigDecimal value(Observation figure) {
		return UPPER_ENDS.equals(this.parts.getLast()) ? figure.quantity().upper() : figure.quantity().value();
	}

	/**
	 * What tells a column apart from most.
	 *
	 * @param rank by which columns are sorted
	 * @param key by which those of the same rank are sorted
	 * @param code its code
	 * @param name its name among the qualifiers; null where another row of labels has it
	 */
	private record Part(int rank, String key, String code, @Nullable Text name) {
	}

}
