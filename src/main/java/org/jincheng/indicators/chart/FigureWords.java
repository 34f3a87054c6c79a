package org.jincheng.indicators.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.observation.FigureStatus;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.observation.PeriodBasis;
import org.jincheng.indicators.observation.Relation;
import org.jincheng.indicators.representation.Cube.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures in a language. It rounds no number, and writes millions only where that
 * is exact and short.
 *
 * @param language the language
 */
record FigureWords(Language language) {

	private static final Text AS_PUBLISHED = new Text("as published on %s", "按%s发布");

	private static final Text AS_PUBLISHED_IN = new Text("as published in %s", "按%s发布");

	private static final Text PARTLY_PUBLISHED = new Text("%s, in part dates of publication", "%s（部分为发布日期）");

	private static final Text JOINT = new Text("joint figure", "共同数据");

	private static final Text DERIVED = new Text("derived: %s", "推算：%s");

	private static final Text TIMES_MORE = new Text("%s times more than in %s", "比%2$s多%1$s倍");

	private static final Text BETWEEN = new Text("%s to %s", "%s至%s");

	private static final Text CHANGE = new Text("change on %s", "与%s相比的变化");

	private static final Text RANGE = new Text("%s to %s × %s (derived)", "%3$s的%1$s至%2$s倍（推算）");

	private static final Text READ_EITHER_WAY = new Text("read either way, %s", "两种读法：%s");

	private static final List<Magnitude> ENGLISH = List.of(new Magnitude(12, " trillion"), new Magnitude(9, " billion"),
			new Magnitude(6, " million"));

	private static final List<Magnitude> CHINESE = List.of(new Magnitude(12, "万亿"), new Magnitude(8, "亿"),
			new Magnitude(4, "万"));

	/** A power of ten that has a name. */
	private record Magnitude(int exponent, String name) {

		boolean isShort(BigDecimal value) {
			return value.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(this.exponent)) >= 0
					&& of(value).scale() <= 3;
		}

		BigDecimal of(BigDecimal value) {
			return value.scaleByPowerOfTen(-this.exponent).stripTrailingZeros();
		}

	}

	String number(BigDecimal value) {
		return ((this.language == Language.ZH) ? CHINESE : ENGLISH).stream()
			.filter((magnitude) -> magnitude.isShort(value))
			.findFirst()
			.map((magnitude) -> grouped(magnitude.of(value)) + magnitude.name())
			.orElseGet(() -> grouped(value));
	}

	private static String grouped(BigDecimal value) {
		return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
	}

	private static String withUnit(String number, @Nullable UnitOfMeasure unit) {
		var symbol = (unit != null && unit.symbol() != null) ? unit.symbol() : "";
		if (symbol.isEmpty() || symbol.equals("#")) {
			return number;
		}
		var isCurrency = symbol.codePoints().allMatch((sign) -> Character.getType(sign) == Character.CURRENCY_SYMBOL);
		return !isCurrency ? number + " " + symbol
				: number.startsWith("-") ? "-" + symbol + number.substring(1) : symbol + number;
	}

	/** Returns the name of a unit with its symbol. */
	String unit(String code, @Nullable UnitOfMeasure unit) {
		var name = (unit != null && unit.label() != null) ? unit.label() : code;
		var symbol = (unit != null && unit.symbol() != null) ? unit.symbol() : "#";
		return symbol.equals("#") || symbol.equals(name) ? name : name + " (" + symbol + ")";
	}

	private static String sign(Relation relation) {
		return switch (relation) {
			case EQUAL -> "";
			case GREATER -> "> ";
			case GREATER_OR_EQUAL -> "≥ ";
			case LESS -> "< ";
			case LESS_OR_EQUAL -> "≤ ";
			case APPROXIMATE -> "≈ ";
			case NEARLY -> "≲ ";
			case BETWEEN -> "";
		};
	}

	/** Returns a figure as it is read aloud, such as "more than 80 %". */
	String spoken(Observation figure, @Nullable UnitOfMeasure unit) {
		var relation = figure.relation();
		var qualifier = (relation == Relation.EQUAL || relation == Relation.BETWEEN) ? ""
				: relation.name(this.language) + ((this.language == Language.ZH) ? "" : " ");
		return qualifier + value(figure, unit);
	}

	/** Returns a figure as it is written, such as "&gt; 80 %". */
	String label(Observation figure, @Nullable UnitOfMeasure unit) {
		return sign(figure.relation()) + value(figure, unit);
	}

	private String value(Observation figure, @Nullable UnitOfMeasure unit) {
		var comparison = figure.comparison();
		var number = (figure.upper() != null)
				? BETWEEN.in(this.language).formatted(number(figure.value()), number(figure.upper()))
				: number(figure.value());
		if (comparison == null) {
			return withUnit(number, unit);
		}
		return switch (comparison.kind()) {
			case TIMES_MORE -> TIMES_MORE.in(this.language).formatted(number, base(comparison));
			case MULTIPLE_OF_BASE ->
				withUnit(number, unit) + (figure.unit().equals("multiple") ? " " + base(comparison) : "");
			case CHANGE -> ((figure.value().signum() > 0) ? "+" : "") + withUnit(number, unit);
		};
	}

	/** Returns the two readings of a comparison in words. */
	String range(Observation figure, Comparison comparison, BigDecimal lower, BigDecimal higher) {
		return sign(figure.relation())
				+ RANGE.in(this.language).formatted(number(lower), number(higher), base(comparison));
	}

	String readEitherWay(String range) {
		return READ_EITHER_WAY.in(this.language).formatted(range);
	}

	private String base(Comparison comparison) {
		return date(comparison.basePeriod().label());
	}

	/** Returns the period of a figure, and whether it is its date of publication. */
	String period(Observation figure) {
		var period = figure.period();
		var label = date(period.label());
		if (period.basis() == PeriodBasis.STATED) {
			return label;
		}
		var words = period.start().equals(period.end()) ? AS_PUBLISHED
				// Only what is derived from several periods has another here.
				: period.label().contains("/") ? PARTLY_PUBLISHED : AS_PUBLISHED_IN;
		return words.in(this.language).formatted(label);
	}

	/** Returns a period in short. */
	String date(String label) {
		return (this.language == Language.ZH && label.matches("[0-9]{4}")) ? label + "年" : label.replace("/", " – ");
	}

	/** Returns what distinguishes a figure, beside its place and source. */
	List<String> qualifiers(Observation figure) {
		var qualifiers = new ArrayList<String>();
		if (figure.status() != FigureStatus.ACTUAL) {
			qualifiers.add(figure.status().name(this.language));
		}
		if (figure.comparison() != null && figure.comparison().kind() == ComparisonKind.CHANGE) {
			qualifiers.add(CHANGE.in(this.language).formatted(base(figure.comparison())));
		}
		if (figure.counted() != null) {
			qualifiers.add(figure.counted());
		}
		if (figure.joint()) {
			qualifiers.add(JOINT.in(this.language));
		}
		var derivation = figure.derivation();
		if (derivation != null) {
			qualifiers.add(DERIVED.in(this.language).formatted(derivation.formula()));
		}
		return qualifiers;
	}

}
