package org.jincheng.indicators.faces.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.search.Entry;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndex;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.KnownValues;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries of the catalogue by words. */
@Service
@Transactional(readOnly = true)
public class SearchService {

	/** How many of the best are looked at for whether they have figures. */
	private static final int MAX_RANKED = 200;

	private static final int MAX_SUGGESTED = 5;

	private static final int MAX_COUNTED = 10_000;

	private static final Map<EntryType, String> COLUMNS = Map.of(EntryType.INDICATOR, "indicator_code", EntryType.PLACE,
			"place_code", EntryType.SOURCE, "source_id");

	private static final String WITH_FIGURES = """
			select code from unnest(:codes) code where exists (
			  select from observation where superseded_at is null and indicator_code = code
			    and (cast(:place as text) is null or place_code = :place))""";

	/** How many figures entries have, and the newest period that ends last. */
	private static final String FIGURES = Stream.of(EntryType.INDICATOR, EntryType.PLACE, EntryType.SOURCE)
		.map((type) -> """
				select '%1$s ' || code as key, total, first, last from unnest(:%1$sCodes) code cross join lateral (
				  select count(*) as total, max(period_end) as last,
				    (array_agg(period_start order by period_end desc, period_start))[1] as first
				  from (
				    select period_start, period_end from observation
				    where superseded_at is null and %2$s = code and (cast(:place as text) is null or %3$s)
				    order by period_end desc limit :most) o) counted
				""".formatted(type.code(), COLUMNS.get(type),
				(type != EntryType.PLACE) ? "place_code = :place" : "true"))
		.collect(Collectors.joining("union all\n"));

	private final WordIndexes indexes;

	private final PlaceService places;

	private final JdbcClient jdbc;

	SearchService(WordIndexes indexes, PlaceService places, JdbcClient jdbc) {
		this.indexes = indexes;
		this.places = places;
		this.jdbc = jdbc;
	}

	/** Returns all entries that words find, the best first. */
	public List<Entry> entries(String words, Predicate<Entry> condition) {
		return ranked(words, null, false, condition);
	}

	/** Returns the few entries whose names are nearest to words that find nothing. */
	public List<Entry> near(String words, Predicate<Entry> condition) {
		return this.indexes.current()
			.near(words, condition)
			.stream()
			.map(WordIndex.Found::entry)
			.limit(MAX_SUGGESTED)
			.toList();
	}

	SearchResult find(SearchQuery query, Language language) {
		if (query.place() != null) {
			KnownValues.check("place", List.of(query.place()), new HashSet<>(this.places.codes()), this.places::names);
		}
		Predicate<Entry> condition = (entry) -> query.includes(entry.type());
		var found = ranked(query.words(), query.place(), query.isBeginning(), condition);
		var hits = hits(found.stream().limit(query.size()).toList(), query, language);
		var near = hits.isEmpty() ? near(query.words(), condition) : List.<Entry>of();
		var suggestions = near.stream().map((entry) -> entry.name().in(language)).distinct().toList();
		return new SearchResult(hits, suggestions);
	}

	/** The best come first; an indicator without figures counts half. */
	private List<Entry> ranked(String words, @Nullable String place, boolean isBeginning, Predicate<Entry> condition) {
		var found = this.indexes.current().find(words, isBeginning, condition);
		var withFigures = withFigures(found.stream()
			.limit(MAX_RANKED)
			.map(WordIndex.Found::entry)
			.filter((entry) -> entry.type() == EntryType.INDICATOR)
			.map(Entry::code)
			.toList(), place);
		return found.stream()
			.sorted(Comparator.comparing((WordIndex.Found one) -> one.entry().type() == EntryType.SOURCE)
				.thenComparing((one) -> -score(one, withFigures))
				.thenComparing((one) -> one.entry().type()))
			.map(WordIndex.Found::entry)
			.toList();
	}

	private static int score(WordIndex.Found one, Set<String> withFigures) {
		var isEmpty = one.entry().type() == EntryType.INDICATOR && !withFigures.contains(one.entry().code());
		return isEmpty ? one.score() / 2 : one.score();
	}

	private Set<String> withFigures(Collection<String> codes, @Nullable String place) {
		return new HashSet<>(this.jdbc.sql(WITH_FIGURES)
			.param("codes", codes.toArray(String[]::new))
			.param("place", place)
			.query((row, number) -> row.getString(1))
			.list());
	}

	private List<SearchResult.Hit> hits(List<Entry> entries, SearchQuery query, Language language) {
		var statement = this.jdbc.sql(FIGURES).param("place", query.place()).param("most", MAX_COUNTED);
		for (var type : COLUMNS.keySet()) {
			statement = statement.param(type.code() + "Codes",
					entries.stream().filter((entry) -> entry.type() == type).map(Entry::code).toArray(String[]::new));
		}
		var figures = new HashMap<String, Figures>();
		statement.query((row) -> {
			var total = row.getLong("total");
			figures.put(row.getString("key"), new Figures(total, (total > 0)
					? PeriodLabel.of(row.getDate("first").toLocalDate(), row.getDate("last").toLocalDate()) : null));
		});
		return entries.stream().map((entry) -> {
			var of = figures.getOrDefault(entry.type().code() + " " + entry.code(), Figures.NONE);
			return new SearchResult.Hit(entry.type(), entry.code(), entry.name().in(language),
					(entry.about() != null) ? entry.about().in(language) : null,
					WordIndex.highlight(entry, query.words(), language), entry.type().path(entry.code()), of.total(),
					of.newest());
		}).toList();
	}

	private record Figures(@Nullable Long total, @Nullable String newest) {

		static final Figures NONE = new Figures(null, null);

	}

}
