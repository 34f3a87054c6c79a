package org.jincheng.indicators.faces.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.breaks.BreakRequest;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures in a language, in the words that the pages use too. It writes millions
 * only where that is exact and short, and rounds only changes that are derived and about
 * right.
 *
 * @param language the language
 */
public record FigureWords(Language language) {

	private static final Map<String, Text> WORDS = TextFile.read("/dashboard/words.json");

	private static final Set<String> SHARES = Set.of("percent", "permille");

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

	/**
	 * Returns words by their name, with values in the places of {@code {0}} and others.
	 */
	public String say(String name, Object... values) {
		var said = Objects.requireNonNull(WORDS.get(name), name).in(this.language);
		for (int i = 0; i < values.length; i++) {
			said = said.replace("{" + i + "}", values[i].toString());
		}
		return said;
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
		var symbol = symbol(unit);
		if (symbol.isEmpty()) {
			return number;
		}
		var isCurrency = symbol.codePoints().allMatch((sign) -> Character.getType(sign) == Character.CURRENCY_SYMBOL);
		return !isCurrency ? number + " " + symbol
				: number.startsWith("-") ? "-" + symbol + number.substring(1) : symbol + number;
	}

	/** Returns the name of a unit with its symbol. */
	public String unit(String code, @Nullable UnitOfMeasure unit) {
		var name = (unit != null && unit.label() != null) ? unit.label() : code;
		var symbol = symbol(unit);
		return symbol.isEmpty() || symbol.equals(name) ? name : name + " (" + symbol + ")";
	}

	/**
	 * Returns what is written beside numbers; nothing for a count, or for an index, whose
	 * symbol in brackets tells its base.
	 */
	private static String symbol(@Nullable UnitOfMeasure unit) {
		var symbol = (unit != null && unit.symbol() != null) ? unit.symbol() : "";
		return (symbol.equals("#") || symbol.startsWith("(")) ? "" : symbol;
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
	public String spoken(Observation figure, @Nullable UnitOfMeasure unit) {
		var relation = figure.relation();
		var value = value(figure, unit);
		return (relation == Relation.EQUAL || relation == Relation.BETWEEN) ? value
				: say("relation." + relation.code(), value);
	}

	/** Returns a figure as it is written, such as "&gt; 80 %". */
	String label(Observation figure, @Nullable UnitOfMeasure unit) {
		return sign(figure.relation()) + value(figure, unit);
	}

	private String value(Observation figure, @Nullable UnitOfMeasure unit) {
		var comparison = figure.comparison();
		var number = (figure.quantity().upper() != null)
				? say("figure.between", number(figure.value()), number(figure.quantity().upper()))
				: number(rounded(figure));
		if (comparison == null) {
			return withUnit(number, unit);
		}
		return switch (comparison.kind()) {
			case TIMES_MORE -> say("figure.times-more.than", number, base(comparison));
			case MULTIPLE_OF_BASE ->
				withUnit(number, unit) + (figure.unit().equals("multiple") ? " " + base(comparison) : "");
			case RANK -> say("figure.rank", number);
			case OF_PLAN -> say("figure.ofPlan", withUnit(number, unit));
			case CHANGE -> ((figure.value().signum() > 0) ? "+" : "") + withUnit(number, unit);
		};
	}

	/**
	 * Returns the value; of a derived comparison that is only about right, no more than
	 * two decimals, or else two digits.
	 */
	private static BigDecimal rounded(Observation figure) {
		var value = figure.value();
		var scale = Math.max(2, value.scale() - value.precision() + 2);
		var isRough = figure.provenance().origin() == Origin.DERIVED && figure.comparison() != null
				&& figure.relation() == Relation.APPROXIMATE;
		return (isRough && value.scale() > scale) ? value.setScale(scale, RoundingMode.HALF_EVEN) : value;
	}

	/** Returns the two readings of a comparison in words. */
	String range(Observation figure, Comparison comparison, BigDecimal lower, BigDecimal higher) {
		return sign(figure.relation()) + say("chart.readings", number(lower), number(higher), base(comparison));
	}

	private String base(Comparison comparison) {
		return (comparison.basePeriod() != null) ? date(comparison.basePeriod().label()) : "";
	}

	/**
	 * Returns what the figures of a series are compared with.
	 * @param series how far the base is from the period, as a series has it
	 */
	String compared(Comparison comparison, String series) {
		var distance = "base." + series.substring(series.indexOf(' ') + 1);
		var on = WORDS.containsKey(distance) ? say(distance) : base(comparison);
		return (on.isEmpty() || comparison.kind() == ComparisonKind.OF_PLAN) ? comparison.kind().name(this.language)
				: say("figure." + comparison.kind().code() + ".on", on);
	}

	/**
	 * Says which rank a value has, from the highest.
	 * @param all the values that are ranked, itself among them
	 * @param kind the kind of their places
	 */
	public String ranked(BigDecimal value, Collection<BigDecimal> all, PlaceKind kind) {
		var rank = 1 + (int) all.stream().filter((other) -> other.compareTo(value) > 0).count();
		var isTied = all.stream().filter((other) -> other.compareTo(value) == 0).count() > 1;
		return say(isTied ? "rank.tied" : "rank", ordinal(rank), all.size(), places(kind));
	}

	/** Returns a change in percent, to a tenth at most. */
	String growth(BigDecimal from, BigDecimal to) {
		var percent = to.divide(from, MathContext.DECIMAL64).subtract(BigDecimal.ONE).movePointRight(2);
		var rounded = percent.setScale((percent.abs().compareTo(BigDecimal.TEN) < 0) ? 1 : 0, RoundingMode.HALF_EVEN);
		return ((rounded.signum() > 0) ? "+" : "") + number(rounded) + " %";
	}

	private String ordinal(int rank) {
		var isTeen = rank / 10 % 10 == 1;
		var ending = (this.language == Language.ZH) ? "" : isTeen ? "th" : switch (rank % 10) {
			case 1 -> "st";
			case 2 -> "nd";
			case 3 -> "rd";
			default -> "th";
		};
		return rank + ending;
	}

	/** Returns what several places of a kind are called. */
	public String places(PlaceKind kind) {
		return say(WORDS.containsKey("places." + kind.code()) ? "places." + kind.code() : "places");
	}

	/** Returns the period of a figure, and whether it is its date of publication. */
	public String period(Observation figure) {
		var period = figure.period();
		var label = date(period.label());
		if (period.basis() == PeriodBasis.STATED) {
			return label;
		}
		// Only what is derived from several periods has another here.
		var isPart = !period.start().equals(period.end()) && period.label().contains("/");
		return say(isPart ? "figure.partlyPublished" : "figure.published", label);
	}

	/** Returns a period in short. */
	String date(String label) {
		return label.matches("[0-9]{4}") ? say("figure.year", label) : label.replace("/", " – ");
	}

	/**
	 * Returns which part of its measure a figure is of, as the name of its cell has it.
	 */
	static String part(Observation figure) {
		return figure.subject().name().replaceFirst("^.*(: |：)", "");
	}

	static boolean isContradicted(Observation figure) {
		return !figure.standing().disagreesWith().isEmpty()
				|| figure.standing().alsoStated() != null && figure.standing().alsoStated().contradicted();
	}

	/** Returns what distinguishes a figure, beside its place and source. */
	public List<String> qualifiers(Observation figure) {
		var qualifiers = new ArrayList<String>();
		if (figure.status() != FigureStatus.ACTUAL) {
			qualifiers.add(say("status." + figure.status().code()));
		}
		if (figure.comparison() != null && figure.comparison().kind() == ComparisonKind.CHANGE
				&& figure.comparison().basePeriod() != null) {
			qualifiers.add(say("figure.change.on", base(figure.comparison())));
		}
		if (figure.quantity().counted() != null) {
			qualifiers.add(figure.quantity().counted());
		}
		if (figure.provenance().joint()) {
			qualifiers.add(say("figure.joint"));
		}
		if (isContradicted(figure)) {
			qualifiers.add(say("figure.contradicted"));
		}
		var derivation = figure.provenance().derivation();
		if (derivation != null) {
			qualifiers.add(say("figure.derivedBy", derivation.formula()));
		}
		return qualifiers;
	}

	/**
	 * Returns what a figure is compared with that is no change, and what it is a share
	 * of.
	 */
	public Stream<String> compared(Observation figure) {
		var comparison = figure.comparison();
		var whole = figure.terms().shareOf();
		if (comparison != null) {
			return (comparison.kind() == ComparisonKind.CHANGE) ? Stream.of()
					: Stream.of((comparison.kind().name(this.language) + " " + base(comparison)).strip());
		}
		// An indicator says what it is a share of for its amounts, too, which are none.
		return (whole != null && whole.whole().indicator() == null && SHARES.contains(figure.unit()))
				? Stream.of(say("figure.shareOf", whole.shown())) : Stream.of();
	}

	/** Says that a figure is not comparable with the one before. */
	public Stream<String> broken(Observation figure) {
		var since = figure.standing().seriesBreak();
		return (since == null) ? Stream.of()
				: Stream.of(say("figure.break", since.day(), say("break." + since.reason().code())));
	}

	/** Says from when on figures are not comparable with those before, and why. */
	String broken(BreakRequest one) {
		var note = (one.note() != null) ? " " + one.note().in(this.language) : "";
		return say("chart.break", one.day(), one.reason().name(this.language)) + note;
	}

}
