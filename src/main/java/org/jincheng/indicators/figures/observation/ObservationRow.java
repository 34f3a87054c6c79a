package org.jincheng.indicators.figures.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.Told;
import org.jspecify.annotations.Nullable;

/**
 * Selects and reads the rows of stated figures: of an observation {@code o} with its
 * indicator {@code i} and place {@code p}.
 */
final class ObservationRow {

	private static final Prices[] PRICES = Prices.values();

	private static final PeriodBasis[] PERIOD_BASES = PeriodBasis.values();

	private static final Relation[] RELATIONS = Relation.values();

	private static final FigureStatus[] STATUSES = FigureStatus.values();

	private static final ComparisonKind[] COMPARISON_KINDS = ComparisonKind.values();

	private ObservationRow() {
	}

	/**
	 * The beginning of a statement that selects such rows; it can select more columns.
	 */
	static String select(Language language) {
		return Arrays.stream(Column.values())
			.map((column) -> (language == Language.ZH) ? column.zh : column.en)
			.collect(Collectors.joining(", ", "select ", ""));
	}

	/** Reads the current row, before it is known what contradicts it. */
	static Observation read(ResultSet row, Editions editions, Language language) throws SQLException {
		var comparison = comparison(row);
		return new Observation(row.getObject(Column.ID.number(), UUID.class), text(row, Column.INDICATOR),
				text(row, Column.NAME), text(row, Column.TOPIC),
				new Observation.PlaceReference(text(row, Column.PLACE), text(row, Column.PLACE_NAME), members(row)),
				Period.of(date(row, Column.PERIOD_START), date(row, Column.PERIOD_END),
						Term.find(PERIOD_BASES, text(row, Column.PERIOD_BASIS)).orElseThrow()),
				row.getBigDecimal(Column.VALUE.number()), row.getBigDecimal(Column.UPPER.number()),
				text(row, Column.UNIT), text(row, Column.COUNTED),
				Term.find(RELATIONS, text(row, Column.RELATION)).orElseThrow(),
				Term.find(STATUSES, text(row, Column.STATUS)).orElseThrow(), text(row, Column.PRINTED),
				note(row, language), comparison, valuation(row, comparison), whole(row, language),
				row.getBoolean(Column.JOINT.number()), Origin.STATED, null,
				Observation.SourceReference.of(text(row, Column.SOURCE), row.getInt(Column.PARAGRAPH.number()),
						row.getInt(Column.SENTENCE.number()), cell(row), editions),
				row.getObject(Column.RECORDED_AT.number(), OffsetDateTime.class).toInstant(), supersededAt(row), null,
				occurrence(row), List.of(), List.of(), null, null, text(row, Column.COMPARED));
	}

	private static @Nullable Told note(ResultSet row, Language language) throws SQLException {
		var note = text(row, Column.NOTE_EN);
		return (note != null) ? new Told(new Text(note, text(row, Column.NOTE_ZH)), language) : null;
	}

	private static @Nullable CellLocator cell(ResultSet row) throws SQLException {
		var cell = text(row, Column.CELL);
		return (cell != null) ? CellLocator.parse(cell) : null;
	}

	/** The members of a group; null for a place that is none. */
	private static @Nullable List<String> members(ResultSet row) throws SQLException {
		var members = row.getArray(Column.PLACE_MEMBERS.number());
		return (members != null) ? Stream.of((String[]) members.getArray()).sorted().toList() : null;
	}

	private static @Nullable Integer occurrence(ResultSet row) throws SQLException {
		var occurrence = row.getInt(Column.OCCURRENCE.number());
		return (occurrence > 1) ? occurrence : null;
	}

	private static @Nullable Comparison comparison(ResultSet row) throws SQLException {
		var kind = text(row, Column.COMPARISON_KIND);
		return (kind == null) ? null
				: new Comparison(Term.find(COMPARISON_KINDS, kind).orElseThrow(),
						BasePeriod.of(date(row, Column.BASE_START), date(row, Column.BASE_END)),
						text(row, Column.BASE_PLACE), Comparison.Among.of(text(row, Column.AMONG_PLACE),
								text(row, Column.AMONG_KIND), integer(row, Column.AMONG_COUNT)));
	}

	/** How it is valued: as it says, and else as its indicator does. */
	private static Valuation valuation(ResultSet row, @Nullable Comparison comparison) throws SQLException {
		var defaults = new FigureDefaults(null, null, prices(row, Column.LEVEL_PRICES),
				integer(row, Column.LEVEL_PRICE_YEAR),
				new Valuation(prices(row, Column.CHANGE_PRICES), integer(row, Column.CHANGE_PRICE_YEAR),
						text(row, Column.CHANGE_CURRENCY), truth(row, Column.CHANGE_LIKE_FOR_LIKE)));
		return new Valuation(prices(row, Column.PRICES), integer(row, Column.PRICE_YEAR), text(row, Column.CURRENCY),
				truth(row, Column.LIKE_FOR_LIKE))
			.or(defaults.of(comparison));
	}

	private static @Nullable Prices prices(ResultSet row, Column column) throws SQLException {
		var prices = text(row, column);
		return (prices != null) ? Term.find(PRICES, prices).orElseThrow() : null;
	}

	private static @Nullable ToldWhole whole(ResultSet row, Language language) throws SQLException {
		var indicator = text(row, Column.SHARE_OF_INDICATOR);
		if (indicator != null) {
			var names = (String[]) row.getArray(Column.SHARE_OF_NAMES.number()).getArray();
			return new ToldWhole(new Whole(indicator, text(row, Column.SHARE_OF_PLACE), null, null),
					new Told(Whole.name(new Text(names[0], names[1]), new Text(names[2], names[3])), language));
		}
		var en = text(row, Column.SHARE_OF_EN);
		return (en != null) ? new ToldWhole(new Whole(null, null, en, text(row, Column.SHARE_OF_ZH)),
				new Told(new Text(en, text(row, Column.SHARE_OF_ZH)), language)) : null;
	}

	private static @Nullable Instant supersededAt(ResultSet row) throws SQLException {
		var supersededAt = row.getObject(Column.SUPERSEDED_AT.number(), OffsetDateTime.class);
		return (supersededAt != null) ? supersededAt.toInstant() : null;
	}

	private static String text(ResultSet row, Column column) throws SQLException {
		return row.getString(column.number());
	}

	private static @Nullable Integer integer(ResultSet row, Column column) throws SQLException {
		return row.getObject(column.number(), Integer.class);
	}

	private static @Nullable Boolean truth(ResultSet row, Column column) throws SQLException {
		return row.getObject(column.number(), Boolean.class);
	}

	private static LocalDate date(ResultSet row, Column column) throws SQLException {
		return row.getObject(column.number(), LocalDate.class);
	}

	/**
	 * The columns, in the order in which they are selected: a row is read by their
	 * numbers, since names would have to be looked up in each of a million rows.
	 */
	private enum Column {

		ID("o.id"), INDICATOR("o.indicator_code"), TOPIC("i.topic_code"), PLACE("o.place_code"),
		PERIOD_START("o.period_start"), PERIOD_END("o.period_end"), PERIOD_BASIS("o.period_basis"), VALUE("o.value"),
		UPPER("o.upper"), UNIT("o.unit_code"), COUNTED("o.counted"), RELATION("o.relation"), STATUS("o.status"),
		PRINTED("o.printed"), NOTE_EN("o.note_en"), NOTE_ZH("o.note_zh"), OCCURRENCE("o.occurrence"), JOINT("o.joint"),
		SOURCE("o.source_id"), PARAGRAPH("o.paragraph"), SENTENCE("o.sentence"), CELL("o.cell"),
		RECORDED_AT("o.recorded_at"), SUPERSEDED_AT("o.superseded_at"), COMPARISON_KIND("o.comparison_kind"),
		BASE_START("o.base_start"), BASE_END("o.base_end"), BASE_PLACE("o.base_place"), AMONG_PLACE("o.among_place"),
		AMONG_KIND("o.among_kind"), AMONG_COUNT("o.among_count"), COMPARED("o.compared"), PRICES("o.prices"),
		PRICE_YEAR("o.price_year"), CURRENCY("o.currency"), LIKE_FOR_LIKE("o.like_for_like"), LEVEL_PRICES("i.prices"),
		LEVEL_PRICE_YEAR("i.price_year"), CHANGE_PRICES("i.change_prices"), CHANGE_PRICE_YEAR("i.change_price_year"),
		CHANGE_CURRENCY("i.change_currency"), CHANGE_LIKE_FOR_LIKE("i.change_like_for_like"),
		SHARE_OF_INDICATOR("o.share_of_code"), SHARE_OF_PLACE("o.share_of_place"),
		/** Of a part of a measure, only what is an amount or a share of it. */
		SHARE_OF_EN("""
				coalesce(o.share_of_en, case when i.of_code is null or position('-per-' in o.unit_code) = 0
				  and o.unit_code not in ('index', 'multiple', 'degC')
				  and (o.comparison_kind is null or o.unit_code = 'percentage-point') then i.share_of_en end)"""),
		SHARE_OF_ZH("case when o.share_of_en is null then i.share_of_zh else o.share_of_zh end"), SHARE_OF_NAMES("""
				case when o.share_of_code is not null then array(
				  select unnest(array[w.name_en, w.name_zh, q.name_en, q.name_zh]) from indicator w, place q
				  where w.code = o.share_of_code and q.code = o.share_of_place) end"""), NAME("i.name_en", "i.name_zh"),
		PLACE_NAME("p.name_en", "coalesce(p.name_zh, p.name_en)"), PLACE_MEMBERS("""
				case p.kind when 'group' then array(select member_code from place_member where group_code = \
				p.code) end""");

		private final String en;

		private final String zh;

		Column(String sql) {
			this(sql, sql);
		}

		Column(String en, String zh) {
			this.en = en;
			this.zh = zh;
		}

		private int number() {
			return ordinal() + 1;
		}

	}

}
