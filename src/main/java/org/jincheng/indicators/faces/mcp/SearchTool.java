package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.Cursor;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds indicators, places, sources, parks and initiatives by words. */
@Component("search")
class SearchTool implements Tool<SearchTool.Arguments> {

	private static final Text NOTHING = new Text("""
			Nothing matches these words. The resource jincheng://catalogue lists every indicator, and \
			jincheng://sources every source.""",
			"没有包含这些词的条目。资源 jincheng://catalogue 列出全部指标，jincheng://sources 列出全部来源。");

	/** What arguments of tools take the codes of. */
	private static final Map<String, SearchIndex.CatalogueKind> KINDS = Map.of("indicator",
			SearchIndex.CatalogueKind.INDICATOR, "of", SearchIndex.CatalogueKind.INDICATOR, "place",
			SearchIndex.CatalogueKind.PLACE, "within", SearchIndex.CatalogueKind.PLACE, "source",
			SearchIndex.CatalogueKind.SOURCE);

	private static final int MAX_NEAREST = 5;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final Citations citations;

	private final Answers answers;

	private final JdbcClient jdbc;

	private final RevisionReader<SearchIndex> index;

	SearchTool(IndicatorService indicators, PlaceService places, SourceService sources, RevisionService revisions,
			Citations citations, Answers answers, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.citations = citations;
		this.answers = answers;
		this.index = new RevisionReader<>(revisions, (_) -> read());
	}

	/** What to look for. */
	record Arguments(@Size(max = 200, message = "must have at most 200 characters") String words,
			@Nullable List<SearchIndex.CatalogueKind> kind, @Nullable String after, @Nullable Language lang) {

		String seal() {
			return "search " + this.words + this.kind;
		}

	}

	/**
	 * What was found.
	 *
	 * @param kind what it is
	 * @param code its code, or the id of a source
	 * @param name its name
	 * @param about what an indicator measures, or the citation of a source
	 * @param topic the code of an indicator's topic
	 * @param units the codes of the units that an indicator's figures are in
	 * @param prices the prices that an indicator is measured at
	 * @param of the code of the measure that an indicator is a cell of
	 * @param cells how many cells a measure has
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Found(SearchIndex.CatalogueKind kind, String code, String name, @Nullable String about,
			@Nullable String topic, List<String> units, @Nullable Prices prices, @Nullable String of,
			@Nullable Long cells) {

		static Found of(SearchIndex.Entry entry, Language language) {
			return new Found(entry.kind(), entry.id(), entry.name().in(language), entry.about().in(language),
					entry.topic(), entry.units(), entry.prices(), entry.of(), entry.cells());
		}

	}

	/**
	 * A page of what was found, the best first.
	 *
	 * @param found what was found
	 * @param total how many were found in all
	 * @param why where else to look; absent where something was found
	 * @param citation the citation of the dataset
	 * @param next what {@code after} takes for the next page; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(List<Found> found, int total, @Nullable String why, String citation,
			@Nullable String next) implements InWords {

		@Override
		public Stream<String> lines() {
			var lines = this.found.stream().map((it) -> it.kind().code() + " " + it.code() + ": " + it.name());
			return Stream.concat(lines, Stream.of(Objects.requireNonNullElse(this.why, ""), InWords.more(this.next)));
		}

	}

	@Override
	@Transactional(readOnly = true)
	public Answer call(Arguments asked, ClientAddress client) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		var kinds = Objects.requireNonNullElse(asked.kind(), List.of(SearchIndex.CatalogueKind.values()));
		var all = this.index.read(null)
			.find(asked.words(), kinds)
			.stream()
			.map((entry) -> Found.of(entry, language))
			.toList();
		var part = this.answers.part(all, start(asked));
		return new Answer(part.items(), all.size(), all.isEmpty() ? NOTHING.in(language) : null,
				this.citations.ofDataset(language),
				(part.next() != null) ? Cursor.of(List.of(part.next().toString()), asked.seal()) : null);
	}

	/**
	 * Returns the codes that are nearest to an unknown one.
	 * @param argument the argument that it is of
	 */
	@Transactional(readOnly = true)
	public List<String> nearest(String argument, String code) {
		var kinds = Optional.ofNullable(KINDS.get(argument)).stream().toList();
		return this.index.read(null).find(code, kinds).stream().limit(MAX_NEAREST).map(SearchIndex.Entry::id).toList();
	}

	private int start(Arguments asked) {
		this.answers.check(asked.after(), asked.seal());
		return (asked.after() != null) ? Integer.parseInt(Cursor.keys(asked.after()).getFirst()) : 0;
	}

	private SearchIndex read() {
		var none = new Text("", null);
		var described = this.indicators.described();
		var cells = described.stream()
			.map((indicator) -> indicator.cell().of())
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		var indicators = described.stream()
			.map((indicator) -> new SearchIndex.Entry(SearchIndex.CatalogueKind.INDICATOR, indicator.code(),
					indicator.name().text(), indicator.definition(), indicator.topic(), indicator.units(),
					indicator.defaults().prices(), indicator.cell().of(), cells.get(indicator.code())));
		var places = this.places.named()
			.stream()
			.map((place) -> new SearchIndex.Entry(SearchIndex.CatalogueKind.PLACE, place.code(), place.name(), none));
		var sources = this.sources.all()
			.stream()
			.map((source) -> new SearchIndex.Entry(SearchIndex.CatalogueKind.SOURCE, source.id(),
					new Text(source.title(), null), new Text(source.citation(), null)));
		var subjects = this.jdbc.sql("""
				select 'PARK' as kind, id, name_en, name_zh, focus_en, focus_zh, null as topic from park
				  where withdrawn_at is null
				union all select 'INITIATIVE', id, name_en, name_zh, partner_en, partner_zh, topic_code
				  from initiative""")
			.query((row, number) -> new SearchIndex.Entry(SearchIndex.CatalogueKind.valueOf(row.getString(1)),
					row.getString(2), new Text(row.getString(3), row.getString(4)),
					new Text(Objects.requireNonNullElse(row.getString(5), ""), row.getString(6)), row.getString(7),
					List.of(), null, null, null))
			.list();
		return new SearchIndex(
				Stream.of(indicators, places, sources, subjects.stream()).flatMap((entries) -> entries).toList());
	}

}
