package org.jincheng.indicators.catalogue.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.DateSpan;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What sources are to each other, by a day: which are parts of others, copies or
 * translations, and what of them was replaced or retracted.
 */
public final class Editions {

	/**
	 * A replacement and a retraction count from their own day on, a copy and a
	 * translation from that of the original.
	 */
	private static final String SQL = """
			select relation.source_id, relation.relation, relation.other_id, relation.paragraph, relation.sentence
			from source_relation relation
			join edition own on own.source_id = relation.source_id
			join edition other on other.source_id = relation.other_id
			where relation.relation = 'part-of' or (:by)::date is null
			  or (:by)::date >= case when relation.relation in ('replaces', 'retracts') then own.published_last
			    else other.published_last end
			order by own.published_last, relation.source_id""";

	/**
	 * Who published each source, by the code if it has one, and else by the name, and
	 * when.
	 */
	private static final String EDITIONS = """
			select source.id, coalesce(publisher.code, lower(source.publisher)), publisher.kind,
			  coalesce(whole.published, source.published), source.publisher, publisher.code is not null
			from source
			left join source whole on whole.id = source.part_of
			left join (
			  select code, lower(unnest(array[name_en, name_zh] || aliases)) as name from publisher
			  where withdrawn_at is null) named
			  on named.name = lower(source.publisher) and source.publisher_code is null
			left join publisher on publisher.code = coalesce(source.publisher_code, named.code)
			  and publisher.withdrawn_at is null""";

	private static final PublisherKind[] KINDS = PublisherKind.values();

	private static final Edition UNKNOWN = new Edition("", false, null, LocalDate.MIN, LocalDate.MIN);

	private static final SourceRelation[] RELATIONS = SourceRelation.values();

	/** None has a relation to another. */
	public static final Editions NONE = new Editions(List.of(), Map.of());

	private final Map<String, List<Related>> bySource;

	private final Map<String, List<Related>> byOther;

	private final Set<String> retracted;

	/** By source: what it copies and what corrects it. Only sources with a relation. */
	private final Map<String, SourceStatus> statuses;

	private final Map<String, Edition> editions;

	private Editions(List<Related> all, Map<String, Edition> editions) {
		this.editions = editions;
		this.bySource = all.stream().collect(Collectors.groupingBy(Related::source));
		this.byOther = all.stream().collect(Collectors.groupingBy((related) -> related.passage().source()));
		this.retracted = retracted(all);
		this.statuses = Stream.concat(this.bySource.keySet().stream(), this.byOther.keySet().stream())
			.distinct()
			.collect(Collectors.toMap(Function.identity(), this::status));
	}

	/**
	 * Reads what sources are to each other.
	 * @param publishedBy the last day of what counts; null for all
	 */
	public static Editions read(JdbcClient jdbc, @Nullable LocalDate publishedBy) {
		var editions = jdbc.sql(EDITIONS)
			.query((row, number) -> Map.entry(row.getString(1), Edition.read(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
		return new Editions(jdbc.sql(SQL)
			.param("by", publishedBy)
			.query((row, number) -> new Related(row.getString(1), Term.find(RELATIONS, row.getString(2)).orElseThrow(),
					new Passage(row.getString(3), row.getObject(4, Integer.class), row.getObject(5, Integer.class))))
			.list(), editions);
	}

	/** The publication that a source is a part of, or is by itself. */
	public String publication(String source) {
		return first(source, SourceRelation.PART_OF).orElse(source);
	}

	/** Who published a source, and when. */
	public Edition edition(String source) {
		return this.editions.getOrDefault(source, UNKNOWN);
	}

	/** The sources that are something else than they were, by themselves or to others. */
	public List<String> changedSince(Editions before) {
		return this.editions.keySet()
			.stream()
			.filter((source) -> !edition(source).equals(before.edition(source))
					|| !of(source).equals(before.of(source)))
			.toList();
	}

	/** Sources with their parts. */
	public List<String> withParts(List<String> sources) {
		return sources.stream()
			.flatMap((source) -> Stream.concat(Stream.of(source), related(source, SourceRelation.PART_OF).stream()))
			.distinct()
			.toList();
	}

	/**
	 * Returns what a source copies and what corrects it; nothing for a source without
	 * relations.
	 */
	public SourceStatus of(String source) {
		return this.statuses.getOrDefault(source, SourceStatus.ALONE);
	}

	/** A correction of a whole source is one of its parts and of its copies, too. */
	private SourceStatus status(String source) {
		var original = original(source);
		var wholes = Stream
			.concat(Stream.of(publication(source)),
					Stream.ofNullable(original).flatMap((it) -> Stream.of(it, publication(it))))
			.filter((whole) -> !whole.equals(source))
			.distinct()
			.flatMap(this::to)
			.filter((related) -> related.passage().paragraph() == null && !related.source().equals(source));
		return new SourceStatus(original, Stream.concat(to(source), wholes).filter(this::isCorrection).toList());
	}

	/** A correction by what is retracted itself corrects nothing. */
	private boolean isCorrection(Related related) {
		return (related.relation() == SourceRelation.REPLACES || related.relation() == SourceRelation.RETRACTS)
				&& !this.retracted.contains(related.source());
	}

	/**
	 * The sources that are retracted as wholes by others that are not. Relations go in no
	 * circle, so that it comes to an end.
	 */
	private static Set<String> retracted(List<Related> all) {
		var retractions = all.stream()
			.filter((related) -> related.relation() == SourceRelation.RETRACTS && related.passage().paragraph() == null)
			.toList();
		Set<String> before;
		Set<String> retracted = Set.of();
		do {
			before = retracted;
			var known = before;
			retracted = retractions.stream()
				.filter((related) -> !known.contains(related.source()))
				.map((related) -> related.passage().source())
				.collect(Collectors.toSet());
		}
		while (!retracted.equals(before));
		return retracted;
	}

	private @Nullable String original(String source) {
		String original = null;
		for (var next = copied(source); next != null; next = copied(next)) {
			original = next;
		}
		return original;
	}

	private @Nullable String copied(String source) {
		return Stream.of(source, publication(source))
			.flatMap((edition) -> Stream.of(SourceRelation.COPY_OF, SourceRelation.TRANSLATION_OF)
				.flatMap((relation) -> first(edition, relation).stream()))
			.findFirst()
			.orElse(null);
	}

	private Optional<String> first(String source, SourceRelation relation) {
		return this.bySource.getOrDefault(source, List.of())
			.stream()
			.filter((related) -> related.relation() == relation)
			.map((related) -> related.passage().source())
			.findFirst();
	}

	/** What was replaced or retracted. */
	public List<Passage> corrected() {
		return passages((related) -> true);
	}

	/** What was retracted. */
	public List<Passage> retracted() {
		return passages((related) -> related.relation() == SourceRelation.RETRACTS);
	}

	private List<Passage> passages(Predicate<Related> test) {
		return this.statuses.entrySet()
			.stream()
			.flatMap((source) -> source.getValue()
				.corrections()
				.stream()
				.filter(test)
				.map(Related::passage)
				.map((passage) -> passage.source().equals(source.getKey()) ? passage
						: new Passage(source.getKey(), null, null)))
			.toList();
	}

	/** The ids of the sources that have a relation to one. */
	List<String> related(String source, SourceRelation... relations) {
		return to(source).filter((related) -> List.of(relations).contains(related.relation()))
			.map(Related::source)
			.distinct()
			.sorted()
			.toList();
	}

	private Stream<Related> to(String source) {
		return this.byOther.getOrDefault(source, List.of()).stream();
	}

	/**
	 * Who published a source, and when.
	 *
	 * @param publisher the code of its publisher, or else the name in small letters
	 * @param isRegistered whether the publisher is registered
	 * @param kind what the publisher is: as it is registered, or else as its name says;
	 * null where neither does
	 * @param first the first day that it can have been published on
	 * @param last the last day that it can have been published on
	 */
	public record Edition(String publisher, boolean isRegistered, @Nullable PublisherKind kind, LocalDate first,
			LocalDate last) {

		private static Edition read(ResultSet row) throws SQLException {
			var kind = row.getString(3);
			var published = DateSpan.of(row.getString(4));
			return new Edition(row.getString(2), row.getBoolean(6),
					(kind != null) ? Term.find(KINDS, kind).orElseThrow() : PublisherKind.ofName(row.getString(5)),
					published.first(), published.last());
		}

	}

	/**
	 * What a source copies, and what corrects it.
	 *
	 * @param original the source that it, or what it is a part of, is a copy or a
	 * translation of; null if it is of none
	 * @param corrections what replaces or retracts it or a part of it, and then its whole
	 * or its original, each in order, the newest last
	 */
	public record SourceStatus(@Nullable String original, List<Related> corrections) {

		private static final SourceStatus ALONE = new SourceStatus(null, List.of());

		/** The newest source that replaces what is at a place; null if none does. */
		public @Nullable String replacedBy(@Nullable Integer paragraph, @Nullable Integer sentence) {
			return newest(SourceRelation.REPLACES, paragraph, sentence);
		}

		/** The newest source that retracts what is at a place; null if none does. */
		public @Nullable String retractedBy(@Nullable Integer paragraph, @Nullable Integer sentence) {
			return newest(SourceRelation.RETRACTS, paragraph, sentence);
		}

		private @Nullable String newest(SourceRelation relation, @Nullable Integer paragraph,
				@Nullable Integer sentence) {
			for (var related : this.corrections.reversed()) {
				if (related.relation() == relation && related.passage().has(paragraph, sentence)) {
					return related.source();
				}
			}
			return null;
		}

	}

	/**
	 * A relation of a source to another one.
	 *
	 * @param source the id of the source
	 * @param relation what it is to the other one
	 * @param passage the other one, or a part of that
	 */
	record Related(String source, SourceRelation relation, Passage passage) {
	}

}
