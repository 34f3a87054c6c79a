package org.jincheng.indicators.figures.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Adds;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Statistic;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.ObservationColumn;
import org.jincheng.indicators.figures.observation.ObservationRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What figures refer to, as it is at one moment: read once, for one figure or for as many
 * as a file has.
 */
final class ReferenceData {

	/** The number of the first column of how changes are valued. */
	private static final int CHANGES = ObservationColumn.COMPARISONS.size() + 1;

	private final JdbcClient jdbc;

	private final Map<String, Measured> indicators;

	/** The codes that are meant, by those that were merged. */
	private final Map<String, String> mergedIndicators;

	private final Map<String, String> mergedPlaces;

	/** What merged indicators were shares of, in words. */
	private final Map<String, String> mergedWholes = new HashMap<>();

	/** The categories, as cells have them. */
	private final Set<String> categories;

	/** The codes of the cells, by their measures and categories. */
	private final Map<Part, String> cells = new HashMap<>();

	/** The cells that figures make, with their codes. */
	private final Map<Part, String> made = new LinkedHashMap<>();

	private final Map<String, Area> places;

	private final Map<String, DateBound> published;

	/** The dimension of each unit that is no rate. */
	private final Map<String, String> dimensions;

	private final Map<String, Text> placeNames;

	/** The codes of the units of money. */
	private final Set<String> currencies;

	/** The statements of the sources that were asked for. */
	private final Map<String, Set<Locator>> statements = new HashMap<>();

	/** Reads the reference data in the current transaction, if there is one. */
	ReferenceData(JdbcClient jdbc) {
		this.jdbc = jdbc;
		var merged = new Redirects(jdbc).all(null);
		this.mergedIndicators = merged.getOrDefault(Redirects.INDICATORS, Map.of());
		this.mergedPlaces = merged.getOrDefault(Redirects.PLACES, Map.of());
		jdbc.sql("select code, share_of_en from indicator where code = any(:codes) and share_of_en is not null")
			.param("codes", this.mergedIndicators.keySet().toArray(String[]::new))
			.query((row) -> {
				this.mergedWholes.put(row.getString(1), row.getString(2));
			});
		this.indicators = byCode("""
				select %s, change_prices, change_price_year, change_currency, change_like_for_like, prices, *,
				  array(select unit_code from indicator_unit where indicator_code = code and is_listed) as units
				from indicator where withdrawn_at is null"""
			.formatted(ObservationColumn.sql("", ObservationColumn.COMPARISONS)), ReferenceData::measured);
		jdbc.sql("select of_code, cell, code from indicator where cell is not null and withdrawn_at is null")
			.query((row) -> {
				this.cells.put(new Part(row.getString(1), row.getString(2)), row.getString(3));
			});
		this.categories = byCode(
				"select dimension_code || ':' || code as code from category where withdrawn_at is null",
				(row, number) -> row.getString(1))
			.keySet();
		this.places = byCode("""
				select code, kind, name_en, name_zh,
				  array_to_string(array(select member_code from place_member where group_code = code order by 1), ' '),
				  valid_to
				from place where withdrawn_at is null""",
				(row, number) -> new Area(row.getString(1), row.getString(2).equals("group"),
						new Text(row.getString(3), row.getString(4)), row.getString(5),
						(row.getString(6) != null) ? DateBound.of(row.getString(6)) : null));
		this.published = byCode("select id as code, published from source where withdrawn_at is null",
				(row, number) -> DateBound.of(row.getString(2)));
		this.dimensions = byCode("select code, dimension from unit where withdrawn_at is null",
				(row, number) -> row.getString(2));
		this.placeNames = this.places.values().stream().collect(Collectors.toMap(Area::code, Area::name));
		this.currencies = this.dimensions.entrySet()
			.stream()
			.filter((unit) -> unit.getValue().equals(Dimension.MONEY.code()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private <T> Map<String, T> byCode(String sql, RowMapper<T> value) {
		var found = new HashMap<String, T>();
		this.jdbc.sql(sql).query((row) -> {
			found.put(row.getString("code"), Objects.requireNonNull(value.mapRow(row, 0)));
		});
		return found;
	}

	/**
	 * Returns the code of a cell of a measure, which is taken for one that there is if it
	 * can be made; null if it cannot.
	 */
	@Nullable String cell(String said, Where where) {
		var of = this.mergedIndicators.getOrDefault(said, said);
		var part = new Part(of, where.toString());
		var present = this.cells.get(part);
		var measure = this.indicators.get(of);
		if (present != null || measure == null || measure.isDerived()
				|| !this.categories.containsAll(List.of(part.where().split(" ")))) {
			return present;
		}
		var code = where.cellOf(of, this.indicators::containsKey);
		this.indicators.put(code, measure.as(code));
		this.cells.put(part, code);
		this.made.put(part, code);
		return code;
	}

	/** Returns a figure of what its codes mean. */
	ObservationRequest current(ObservationRequest said) {
		return (this.mergedIndicators.isEmpty() && this.mergedPlaces.isEmpty()) ? said
				: withoutUsual(said).recoded((code) -> this.mergedIndicators.getOrDefault(code, code),
						(code) -> this.mergedPlaces.getOrDefault(code, code));
	}

	/** Leaves out the whole that a merged indicator named, as exports of it have it. */
	private ObservationRequest withoutUsual(ObservationRequest said) {
		var whole = said.shareOf();
		return (whole != null && whole.en() != null && whole.en().equals(this.mergedWholes.get(said.indicator())))
				? said.of(said.indicator(), said.place(), said.comparison(), said.valuation(), null, said.status())
				: said;
	}

	/** The cells to make before figures of them are recorded, with their codes. */
	Map<Part, String> made() {
		return this.made;
	}

	/** Whether a unit counts things, so that figures in it are whole numbers. */
	boolean isOfCounting(String unit) {
		return Dimension.COUNT.code().equals(this.dimensions.get(unit));
	}

	/** Whether a unit is one of money. */
	boolean isOfMoney(String unit) {
		return this.currencies.contains(unit);
	}

	/** The codes of the units of money. */
	Set<String> currencies() {
		return this.currencies;
	}

	/** Whether figures of an indicator can have prices. */
	boolean isPriced(Measured indicator) {
		var measure = (indicator.of() != null) ? this.indicators.getOrDefault(indicator.of(), indicator) : indicator;
		return measure.defaults().isPriced(measure.units(), this.currencies);
	}

	/** Whether a unit is one of ratios, such as percent. */
	boolean isRatio(String unit) {
		return Dimension.RATIO.code().equals(this.dimensions.get(unit));
	}

	private static Measured measured(ResultSet row, int number) throws SQLException {
		var shareOf = row.getString("share_of_en");
		var statistic = row.getString("statistic");
		return new Measured(row.getString("code"), row.getString("origin").equals(Origin.DERIVED.code()),
				row.getString("topic_code"), new Text(row.getString("name_en"), row.getString("name_zh")),
				ObservationColumn.comparison(row, 1),
				new FigureDefaults((shareOf != null) ? new Text(shareOf, row.getString("share_of_zh")) : null,
						row.getString("share_of_code"), ObservationColumn.prices(row, CHANGES + 4),
						row.getObject("price_year", Integer.class), ObservationColumn.valuation(row, CHANGES), null,
						(statistic != null) ? Term.find(Statistic.values(), statistic).orElseThrow() : null,
						(row.getString("adds") != null) ? Adds.parse(row.getString("adds")) : null,
						row.getObject("priced", Boolean.class)),
				Set.of((String[]) row.getArray("units").getArray()), row.getString("of_code"));
	}

	@Nullable Measured indicator(String code) {
		return this.indicators.get(code);
	}

	Set<String> indicatorCodes() {
		return this.indicators.keySet();
	}

	@Nullable Area place(String code) {
		return this.places.get(code);
	}

	/** The names of all places, by code. */
	Map<String, Text> placeNames() {
		return this.placeNames;
	}

	/** When a source was published; null if there is no such source. */
	@Nullable DateBound published(String source) {
		return this.published.get(source);
	}

	Set<String> sourceIds() {
		return this.published.keySet();
	}

	/** Whether a source that there is states something there. */
	boolean states(Locator locator) {
		return this.statements.computeIfAbsent(locator.source(), this::statements).contains(locator);
	}

	private Set<Locator> statements(String source) {
		var found = this.jdbc
			.sql("select paragraph, sentence from statement where source_id = :source and withdrawn_at is null")
			.param("source", source)
			.query((row, number) -> new Locator(source, row.getInt(1), row.getInt(2)))
			.list();
		return new HashSet<>(found);
	}

	/**
	 * Which part of a measure a cell is.
	 *
	 * @param of the code of the measure
	 * @param where its categories, as in {@code residence:urban sex:female}
	 */
	record Part(String of, String where) {
	}

	/**
	 * What figures are of.
	 *
	 * @param code the code of the indicator
	 * @param isDerived whether its figures are derived, not recorded
	 * @param topic the code of its topic
	 * @param name its name
	 * @param comparison what new figures are compared with where they do not say; null
	 * where they stand for themselves
	 * @param defaults what holds for its figures that do not say otherwise
	 * @param units the codes of the units that its figures can be in
	 * @param of the measure that it is a part of; null if it is none
	 */
	record Measured(String code, boolean isDerived, String topic, Text name, @Nullable Comparison comparison,
			FigureDefaults defaults, Set<String> units, @Nullable String of) {

		/** Whether a ratio can be its share of a whole that the figure does not name. */
		boolean canBeShare() {
			var isUnknown = this.defaults.statistic() == null && this.defaults.adds() == null;
			return this.defaults.shareOf() != null || this.of != null && isUnknown;
		}

		/** The same of a cell of it. */
		Measured as(String cell) {
			return new Measured(cell, false, this.topic, this.name, this.comparison,
					this.defaults.ofCell(this.name, this.code, true), this.units, this.code);
		}
	}

	/**
	 * Where figures are of.
	 *
	 * @param code the code of the place
	 * @param isGroup whether it is a group of others, whose figures are joint
	 * @param name its name
	 * @param members the codes of the members of a group, with a space between them
	 * @param end when it ended; null if it has not
	 */
	record Area(String code, boolean isGroup, Text name, String members, @Nullable DateBound end) {
	}

}
