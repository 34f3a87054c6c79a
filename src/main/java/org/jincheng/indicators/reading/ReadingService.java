package org.jincheng.indicators.reading;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.CatalogueReader;
import org.jincheng.indicators.catalogue.Prepared;
import org.jincheng.indicators.catalogue.category.CategoryRequest;
import org.jincheng.indicators.catalogue.category.CategoryService;
import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Scope;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.Permits;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.reading.documents.Reader;
import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.files.DocumentProcesses;
import org.jincheng.indicators.reading.files.SentFile;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownCategory;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Deadline;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads texts, with the catalogue of the newest revision. */
@Service
@EnableConfigurationProperties(ReadingProperties.class)
@Order(2)
public class ReadingService implements Prepared {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	/** What is read before the first text. */
	private static final List<String> FIRST = List.of(
			"In 2024, exports of Jincheng rose 5.2 percent to 6 billion yuan, 30 percent of the total.",
			"2024年，全市出口60亿元，同比增长5.2%，占进出口总额的30%。");

	/** What is made of the catalogue. */
	record Current(Reader reader, UnitScales units) {

	}

	/** Dimensions whose categories have the names of measures, or are no parts. */
	private static final Set<String> NOT_READ = Set.copyOf(
			Stream
				.concat(Scope.DIMENSIONS.stream(),
						Stream.of("flow", "investment-sector", "investment-kind", "investment-status"))
				.toList());

	private final PlaceService places;

	private final IndicatorService indicators;

	private final CategoryService categories;

	private final SourceService sources;

	private final RevisionService revisions;

	private final CatalogueReader<Current> current;

	private final RecordedFigures recorded;

	private final Permits permits;

	private final Permits files;

	private final DocumentProcesses processes;

	private final ReadingProperties properties;

	private final TransactionTemplate snapshot;

	private volatile boolean isStopping;

	ReadingService(PlaceService places, IndicatorService indicators, CategoryService categories, SourceService sources,
			RevisionService revisions, RecordedFigures recorded, ReadingProperties properties, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.recorded = recorded;
		this.permits = new Permits("texts being read", properties.maxConcurrent(), properties.maxConcurrentByAddress(),
				RETRY_AFTER);
		this.files = new Permits("files being read", properties.maxConcurrentFiles(), 1, RETRY_AFTER);
		this.processes = new DocumentProcesses(properties.fileTimeout());
		this.properties = properties;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.places = places;
		this.indicators = indicators;
		this.categories = categories;
		this.sources = sources;
		this.revisions = revisions;
		this.current = new CatalogueReader<>(jdbc, revisions, () -> new Current(new Reader(catalogue()),
				new UnitScales(indicators.scales(), indicators.dimensions())));
	}

	/**
	 * Reads a text.
	 * @param request the text, and what is known of it
	 * @param client who sent it: a client has a limit of its own of texts at once
	 * @throws RefusedException a 422 if there is no such place, a 413 if the text is too
	 * long or has too many numerals, a 429 if too many of the client are read at once, a
	 * 503 if too many in all are, or if it takes too long
	 */
	public Reading read(ReadingRequest request, ClientAddress client) {
		return read(request, null, null, client, (revision) -> {
		});
	}

	/**
	 * The same, with the recorded figures to compare each figure of the text with.
	 * @param indicator the code of the indicator that all are of; null where it is found
	 * from the words
	 * @param language the language of names
	 */
	public Reading readWithRecorded(ReadingRequest request, @Nullable String indicator, Language language,
			ClientAddress client) {
		return read(request.withRecorded(), indicator, language, client, (revision) -> {
		});
	}

	/**
	 * Reads a text.
	 * @param check takes the revision of the catalogue before the text is read with it
	 */
	Reading read(ReadingRequest request, @Nullable String indicator, @Nullable Language language, ClientAddress client,
			Consumer<DatasetRevision> check) {
		if (request.text().length() > ReadingRequest.MAX_LENGTH) {
			throw new RefusedException(ProblemType.TOO_LARGE,
					"The text is longer than %d characters.".formatted(ReadingRequest.MAX_LENGTH));
		}
		try (var _ = this.permits.acquire(client, this.properties.waitTimeout(), this.properties.maxWaiting())) {
			var known = current(request.place(), check);
			return inTime(request.text().length(),
					() -> withRecorded(known.reader().read(request), request, known, indicator, language));
		}
	}

	/**
	 * Reads a file.
	 * @param request what is known of it; its text is empty
	 * @param check takes the revision of the catalogue before the file is read with it
	 */
	Reading read(SentFile file, ReadingRequest request, ClientAddress client, Consumer<DatasetRevision> check) {
		var known = current(request.place(), check);
		Document document;
		try (var _ = this.files.acquire(client, this.properties.waitTimeout(), this.properties.maxWaiting())) {
			document = this.processes.read(file);
		}
		try (var _ = this.permits.acquire(client, this.properties.waitTimeout(), this.properties.maxWaiting())) {
			return inTime(file.bytes().length,
					() -> withRecorded(known.reader().read(request, document, Sha256.hex(file.bytes())), request, known,
							null, null));
		}
	}

	private Reading inTime(int length, Supplier<Reading> reading) {
		return Deadline.within(this.properties.timeoutOf(length), () -> this.isStopping, reading);
	}

	private Reading withRecorded(Reading reading, ReadingRequest request, Current known, @Nullable String indicator,
			@Nullable Language language) {
		return request.asksForRecorded()
				? this.recorded.addTo(reading, known.reader().candidates(reading.language()).known(), known.units(),
						indicator, Objects.requireNonNullElse(language, reading.language()))
				: reading;
	}

	/**
	 * Returns what is made of the newest catalogue.
	 * @param place the code of a place that it must know; null if none is sent
	 * @param check takes its revision
	 */
	Current current(@Nullable String place, Consumer<DatasetRevision> check) {
		return this.snapshot.execute((_) -> {
			check.accept(this.revisions.inSnapshot());
			var known = this.current.current();
			if (place != null && !known.reader().knows(place)) {
				var references = new References();
				references.unknown("/place", place, this.places.names());
				references.pass();
			}
			return known;
		});
	}

	/** Makes the first reader, and reads with it once. */
	@Override
	public void prepare() {
		var reader = current(null, (_) -> {
		}).reader();
		FIRST.forEach((text) -> reader.read(ReadingRequest.of(text)));
	}

	/** Refuses what is being read when the service stops, which would wait for it. */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.isStopping = true;
		this.processes.close();
	}

	private Catalogue catalogue() {
		var measures = this.indicators.measures();
		var currencies = this.indicators.currencies();
		var described = this.indicators.described();
		var units = described.stream().collect(Collectors.toMap(IndicatorRequest::code, IndicatorRequest::units));
		return new Catalogue(this.places.named(), described.stream()
			.map((indicator) -> new KnownIndicator(indicator.code(), indicator.name().text(), indicator.units(),
					indicator.comparison(),
					indicator.defaults()
						.isPriced(units.getOrDefault(Objects.toString(indicator.cell().of()), indicator.units()),
								currencies),
					indicator.cell(), measures.contains(indicator.code()), indicator.defaults(),
					indicator.sense().synonymsOrNone()))
			.toList(),
				this.categories.all()
					.values()
					.stream()
					.filter((category) -> !NOT_READ.contains(category.dimension()))
					.collect(Collectors.toMap(CategoryRequest::id,
							(category) -> new KnownCategory(category.dimension(), category.name().text()))),
				this.sources.publisherNames());
	}

}
