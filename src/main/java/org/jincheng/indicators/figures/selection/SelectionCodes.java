package org.jincheng.indicators.figures.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.CellSelection;
import org.jincheng.indicators.catalogue.indicator.EarlierCatalogue;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.place.PlaceTree;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.OtherRevisionException;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses selections with unknown codes. The codes are read once for each revision, and
 * once more before one is refused.
 */
@Component
public class SelectionCodes {

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final RevisionService revisions;

	private final EarlierCatalogue earlier;

	private final RevisionReader<Codes> codes;

	private final TransactionTemplate snapshot;

	SelectionCodes(IndicatorService indicators, PlaceService places, SourceService sources, RevisionService revisions,
			PlatformTransactionManager transactions, EarlierCatalogue earlier) {
		this.earlier = earlier;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.revisions = revisions;
		this.codes = new RevisionReader<>(revisions, (_) -> read());
	}

	/**
	 * Checks the codes of a selection against those of the newest revision that was seen,
	 * or of its moment.
	 * @throws InvalidParametersException if there is one that is unknown
	 */
	public void check(ObservationSelection selection) {
		selection.checkGroups();
		var newest = this.revisions.newestSeen();
		var known = (newest != null && selection.asOf() == null) ? this.codes.known(newest, null) : null;
		try {
			if (known != null) {
				known.check(selection, Map::of);
				return;
			}
		}
		catch (InvalidParametersException ex) {
			// It may be known by now.
		}
		this.snapshot.execute((_) -> codes(selection)).check(selection, this.places::names);
	}

	private Codes codes(ObservationSelection selection) {
		show(selection.vintage());
		return this.codes.read(null);
	}

	/** Shows the current transaction the catalogue of a vintage. */
	public void show(Vintage vintage) {
		this.earlier.show(vintage.asOf());
	}

	/**
	 * Returns the selection with all places and sources that it comes to in a revision.
	 * @throws OtherRevisionException if that is not known
	 */
	public ResolvedSelection resolve(ObservationSelection selection, DatasetRevision revision) {
		if (selection.asOf() != null) {
			throw new OtherRevisionException();
		}
		return this.codes.read(revision, null).resolve(selection);
	}

	/**
	 * Returns the same in the current transaction, which is shown the catalogue of it.
	 */
	public ResolvedSelection inSnapshot(ObservationSelection selection) {
		return codes(selection).resolve(selection);
	}

	/** Checks a selection by the catalogue of it. */
	public void check(ObservationSelection selection, Runnable check) {
		check(selection);
		if (selection.asOf() == null) {
			check.run();
			return;
		}
		this.snapshot.executeWithoutResult((_) -> {
			show(selection.vintage());
			check.run();
		});
	}

	/** The newest revision that was seen; null if none was. */
	public @Nullable DatasetRevision newestSeen() {
		return this.revisions.newestSeen();
	}

	/** Whether the current transaction sees a revision. */
	public boolean isInSnapshot(@Nullable DatasetRevision revision) {
		return revision != null && revision.equals(this.revisions.inSnapshot());
	}

	private Codes read() {
		return new Codes(this.indicators.cells(), this.indicators.known(), new HashSet<>(this.indicators.topicCodes()),
				this.places.tree(), new HashSet<>(this.indicators.unitCodes()), new HashSet<>(this.sources.ids()),
				this.sources.editions(null));
	}

	/** The codes of a revision. */
	private record Codes(Map<String, Cell> cells, CellSelection.Known known, Set<String> topics, PlaceTree places,
			Set<String> units, Set<String> sources, Editions editions) {

		ResolvedSelection resolve(ObservationSelection selection) {
			return new ResolvedSelection(selection, indicators(selection), places(selection),
					(selection.source() != null) ? this.editions.withParts(selection.source()) : null);
		}

		private @Nullable List<String> indicators(ObservationSelection selection) {
			var asked = selection.cells(this.known);
			return (asked == null) ? selection.indicator() : this.cells.entrySet()
				.stream()
				.filter((cell) -> (selection.indicator() == null || selection.indicator().contains(cell.getKey()))
						&& asked.includes(cell.getKey(), cell.getValue()))
				.map(Map.Entry::getKey)
				.sorted()
				.toList();
		}

		private @Nullable List<String> places(ObservationSelection selection) {
			Set<String> places = null;
			if (selection.place() != null) {
				places = new HashSet<>(selection.place());
				if (selection.hasGroups()) {
					places.addAll(this.places.groupsWithAnyOf(selection.place()));
				}
			}
			if (selection.within() != null) {
				var below = this.places.below(selection.within());
				if (selection.hasGroups()) {
					below.addAll(this.places.groupsWithin(below));
				}
				if (places != null) {
					below.retainAll(places);
				}
				places = below;
			}
			if (selection.kind() != null) {
				places = new HashSet<>((places != null) ? places : this.places.codes());
				places.removeIf((place) -> !this.places.isOfKind(place, selection.kind()));
			}
			return (places != null) ? places.stream().sorted().toList() : null;
		}

		void check(ObservationSelection selection, Supplier<Map<String, Text>> placeNames) {
			check("indicator", selection.indicator(), this.cells.keySet());
			var cells = selection.cells(this.known);
			if (cells != null) {
				cells.check();
			}
			check("topic", selection.topic(), this.topics);
			checkPlaces("place", selection.place(), placeNames);
			checkPlaces("within", selection.within(), placeNames);
			if (selection.unit() != null) {
				check("unit", selection.unit().stream().filter((unit) -> !Rate.isUnit(unit, this.units)).toList(),
						this.units);
			}
			checkSources(selection.source());
		}

		private void checkPlaces(String parameter, @Nullable List<String> codes, Supplier<Map<String, Text>> names) {
			if (codes != null) {
				KnownValues.check(parameter, codes, this.places.codes(), names);
			}
		}

		private void checkSources(@Nullable List<String> sources) {
			if (sources != null && Term.find(SourceChoice.values(), sources.getFirst()).isPresent()) {
				throw new InvalidParametersException(RequestError.of("source", sources.getFirst(),
						"Unknown value. Did you mean sources=%s?".formatted(sources.getFirst())));
			}
			check("source", sources, this.sources);
		}

		private static void check(String parameter, @Nullable List<String> codes, Set<String> known) {
			if (codes != null) {
				KnownValues.check(parameter, codes, known);
			}
		}

	}

}
