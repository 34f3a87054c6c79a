package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Maintains the two readings of an indicator that is compared as "n times more": derived
 * indicators that are named after it, and that are added, changed and removed with it.
 *
 * @param indicators the indicators
 */
@Component
record Readings(Indicators indicators) {

	/** The longest code to which the suffixes of the readings can be added. */
	static final int MAX_CODE_LENGTH = 100 - "-read-as-multiple".length();

	/**
	 * Updates the readings after a change of their indicator.
	 * @param before the indicator before it; null if there was none
	 * @param after the indicator after it; null if there is none
	 * @throws RefusedException a 409 if the code of a reading is taken
	 */
	void follow(@Nullable IndicatorRequest before, @Nullable IndicatorRequest after) {
		var old = of(before);
		var current = of(after);
		if (old.equals(current)) {
			return;
		}
		old.stream()
			.filter((reading) -> current.stream().noneMatch((wanted) -> wanted.code().equals(reading.code())))
			.forEach((reading) -> this.indicators.findById(reading.code()).ifPresent(this.indicators::delete));
		for (var reading : current) {
			this.indicators.findById(reading.code())
				.ifPresentOrElse((present) -> change(present, reading),
						() -> this.indicators.save(Indicator.derived(reading)));
		}
	}

	private static void change(Indicator present, IndicatorRequest reading) {
		if (present.origin() != Origin.DERIVED) {
			throw RefusedException.exists("""
					This comparison needs two derived indicators, one for each reading of the words, but \
					their code is taken by the %s %s.""".formatted(present.type().code(), present.path()),
					RequestError.of(ErrorPlace.ofField("/comparison/kind"), ComparisonKind.TIMES_MORE.code(),
							"This needs the code \"%s\", which is taken.".formatted(reading.code())));
		}
		present.change(reading);
	}

	private static List<IndicatorRequest> of(@Nullable IndicatorRequest indicator) {
		if (indicator == null || indicator.comparison() == null
				|| indicator.comparison().kind() != ComparisonKind.TIMES_MORE) {
			return List.of();
		}
		var base = indicator.comparison().basePeriod();
		return Stream.of(Reading.values())
			.map((reading) -> new IndicatorRequest(indicator.code() + reading.suffix,
					new FullName(indicator.name().en() + reading.name.en(), indicator.name().zh() + reading.name.zh()),
					reading.definition, indicator.topic(), List.of("multiple", "percent-per-year"),
					indicator.decimals(), new Comparison(ComparisonKind.MULTIPLE_OF_BASE, base), FigureDefaults.NONE,
					null, List.of(), Cell.NONE, Sense.NONE))
			.toList();
	}

	/** A meaning of "n times more". */
	private enum Reading {

		MULTIPLE("-read-as-multiple", new FullName(", if \"times more\" means times as much", "（“多”作“为”解）"),
				new Text("""
						The value over that of the base period, reading "n times more" as n times the base; \
						and the compound annual growth that this implies.""", "与基期之比，将“多n倍”理解为基期的n倍；以及由此推得的年均复合增长率。")),

		INCREASE("-read-as-increase", new FullName(", if \"times more\" means an increase", "（“多”作“增加”解）"), new Text("""
				The value over that of the base period, reading "n times more" as an increase by n times \
				the base; and the compound annual growth that this implies.""",
				"与基期之比，将“多n倍”理解为比基期增加n倍；以及由此推得的年均复合增长率。"));

		private final String suffix;

		private final FullName name;

		private final Text definition;

		Reading(String suffix, FullName name, Text definition) {
			this.suffix = suffix;
			this.name = name;
			this.definition = definition;
		}

	}

}
