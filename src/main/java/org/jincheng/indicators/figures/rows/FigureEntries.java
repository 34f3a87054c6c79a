package org.jincheng.indicators.figures.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jincheng.indicators.catalogue.indicator.Adds;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Statistic;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The indicators and places that rows refer to by code, also withdrawn ones: all of a
 * revision at once. A transaction that writes reads each when a row refers to it.
 */
public final class FigureEntries {

	private static final String INDICATORS = """
			select code, name_en, name_zh, share_of_en, share_of_zh, prices, price_year, change_prices,
			  change_price_year, change_currency, change_like_for_like, statistic, adds, topic_code
			from indicator""";

	/** Places that are no groups have null as their members. */
	private static final String PLACES = """
			select code, name_en, name_zh, case kind when 'group' then array(
			  select member_code from place_member where group_code = code order by member_code collate "C") end
			from place""";

	private static final Statistic[] STATISTICS = Statistic.values();

	private final JdbcClient jdbc;

	private final Map<String, Indicator> indicators = new ConcurrentHashMap<>();

	private final Map<String, Place> places = new ConcurrentHashMap<>();

	public FigureEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
		if (RevisionService.isInSnapshot()) {
			jdbc.sql(INDICATORS).query((row) -> {
				this.indicators.put(row.getString(1), Indicator.read(row, 0));
			});
			jdbc.sql(PLACES).query((row) -> {
				this.places.put(row.getString(1), Place.read(row, 0));
			});
		}
	}

	Indicator indicator(String code) {
		return this.indicators.computeIfAbsent(code, (it) -> read(INDICATORS, it, Indicator::read));
	}

	Place place(String code) {
		return this.places.computeIfAbsent(code, (it) -> read(PLACES, it, Place::read));
	}

	private <T> T read(String entries, String code, RowMapper<T> entry) {
		return this.jdbc.sql(entries + " where code = :code").param("code", code).query(entry).single();
	}

	private static @Nullable Text text(ResultSet row, int number) throws SQLException {
		var en = row.getString(number);
		return (en != null) ? new Text(en, row.getString(number + 1)) : null;
	}

	/**
	 * An indicator.
	 *
	 * @param name its name
	 * @param topic the code of its topic
	 * @param defaults what holds for its figures that do not say otherwise
	 */
	record Indicator(Text name, String topic, FigureDefaults defaults) {

		private static Indicator read(ResultSet row, int number) throws SQLException {
			var statistic = row.getString(12);
			var adds = row.getString(13);
			return new Indicator(new Text(row.getString(2), row.getString(3)), row.getString(14),
					new FigureDefaults(text(row, 4), null, ObservationColumn.prices(row, 6),
							row.getObject(7, Integer.class), ObservationColumn.valuation(row, 8), null,
							(statistic != null) ? Term.find(STATISTICS, statistic).orElseThrow() : null,
							(adds != null) ? Adds.parse(adds) : null, null, null));
		}

	}

	/**
	 * A place.
	 *
	 * @param name its name
	 * @param members the codes of the members of a group; null for a place that is none
	 */
	record Place(Text name, @Nullable List<String> members) {

		private static Place read(ResultSet row, int number) throws SQLException {
			var members = row.getArray(4);
			return new Place(new Text(row.getString(2), row.getString(3)),
					(members != null) ? List.of((String[]) members.getArray()) : null);
		}

	}

}
