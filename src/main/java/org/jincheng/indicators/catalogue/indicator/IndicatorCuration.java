package org.jincheng.indicators.catalogue.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Describes how curators change indicators of each type. */
@Component
public class IndicatorCuration {

	private static final List<Use> USES = Stream
		.concat(Use.figures("indicator_code = :id", "/api/v1/observations?indicator=%s", Map.of()).stream(), Stream.of(
				Use.of("indicators that are a share of it", "select code from indicator where share_of_code = :id",
						null),
				Use.of("observations that are a share of it",
						"select id::text from observation where share_of_code = :id", null)
					.standing("superseded_at is null"),
				Use.of("cells of it", "select code from indicator where of_code = :id", "/api/v1/indicators?of=%s"),
				Use.of("breaks", "select id from series_break where indicator_code = :id", null).standing("true")))
		.toList();

	private final Indicators indicators;

	private final IndicatorService catalogue;

	private final SourceService sources;

	private final Readings readings;

	private final Redirects redirects;

	private final CellRules cells;

	private final IndicatorFigures figures;

	IndicatorCuration(Indicators indicators, IndicatorService catalogue, SourceService sources, Readings readings,
			Redirects redirects, CellRules cells, IndicatorFigures figures) {
		this.indicators = indicators;
		this.catalogue = catalogue;
		this.sources = sources;
		this.readings = readings;
		this.redirects = redirects;
		this.cells = cells;
		this.figures = figures;
	}

	@Bean
	static Curated<Indicator, IndicatorRequest> curatedIndicators(IndicatorCuration indicators) {
		return indicators.of(IndicatorType.INDICATOR, Indicator.class, IndicatorRequest.class, Function.identity(),
				Indicator::description, (request) -> new Indicator(IndicatorType.INDICATOR, request),
				(indicator, request) -> {
				})
			.key("code");
	}

	/**
	 * The indicators of a type.
	 * @param indicator what a request says of what all indicators have
	 * @param state the request that would make an indicator what it is
	 * @param create makes a new indicator
	 * @param change takes what a request says beside what all indicators have
	 */
	public <E extends Indicator, R extends Record> Curated<E, R> of(IndicatorType type, Class<E> entity,
			Class<R> requestType, Function<R, IndicatorRequest> indicator, Function<E, R> state, Function<R, E> create,
			BiConsumer<E, R> change) {
		return new Curated<>(type.collection(), type.text().en().toLowerCase(Locale.ROOT), requestType,
				(request) -> indicator.apply(request).code(), (code) -> find(code, type).map(entity::cast), state,
				create, (present, request) -> {
					var said = indicator.apply(request);
					// Before anything is changed, since to look for them writes changes.
					var cells = this.indicators.findAllByOf(present.code());
					var before = present.description();
					change(present, said);
					change.accept(present, request);
					for (var cell : cells) {
						change(cell, this.cells.followed(before, said, cell));
						change.accept(entity.cast(cell), request);
					}
				})
			.check((request, references) -> check(indicator.apply(request), type, references))
			.refersTo((request) -> indicator.apply(request).referred())
			.uses(USES)
			.storedIn("indicator", "code")
			.followedBy((before, after, draft) -> follow(orNull(before, indicator), orNull(after, indicator), draft));
	}

	private void follow(@Nullable IndicatorRequest before, @Nullable IndicatorRequest after, RevisionDraft draft) {
		this.readings.follow(before, after);
		if (before != null && after != null
				&& !(before.defaults().equals(after.defaults()) && after.units().containsAll(before.units()))) {
			this.figures.follow(after.code(), draft);
		}
	}

	private String path(String code) {
		return this.indicators.findById(code).map(Indicator::path).orElse(code);
	}

	private static <R> @Nullable IndicatorRequest orNull(@Nullable R request, Function<R, IndicatorRequest> indicator) {
		return (request != null) ? indicator.apply(request) : null;
	}

	/**
	 * The indicator with a code, which all types share.
	 * @param type the type that it is to be changed as
	 * @throws RefusedException a 409 if it is of another type, which says where it can be
	 * changed, or computed
	 */
	private Optional<Indicator> find(String code, IndicatorType type) {
		this.redirects.check(Redirects.INDICATORS, code, this::path);
		var found = this.indicators.findById(code);
		found.ifPresent((indicator) -> {
			if (indicator.origin() == Origin.DERIVED) {
				throw RefusedException
					.conflict("The indicator \"%s\" is computed from others and cannot be changed.".formatted(code));
			}
			if (indicator.type() != type) {
				throw RefusedException.conflict("The indicator \"%s\" has the type \"%s\". Change it at %s."
					.formatted(code, indicator.type().code(), indicator.path()));
			}
		});
		return found;
	}

	private void change(Indicator present, IndicatorRequest said) {
		var removed = new ArrayList<>(present.units());
		removed.removeAll(said.units());
		if (!removed.isEmpty() && this.indicators.hasFiguresIn(present.code(), removed)) {
			throw RefusedException
				.conflict("The indicator \"%s\" cannot lose these units, because observations refer to it: %s."
					.formatted(present.code(), String.join(", ", removed)));
		}
		present.change(said);
	}

	private void check(IndicatorRequest request, IndicatorType type, References references) {
		this.cells.check(request, type, references);
		references.known("/topic", request.topic(), this.catalogue.topicCodes());
		var known = this.catalogue.unitCodes();
		request.units()
			.stream()
			.filter((unit) -> !Rate.isUnit(unit, known))
			.forEach((unit) -> references.known("/units", unit, known));
		checkDefaults(request, references);
		if (request.comparison() != null) {
			checkComparison(request, request.comparison(), references);
		}
		this.sources.check("/statements", request.statements(), references);
	}

	private void checkDefaults(IndicatorRequest request, References references) {
		var defaults = request.defaults();
		var whole = defaults.shareOfIndicator();
		if (whole != null) {
			references.known("/shareOfIndicator", whole, this.catalogue.codes());
			if (whole.equals(request.code())) {
				references.refuse("/shareOfIndicator", request.code(), "Is the indicator itself.");
			}
			if (defaults.shareOf() == null) {
				references.refuse("/shareOf", null, "Is missing: it says in words what the indicator is a share of.");
			}
		}
		if (defaults.timing() != null && defaults.timing() != Timing.SUM && defaults.addsUp(Over.TIME)) {
			references.refuse((defaults.adds() != null) ? "/adds" : "/statistic", null,
					"Adds up over time, which a figure with the timing \"%s\" does not."
						.formatted(defaults.timing().code()));
		}
		var changes = Objects.requireNonNullElse(defaults.changes(), Valuation.NONE);
		if (!defaults.isPriced(this.cells.unitsOfMeasure(request), this.catalogue.currencies())) {
			FigureRules.checkUnpriced("", defaults.of(null), references);
			FigureRules.checkUnpriced("/changes", changes, references);
		}
		FigureRules.check("", defaults.of(null), Set.of(), references);
		FigureRules.check("/changes", changes, this.catalogue.currencies(), references);
	}

	private void checkComparison(IndicatorRequest request, Comparison comparison, References references) {
		var places = this.catalogue.placeNames();
		FigureRules.check(comparison, (field, code) -> references.known(field, code, places), references);
		var kind = comparison.kind();
		if (kind == ComparisonKind.TIMES_MORE || kind == ComparisonKind.RANK) {
			request.units().forEach((unit) -> FigureRules.checkUnit(kind, "/units", unit, references));
		}
		if (kind == ComparisonKind.TIMES_MORE && request.code().length() > Readings.MAX_CODE_LENGTH) {
			references.refuse("/comparison/kind", kind.code(),
					"Allowed only if the code of the indicator has at most %d characters."
						.formatted(Readings.MAX_CODE_LENGTH));
		}
	}

}
