package org.jincheng.indicators.figures.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Cube;
import org.jincheng.indicators.core.representation.Cube.Dimension;
import org.jincheng.indicators.core.representation.Cube.Role;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jspecify.annotations.Nullable;

/** How observations span a cube: indicator, unit, place and period. */
final class ObservationCube {

	private static final Text OUTCOME = new Text("outcome", "实际发生数");

	private static final String DERIVED = "derived:";

	/** Where each figure is of the source that is preferred. */
	private static final String PREFERRED = "preferred";

	private static final Text ACCUMULATION = new Text("Accumulation", "累计");

	private static final Text JOINT = new Text("Joint", "合计");

	static final Text INDICATOR = new Text("Indicator", "指标");

	static final Text UNIT = new Text("Unit", "单位");

	static final Text PLACE = new Text("Place", "地区");

	static final Text SOURCE = new Text("Source", "来源");

	static final Text STATUS = new Text("Status", "状态");

	static final Text COMPARISON = new Text("Comparison", "比较");

	private ObservationCube() {
	}

	/**
	 * The cube of observations.
	 * @param units the units, by code
	 * @param decimals how many decimals the figures of an indicator usually have, by code
	 * @param citations how sources are cited, by their ids, and those of stated figures
	 * @param names the names of the places and indicators that figures are compared with
	 * @param parts the names of the part that each cell is, by code
	 * @param selection which observations
	 */
	static Cube<Observation> of(Map<String, UnitOfMeasure> units, Map<String, Integer> decimals,
			Function<Set<Object>, Stream<String>> citations, Compared.Names names, Map<String, FullName> parts,
			ObservationSelection selection, Language language) {
		var isOfSeries = selection.onePerPeriod();
		var isTransformed = selection.transform() != null;
		var indicator = new Dimension<>("indicator", INDICATOR, Role.METRIC, Observation::indicator,
				(figure) -> figure.subject().name(), (code) -> new UnitOfMeasure(null, null, decimals.get(code)));
		var unit = new Dimension<>("unit", UNIT, Role.METRIC, Observation::unit,
				(figure) -> label(units.get(figure.unit()), figure.unit()), units::get);
		var place = dimension("place", PLACE, Role.GEO, (figure) -> figure.place().code(),
				(figure) -> figure.place().name());
		var period = dimension("period", new Text("Period", "时期"), Role.TIME, (figure) -> figure.period().label(),
				(figure) -> figure.period().label());
		Function<Observation, String> provenance = (
				figure) -> isOfSeries && (isTransformed || figure.provenance().origin() == Origin.STATED) ? PREFERRED
						: provenance(figure, isOfSeries);
		var source = dimension("source", SOURCE, Role.CLASSIFICATION, provenance, provenance);
		var status = dimension("status", STATUS, Role.CLASSIFICATION,
				(figure) -> isOfSeries ? figure.status().plan() : figure.status().code(),
				(figure) -> isOfSeries && !figure.status().isPlan() ? OUTCOME.in(language)
						: figure.status().name(language));
		var comparison = dimension("comparison", COMPARISON, Role.CLASSIFICATION,
				(figure) -> Compared.code(figure.terms().compared()),
				(figure) -> Compared.label(figure.terms().compared(), names).in(language));
		var accumulation = dimension("accumulation", ACCUMULATION, Role.CLASSIFICATION,
				(figure) -> selection.accumulation(figure).code(),
				(figure) -> selection.accumulation(figure).name(language));
		Function<Observation, String> isJoint = (figure) -> String.valueOf(figure.provenance().joint());
		var joint = dimension("joint", JOINT, Role.CLASSIFICATION, isJoint, isJoint);
		return new Cube<>(new Text("Jincheng Indicators: observations", "晋城指标：观测值"),
				List.of(indicator, unit, place, period), List.of(status, comparison, accumulation, joint), isOfSeries,
				source, (figure) -> figure.quantity().value(),
				(figure) -> (figure.missing() != null) ? figure.missing().code() : figure.relation().code(),
				(figure) -> details(figure, parts.get(figure.indicator())), ObservationCube::cited, citations);
	}

	/** A dimension whose categories are in no unit. */
	private static Dimension<Observation> dimension(String name, Text label, Role role,
			Function<Observation, String> code, Function<Observation, String> category) {
		return new Dimension<>(name, label, role, code, category, (it) -> null);
	}

	static String label(@Nullable UnitOfMeasure unit, String code) {
		return (unit != null && unit.label() != null) ? unit.label() : code;
	}

	/** The source of a figure, or the figures that it is derived from. */
	private static Stream<?> cited(Observation figure) {
		var derivation = figure.provenance().derivation();
		return (figure.source() != null) ? Stream.of(figure.source().id())
				: (derivation != null) ? derivation.inputs().stream() : Stream.of();
	}

	/** The source that states a figure, or that it is derived from. */
	private static String provenance(Observation figure, boolean isPreferred) {
		var source = isPreferred ? PREFERRED : (figure.source() != null) ? figure.source().id() : "several";
		var again = (figure.coherence().occurrence() != null) ? " (" + figure.coherence().occurrence() + ")" : "";
		return ((figure.provenance().origin() == Origin.DERIVED) ? DERIVED + source : source) + again;
	}

	private static Map<String, @Nullable Object> details(Observation figure, @Nullable FullName part) {
		var details = new LinkedHashMap<String, @Nullable Object>();
		details.put("id", figure.id());
		details.put("where", part);
		details.put("printed", figure.wording().printed());
		details.put("upper", figure.quantity().upper());
		details.put("counted", figure.quantity().counted());
		details.put("status", figure.status());
		details.put("note", figure.wording().note());
		details.put("shareOf", figure.terms().shareOf());
		details.put("prices", figure.terms().valuation().prices());
		details.put("priceYear", figure.terms().valuation().priceYear());
		details.put("currency", figure.terms().valuation().currency());
		details.put("likeForLike", figure.terms().valuation().likeForLike());
		details.put("accumulation", figure.subject().accumulation());
		details.put("basis", figure.period().basis());
		details.put("joint", figure.provenance().joint());
		details.put("origin", figure.provenance().origin());
		details.put("comparison", figure.comparison());
		details.put("derivation", figure.provenance().derivation());
		details.put("source", figure.source());
		details.put("recordedAt", figure.provenance().recordedAt());
		details.put("break", figure.coherence().seriesBreak());
		details.put("contested", figure.coherence().contested());
		details.put("alsoStated", figure.coherence().alsoStated());
		return details;
	}

}
