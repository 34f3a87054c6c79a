package org.jincheng.indicators.figures.recording;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.IndicatorFigures;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.observation.ObservationColumn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has figures follow what becomes known of their indicator. Those that say nothing of it,
 * and those that say the same, get a new version: what their indicator says holds for
 * them. What was served before stays as it was.
 */
@Component
final class KnownDefaults implements IndicatorFigures {

	private static final String NOTE = "The source states this beside another figure, which does not say the same.";

	private static final String OCCURRENCE = ObservationColumn.OCCURRENCE.column();

	/** The indicator and its parts, for which the same holds. */
	private static final String INDICATORS = "array(select code from indicator where code = :code or of_code = :code)";

	/**
	 * Figures {@code o} with what their indicator says, and whether they say the same.
	 */
	private static final String FIGURES = """
			(select o.*, o.ctid as stored_at,
			    o.prices = u.prices and coalesce(o.price_year = u.price_year, true) as is_priced,
			    o.currency = u.currency as is_in_currency, o.like_for_like = u.like_for_like as is_alike,
			    coalesce(o.share_of_code = i.share_of_code and o.share_of_place = o.place_code,
			      o.share_of_en = i.share_of_en) as is_of_whole,
			    u.is_change
			  from observation o
			  join indicator i on i.code = o.indicator_code
			  cross join lateral (
			    select is_change,
			      case when is_change then coalesce(i.change_prices, i.prices) else i.prices end as prices,
			      case when is_change and (i.change_prices <> i.prices) is true then i.change_price_year
			        when is_change then coalesce(i.change_price_year, i.price_year) else i.price_year end as price_year,
			      case when is_change then i.change_currency end as currency,
			      case when is_change then i.change_like_for_like end as like_for_like
			    from (values (%s)) as kind (is_change)) u
			  where o.indicator_code = any(%s)) o""".formatted(Comparison.isOfChangesSql("o"), INDICATORS);

	/** The moment from which on it is known. */
	private static final String SINCE = """
			update indicator set prices_since = case when :levels then :at else prices_since end,
			  changes_since = case when :changes then :at else changes_since end,
			  share_of_since = case when :whole and code = :code then :at else share_of_since end
			where code = any(%s)""".formatted(INDICATORS);

	/** Ends the versions that say nothing of it, or the same. */
	private static final String END = """
			select o.stored_at from %s
			where o.superseded_at is null
			  and (case when o.is_change then :changes else :levels end and coalesce(o.is_priced, o.prices is null)
			    or :whole and o.indicator_code = :code
			      and (o.comparison_kind is null or o.comparison_kind like 'contribution%%')
			      and coalesce(o.is_of_whole, o.share_of_code is null and o.share_of_en is null))""".formatted(FIGURES);

	private static final String KEYS = """
			indicator_code, place_code, unit_code, period_start, period_end, source_id, status, key""";

	/**
	 * Adds versions without what the indicator says. Where a source states several for
	 * one key then, those that were recorded later get the next occurrences.
	 */
	private static final String ADD = """
			select id, %1$s from (
			  select *, case when again = 1 then occurrence else max(occurrence) over (partition by %2$s)
			      + row_number() over (partition by %2$s, again > 1 order by again, occurrence) end as number
			  from (
			    select *, row_number() over (partition by %2$s, occurrence order by recorded_at, id) as again from (
			      select *, regexp_replace(regexp_replace(regexp_replace(regexp_replace(compared,
			          case when is_priced then ';prices=[^;]*' else '$' end, ''),
			          case when is_in_currency then ';currency=[^;]*' else '$' end, ''),
			          case when is_alike then ';like-for-like=[^;]*' else '$' end, ''),
			          case when is_of_whole then ';share-of(-words)?=[^;]*' else '$' end, '') as key
			      from %3$s where o.superseded_at = :at) o) o) o""".formatted(ObservationColumn.ALL.stream()
		.map((column) -> known(column) + " as " + column.column())
		.collect(Collectors.joining(", ")), KEYS, FIGURES);

	/** Figures that have another occurrence now. */
	private static final String NUMBERED = """
			select n.id, e.occurrence, n.occurrence from observation n
			join observation e on e.id = n.id and e.superseded_at = n.recorded_at and e.occurrence <> n.occurrence
			where n.recorded_at = :at order by n.id""";

	private final JdbcClient jdbc;

	private final ObservationVersions versions;

	KnownDefaults(JdbcClient jdbc, ObservationVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** What a column has once its indicator says the rest. */
	private static String known(ObservationColumn column) {
		var name = column.column();
		return switch (column) {
			case PRICES, PRICE_YEAR -> "case when is_priced then null else " + name + " end";
			case CURRENCY -> "case when is_in_currency then null else currency end";
			case LIKE_FOR_LIKE -> "case when is_alike then null else like_for_like end";
			case SHARE_OF_INDICATOR, SHARE_OF_PLACE, SHARE_OF_EN, SHARE_OF_ZH ->
				"case when is_of_whole then null else " + name + " end";
			case COMPARED -> "key";
			case OCCURRENCE -> "number";
			case NOTE_EN -> "case when again > 1 then coalesce(note_en, '" + NOTE + "') else note_en end";
			default -> name;
		};
	}

	@Override
	public void follow(String code, FigureDefaults before, FigureDefaults after, RevisionDraft draft) {
		var isOfLevels = !after.of(null).equals(before.of(null));
		var isOfChanges = !after.ofChanges().equals(before.ofChanges());
		var isOfWhole = !Objects.equals(before.shareOfIndicator(), after.shareOfIndicator())
				|| before.shareOf() == null && after.shareOf() != null;
		if (!isOfLevels && !isOfChanges && !isOfWhole) {
			return;
		}
		var known = Map.of("code", code, "at", draft.recordedAt().atOffset(ZoneOffset.UTC), "levels", isOfLevels,
				"changes", isOfChanges, "whole", isOfWhole);
		// An indicator may have a million figures.
		this.jdbc.sql("set local statement_timeout = 0").update();
		this.jdbc.sql(SINCE).params(known).update();
		if (this.versions.end(END, known, draft.recordedAt()) > 0) {
			draft.touched(ChangeAction.UPDATE, ObservationCuration.COLLECTION,
					this.versions.insert(ADD, known, draft.recordedAt()));
			this.jdbc.sql(NUMBERED).params(known).query((row) -> {
				draft.updated(ObservationCuration.COLLECTION, row.getString(1), Map.of(OCCURRENCE, row.getInt(2)),
						Map.of(OCCURRENCE, row.getInt(3)));
			});
		}
	}

}
