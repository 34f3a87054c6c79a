package org.jincheng.indicators.figures.rows;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.StatedDistance;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jspecify.annotations.Nullable;

/**
 * A column of what a source states of a figure. Whatever selects, copies, stages or reads
 * figures has all of them, in this order, before other columns: a row is read by their
 * numbers, since names would have to be looked up in each of a million rows.
 */
public enum ObservationColumn {

	INDICATOR("indicator_code", StatedFigure::indicator), PLACE("place_code", StatedFigure::place),
	UNIT("unit_code", StatedFigure::unit), START("period_start", (figure) -> figure.period().start()),
	END("period_end", (figure) -> figure.period().end()), BASIS("period_basis", (figure) -> figure.period().basis()),
	VALUE("value", StatedFigure::value), UPPER("upper", StatedFigure::upper), COUNTED("counted", StatedFigure::counted),
	RELATION("relation", StatedFigure::relation), STATUS("status", StatedFigure::status),
	MISSING("missing", StatedFigure::missing), COMPARISON("comparison_kind", compared(Comparison::kind)),
	BASE_START("base_start", base(BasePeriod::start)), BASE_END("base_end", base(BasePeriod::end)),
	BASE_PLACE("base_place", compared(Comparison::place)), AMONG_PLACE("among_place", among(Comparison.Among::place)),
	AMONG_KIND("among_kind", among(Comparison.Among::kind)), AMONG_COUNT("among_count", among(Comparison.Among::count)),
	BASE_DISTANCE("base_distance", compared(Comparison::distance)),
	PRICES("prices", (figure) -> figure.valuation().prices()),
	PRICE_YEAR("price_year", (figure) -> figure.valuation().priceYear()),
	CURRENCY("currency", (figure) -> figure.valuation().currency()),
	LIKE_FOR_LIKE("like_for_like", (figure) -> figure.valuation().likeForLike()),
	SHARE_OF_INDICATOR("share_of_code", whole(Whole::indicator)), SHARE_OF_PLACE("share_of_place", whole(Whole::place)),
	SHARE_OF_EN("share_of_en", whole(Whole::en)), SHARE_OF_ZH("share_of_zh", whole(Whole::zh)),
	COMPARED("compared", StatedFigure::compared), PRINTED("printed", StatedFigure::printed),
	NOTE_EN("note_en", (figure) -> (figure.note() != null) ? figure.note().en() : null),
	NOTE_ZH("note_zh", (figure) -> (figure.note() != null) ? figure.note().zh() : null),
	OCCURRENCE("occurrence", StatedFigure::occurrence), JOINT("joint", StatedFigure::joint),
	SOURCE("source_id", (figure) -> figure.source().id()),
	PARAGRAPH("paragraph", (figure) -> figure.source().paragraph()),
	SENTENCE("sentence", (figure) -> figure.source().sentence()), CELL("cell", (figure) -> figure.source().cell());

	/** All of them, in order. */
	public static final List<ObservationColumn> ALL = List.of(values());

	/** What makes a figure, in the order of the indexes of its versions. */
	public static final List<ObservationColumn> KEY = List.of(INDICATOR, PLACE, UNIT, START, END, SOURCE, STATUS,
			COMPARED, OCCURRENCE);

	/** The columns that {@link #comparison} reads, which indicators have too. */
	public static final Set<ObservationColumn> COMPARISONS = EnumSet.range(COMPARISON, BASE_DISTANCE);

	private static final Prices[] ALL_PRICES = Prices.values();

	private static final PeriodBasis[] PERIOD_BASES = PeriodBasis.values();

	private static final Relation[] RELATIONS = Relation.values();

	private static final MissingReason[] REASONS = MissingReason.values();

	private static final FigureStatus[] STATUSES = FigureStatus.values();

	private static final ComparisonKind[] COMPARISON_KINDS = ComparisonKind.values();

	private final String column;

	private final Function<StatedFigure, @Nullable Object> of;

	ObservationColumn(String column, Function<StatedFigure, @Nullable Object> of) {
		this.column = column;
		this.of = of;
	}

	private static Function<StatedFigure, @Nullable Object> compared(Function<Comparison, @Nullable Object> of) {
		return (figure) -> (figure.comparison() != null) ? of.apply(figure.comparison()) : null;
	}

	private static Function<StatedFigure, @Nullable Object> base(Function<BasePeriod, @Nullable Object> of) {
		return compared((comparison) -> (comparison.basePeriod() != null) ? of.apply(comparison.basePeriod()) : null);
	}

	private static Function<StatedFigure, @Nullable Object> among(Function<Comparison.Among, @Nullable Object> of) {
		return compared((comparison) -> (comparison.among() != null) ? of.apply(comparison.among()) : null);
	}

	private static Function<StatedFigure, @Nullable Object> whole(Function<Whole, @Nullable Object> of) {
		return (figure) -> (figure.shareOf() != null) ? of.apply(figure.shareOf()) : null;
	}

	/**
	 * Returns columns with commas between them.
	 * @param row what they are selected from, such as {@code o.}, or nothing
	 */
	public static String sql(String row, Collection<ObservationColumn> columns) {
		return columns.stream().map((column) -> row + column.column).collect(Collectors.joining(", "));
	}

	public String column() {
		return this.column;
	}

	/** What is stated of a figure in this column, as a text. */
	public @Nullable String text(StatedFigure figure) {
		return switch (this.of.apply(figure)) {
			case null -> null;
			case BigDecimal number -> number.toPlainString();
			case Term term -> term.code();
			case Object other -> other.toString();
		};
	}

	/** Whether the same is stated; decimals are the same if their numbers are. */
	public boolean isSame(StatedFigure figure, StatedFigure before) {
		var one = this.of.apply(figure);
		var other = this.of.apply(before);
		return (one instanceof BigDecimal number && other instanceof BigDecimal decimal)
				? number.compareTo(decimal) == 0 : Objects.equals(one, other);
	}

	/** Reads what a row states. */
	public static StatedFigure read(ResultSet row) throws SQLException {
		var note = NOTE_EN.in(row);
		var cell = CELL.in(row);
		var relation = RELATION.in(row);
		var missing = MISSING.in(row);
		var whole = new Whole(SHARE_OF_INDICATOR.in(row), SHARE_OF_PLACE.in(row), SHARE_OF_EN.in(row),
				SHARE_OF_ZH.in(row));
		return new StatedFigure(INDICATOR.in(row), null, PLACE.in(row), null,
				new StatedFigure.StatedPeriod(date(row, START.number()), date(row, END.number()),
						term(PERIOD_BASES, BASIS.in(row))),
				row.getBigDecimal(VALUE.number()), row.getBigDecimal(UPPER.number()), UNIT.in(row), COUNTED.in(row),
				(relation != null) ? term(RELATIONS, relation) : null,
				(missing != null) ? term(REASONS, missing) : null, term(STATUSES, STATUS.in(row)),
				comparison(row, COMPARISON.number()), valuation(row, PRICES.number()),
				(whole.indicator() != null || whole.en() != null) ? whole : null, PRINTED.in(row),
				(note != null) ? new Text(note, NOTE_ZH.in(row)) : null, row.getInt(OCCURRENCE.number()),
				row.getObject(JOINT.number(), Boolean.class),
				new StatedFigure.SourceSentence(SOURCE.in(row), row.getInt(PARAGRAPH.number()),
						row.getInt(SENTENCE.number()), (cell != null) ? CellLocator.parse(cell) : null));
	}

	/**
	 * Reads what values are compared with; null if with nothing.
	 * @param first the number of the first of {@link #COMPARISONS}
	 */
	public static @Nullable Comparison comparison(ResultSet row, int first) throws SQLException {
		var kind = row.getString(first);
		return (kind == null) ? null
				: new Comparison(term(COMPARISON_KINDS, kind),
						BasePeriod.of(date(row, first + 1), date(row, first + 2)), row.getString(first + 3),
						Comparison.Among.of(row.getString(first + 4), row.getString(first + 5),
								row.getObject(first + 6, Integer.class)),
						(row.getString(first + 7) != null) ? StatedDistance.YEAR_START : null);
	}

	/**
	 * Reads how values are valued.
	 * @param first the number of the first of the columns of prices, year, currency and
	 * whether like for like
	 */
	public static Valuation valuation(ResultSet row, int first) throws SQLException {
		return new Valuation(prices(row, first), row.getObject(first + 1, Integer.class), row.getString(first + 2),
				row.getObject(first + 3, Boolean.class));
	}

	public static @Nullable Prices prices(ResultSet row, int number) throws SQLException {
		var prices = row.getString(number);
		return (prices != null) ? term(ALL_PRICES, prices) : null;
	}

	private static LocalDate date(ResultSet row, int number) throws SQLException {
		return row.getObject(number, LocalDate.class);
	}

	private static <T extends Term> T term(T[] terms, String code) {
		return Term.find(terms, code).orElseThrow();
	}

	/** The text in this column. */
	String in(ResultSet row) throws SQLException {
		return row.getString(number());
	}

	/** Its number in a row that begins with all columns. */
	private int number() {
		return ordinal() + 1;
	}

}
