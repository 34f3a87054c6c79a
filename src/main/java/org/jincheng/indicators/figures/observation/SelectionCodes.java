package org.jincheng.indicators.figures.observation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.CellSelection;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.place.PlaceTree;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses selections with unknown codes. The codes are read once for each revision, and
 * once more before one is refused.
 */
@Component
public class SelectionCodes {

	/** What history alone knows, each with what it belongs to and its parts. */
	private static final String WITHDRAWN = """
			select 'indicator' as entry, code, of_code, cell, null as kind from indicator where withdrawn_at is not null
			union all select 'place', code, parent_code,
			  array_to_string(array(select member_code from place_member where group_code = code), ' '), kind
			  from place where withdrawn_at is not null
			union all select 'category', code, dimension_code, null, null from category where withdrawn_at is not null
			union all select 'source', id, null, null, null from source where withdrawn_at is not null
			union all select 'topic', code, null, null, null from topic where withdrawn_at is not null
			union all select 'unit', code, null, null, null from unit where withdrawn_at is not null""";

	/** Has entities in this transaction be also those that were withdrawn. */
	private static final String SHOW_WITHDRAWN = "select set_config('jincheng.withdrawn', 'shown', true)";

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final RevisionService revisions;

	private final JdbcClient jdbc;

	private final RevisionReader<Codes> codes;

	/** The same with what history alone knows. */
	private final RevisionReader<Codes> ofHistory;

	private final TransactionTemplate snapshot;

	SelectionCodes(IndicatorService indicators, PlaceService places, SourceService sources, RevisionService revisions,
			PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.revisions = revisions;
		this.codes = new RevisionReader<>(revisions, (_) -> read());
		this.ofHistory = new RevisionReader<>(revisions, (_) -> readOfHistory());
	}

	/**
	 * Checks the codes of a selection against those of the newest revision that was seen.
	 * @throws InvalidParametersException if there is one that is unknown
	 */
	public void check(ObservationSelection selection) {
		selection.checkGroups();
		var newest = this.revisions.newestSeen();
		var codes = codes(selection);
		var known = (newest != null) ? codes.known(newest, null) : null;
		if (known == null || !known.know(selection)) {
			this.snapshot.execute((transaction) -> codes.read(null)).check(selection, this.places::names);
		}
	}

	private RevisionReader<Codes> codes(ObservationSelection selection) {
		return (selection.vintage().asOf() != null) ? this.ofHistory : this.codes;
	}

	/**
	 * Returns the selection with all places and sources that it comes to in a revision;
	 * null if that is not known.
	 */
	public @Nullable ObservationSelection resolve(ObservationSelection selection, DatasetRevision revision) {
		var known = codes(selection).known(revision, null);
		return (known != null) ? known.resolve(selection) : null;
	}

	/** Returns the same in the current transaction, whose revision was seen before. */
	public ObservationSelection inSnapshot(ObservationSelection selection) {
		if (selection.vintage().asOf() != null) {
			// What is derived and shown is of entries that may have been withdrawn since.
			this.jdbc.sql(SHOW_WITHDRAWN).query().singleValue();
		}
		return selection.isToBeResolved() ? codes(selection).read(null).resolve(selection) : selection;
	}

	/** The newest revision that was seen; null if none was. */
	public @Nullable DatasetRevision newestSeen() {
		return this.revisions.newestSeen();
	}

	private Codes read() {
		return new Codes(this.indicators.cells(), this.indicators.known(), new HashSet<>(this.indicators.topicCodes()),
				this.places.tree(), new HashSet<>(this.indicators.unitCodes()), new HashSet<>(this.sources.ids()),
				this.sources.editions(null));
	}

	private Codes readOfHistory() {
		var known = read();
		var cells = new HashMap<>(known.cells());
		var categories = new HashMap<String, Set<String>>(known.known().categories());
		this.jdbc.sql(WITHDRAWN).query((row) -> {
			var code = row.getString(2);
			var parts = row.getString(4);
			switch (row.getString(1)) {
				case "indicator" ->
					cells.put(code, new Cell(row.getString(3), (parts != null) ? Where.parse(parts) : null));
				case "place" -> known.places()
					.add(code, Term.find(PlaceKind.values(), row.getString(5)).orElseThrow(), row.getString(3),
							parts.isEmpty() ? List.of() : List.of(parts.split(" ")));
				case "category" -> categories.computeIfAbsent(row.getString(3), (_) -> new HashSet<>()).add(code);
				case "source" -> known.sources().add(code);
				case "topic" -> known.topics().add(code);
				default -> known.units().add(code);
			}
		});
		return new Codes(cells, new CellSelection.Known(cells.keySet(), categories), known.topics(), known.places(),
				known.units(), known.sources(), known.editions());
	}

	/** The codes of a revision. */
	private record Codes(Map<String, Cell> cells, CellSelection.Known known, Set<String> topics, PlaceTree places,
			Set<String> units, Set<String> sources, Editions editions) {

		ObservationSelection resolve(ObservationSelection selection) {
			return selection.resolve(this.cells, this.known).resolve(this.places, this.editions);
		}

		boolean know(ObservationSelection selection) {
			return know(selection.indicator(), this.cells.keySet()) && knowCells(selection)
					&& know(selection.topic(), this.topics) && know(selection.place(), this.places.codes())
					&& know(selection.within(), this.places.codes()) && unknownUnits(selection).isEmpty()
					&& know(selection.source(), this.sources);
		}

		private boolean knowCells(ObservationSelection selection) {
			var cells = selection.cells(this.known);
			return cells == null || cells.isKnown();
		}

		private List<String> unknownUnits(ObservationSelection selection) {
			return (selection.unit() != null)
					? selection.unit().stream().filter((unit) -> !Rate.isUnit(unit, this.units)).toList() : List.of();
		}

		private static boolean know(@Nullable List<String> codes, Set<String> known) {
			return codes == null || known.containsAll(codes);
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
			check("unit", unknownUnits(selection), this.units);
			check("source", selection.source(), this.sources);
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
