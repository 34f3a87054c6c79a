package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.search.Entry;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.Cursor;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.faces.search.SearchService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries of the catalogue by words. */
@Component("search")
class SearchTool implements Tool<SearchTool.Arguments> {

	private static final Text NOTHING = new Text("""
			Nothing matches these words. Try other words, or fewer.""", "没有包含这些词的条目。请换用其他词，或减少用词。");

	private static final Text NEAREST = new Text(" Nearest: %s.", "最接近的有：%s。");

	/** What arguments of tools take the codes of. */
	private static final Map<String, EntryType> KINDS = Map.of("indicator", EntryType.INDICATOR, "of",
			EntryType.INDICATOR, "place", EntryType.PLACE, "within", EntryType.PLACE, "source", EntryType.SOURCE);

	private static final int MAX_NEAREST = 5;

	/** The longest text that is searched for. */
	private static final int MAX_LENGTH = 200;

	private final SearchService search;

	private final IndicatorService indicators;

	private final SourceService sources;

	private final Citations citations;

	private final Answers answers;

	SearchTool(SearchService search, IndicatorService indicators, SourceService sources, Citations citations,
			Answers answers) {
		this.search = search;
		this.indicators = indicators;
		this.sources = sources;
		this.citations = citations;
		this.answers = answers;
	}

	/** What to look for. */
	record Arguments(@Size(max = MAX_LENGTH, message = "must have at most 200 characters") String words,
			@Nullable List<EntryType> kind, @Nullable String after, @Nullable Language lang) {

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
	record Found(EntryType kind, String code, String name, @Nullable String about, @Nullable String topic,
			List<String> units, @Nullable Prices prices, @Nullable String of, @Nullable Long cells) {

		/** What is no indicator says no more of itself than its name and a text. */
		static Found of(Entry entry, @Nullable String about, @Nullable Indicator indicator, Language language) {
			var name = entry.name().in(language);
			return (indicator == null)
					? new Found(entry.type(), entry.code(), name, about, null, List.of(), null, null, null)
					: new Found(entry.type(), entry.code(), name, indicator.definition(language), indicator.topic(),
							indicator.units(), indicator.defaults().prices(), entry.of(),
							(entry.cells() > 0) ? entry.cells() : null);
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
		var kinds = Objects.requireNonNullElse(asked.kind(), List.of(EntryType.values()));
		Predicate<Entry> isAsked = (entry) -> kinds.contains(entry.type());
		var entries = this.search.entries(asked.words(), isAsked);
		var indicators = this.indicators.described(
				entries.stream().filter((entry) -> entry.type() == EntryType.INDICATOR).map(Entry::code).toList());
		var citations = this.sources.citations();
		var all = entries.stream().map((entry) -> {
			var text = (entry.about() != null) ? entry.about().in(language) : null;
			var about = (entry.type() == EntryType.SOURCE) ? citations.get(entry.code()) : text;
			return Found.of(entry, about, indicators.get(entry.code()), language);
		}).toList();
		var part = this.answers.part(all, start(asked));
		return new Answer(part.items(), all.size(), all.isEmpty() ? why(asked.words(), isAsked, language) : null,
				this.citations.ofDataset(language),
				(part.next() != null) ? Cursor.of(List.of(part.next().toString()), asked.seal()) : null);
	}

	/**
	 * Returns the codes that are nearest to an unknown one.
	 * @param argument the argument that it is of; nothing is near if that takes no codes
	 */
	@Transactional(readOnly = true)
	public List<String> nearest(String argument, String code) {
		var kind = KINDS.get(argument);
		if (kind == null || code.length() > MAX_LENGTH) {
			return List.of();
		}
		Predicate<Entry> isOfKind = (entry) -> entry.type() == kind;
		var found = this.search.entries(code, isOfKind);
		return (found.isEmpty() ? this.search.near(code, isOfKind) : found).stream()
			.limit(MAX_NEAREST)
			.map(Entry::code)
			.toList();
	}

	/** Where else to look, and what is nearest. */
	private String why(String words, Predicate<Entry> condition, Language language) {
		var near = this.search.near(words, condition)
			.stream()
			.map((entry) -> entry.type().code() + " " + entry.code() + " (" + entry.name().in(language) + ")")
			.toList();
		return NOTHING.in(language) + (near.isEmpty() ? "" : NEAREST.in(language).formatted(String.join(", ", near)));
	}

	private int start(Arguments asked) {
		this.answers.check(asked.after(), asked.seal());
		return (asked.after() != null) ? Integer.parseInt(Cursor.keys(asked.after()).getFirst()) : 0;
	}

}
