package org.jincheng.indicators.faces.sdmx;

import java.util.function.Function;

import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/** What a figure has in its series: its period and its value. */
enum ObservationComponent implements DataComponent {

	TIME_PERIOD(new Text("Period", "时期"),
			new Text("A calendar period, or the first day and the duration of another period.", "日历时期，或起始日与时长。"),
			"ObservationalTimePeriod", SeriesRow::period),

	OBS_VALUE(new Text("Value", "数值"),
			new Text("The value in the unit; RELATION says whether it is a bound.", "以计量单位计的数值；RELATION 说明是否为界限。"),
			"Decimal", SeriesRow::value);

	private final Concept concept;

	private final Function<SeriesRow, @Nullable String> value;

	ObservationComponent(Text text, Text description, String textType, Function<SeriesRow, @Nullable String> value) {
		this.concept = new Concept(text, description, null, textType);
		this.value = value;
	}

	@Override
	public Concept concept() {
		return this.concept;
	}

	@Override
	public @Nullable String of(SeriesRow row) {
		return this.value.apply(row);
	}

}
