package org.jincheng.indicators.figures.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.NamedWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationRequest;
import org.jincheng.indicators.figures.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * Selects and reads the rows of stated figures: of an observation {@code o} with its
 * indicator {@code i} and place {@code p}.
 */
public final class ObservationRow {

	/** When a row had ended, as far as that was known at the moment that is asked for. */
	private static final String ENDED = """
			case when o.superseded_at
			  <= coalesce(nullif(current_setting('jincheng.as_of', true), '')::timestamptz, 'infinity')
			then o.superseded_at end""";

	private ObservationRow() {
	}

	/**
	 * The beginning of a statement that selects such rows; it can select more columns.
	 */
	public static String select(Language language) {
		return Arrays.stream(Column.values())
			.map((column) -> (language == Language.ZH) ? column.zh : column.en)
			.collect(Collectors.joining(", ", "select " + ObservationColumn.sql("o.", ObservationColumn.ALL) + ", ",
					""));
	}

	/** Reads the current row, before it is known what contradicts it. */
	public static Observation read(ResultSet row, Editions editions, Language language) throws SQLException {
		var request = ObservationColumn.read(row);
		var period = request.period();
		var occurrence = Objects.requireNonNull(request.occurrence());
		var subject = new Observation.Subject(row.getObject(Column.ID.number(), UUID.class), request.indicator(),
				text(row, Column.NAME), text(row, Column.TOPIC),
				new Observation.PlaceReference(request.place(), text(row, Column.PLACE_NAME), members(row)),
				Period.of(period.start(), period.end(), period.basis()), row.getBoolean(Column.ACCUMULATES.number()));
		var quantity = new Observation.Quantity(request.value(), request.upper(), request.unit(), request.counted(),
				request.relation(), request.missing());
		var wording = new Observation.Wording(Objects.requireNonNull(request.status()), request.printed(),
				(request.note() != null) ? new LocalizedText(request.note(), language) : null, null);
		var terms = new Observation.Terms(request.comparison(),
				request.valuation().or(defaults(row).of(request.comparison())), whole(row, request, language),
				ObservationColumn.COMPARED.in(row));
		var provenance = new Observation.Provenance(Boolean.TRUE.equals(request.joint()), Origin.STATED, null,
				Observation.SourceReference.of(request.source(), editions),
				Objects.requireNonNull(moment(row, Column.RECORDED_AT)), moment(row, Column.SUPERSEDED_AT));
		return new Observation(subject, quantity, wording, terms, provenance,
				(occurrence > 1) ? Coherence.ALONE.occurring(occurrence) : Coherence.ALONE, null);
	}

	/** The members of a group; null for a place that is none. */
	private static @Nullable List<String> members(ResultSet row) throws SQLException {
		var members = row.getArray(Column.PLACE_MEMBERS.number());
		return (members != null) ? Stream.of((String[]) members.getArray()).sorted().toList() : null;
	}

	/** How figures of the indicator are valued that do not say. */
	private static FigureDefaults defaults(ResultSet row) throws SQLException {
		return new FigureDefaults(null, null, ObservationColumn.prices(row, Column.LEVEL_PRICES.number()),
				row.getObject(Column.LEVEL_PRICE_YEAR.number(), Integer.class),
				ObservationColumn.valuation(row, Column.CHANGES.number()));
	}

	private static @Nullable NamedWhole whole(ResultSet row, ObservationRequest request, Language language)
			throws SQLException {
		var given = request.shareOf();
		if (given == null && !Whole.isOf(request.unit(), request.comparison())) {
			return null;
		}
		if (given != null && given.indicator() != null) {
			var names = (String[]) row.getArray(Column.SHARE_OF_NAMES.number()).getArray();
			return new NamedWhole(given, new LocalizedText(
					Whole.name(new Text(names[0], names[1]), new Text(names[2], names[3])), language));
		}
		var en = (given != null) ? given.en() : text(row, Column.USUAL_SHARE_OF_EN);
		var zh = (given != null) ? given.zh() : text(row, Column.USUAL_SHARE_OF_ZH);
		return (en != null)
				? new NamedWhole(new Whole(null, null, en, zh), new LocalizedText(new Text(en, zh), language)) : null;
	}

	private static @Nullable Instant moment(ResultSet row, Column column) throws SQLException {
		var moment = row.getObject(column.number(), OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static String text(ResultSet row, Column column) throws SQLException {
		return row.getString(column.number());
	}

	/**
	 * The columns beside those of {@link ObservationColumn}, in the order in which they
	 * are selected.
	 */
	private enum Column {

		ID("o.id"), RECORDED_AT("o.recorded_at"), SUPERSEDED_AT(ENDED), NAME("i.name_en", "i.name_zh"),
		TOPIC("i.topic_code"), PLACE_NAME("p.name_en", "coalesce(p.name_zh, p.name_en)"), PLACE_MEMBERS("""
				case p.kind when 'group' then array(select member_code from place_member where group_code = \
				p.code) end"""), USUAL_SHARE_OF_EN("i.share_of_en"), USUAL_SHARE_OF_ZH("i.share_of_zh"),
		SHARE_OF_NAMES("""
				case when o.share_of_code is not null then array(
				  select unnest(array[w.name_en, w.name_zh, q.name_en, q.name_zh]) from indicator w, place q
				  where w.code = o.share_of_code and q.code = o.share_of_place) end"""), LEVEL_PRICES("i.prices"),
		LEVEL_PRICE_YEAR("i.price_year"), ACCUMULATES(Accumulation.accumulatesSql("o", "i")),
		/** All that {@link ObservationColumn#valuation} reads. */
		CHANGES("i.change_prices, i.change_price_year, i.change_currency, i.change_like_for_like");

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
			return ObservationColumn.ALL.size() + ordinal() + 1;
		}

	}

}
