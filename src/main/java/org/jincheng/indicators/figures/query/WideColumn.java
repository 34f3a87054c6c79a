package org.jincheng.indicators.figures.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.core.language.Language;
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
 * @param counted what is counted; null where that is not said
 * @param source the id of the source; empty for preferred figures; null where figures are
 * derived from several
 * @param status whether the figures came to pass
 * @param compared what the series is compared with; empty for levels
 * @param accumulation what its figures run on over
 * @param occurrence the number of figures that a source states again; 1 for the first
 * @param origin whether the figures are stated or derived
 * @param joint whether they cover several parks or places together
 * @param basis where their periods come from
 * @param relation how their values relate to the truth
 * @param upper whether it has the upper ends of what is between two values
 */
record WideColumn(String indicator, String place, String unit, @Nullable String counted, @Nullable String source,
		FigureStatus status, String compared, AccumulationFilter accumulation, int occurrence, Origin origin,
		boolean joint, PeriodBasis basis, Relation relation, boolean upper) implements Comparable<WideColumn> {

	private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

	private static final Comparator<WideColumn> ORDER = Comparator.comparing(WideColumn::indicator)
		.thenComparing(WideColumn::place)
		.thenComparing(WideColumn::unit)
		.thenComparing(WideColumn::counted, NULLS_FIRST)
		.thenComparing(WideColumn::source, NULLS_FIRST)
		.thenComparing(WideColumn::status)
		.thenComparing(WideColumn::compared)
		.thenComparing(WideColumn::accumulation, Comparator.reverseOrder())
		.thenComparing(WideColumn::occurrence)
		.thenComparing(WideColumn::origin)
		.thenComparing(WideColumn::joint)
		.thenComparing(WideColumn::basis)
		.thenComparing(WideColumn::relation)
		.thenComparing(WideColumn::upper);

	static final String SEVERAL = "several";

	private static final Text QUALIFIER = new Text("Qualifier", "限定");

	private static final Text JOINT = new Text("joint", "合计");

	private static final Text DERIVED = new Text("derived", "推算");

	private static final Text PUBLICATION = new Text("period of publication", "以发布日期为时期");

	private static final Text FROM = new Text("from", "从");

	private static final Text TO = new Text("to", "至");

	private static final Text OCCURRENCE = new Text("occurrence %d", "第%d次");

	private static final Text AND = new Text("; ", "；");

	/** What the rows of labels are called, in their order. */
	static final List<Text> LABELS = List.of(ObservationCube.INDICATOR, ObservationCube.PLACE, ObservationCube.UNIT,
			QUALIFIER, ObservationCube.COMPARISON, ObservationCube.SOURCE, ObservationCube.STATUS);

	/** The column that a figure is in. */
	static WideColumn of(Observation figure, WideLayout layout) {
		var isOfSeries = layout.isOfSeries();
		var isPreferred = isOfSeries && figure.provenance().origin() == Origin.STATED;
		var again = isPreferred ? null : figure.coherence().occurrence();
		return new WideColumn(figure.indicator(), layout.place(figure), figure.unit(),
				isOfSeries ? null : figure.quantity().counted(),
				isOfSeries ? "" : (figure.source() != null) ? figure.source().id() : null,
				isOfSeries && !figure.status().isPlan() ? FigureStatus.ACTUAL : figure.status(),
				figure.terms().compared(), layout.selection().accumulation(figure),
				Objects.requireNonNullElse(again, 1), figure.provenance().origin(), figure.provenance().joint(),
				figure.period().basis(), relation(figure), false);
	}

	/** How values relate to the truth; derived ones are together, rounded or not. */
	private static Relation relation(Observation figure) {
		var relation = Objects.requireNonNullElse(figure.quantity().relation(), Relation.EQUAL);
		return (figure.provenance().origin() == Origin.DERIVED && relation.isValue()) ? Relation.EQUAL : relation;
	}

	/** The column of the upper ends of these values. */
	WideColumn ofUpperEnds() {
		return new WideColumn(this.indicator, this.place, this.unit, this.counted, this.source, this.status,
				this.compared, this.accumulation, this.occurrence, this.origin, this.joint, this.basis, this.relation,
				true);
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
		var parts = new ArrayList<>(List.of(this.indicator));
		add(layout.showsPlace(this.place), this.place, parts);
		add(layout.showsUnits(), this.unit + codeOfCounted(), parts);
		add(!"".equals(this.source), Objects.requireNonNullElse(this.source, SEVERAL), parts);
		add(this.status != FigureStatus.ACTUAL, this.status.code(), parts);
		add(!this.compared.isEmpty(), Compared.code(this.compared), parts);
		add(this.accumulation != AccumulationFilter.NONE, this.accumulation.code(), parts);
		add(this.occurrence > 1, String.valueOf(this.occurrence), parts);
		add(this.origin == Origin.DERIVED, this.origin.code(), parts);
		add(this.joint, JOINT.en(), parts);
		add(this.basis == PeriodBasis.PUBLICATION, this.basis.code(), parts);
		add(this.relation != Relation.EQUAL, isRange() ? end().en() : this.relation.code(), parts);
		return String.join(".", parts);
	}

	private String codeOfCounted() {
		return (this.counted != null) ? ":" + this.counted.replace("%", "%25").replace(".", "%2E") : "";
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
		return List.of(figure.subject().name(), figure.place().name(), nameOfUnit(counted, units), qualifier(language),
				comparison(figure, names, language), source, status);
	}

	/**
	 * What the column is compared with, and how it is valued, also where that is usual.
	 */
	private String comparison(Observation figure, Compared.Names names, Language language) {
		return Stream.of(Compared.text(Compared.with(this.compared, ""), names), figure.terms(names))
			.map((text) -> text.in(language))
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

	private String qualifier(Language language) {
		var words = new ArrayList<String>();
		add(this.status != FigureStatus.ACTUAL, this.status.name(language), words);
		add(this.accumulation != AccumulationFilter.NONE, this.accumulation.name(language), words);
		add(this.relation != Relation.EQUAL && !isRange(), this.relation.name(language), words);
		add(this.joint, JOINT.in(language), words);
		add(this.origin == Origin.DERIVED, DERIVED.in(language), words);
		add(this.basis == PeriodBasis.PUBLICATION, PUBLICATION.in(language), words);
		add(isRange(), end().in(language), words);
		add(this.occurrence > 1, OCCURRENCE.in(language).formatted(this.occurrence), words);
		return String.join(AND.in(language), words);
	}

	private boolean isRange() {
		return this.relation == Relation.BETWEEN;
	}

	private Text end() {
		return this.upper ? TO : FROM;
	}

	/**
	 * The value of a figure that is in it; null where the figure says why it has none.
	 */
	@Nullable BigDecimal value(Observation figure) {
		return this.upper ? figure.quantity().upper() : figure.quantity().value();
	}

	private static void add(boolean isSo, String word, List<String> words) {
		if (isSo) {
			words.add(word);
		}
	}

}
