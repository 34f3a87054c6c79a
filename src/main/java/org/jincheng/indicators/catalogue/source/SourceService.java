package org.jincheng.indicators.catalogue.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sources and what they state, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
public class SourceService {

	private final Sources sources;

	private final Publishers publishers;

	private final Statements statements;

	private final RevisionReader<Editions> editions;

	private final PrintedFigures figures;

	private final EntityPages<Source> sourcePages;

	private final EntityPages<Statement> statementPages;

	SourceService(Sources sources, Publishers publishers, Statements statements, JdbcClient jdbc,
			RevisionReader<Editions> editions, WordIndexes index) {
		this.sources = sources;
		this.publishers = publishers;
		this.editions = editions;
		this.statements = statements;
		this.figures = new PrintedFigures(jdbc);
		this.sourcePages = new EntityPages<>(sources, index.found(EntryType.SOURCE, "id"), "id",
				Map.of("published", "publishedLast"), List.of("id"));
		this.statementPages = new EntityPages<>(statements, EntityPages.containing("gist.en", "gist.zh"), "paragraph",
				Map.of("paragraph", "locator.source"),
				List.of("locator.source", "locator.paragraph", "locator.sentence"));
	}

	@Bean
	static RevisionReader<Editions> editionsOfRevisions(JdbcClient jdbc, RevisionService revisions) {
		return new RevisionReader<>(revisions, (publishedBy) -> Editions.read(jdbc, publishedBy));
	}

	@Bean
	static Curated<Source, SourceRequest> curatedSources(Sources sources, SourceRules rules,
			ApplicationEventPublisher events) {
		return new Curated<>("sources", "source", SourceRequest.class, SourceRequest::id, sources::findById,
				Source::state, Source::new, Source::change)
			.normalized((request, current) -> rules.normalized(request))
			.check(rules::check)
			.refersTo(SourceRequest::referred)
			.uses(List.of(
					Use.of("sources that are related to it",
							"select source_id from source_relation where other_id = :id", null)
						.standing("source_id in (select id from source where withdrawn_at is null)"),
					Use.of("statements", "select paragraph || '.' || sentence from statement where source_id = :id",
							"/api/v1/sources/%s/statements")))
			.storedIn("source", "id")
			.followedBy((before, after, draft) -> {
				// Nobody has spoken of a new source that is alone.
				if (before != null || after == null || !after.referred().isEmpty()) {
					events.publishEvent(new EditionsChanged());
				}
			});
	}

	ResourceCollection<SourceResource> find(PageQuery page) {
		return new ResourceCollection<>(SourceResource.TABLE, page,
				(query) -> this.sourcePages.page(query).map(this::toResources));
	}

	SourceResource get(String id) {
		return toResources(List.of(this.sources.get("source", id))).getFirst();
	}

	private List<SourceResource> toResources(Collection<Source> items) {
		var publishers = publisherNames();
		var editions = editions(null);
		return items.stream().map((source) -> source.toResource(publishers, editions)).toList();
	}

	/**
	 * Selects what statements of some sources, or of parts of these, tell of.
	 * @param sources the ids of the sources; null for all
	 * @param statements the properties that have statements, as a path such as
	 * {@code reports.statement}
	 */
	public <T> Specification<T> tellingOf(@Nullable List<String> sources, String... statements) {
		if (sources == null) {
			return Specification.unrestricted();
		}
		KnownValues.check("source", sources, ids());
		var all = editions(null).withParts(sources);
		return (root, criteria, builder) -> builder.or(Stream.of(statements).map((path) -> {
			var told = criteria.subquery(Integer.class);
			var names = path.split("\\.");
			Path<?> statement = told.correlate(root).join(names[0]);
			for (var name : List.of(names).subList(1, names.length)) {
				statement = statement.get(name);
			}
			return builder.exists(told.select(builder.literal(1)).where(statement.get("source").in(all)));
		}).toArray(Predicate[]::new));
	}

	/**
	 * What sources are to each other.
	 * @param publishedBy the last day of what counts; null for all
	 */
	public Editions editions(@Nullable LocalDate publishedBy) {
		return this.editions.read(publishedBy);
	}

	/** The names of the publishers of sources, by the ids of these. */
	public Map<String, Text> publishersOfSources() {
		var names = this.publishers.findAll()
			.stream()
			.map(Publisher::state)
			.collect(Collectors.toMap(PublisherRequest::code, PublisherRequest::name));
		return all().stream()
			.filter((source) -> source.publisherCode() != null)
			.collect(Collectors.toMap(SourceResource::id, (source) -> names.get(source.publisherCode())));
	}

	/** The publishers by their names. */
	public PublisherNames publisherNames() {
		return new PublisherNames(this.publishers.findAll().stream().map(Publisher::named).toList());
	}

	ResourceCollection<StatementResource> statements(String source, PageQuery page, Language language) {
		get(source);
		var publication = editions(null).withParts(List.of(source));
		return statements((statement, _, _) -> statement.get("locator").get("source").in(publication), page, language);
	}

	/**
	 * Returns a statement.
	 * @throws NotFoundException if there is none at the locator
	 */
	public StatementResource statement(Locator locator, Language language) {
		return statement(locator.source(), locator.paragraph() + "." + locator.sentence(), language);
	}

	StatementResource statement(String source, String numbers, Language language) {
		get(source);
		var statement = Locator.parse(source, numbers)
			.flatMap(this.statements::findById)
			.orElseThrow(() -> new NotFoundException("statement", source + "/" + numbers, List.of()));
		return toResources(List.of(statement), language).getFirst();
	}

	/**
	 * Describes how the statements of a source are changed, whose paths are below it.
	 * @throws NotFoundException if there is no such source
	 */
	public Curated<Statement, StatementRequest> curatedStatements(String source) {
		get(source);
		return new Curated<>("sources/" + source + "/statements", "statement", StatementRequest.class,
				(request) -> request.paragraph() + "." + request.sentence(),
				(id) -> Locator.parse(source, id).flatMap(this.statements::findById), Statement::state,
				(request) -> new Statement(source, request), Statement::change)
			.uses(usesOfStatements(source))
			.storedIn("statement", "source_id = '%s' and paragraph || '.' || sentence".formatted(source));
	}

	private static List<Use> usesOfStatements(String source) {
		var isAtIt = "source_id = :source and paragraph || '.' || sentence = :id";
		var parameters = Map.of("source", source);
		var subjects = Stream.of("indicator_code", "initiative_id", "park_id").map((column) -> {
			var subject = column.substring(0, column.indexOf('_'));
			var standing = switch (subject) {
				case "indicator" -> "indicator_code in (select code from indicator where withdrawn_at is null)";
				case "park" -> "park_id in (select id from park where withdrawn_at is null)";
				default -> "true";
			};
			return new Use(subject + "s", "select %s from %s_statement where %s".formatted(column, subject, isAtIt),
					standing, "/api/v1/publications/" + source, parameters);
		});
		var reports = new Use("reports of investments", "select investment_code from investment_report where " + isAtIt,
				"investment_code in (select code from indicator where withdrawn_at is null)",
				"/api/v1/publications/" + source, parameters);
		var breaks = new Use("breaks", "select id from series_break where " + isAtIt, "true", null, parameters);
		return Stream
			.of(Use.figures(isAtIt, "/api/v1/observations?source=" + source, parameters).stream(), subjects,
					Stream.of(reports, breaks))
			.flatMap((uses) -> uses)
			.toList();
	}

	/**
	 * Returns what a request would say of each statement of a source, in reading order.
	 */
	public List<StatementRequest> statementRequests(String source) {
		return this.statements.findAllByLocatorSource(source)
			.stream()
			.map(Statement::state)
			.sorted(Comparator.comparing(StatementRequest::paragraph).thenComparing(StatementRequest::sentence))
			.toList();
	}

	/**
	 * Refuses the locators of a request at which there is no statement.
	 * @param field the field that they are in
	 */
	public void check(String field, Collection<Locator> locators, References references) {
		var stated = this.statements.findAllByLocatorIn(locators)
			.stream()
			.map(Statement::locator)
			.collect(Collectors.toSet());
		locators.stream()
			.filter((locator) -> !stated.contains(locator))
			.distinct()
			.forEach((locator) -> references.refuse(field, locator.toString(), "Unknown statement."));
	}

	/**
	 * Returns the statements of a source, in reading order.
	 * @throws NotFoundException if there is no such source
	 */
	public List<StatementResource> statements(String source, Language language) {
		get(source);
		return toResources(this.statements.findAllByLocatorSource(source)
			.stream()
			.sorted(Comparator.comparing(Statement::locator))
			.toList(), language);
	}

	/** Returns the statements of all sources. */
	ResourceCollection<StatementResource> statements(PageQuery page, Language language) {
		return statements(Specification.unrestricted(), page, language);
	}

	private ResourceCollection<StatementResource> statements(Specification<Statement> selection, PageQuery page,
			Language language) {
		return new ResourceCollection<>(StatementResource.TABLE, page,
				(query) -> this.statementPages.page(selection, query).map((items) -> toResources(items, language)));
	}

	private List<StatementResource> toResources(List<Statement> statements, Language language) {
		var told = this.figures
			.of(statements.stream().filter(Statement::isDescribedByFigures).map(Statement::locator).toList());
		return statements.stream()
			.map((statement) -> statement.toResource(told.get(statement.locator()), language))
			.toList();
	}

	/** Returns the citation of each source, by its id. */
	public Map<String, String> citations() {
		return all().stream().collect(Collectors.toMap(SourceResource::id, SourceResource::citation));
	}

	/** Returns short citations of sources, by id. */
	public Map<String, String> shortCitations(Collection<String> ids) {
		return toResources(this.sources.findAllByIdIn(ids)).stream()
			.collect(Collectors.toMap(SourceResource::id, SourceResource::shortCitation));
	}

	/** Returns sources by their ids, those that were published last first. */
	public List<SourceResource> newest(Collection<String> ids, int most) {
		var newestFirst = Comparator.comparing(Source::publishedLast).reversed().thenComparing(Source::id);
		return toResources(this.sources.findAllByIdIn(ids).stream().sorted(newestFirst).limit(most).toList());
	}

	/** Returns all sources, by id. */
	private List<SourceResource> all() {
		return toResources(this.sources.findAll().stream().sorted(Comparator.comparing(Source::id)).toList());
	}

	/** When a source was published. */
	public Optional<DateBound> published(String id) {
		return this.sources.findById(id).map((source) -> source.state().published());
	}

	/** Where a source states something. */
	public Set<Locator> locators(String source) {
		return this.statements.findLocators(source);
	}

	/** The ids of all sources. */
	public List<String> ids() {
		return this.sources.ids();
	}

	/**
	 * Reads the statements about several things at once.
	 * @param locators the locators of the statements about a thing
	 * @return a function that returns the statements about each of them, in reading order
	 */
	public <T> Function<T, List<StatementResource>> statements(List<T> things, Function<T, Set<Locator>> locators,
			Language language) {
		var all = things.stream().map(locators).flatMap(Set::stream).distinct().toList();
		var found = toResources(this.statements.findAllByLocatorIn(all), language).stream()
			.collect(Collectors.toMap(StatementResource::locator, Function.identity()));
		return (thing) -> locators.apply(thing).stream().sorted().map(found::get).toList();
	}

}
