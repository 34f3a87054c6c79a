package org.jincheng.indicators.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.BasePeriod;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.indicator.Prices;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.language.Told;
import org.jspecify.annotations.Nullable;

/**
 * Selects and reads the rows of stated figures: of an observation {@code o} with its
 * indicator {@code i} and place {@code p}.
 */
final class ObservationRow {

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
	static Observation read(ResultSet row, Language language) throws SQLException {
		return new Observation(row.getObject(Column.ID.number(), UUID.class), text(row, Column.INDICATOR),
				text(row, Column.NAME), text(row, Column.TOPIC),
				new Observation.PlaceReference(text(row, Column.PLACE), text(row, Column.PLACE_NAME), members(row)),
				Period.of(date(row, Column.PERIOD_START), date(row, Column.PERIOD_END),
						Term.find(PERIOD_BASES, text(row, Column.PERIOD_BASIS)).orElseThrow()),
				row.getBigDecimal(Column.VALUE.number()), row.getBigDecimal(Column.UPPER.number()),
				text(row, Column.UNIT), text(row, Column.COUNTED),
				Term.find(RELATIONS, text(row, Column.RELATION)).orElseThrow(),
				Term.find(STATUSES, text(row, Column.STATUS)).orElseThrow(), text(row, Column.PRINTED),
				note(row, language), comparison(row), text(row, Column.SHARE_OF), row.getBoolean(Column.JOINT.number()),
				Origin.STATED, null,
				new Observation.SourceReference(text(row, Column.SOURCE), row.getInt(Column.PARAGRAPH.number()),
						row.getInt(Column.SENTENCE.number())),
				row.getObject(Column.RECORDED_AT.number(), OffsetDateTime.class).toInstant(), supersededAt(row),
				occurrence(row), List.of());
	}

	/**
	 * Reads what the figure of the current row is set against, where the row is a pair;
	 * null where it is set against nothing.
	 */
	static @Nullable Observation readBase(ResultSet row, Observation figure) throws SQLException {
		var number = Column.values().length;
		var id = row.getObject(++number, UUID.class);
		if (id == null) {
			return null;
		}
		var period = Period.of(row.getObject(++number, LocalDate.class), row.getObject(++number, LocalDate.class),
				PeriodBasis.STATED);
		return new Observation(id, figure.indicator(), figure.name(), figure.topic(), figure.place(), period,
				row.getBigDecimal(++number), row.getBigDecimal(++number), figure.unit(), figure.counted(),
				Term.find(RELATIONS, row.getString(++number)).orElseThrow(), figure.status(), row.getString(++number),
				null, null, figure.shareOf(), figure.joint(), Origin.STATED, null,
				new Observation.SourceReference(Objects.requireNonNull(figure.source()).id(), row.getInt(++number),
						row.getInt(++number)),
				row.getObject(++number, OffsetDateTime.class).toInstant(), null, figure.occurrence(), List.of());
	}

	/** Reads whether the indicator of a pair is at constant prices. */
	static boolean isAtConstantPrices(ResultSet row) throws SQLException {
		return Prices.CONSTANT.code().equals(row.getString("prices"));
	}

	private static @Nullable Told note(ResultSet row, Language language) throws SQLException {
		var note = text(row, Column.NOTE_EN);
		return (note != null) ? new Told(new Text(note, text(row, Column.NOTE_ZH)), language) : null;
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
		return (kind != null) ? new Comparison(Term.find(COMPARISON_KINDS, kind).orElseThrow(),
				new BasePeriod(date(row, Column.BASE_START), date(row, Column.BASE_END))) : null;
	}

	private static @Nullable Instant supersededAt(ResultSet row) throws SQLException {
		var supersededAt = row.getObject(Column.SUPERSEDED_AT.number(), OffsetDateTime.class);
		return (supersededAt != null) ? supersededAt.toInstant() : null;
	}

	private static String text(ResultSet row, Column column) throws SQLException {
		return row.getString(column.number());
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
		SOURCE("o.source_id"), PARAGRAPH("o.paragraph"), SENTENCE("o.sentence"), RECORDED_AT("o.recorded_at"),
		SUPERSEDED_AT("o.superseded_at"), COMPARISON_KIND("o.comparison_kind"), BASE_START("o.base_start"),
		BASE_END("o.base_end"), SHARE_OF("i.share_of_en", "coalesce(i.share_of_zh, i.share_of_en)"),
		NAME("i.name_en", "i.name_zh"), PLACE_NAME("p.name_en", "coalesce(p.name_zh, p.name_en)"), PLACE_MEMBERS(
				"case p.kind when 'group' then array(select member_code from place_member where group_code = p.code) end");

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
