package org.jincheng.indicators.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jincheng.indicators.indicator.IndicatorService;
import org.jincheng.indicators.indicator.Rate;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.place.PlaceService;
import org.jincheng.indicators.place.PlaceTree;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.request.KnownValues;
import org.jincheng.indicators.revision.DatasetRevision;
import org.jincheng.indicators.revision.RevisionService;
import org.jincheng.indicators.source.SourceService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses filters with unknown codes. The codes are read once for each revision, and once
 * more before one is refused.
 */
@Component
class FilterCodes {

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final RevisionService revisions;

	private final AtomicReference<@Nullable Codes> read = new AtomicReference<>();

	private final TransactionTemplate snapshot;

	FilterCodes(IndicatorService indicators, PlaceService places, SourceService sources, RevisionService revisions,
			PlatformTransactionManager transactions) {
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.revisions = revisions;
	}

	/**
	 * Checks the codes of a filter against those of the newest revision that was seen.
	 * @throws InvalidParametersException if there is one that is unknown
	 */
	void check(ObservationFilter filter, PlaceScope scope) {
		scope.check(filter);
		var newest = this.revisions.newestSeen();
		var codes = this.read.get();
		if (codes == null || newest == null || !codes.revision().equals(newest) || !codes.know(filter, scope)) {
			codes = this.snapshot.execute((transaction) -> read());
			this.read.set(codes);
			codes.check(filter, scope, this.places::names);
		}
	}

	/**
	 * Returns the filter with all places that it comes to in a revision.
	 * @param revision that of the current transaction, or the newest that was seen
	 * @return the filter; null if only a later revision can be read
	 */
	@Nullable ObservationFilter resolve(ObservationFilter filter, PlaceScope scope, DatasetRevision revision) {
		var codes = this.read.get();
		if (codes == null || !codes.revision().equals(revision)) {
			codes = this.snapshot.execute((transaction) -> read());
		}
		return codes.revision().equals(revision) ? scope.resolve(filter, codes.places()) : null;
	}

	private Codes read() {
		return new Codes(this.revisions.inSnapshot(), Set.copyOf(this.indicators.codes()),
				Set.copyOf(this.indicators.topicCodes()), this.places.tree(), Set.copyOf(this.indicators.unitCodes()),
				Set.copyOf(this.sources.ids()));
	}

	/** The codes of a revision. */
	private record Codes(DatasetRevision revision, Set<String> indicators, Set<String> topics, PlaceTree places,
			Set<String> units, Set<String> sources) {

		boolean know(ObservationFilter filter, PlaceScope scope) {
			return know(filter.indicator(), this.indicators) && know(filter.topic(), this.topics)
					&& know(filter.place(), this.places.codes()) && know(scope.within(), this.places.codes())
					&& unknownUnits(filter).isEmpty() && know(filter.source(), this.sources);
		}

		private List<String> unknownUnits(ObservationFilter filter) {
			return (filter.unit() != null)
					? filter.unit().stream().filter((unit) -> !Rate.isUnit(unit, this.units)).toList() : List.of();
		}

		private static boolean know(@Nullable List<String> codes, Set<String> known) {
			return codes == null || known.containsAll(codes);
		}

		void check(ObservationFilter filter, PlaceScope scope, Supplier<Map<String, Text>> placeNames) {
			check("indicator", filter.indicator(), this.indicators);
			check("topic", filter.topic(), this.topics);
			checkPlaces("place", filter.place(), placeNames);
			checkPlaces("within", scope.within(), placeNames);
			check("unit", unknownUnits(filter), this.units);
			check("source", filter.source(), this.sources);
		}

		private void checkPlaces(String parameter, @Nullable List<String> codes, Supplier<Map<String, Text>> names) {
			if (codes != null) {
				KnownValues.check(parameter, codes, this.places.codes(), names);
			}
		}

		private static void check(String parameter, @Nullable List<String> codes, Set<String> known) {
			if (codes != null) {
				KnownValues.check(parameter, codes, known);
			}
		}

	}

}
