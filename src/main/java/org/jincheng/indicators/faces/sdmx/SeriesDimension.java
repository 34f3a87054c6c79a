package org.jincheng.indicators.faces.sdmx;

import java.util.function.BiFunction;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.SeriesKey;

/** A dimension of series, in the order of keys. */
enum SeriesDimension implements DataComponent {

	FREQ(new Text("Frequency", "频率"), Artefact.FREQUENCIES, (key, _) -> key.frequency().sdmx()),

	INDICATOR(new Text("Indicator", "指标"), Artefact.INDICATORS,
			(key, breakdowns) -> breakdowns.of(key.indicator()).measure()),

	BREAKDOWN(new Text("Part of the indicator", "指标的分组"), Artefact.BREAKDOWNS,
			(key, breakdowns) -> breakdowns.of(key.indicator()).code()),

	REF_AREA(new Text("Place", "地区"), Artefact.AREAS, (key, _) -> key.place()),

	UNIT_MEASURE(new Text("Unit", "单位"), Artefact.UNITS, (key, _) -> key.unit()),

	COMPARISON(new Text("Comparison", "比较"), Artefact.COMPARISONS, (key, _) -> Compared.code(key.compared())),

	ACCUMULATION(new Text("Accumulation", "累计"), Artefact.ACCUMULATIONS, (key, _) -> key.accumulation().sdmx()),

	STATUS(new Text("Status", "状态"), Artefact.STATUSES, (key, _) -> key.status()),

	PLAN(new Text("Outcome, forecast or target", "实际、预计或目标"), Artefact.PLANS, (key, _) -> key.status()),

	SOURCE(new Text("Source", "来源"), Artefact.SOURCES, (key, _) -> key.source());

	private final Concept concept;

	private final BiFunction<SeriesKey, BreakdownCodes, String> code;

	SeriesDimension(Text text, Artefact codelist, BiFunction<SeriesKey, BreakdownCodes, String> code) {
		this.concept = new Concept(text, null, codelist, null);
		this.code = code;
	}

	@Override
	public Concept concept() {
		return this.concept;
	}

	@Override
	public String of(SeriesRow row) {
		return this.code.apply(row.key(), row.breakdowns());
	}

}
