package org.jincheng.indicators.figures.recording;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.figures.observation.ObservationRequest;
import org.jspecify.annotations.Nullable;

/** A column of what is said of a figure, in the order in which they are copied. */
enum SaidColumn {

	INDICATOR("indicator_code", ObservationRequest::indicator), PLACE("place_code", ObservationRequest::place),
	UNIT("unit_code", ObservationRequest::unit), START("period_start", (said) -> said.period().start()),
	END("period_end", (said) -> said.period().end()), BASIS("period_basis", (said) -> said.period().basis().code()),
	VALUE("value", ObservationRequest::value), UPPER("upper", ObservationRequest::upper),
	COUNTED("counted", ObservationRequest::counted), RELATION("relation", (said) -> said.relation().code()),
	STATUS("status", (said) -> Objects.requireNonNull(said.status()).code()),
	COMPARISON("comparison_kind", compared((comparison) -> comparison.kind().code())),
	BASE_START("base_start", base(BasePeriod::start)), BASE_END("base_end", base(BasePeriod::end)),
	BASE_PLACE("base_place", compared(Comparison::place)), AMONG_PLACE("among_place", among(Comparison.Among::place)),
	AMONG_KIND("among_kind", among(Comparison.Among::kind)), AMONG_COUNT("among_count", among(Comparison.Among::count)),
	PRICES("prices", (said) -> (said.valuation().prices() != null) ? said.valuation().prices().code() : null),
	PRICE_YEAR("price_year", (said) -> said.valuation().priceYear()),
	CURRENCY("currency", (said) -> said.valuation().currency()),
	LIKE_FOR_LIKE("like_for_like", (said) -> said.valuation().likeForLike()),
	SHARE_OF_INDICATOR("share_of_code", whole(Whole::indicator)), SHARE_OF_PLACE("share_of_place", whole(Whole::place)),
	SHARE_OF_EN("share_of_en", whole(Whole::en)), SHARE_OF_ZH("share_of_zh", whole(Whole::zh)),
	COMPARED("compared", ObservationRequest::compared), PRINTED("printed", ObservationRequest::printed),
	NOTE_EN("note_en", (said) -> (said.note() != null) ? said.note().en() : null),
	NOTE_ZH("note_zh", (said) -> (said.note() != null) ? said.note().zh() : null),
	OCCURRENCE("occurrence", ObservationRequest::occurrence), JOINT("joint", ObservationRequest::joint),
	SOURCE("source_id", (said) -> said.source().id()), PARAGRAPH("paragraph", (said) -> said.source().paragraph()),
	SENTENCE("sentence", (said) -> said.source().sentence()), CELL("cell", (said) -> said.source().cell());

	/** All of them, with commas between them. */
	static final String ALL = Arrays.stream(values()).map(SaidColumn::column).collect(Collectors.joining(", "));

	/** What makes a figure, in the order of the indexes of its versions. */
	static final List<SaidColumn> KEY = List.of(INDICATOR, PLACE, UNIT, START, END, SOURCE, STATUS, COMPARED,
			OCCURRENCE);

	private final String column;

	private final Function<ObservationRequest, @Nullable Object> of;

	SaidColumn(String column, Function<ObservationRequest, @Nullable Object> of) {
		this.column = column;
		this.of = of;
	}

	private static Function<ObservationRequest, @Nullable Object> compared(Function<Comparison, @Nullable Object> of) {
		return (said) -> (said.comparison() != null) ? of.apply(said.comparison()) : null;
	}

	private static Function<ObservationRequest, @Nullable Object> base(Function<BasePeriod, @Nullable Object> of) {
		return compared((comparison) -> (comparison.basePeriod() != null) ? of.apply(comparison.basePeriod()) : null);
	}

	private static Function<ObservationRequest, @Nullable Object> among(
			Function<Comparison.Among, @Nullable Object> of) {
		return compared((comparison) -> (comparison.among() != null) ? of.apply(comparison.among()) : null);
	}

	private static Function<ObservationRequest, @Nullable Object> whole(Function<Whole, @Nullable Object> of) {
		return (said) -> (said.shareOf() != null) ? of.apply(said.shareOf()) : null;
	}

	String column() {
		return this.column;
	}

	/** What is said of a figure in this column. */
	@Nullable Object of(ObservationRequest said) {
		return this.of.apply(said);
	}

	/** The same as a text. */
	@Nullable String text(ObservationRequest said) {
		return switch (of(said)) {
			case null -> null;
			case BigDecimal number -> number.toPlainString();
			case Object other -> other.toString();
		};
	}

	/** Whether two say the same in all columns. */
	static boolean areSame(ObservationRequest said, ObservationRequest before) {
		return said.equals(before) || Arrays.stream(values()).allMatch((column) -> column.isSame(said, before));
	}

	/** Whether the same is said; decimals are the same if their numbers are. */
	boolean isSame(ObservationRequest said, ObservationRequest before) {
		return (of(said) instanceof BigDecimal number && of(before) instanceof BigDecimal other)
				? number.compareTo(other) == 0 : Objects.equals(of(said), of(before));
	}

}
