package org.jincheng.indicators.figures.recording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import org.apache.commons.lang3.ObjectUtils;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.IndicatorFigures;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.curation.Warnings;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.recording.ObservationVersions.Version;
import org.jincheng.indicators.figures.rows.ObservationColumn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives figures new versions, under their ids, that are of another indicator, part or
 * place, say something else of the value, or have another key.
 */
@Component
public final class MovedFigures implements IndicatorFigures {

	/** How many figures are looked at together. */
	private static final int BATCH = 1000;

	/** How many figures are listed that are in the way. */
	private static final int MAX_LISTED = 100;

	private static final String COMPARED = ObservationColumn.COMPARED.column();

	private static final Text NOTE = new Text("Recorded under another code, with another value.", null);

	private final SourceObservations figures;

	private final ObservationVersions versions;

	private final JdbcClient jdbc;

	MovedFigures(SourceObservations figures, ObservationVersions versions, JdbcClient jdbc) {
		this.figures = figures;
		this.versions = versions;
		this.jdbc = jdbc;
	}

	/**
	 * The current figures that name some indicators or places, in the order of their
	 * occurrences.
	 */
	public List<UUID> naming(Collection<String> indicators, Collection<String> places) {
		return this.jdbc.sql("""
				select id from observation where superseded_at is null and (indicator_code = any(:indicators)
				  or share_of_code = any(:indicators) or place_code = any(:places) or base_place = any(:places)
				  or among_place = any(:places) or share_of_place = any(:places)) order by occurrence, id""")
			.param("indicators", indicators.toArray(String[]::new))
			.param("places", places.toArray(String[]::new))
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	/**
	 * Series of an indicator that get the key of others, by what they are compared with.
	 */
	private static final String MERGED = """
			select distinct n.indicator_code, n.unit_code, o.compared, n.compared
			from observation o
			join observation n on n.id = o.id and n.recorded_at = o.superseded_at
			where o.superseded_at = :at and n.compared <> o.compared and exists (
			    select from observation x
			    where x.superseded_at is null and x.recorded_at <> :at and x.indicator_code = n.indicator_code
			      and x.place_code = n.place_code and x.unit_code = n.unit_code and x.compared = n.compared)
			order by 1, 2, 3, 4""";

	/** The levels and the changes of an indicator that do not say their prices. */
	private static final String SILENT = """
			select count(*) filter (where not %1$s), count(*) filter (where %1$s)
			from observation o
			where o.superseded_at is null and o.prices is null and o.indicator_code in (
			    select code from indicator where code = :code or of_code = :code)"""
		.formatted(Comparison.isOfChangesSql("o"));

	@Override
	public List<Warning> meaning(String code, boolean isOfLevels, boolean isOfChanges, RevisionDraft draft,
			Language language) {
		var warnings = new Warnings(language);
		this.jdbc.sql(SILENT).param("code", code).query((row) -> {
			if (isOfLevels) {
				warnings.add("/prices", "defaults", row.getLong(1));
			}
			if (isOfChanges) {
				warnings.add("/changes", "defaults.changes", row.getLong(2));
			}
		});
		this.jdbc.sql(MERGED).param("at", draft.recordedAt().atOffset(ZoneOffset.UTC)).query((row) -> {
			warnings.add("", "merged-series", row.getString(1), row.getString(2), Compared.code(row.getString(3)),
					Compared.code(row.getString(4)));
		});
		return warnings.all();
	}

	/** Those that say nothing themselves have one key, whatever their indicator says. */
	@Override
	public void follow(String code, RevisionDraft draft) {
		var moving = new Moving(UnaryOperator.identity(), false, draft);
		this.jdbc.sql("""
				select array_agg(id) from observation
				where superseded_at is null and indicator_code in (
				    select code from indicator where code = :code or of_code = :code)
				  and num_nonnulls(prices, currency, like_for_like, share_of_code, share_of_en) > 0
				group by indicator_code, place_code""")
			.param("code", code)
			.query((row, number) -> List.of((UUID[]) row.getArray(1).getArray()))
			.list()
			.forEach(moving::moveTogether);
		var left = moving.moved().left();
		if (!left.isEmpty()) {
			throw RefusedException.of(ProblemType.CONFLICT,
					"Sources would state %d more figures by keys that others have.".formatted(left.size()),
					left.stream()
						.limit(MAX_LISTED)
						.map((figure) -> RequestError.of(ErrorPlace.ofField(""), figure.href(), figure.message()))
						.toList());
		}
	}

	/**
	 * Moves figures as part of a revision. Of each that its source states already,
	 * nothing is moved.
	 * @param ids the figures, which are current
	 * @param change what becomes of one
	 */
	public Moved move(List<UUID> ids, UnaryOperator<StatedFigure> change, RevisionDraft draft) {
		return new Moving(change, false, draft).move(ids);
	}

	/**
	 * Moves figures as part of a revision to others of the same. Of two that one source
	 * states equally, the older stays; of two that differ, the later one gets the next
	 * occurrence.
	 * @param ids the figures, which are current, in the order of their occurrences
	 * @param change what becomes of one
	 */
	public Moved merge(List<UUID> ids, UnaryOperator<StatedFigure> change, RevisionDraft draft) {
		return new Moving(change, true, draft).move(ids);
	}

	/** Figures that are being moved. */
	private final class Moving {

		private final ObservationRules rules = MovedFigures.this.figures.rules();

		private final UnaryOperator<StatedFigure> change;

		private final boolean isMerge;

		private final RevisionDraft draft;

		private final List<LeftChange> left = new ArrayList<>();

		private long moved;

		private long ended;

		Moving(UnaryOperator<StatedFigure> change, boolean isMerge, RevisionDraft draft) {
			this.change = change;
			this.isMerge = isMerge;
			this.draft = draft;
		}

		Moved move(List<UUID> ids) {
			ids.stream().gather(Gatherers.windowFixed(BATCH)).forEach(this::moveTogether);
			return moved();
		}

		/** Moves figures, of which some may take the keys of others. */
		void moveTogether(List<UUID> ids) {
			var current = MovedFigures.this.versions.current(ids);
			var targets = new LinkedHashMap<UUID, StatedFigure>();
			for (var id : ids) {
				var version = current.get(id);
				if (version != null) {
					targets.put(id, this.change.apply(version.request()));
				}
				else {
					this.left
						.add(new LeftChange(ObservationCuration.path(id), null, "Is no figure, or was withdrawn."));
				}
			}
			moveAll(targets);
		}

		/** Notes what is not listed one by one, and returns what became of all. */
		Moved moved() {
			this.draft.touched(ChangeAction.UPDATE, ObservationCuration.COLLECTION, Math.max(0, this.moved - BATCH));
			this.draft.touched(ChangeAction.DELETE, ObservationCuration.COLLECTION, Math.max(0, this.ended - BATCH));
			return new Moved(this.moved, this.left);
		}

		private void moveAll(Map<UUID, StatedFigure> targets) {
			while (true) {
				var recorder = decide(targets);
				var inTheWay = recorder.proposals().stream().filter((figure) -> figure.conflict() != null).toList();
				if (!this.isMerge || inTheWay.isEmpty()) {
					write(recorder);
					return;
				}
				settle(inTheWay, targets);
			}
		}

		private ObservationRecorder decide(Map<UUID, StatedFigure> targets) {
			var sources = targets.values().stream().map((figure) -> figure.source().id()).collect(Collectors.toSet());
			var recorder = new ObservationRecorder(MovedFigures.this.versions, this.rules, sources, (keys) -> Set.of());
			targets.forEach((id, target) -> recorder.add(id, target, ObservationCuration.path(id), new References()));
			recorder.decide();
			return recorder;
		}

		/** Decides of figures, each with the key of another, which of the two stays. */
		private void settle(List<Proposal> figures, Map<UUID, StatedFigure> targets) {
			var ids = figures.stream()
				.flatMap((figure) -> Stream.of(figure.recordedId(), Objects.requireNonNull(figure.conflict())))
				.collect(Collectors.toSet());
			var current = new HashMap<>(MovedFigures.this.versions.current(ids));
			var first = MovedFigures.this.versions.firstRecorded(ids);
			figures.forEach((figure) -> settle(figure, targets, current, first));
		}

		/**
		 * Decides which of two figures with one key stays, and which is another one.
		 * @param current the current versions, without those that end
		 * @param first when figures were recorded first
		 */
		private void settle(Proposal figure, Map<UUID, StatedFigure> targets, Map<UUID, Version> current,
				Map<UUID, Instant> first) {
			var id = figure.recordedId();
			var other = Objects.requireNonNull(figure.conflict());
			var otherVersion = current.get(other);
			if (!targets.containsKey(id) || !current.containsKey(id) || otherVersion == null) {
				// Settled already, with another one.
				return;
			}
			var otherRequest = targets.getOrDefault(other, otherVersion.request());
			// Of which there is a version of this revision already, that stays.
			var isOlder = !otherVersion.recordedAt().equals(this.draft.recordedAt())
					&& !Objects.requireNonNull(first.get(id)).isAfter(Objects.requireNonNull(first.get(other)));
			var later = isOlder ? other : id;
			if (isEqual(figure.request(), otherRequest)) {
				targets.remove(later);
				end(Objects.requireNonNull(current.remove(later)));
			}
			else {
				var request = isOlder ? otherRequest : figure.request();
				var next = Objects.requireNonNullElse(request.occurrence(), 1) + 1;
				targets.put(later,
						request.with(next, request.joint())
							.inWords(request.counted(), request.printed(),
									(request.note() != null) ? request.note() : NOTE, request.source().cell()));
			}
		}

		private void end(Version version) {
			MovedFigures.this.versions.end(List.of(version), this.draft.recordedAt());
			if (this.ended++ < BATCH) {
				this.draft.deleted(ObservationCuration.COLLECTION, version.id().toString(), version.request());
			}
		}

		private void write(ObservationRecorder recorder) {
			var proposals = recorder.proposals();
			var wrong = proposals.stream().filter((figure) -> !figure.isSound()).toList();
			wrong.forEach((figure) -> this.left.add(new LeftChange(figure.at(), null,
					figure.references()
						.errors()
						.stream()
						.map(RequestError::message)
						.distinct()
						.collect(Collectors.joining(" ")))));
			if (!wrong.isEmpty()) {
				return;
			}
			recorder.write(this.draft.recordedAt());
			for (var figure : proposals) {
				if (figure.isChange() && this.moved++ < BATCH) {
					note(figure, Objects.requireNonNull(figure.before()));
				}
			}
		}

		/** Notes what a figure says otherwise, or else that it has another key. */
		private void note(Proposal figure, Version before) {
			var id = figure.recordedId().toString();
			if (this.draft.updated(ObservationCuration.COLLECTION, id, before.request(), figure.request()) == null) {
				this.draft.updated(ObservationCuration.COLLECTION, id, Map.of(COMPARED, before.compared()),
						Map.of(COMPARED, figure.keyed().compared()));
			}
		}

		private static boolean isEqual(StatedFigure one, StatedFigure other) {
			return ObjectUtils.compare(one.value(), other.value()) == 0
					&& ObjectUtils.compare(one.upper(), other.upper()) == 0 && one.relation() == other.relation()
					&& one.missing() == other.missing();
		}

	}

	/**
	 * What became of figures.
	 *
	 * @param moved how many were moved
	 * @param left those that cannot be; if there are any, all must stay as they were
	 */
	public record Moved(long moved, List<LeftChange> left) {
	}

}
