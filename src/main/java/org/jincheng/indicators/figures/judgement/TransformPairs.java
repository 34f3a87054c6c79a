package org.jincheng.indicators.figures.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.rows.ObservationOrder;
import org.jincheng.indicators.figures.rows.Pairing;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Transform;

import org.springframework.stereotype.Component;

/** Reads the figures that transforms set against each other. */
@Component
public class TransformPairs {

	private final Observations observations;

	TransformPairs(Observations observations) {
		this.observations = observations;
	}

	/**
	 * The pairs of figures that match, in order, from where a page starts on, until there
	 * are as many as a page takes or no more.
	 * @param limit how many figures are read at a time
	 * @param isFull whether there are enough of them
	 */
	public List<TransformPair> find(ResolvedSelection asked, PageQuery page, int limit, Language language,
			Predicate<List<TransformPair>> isFull) {
		var reader = this.observations.reader();
		var context = reader.context(asked, language);
		var order = ObservationOrder.of(page);
		var transform = Objects.requireNonNull(asked.asked().transform());
		var pairs = new ArrayList<TransformPair>();
		var keys = page.keys();
		List<PairedRow> rows;
		do {
			rows = reader.prepare(context.statement(page, keys, limit))
				.query((row, number) -> PairedRow.read(row, transform, context))
				.list();
			pairs.addAll(pairs(rows, asked.onePerPeriod(), context));
			keys = rows.isEmpty() ? keys : order.keys(rows.getLast().sorted());
		}
		while (rows.size() == limit && !isFull.test(pairs));
		return pairs;
	}

	/** Hands over all pairs, in order, however many they are. */
	public void forEach(ResolvedSelection asked, PageQuery page, Language language,
			Consumer<? super TransformPair> consumer) {
		var context = this.observations.reader().context(asked, language);
		var transform = Objects.requireNonNull(asked.asked().transform());
		try (var rows = this.observations.reader()
			.prepare(context.statement(page, page.keys(), null))
			.query((row, number) -> PairedRow.read(row, transform, context))
			.stream()) {
			rows.gather(Gatherers.windowFixed(FigureReader.JUDGED_AT_ONCE))
				.forEach((some) -> pairs(some, asked.onePerPeriod(), context).forEach(consumer));
		}
	}

	/**
	 * The pairs that each of some transforms makes of figures, in their order.
	 * @param asked what is looked at beside them
	 */
	public List<TransformPair> of(Collection<UUID> figures, List<Transform> transforms, ResolvedSelection asked,
			Language language) {
		var reader = this.observations.reader();
		var context = reader.context(asked, language);
		var statement = Pairing.pairsOf(figures, transforms, context.selection(), context.continuity());
		var rows = reader.prepare(statement)
			.query((row, number) -> PairedRow.read(row, transforms.get(row.getInt("transform")), context))
			.list();
		return pairs(rows, false, context);
	}

	/**
	 * The pairs of rows, each with a base that is preferred, or of one source.
	 * @param isPreferred whether only of figures that are preferred
	 */
	private List<TransformPair> pairs(List<PairedRow> rows, boolean isPreferred, FigureReader.Context context) {
		var beside = beside(rows, context);
		var judging = new Judging(levels(rows), beside, context);
		var preferred = rows.stream()
			.filter((row) -> !isPreferred || judging.isPreferred(row.level()))
			.map((row) -> row.of(judging.known(row.level())))
			.toList();
		var bases = bases(preferred, beside, context);
		return preferred.stream().flatMap(bases::pair).toList();
	}

	private static List<Observation> levels(List<PairedRow> rows) {
		return rows.stream().map(PairedRow::level).distinct().toList();
	}

	/** Reads what is stated beside figures. */
	private Map<SeriesPoint, List<Observation>> beside(List<PairedRow> rows, FigureReader.Context context) {
		var points = levels(rows).stream().map(SeriesPoint::of).flatMap(context.continuity()::all).toList();
		return this.observations.reader().others(points, context);
	}

	/**
	 * Reads what figures may be set against.
	 * @param beside what is stated beside them
	 */
	private BaseFigures bases(List<PairedRow> rows, Map<SeriesPoint, List<Observation>> beside,
			FigureReader.Context context) {
		var reader = this.observations.reader();
		var points = rows.stream()
			.flatMap((row) -> Stream.concat(row.bases(context.continuity()).stream(), row.growth().stream()))
			.filter((point) -> !beside.containsKey(context.continuity().one(point)))
			.toList();
		var found = new HashMap<>(reader.others(points, context));
		found.putAll(beside);
		return new BaseFigures(found, context, reader.comparability(levels(rows), context));
	}

}
