package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.Words;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.representation.ResourceCollection;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads units, and describes how they are changed. They are few enough to be read whole,
 * with the rates that indicators are in, which have no rows.
 */
@Service
@Transactional(readOnly = true)
class UnitService {

	private final Units units;

	UnitService(Units units) {
		this.units = units;
	}

	@Bean
	static Curated<Unit, UnitRequest> curatedUnits(Units units) {
		return new Curated<>("units", "unit", UnitRequest.class, UnitRequest::code, units::findById, Unit::state,
				Unit::new, Unit::change)
			.key("code")
			.check(UnitService::check)
			.uses(List.of(Use.of("indicators", """
					select distinct indicator_code from indicator_unit where :id in (numerator_code, \
					denominator_code)""", null)
				.standing("is_listed and indicator_code in (select code from indicator where withdrawn_at is null)"),
					Use.of("observations of changes that use it",
							"select id::text from observation where currency = :id", null)
						.standing("superseded_at is null"),
					Use.of("indicators whose changes use it", "select code from indicator where change_currency = :id",
							null)))
			.storedIn("unit", "code");
	}

	private static void check(UnitRequest request, References references) {
		if (Rate.isReserved(request.code())) {
			references.refuse("/code", request.code(),
					"Is kept for rates, such as CNY-per-person, which are units wherever both their parts are.");
		}
	}

	ResourceCollection<UnitResource> find(PageQuery page, Language language) {
		return new ResourceCollection<>(UnitResource.TABLE, page,
				(query) -> page(query).each((unit) -> unit.toResource(language)));
	}

	private KeysetPage<Unit> page(PageQuery query) {
		Function<Unit, List<String>> keys = query.sortField("code").equals("name")
				? (unit) -> List.of(unit.name().en(), unit.code()) : (unit) -> List.of(unit.code());
		Comparator<List<String>> byKeys = (one, other) -> Arrays.compare(one.toArray(String[]::new),
				other.toArray(String[]::new));
		var order = query.descending() ? byKeys.reversed() : byKeys;
		var words = Words.of(query.q());
		var matching = all().stream().filter((unit) -> words.stream().allMatch(text(unit)::contains)).toList();
		var after = query.keys();
		var found = matching.stream()
			.filter((unit) -> after == null || order.compare(keys.apply(unit), after) > 0)
			.sorted(Comparator.comparing(keys, order))
			.toList();
		return KeysetPage.of(found, (long) matching.size(), query, keys);
	}

	/** What is searched; a word has no line break in it. */
	private static String text(Unit unit) {
		return String.join("\n", unit.code(), unit.symbol(), unit.name().en(), String.valueOf(unit.name().zh()))
			.toLowerCase(Locale.ROOT);
	}

	/** The units that there are, and the rates that indicators are in. */
	private List<Unit> all() {
		var stored = this.units.findAll().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
		var all = new ArrayList<>(stored.values());
		this.units.ratesInUse()
			.forEach((code) -> rate(code, (part) -> Optional.ofNullable(stored.get(part))).ifPresent(all::add));
		return all;
	}

	private static Optional<Unit> rate(String code, Function<String, Optional<Unit>> units) {
		return Rate.of(code)
			.flatMap((rate) -> units.apply(rate.numerator())
				.flatMap((over) -> units.apply(rate.denominator()).map((under) -> over.per(under, rate, code))));
	}

	/** A unit, or a rate of two, whether an indicator is in it or not. */
	UnitResource get(String code, Language language) {
		return this.units.findById(code)
			.or(() -> rate(code, this.units::findById))
			.orElseThrow(() -> new NotFoundException("unit", code, this.units.codes()))
			.toResource(language);
	}

	List<String> codes() {
		return this.units.codes();
	}

	/** What the units measure that are no rates, by code. */
	Map<String, Dimension> dimensions() {
		return this.units.findAll()
			.stream()
			.collect(Collectors.toMap(Unit::code, (unit) -> Objects.requireNonNull(unit.dimension())));
	}

	/** How many of the base unit of its dimension one of each unit is, by code. */
	Map<String, BigDecimal> scales() {
		return this.units.findAll()
			.stream()
			.map(Unit::state)
			.filter((unit) -> unit.scale() != null)
			.collect(Collectors.toMap(UnitRequest::code, (unit) -> Objects.requireNonNull(unit.scale())));
	}

	/** The units that there are and the rates that indicators are in, by code. */
	Map<String, UnitResource> all(Language language) {
		return all().stream()
			.map((unit) -> unit.toResource(language))
			.collect(Collectors.toMap(UnitResource::code, Function.identity()));
	}

}
