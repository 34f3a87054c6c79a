package org.jincheng.indicators.faces.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.catalogue.place.PlaceService;
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

	private static final String COUNTED = """
			select count(*), max(period_start), max(period_end) from (
			  select period_start, period_end from observation
			  where superseded_at is null and %s = :code and (cast(:place as text) is null or place_code = :place)
			  order by period_end desc limit :most) o""";

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

	SearchResult find(SearchQuery query, Language language) {
		if (query.place() != null) {
			KnownValues.check("place", List.of(query.place()), new HashSet<>(this.places.codes()), this.places::names);
		}
		Predicate<Entry> condition = (entry) -> query.includes(entry.type());
		var found = ranked(query.words(), query.place(), query.isBeginning(), condition);
		var hits = found.stream().limit(query.size()).map((entry) -> hit(entry, query, language)).toList();
		var suggestions = hits.isEmpty() ? this.indexes.current()
			.near(query.words(), condition)
			.stream()
			.map((near) -> near.entry().name().in(language))
			.distinct()
			.limit(MAX_SUGGESTED)
			.toList() : List.<String>of();
		return new SearchResult(hits, suggestions);
	}

	/** Of those that fit as well, indicators with figures come first. */
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
				.thenComparing((one) -> -one.score())
				.thenComparing((one) -> one.entry().type())
				.thenComparing((one) -> !withFigures.contains(one.entry().code())))
			.map(WordIndex.Found::entry)
			.toList();
	}

	private Set<String> withFigures(Collection<String> codes, @Nullable String place) {
		return new HashSet<>(this.jdbc.sql(WITH_FIGURES)
			.param("codes", codes.toArray(String[]::new))
			.param("place", place)
			.query((row, number) -> row.getString(1))
			.list());
	}

	private SearchResult.Hit hit(Entry entry, SearchQuery query, Language language) {
		var name = entry.name().in(language);
		var about = (entry.about() != null) ? entry.about().in(language) : null;
		var column = COLUMNS.get(entry.type());
		var path = entry.type().path(entry.code());
		var highlight = highlight(entry, name, query.words());
		if (column == null) {
			return new SearchResult.Hit(entry.type(), entry.code(), name, about, highlight, path, null, null);
		}
		return this.jdbc.sql(COUNTED.formatted(column))
			.param("code", entry.code())
			.param("place", (entry.type() != EntryType.PLACE) ? query.place() : null)
			.param("most", MAX_COUNTED)
			.query((row, number) -> new SearchResult.Hit(entry.type(), entry.code(), name, about, highlight, path,
					row.getLong(1),
					(row.getLong(1) > 0) ? PeriodLabel.of(row.getDate(2).toLocalDate(), row.getDate(3).toLocalDate())
							: null))
			.single();
	}

	/** The other name that has the words, if the name has none of them. */
	private static @Nullable String highlight(Entry entry, String name, String words) {
		var asked = words.strip().toLowerCase(Locale.ROOT);
		if (name.toLowerCase(Locale.ROOT).contains(asked)) {
			return null;
		}
		return entry.names().filter((other) -> other.toLowerCase(Locale.ROOT).contains(asked)).findFirst().orElse(null);
	}

}
