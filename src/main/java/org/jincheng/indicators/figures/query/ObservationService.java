package org.jincheng.indicators.figures.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.Cube;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.StatisticalCollection;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.core.request.CanonicalUuid;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.OtherRevisionException;
import org.jincheng.indicators.figures.derivation.DerivedFigure;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.derivation.TransformedFigures;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationVersion;
import org.jincheng.indicators.figures.rows.ObservationOrder;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.OriginFilter;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.SelectionCodes;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads observations, stated and derived. */
@Service
public class ObservationService {

	/**
	 * How many observations of one indicator a resource shows at most; all of them are in
	 * {@code /observations}.
	 */
	static final int MAX_SHOWN = 100;

	private final Observations observations;

	private final DerivedFigures derived;

	private final TransformedFigures transformed;

	private final SelectionCodes codes;

	private final IndicatorService indicators;

	private final SourceService sources;

	private final ListNotes notes;

	ObservationService(Observations observations, DerivedFigures derived, TransformedFigures transformed,
			SelectionCodes codes, IndicatorService indicators, SourceService sources, ListNotes notes) {
		this.observations = observations;
		this.derived = derived;
		this.transformed = transformed;
		this.codes = codes;
		this.indicators = indicators;
		this.sources = sources;
		this.notes = notes;
	}

	/** The figures that match, which are read when they are written. */
	StatisticalCollection<Observation> find(ObservationSelection selection, PageQuery page, Language language) {
		check(selection, page);
		return new Selected(selection, page, language);
	}

	/**
	 * The figures that match as a table with a row for each period, or for each place.
	 * @throws InvalidParametersException if a page of it is asked for
	 */
	@Transactional(readOnly = true)
	Tabular<?> findWhole(ObservationSelection selection, PageQuery page, ShapeQuery shape, FigureTexts texts) {
		var language = texts.words().language();
		shape.checkWhole(selection, page);
		var inOrder = new PageQuery(page.q(), null, null, "period");
		check(selection, inOrder);
		var figures = new Selected(selection.bySeries(), inOrder, language);
		var continuity = this.observations.continuity();
		var layout = new WideLayout(selection.bySeries(), continuity::now, WideLayout.MAX_COLUMNS);
		return new PivotedObservations(figures, Objects.requireNonNull(shape.shape()), layout,
				new PivotedObservations.Names(() -> this.indicators.unitsOfMeasure(language), this.indicators::names,
						continuity.stocks()),
				texts);
	}

	/**
	 * Returns a page of the observations that are meant.
	 * @throws InvalidParametersException if the selection means nothing
	 */
	@Transactional(readOnly = true)
	public KeysetPage<Observation> page(ObservationSelection selection, PageQuery page, Language language) {
		check(selection, page);
		return new Selected(selection, page, language).keysetPage();
	}

	private KeysetPage<Observation> pageOf(ResolvedSelection selection, PageQuery query, Language language) {
		var total = Boolean.TRUE.equals(selection.asked().count()) ? count(selection, query, language) : null;
		if (selection.asked().transform() != null) {
			return this.transformed.page(selection, query, total, language);
		}
		var order = ObservationOrder.of(query);
		var found = new ArrayList<Observation>();
		if (selection.asked().includes(OriginFilter.STATED)) {
			found.addAll(stated(selection, query, language, null));
		}
		if (selection.asked().includes(OriginFilter.DERIVED)) {
			this.derived.from(query, order, selection, language).forEach(found::add);
		}
		var part = found.stream().sorted(order.comparator(query.descending())).limit(query.size() + 1L).toList();
		return KeysetPage.of(part, total, query, order::keys);
	}

	/** What is stated of a page, and one more; of a revision or in a transaction. */
	private List<Observation> stated(ResolvedSelection selection, PageQuery page, Language language,
			@Nullable DatasetRevision revision) {
		return this.derived.contradicted(this.observations.find(selection, page, page.size() + 1, language, revision),
				selection.vintage(), language, revision);
	}

	private long count(ResolvedSelection selection, PageQuery query, Language language) {
		if (selection.onePerPeriod() || selection.asked().latest() != null || selection.asked().transform() != null) {
			var counted = new AtomicLong();
			forEach(selection, new PageQuery(query.q(), null, null, query.sort()), language,
					(figure) -> counted.incrementAndGet());
			return counted.get();
		}
		var stated = selection.asked().includes(OriginFilter.STATED) ? this.observations.count(selection, query.q())
				: 0;
		var derived = selection.asked().includes(OriginFilter.DERIVED)
				? this.derived.find(selection, query.q(), language).size() : 0;
		return stated + derived;
	}

	/** Hands over all observations that match, in order, however many they are. */
	private void forEach(ResolvedSelection selection, PageQuery query, Language language,
			Consumer<? super Observation> consumer) {
		if (selection.asked().transform() != null) {
			this.transformed.forEach(selection, query, language, consumer);
			return;
		}
		var order = ObservationOrder.of(query);
		var comparator = order.comparator(query.descending());
		var derived = new ArrayDeque<Observation>();
		if (selection.asked().includes(OriginFilter.DERIVED)) {
			this.derived.from(query, order, selection, language).forEach(derived::add);
		}
		if (selection.asked().includes(OriginFilter.STATED)) {
			this.observations.forEach(selection, query, language,
					(some) -> this.derived.contradicted(some, selection.vintage(), language, null).forEach((figure) -> {
						while (!derived.isEmpty() && comparator.compare(derived.element(), figure) < 0) {
							consumer.accept(derived.remove());
						}
						consumer.accept(figure);
					}));
		}
		derived.forEach(consumer);
	}

	private Stream<String> citations(Set<Object> cited, Vintage vintage) {
		var inputs = cited.stream().filter(UUID.class::isInstance).map(UUID.class::cast).toList();
		var ofInputs = inputs.isEmpty() ? Stream.<String>of()
				: this.observations.locators(inputs, vintage).values().stream().map(Locator::source);
		var citations = this.sources.citations();
		return Stream.concat(cited.stream(), ofInputs)
			.flatMap((source) -> Stream.ofNullable(citations.get(source)))
			.distinct()
			.sorted();
	}

	private void check(ObservationSelection selection, PageQuery page) {
		this.codes.check(selection, () -> this.transformed.check(selection, page));
		if (!selection.isOfValues() && "value".equals(page.sortField(""))) {
			throw new InvalidParametersException(
					RequestError.of("sort", page.sort(), "Figures without a value have no order by value."));
		}
		if (selection.from() != null && selection.to() != null
				&& selection.from().first().isAfter(selection.to().last())) {
			throw new InvalidParametersException(
					RequestError.of("from", selection.from().first().toString(), "Must not be later than \"to\"."));
		}
	}

	/**
	 * A figure as it was known at a moment, or is now if none is given; one that was
	 * withdrawn as it was known last.
	 */
	@Transactional(readOnly = true)
	public Observation get(UUID id, Vintage vintage, Language language) {
		this.codes.show(vintage);
		return this.observations.findById(id, vintage, language)
			.map((figure) -> this.derived.contradicted(List.of(figure), vintage, language, null).getFirst())
			.or(() -> this.observations.findByBeginning(id, vintage, language)
				.flatMap((beginning) -> this.derived.findById(id, beginning, vintage, language)
					.or(() -> this.transformed.findById(id, beginning, vintage, language))))
			.orElseThrow(() -> unknown(id.toString(), vintage));
	}

	/** The versions of a figure that a source states. */
	@Transactional(readOnly = true)
	ResourceCollection<ObservationVersion> history(UUID id, Vintage vintage, PageQuery page, Language language) {
		this.codes.show(vintage);
		var versions = this.observations.versions(id, vintage, language);
		if (versions.isEmpty()) {
			throw unknown(id.toString(), vintage);
		}
		return new ResourceCollection<>(ObservationVersion.TABLE, page, (query) -> {
			var ordered = query.descending() ? versions.reversed() : versions;
			var keys = query.keys();
			var start = (keys == null) ? 0
					: ordered.stream().map(ObservationService::recordedAt).toList().indexOf(keys.getFirst()) + 1;
			return KeysetPage.of(ordered.subList(start, ordered.size()), (long) versions.size(), query,
					(version) -> List.of(recordedAt(version)));
		});
	}

	private static String recordedAt(ObservationVersion version) {
		return version.observation().provenance().recordedAt().toString();
	}

	/**
	 * Reads the id of an observation.
	 * @throws NotFoundException if it is not written as one
	 */
	public static UUID uuid(String id) {
		return CanonicalUuid.of(id).orElseThrow(() -> unknown(id, Vintage.NOW));
	}

	private static NotFoundException unknown(String id, Vintage vintage) {
		return new NotFoundException("observation", id + ((vintage.asOf() != null) ? " as of " + vintage.asOf() : "")
				+ ((vintage.publishedBy() != null) ? " published by " + vintage.publishedBy() : ""), List.of());
	}

	/**
	 * The codes of the indicators that have stated figures of a selection.
	 * @throws InvalidParametersException if the selection means nothing
	 */
	@Transactional(readOnly = true)
	public List<String> indicators(ObservationSelection selection) {
		this.codes.check(selection);
		return this.observations.summary(this.codes.inSnapshot(selection), null).indicators();
	}

	/**
	 * The stated observations of each indicator, newest first and at most
	 * {@value #MAX_SHOWN} of each.
	 */
	@Transactional(readOnly = true)
	public Map<String, List<Observation>> newest(Collection<String> indicators, Language language) {
		return this.derived
			.contradicted(this.observations.newest(indicators, MAX_SHOWN, language), Vintage.NOW, language, null)
			.stream()
			.collect(Collectors.groupingBy(Observation::indicator));
	}

	/**
	 * The figures derived from those of each indicator, as known at a moment, or now if
	 * none is given.
	 */
	@Transactional(readOnly = true)
	public Map<String, List<Observation>> derived(Collection<String> indicators, Vintage vintage, Language language) {
		this.codes.show(vintage);
		return this.derived.of(indicators, vintage, language)
			.stream()
			.collect(Collectors.groupingBy(DerivedFigure::madeOf));
	}

	/** The observations of a selection, as they are read for a page or a file. */
	private final class Selected extends StatisticalCollection<Observation> {

		private final ObservationSelection selection;

		private final PageQuery page;

		private final Language language;

		/** The revision in which the page has nothing; null if that is not known. */
		private @Nullable DatasetRevision emptyAt;

		Selected(ObservationSelection selection, PageQuery page, Language language) {
			super(Observation.TABLE, page);
			this.selection = selection;
			this.page = page;
			this.language = language;
		}

		/** A page of stated observations, if they need not be counted or explained. */
		@Override
		protected @Nullable KeysetPage<Observation> pageAt(DatasetRevision revision) {
			if (this.selection.transform() != null || this.selection.includes(OriginFilter.DERIVED)
					|| Boolean.TRUE.equals(this.selection.count())) {
				return null;
			}
			var service = ObservationService.this;
			try {
				var resolved = service.codes.resolve(this.selection.on(this.page, revision), revision);
				var found = service.stated(resolved, this.page, this.language, revision);
				this.emptyAt = found.isEmpty() ? revision : null;
				return found.isEmpty() ? null
						: KeysetPage.of(found, null, this.page, ObservationOrder.of(this.page)::keys);
			}
			catch (OtherRevisionException ex) {
				return null;
			}
		}

		/**
		 * A page, of which the first says why there is nothing to be listed, or not all.
		 */
		@Override
		protected KeysetPage<Observation> readPage(PageQuery query) {
			var service = ObservationService.this;
			var isEmpty = query.equals(this.page) && service.codes.isInSnapshot(this.emptyAt);
			var found = isEmpty ? new KeysetPage<Observation>(List.of(), null, null)
					: pageOf(inSnapshot(query), query, this.language);
			if (query.keys() != null) {
				return found;
			}
			return found.noted(found.items().isEmpty() ? service.notes.ofEmpty(this.selection, query.q(), this.language)
					: service.notes.ofLeftOut(this.selection, query.q(), this.language));
		}

		/**
		 * The selection for a page with all places and sources that it comes to in the
		 * current transaction, whose revision was seen before.
		 */
		private ResolvedSelection inSnapshot(PageQuery query) {
			var codes = ObservationService.this.codes;
			return codes.inSnapshot(this.selection.on(query, codes.newestSeen()));
		}

		@Override
		protected void readAll(PageQuery from, Consumer<? super Observation> consumer) {
			ObservationService.this.forEach(inSnapshot(from), from, this.language, consumer);
		}

		@Override
		protected StatisticalCollection<Observation> cells() {
			return new Selected(this.selection.bySeries(), this.page, this.language);
		}

		@Override
		protected Cube<Observation> cube() {
			var service = ObservationService.this;
			service.codes.show(this.selection.vintage());
			return ObservationCube.of(service.indicators.unitsOfMeasure(this.language), service.indicators.decimals(),
					(cited) -> citations(cited, this.selection.vintage()), service.indicators.names(),
					service.indicators.cellNames(), this.selection, this.language);
		}

	}

}
