package org.jincheng.indicators.sdmx;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.BaseDistance;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.PeriodLabel;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.problem.RejectedValueException;
import org.jincheng.indicators.request.DateSpan;

/**
 * Codes what figures are compared with: {@code none}, or the kind of the comparison with
 * the distance to the base, as in {@code change-P1Y}, or with a fixed base, as in
 * {@code times-more-1985} or {@code change-2018-01_2018-11}.
 */
final class ComparisonCode {

	private static final String NONE = "none";

	private static final Text NOT_COMPARED = new Text("Not compared", "不作比较");

	private ComparisonCode() {
	}

	/** Returns the code of what {@link Comparison#inSeries} says. */
	static String of(String compared) {
		if (compared.isEmpty()) {
			return NONE;
		}
		var space = compared.indexOf(' ');
		var base = compared.substring(space + 1);
		return compared.substring(0, space) + "-"
				+ distance((distance) -> distance.code().equals(base)).map(BaseDistance::duration)
					.orElseGet(() -> label(base).replace('/', '_'));
	}

	/**
	 * Returns what {@link Comparison#inSeries} says for a code.
	 * @throws RejectedValueException if no comparison has it
	 */
	static String compared(String code) {
		if (code.equals(NONE)) {
			return "";
		}
		for (var kind : ComparisonKind.values()) {
			if (code.startsWith(kind.code() + "-")) {
				var base = code.substring(kind.code().length() + 1);
				var compared = kind.code() + " "
						+ distance((distance) -> distance.duration().equals(base)).map(BaseDistance::code)
							.orElseGet(() -> fixed(base));
				if (of(compared).equals(code)) {
					return compared;
				}
			}
		}
		throw reject();
	}

	/** Returns the name of what {@link Comparison#inSeries} says. */
	static Text text(String compared) {
		if (compared.isEmpty()) {
			return NOT_COMPARED;
		}
		var space = compared.indexOf(' ');
		var kind = Term.find(ComparisonKind.values(), compared.substring(0, space)).orElseThrow().text();
		var base = compared.substring(space + 1);
		var on = distance((distance) -> distance.code().equals(base)).map(BaseDistance::text)
			.orElseGet(() -> new Text(label(base), label(base)));
		return new Text(kind.en() + ": " + on.en(), kind.zh() + "：" + on.zh());
	}

	/** Returns the codes that do not name a base. */
	static Stream<String> withoutFixedBase() {
		return Stream.concat(Stream.of(""), Stream.of(ComparisonKind.values())
			.flatMap(
					(kind) -> Stream.of(BaseDistance.values()).map((distance) -> kind.code() + " " + distance.code())));
	}

	private static Optional<BaseDistance> distance(Predicate<BaseDistance> test) {
		return Stream.of(BaseDistance.values()).filter(test).findFirst();
	}

	private static String label(String base) {
		var span = DateSpan.of(base);
		return PeriodLabel.of(span.first(), span.last());
	}

	private static String fixed(String label) {
		try {
			var span = DateSpan.of(label.replace('_', '/'));
			return span.first() + "/" + span.last();
		}
		catch (RejectedValueException ex) {
			throw reject();
		}
	}

	private static RejectedValueException reject() {
		return new RejectedValueException(
				"Unknown value; those of figures are none, or as change-P1Y, change-P1M and times-more-1985.");
	}

}
