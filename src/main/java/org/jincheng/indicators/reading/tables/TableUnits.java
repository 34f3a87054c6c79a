package org.jincheng.indicators.reading.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.words.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Determines in which unit the figures of a table are that have none themselves: of the
 * heads of their row and column the more specific one, else the caption.
 *
 * @param captions the captions, the nearest first
 */
record TableUnits(List<Head> captions) {

	private static final Map<HeadWord, String> COUNTED = new EnumMap<>(
			Map.of(HeadWord.PERSONS, "persons", HeadWord.DAYS, "day", HeadWord.NUMBER, "count"));

	/**
	 * Returns the unit of a figure.
	 * @param column the heads over it, from outside to inside
	 * @param row what stands left of it
	 * @param isWhole whether it is a whole number, as a count is
	 * @param known the codes of the units of what it is of
	 * @return the unit; null where none is said
	 */
	@Nullable UnitOfHead of(List<Head> column, LabelledRow row, boolean isWhole, Supplier<List<String>> known) {
		var over = column.reversed().stream().map(Head::unit).filter(Objects::nonNull).findFirst().orElse(null);
		var kind = column.reversed().stream().filter(Head::isKind).findFirst().orElse(null);
		var isRatio = row.label().has(HeadWord.RATIO) && row.label().unit() == null && row.unit() == null;
		if (isRatio && kind == null && (over == null || !over.isRelative())) {
			return row.label().has(HeadWord.INDEX) ? new UnitOfHead("index") : new UnitOfHead("multiple");
		}
		if (over == null && kind == null && !column.isEmpty() && column.getLast().has(HeadWord.RATIO)) {
			return new UnitOfHead("multiple");
		}
		var ofLabel = row.unitOfLabel();
		if (over != null && over.isRelative()) {
			return (ofLabel != null && ofLabel.isRelative() && kind == null) ? ofLabel : over;
		}
		if (kind != null && over == null) {
			return ofKind(kind, ofLabel);
		}
		// A size in a label is none of its figures where the column has a unit: "Solar
		// farm (100 MW)".
		var isSize = ofLabel != null && over != null && Digits.digit(ofLabel.printed().charAt(0)) && row.unit() == null;
		if (ofLabel != null && !isSize) {
			return (kind != null && !ofLabel.isRelative() && over != null) ? over : ofLabel;
		}
		if (row.label().isKind()) {
			return ofKind(row.label(), null);
		}
		return Stream.of(over, ofCaption(column, row, known), isWhole ? ofWords(column, row) : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The unit of what is called a growth, a share or an index, and no more. */
	private UnitOfHead ofKind(Head kind, @Nullable UnitOfHead ofLabel) {
		var ofCaption = units().filter(UnitOfHead::isRelative).findFirst();
		if (ofCaption.isPresent()) {
			return ofCaption.get();
		}
		var isSigned = kind.has(HeadWord.DIFFERENCE) && !kind.has(HeadWord.RISE) && !kind.has(HeadWord.CHANGE);
		if (kind.has(HeadWord.INDEX) && !kind.isChange()) {
			return new UnitOfHead("index");
		}
		if (kind.isChange() && ofLabel != null && ofLabel.isRelative()) {
			return "percent".equals(ofLabel.unit()) && isSigned ? new UnitOfHead("percentage-point") : ofLabel;
		}
		return (isSigned && ofLabel != null) ? ofLabel : UnitOfHead.PERCENT;
	}

	/**
	 * The unit of the captions that alone can be that of a level, of this kind if several
	 * can.
	 */
	private @Nullable UnitOfHead ofCaption(List<Head> column, LabelledRow row, Supplier<List<String>> known) {
		var units = units().distinct().toList();
		if (units.isEmpty() && this.captions.stream().anyMatch((it) -> it.has(HeadWord.INDEX))) {
			return new UnitOfHead("index");
		}
		if (units.size() == 1) {
			return units.getFirst();
		}
		var levels = units.stream().filter((it) -> !it.isRelative()).toList();
		if (levels.size() <= 1) {
			return levels.isEmpty() ? null : levels.getFirst();
		}
		var words = ofWords(column, row);
		var codes = (words != null) ? List.of(words.unit()) : known.get();
		var ofKind = levels.stream().filter((it) -> codes.contains(it.unit())).toList();
		return (ofKind.size() == 1) ? ofKind.getFirst() : null;
	}

	private Stream<UnitOfHead> units() {
		return this.captions.stream()
			.filter((it) -> !it.units().isEmpty())
			.limit(1)
			.flatMap((it) -> it.units().stream());
	}

	/** Words that say what is counted: 企业数, "Number of schools". */
	private static @Nullable UnitOfHead ofWords(List<Head> column, LabelledRow row) {
		return Stream.concat(Stream.of(row.label()), column.reversed().stream())
			.flatMap((head) -> COUNTED.entrySet().stream().filter((it) -> head.has(it.getKey())))
			.findFirst()
			.map((it) -> new UnitOfHead(it.getValue()))
			.orElse(null);
	}

}
