package org.jincheng.indicators.figures.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Writes figures in a language, as {@code parts/figures.js} does for what scripts show:
 * the value, the period, and what else has to be known.
 *
 * @param words the words of the language
 * @param units the units, by code
 * @param places returns the name of a place, by its code
 */
public record FigureTexts(FigureWords words, Supplier<Map<String, Unit>> units, Function<String, String> places) {

	private static final Set<String> SHARES = Set.of("percent", "permille");

	/**
	 * A unit as it is written.
	 *
	 * @param name the name
	 * @param symbol the symbol
	 * @param isMoney whether it is of money
	 */
	public record Unit(String name, String symbol, boolean isMoney) {

		private static Map<String, Unit> all(IndicatorService indicators, Language language) {
			var dimensions = indicators.dimensions();
			return indicators.unitsOfMeasure(language)
				.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey,
						(unit) -> new Unit(Objects.requireNonNullElse(unit.getValue().label(), unit.getKey()),
								Objects.requireNonNullElse(unit.getValue().symbol(), unit.getKey()),
								dimensions.get(unit.getKey()) == Dimension.MONEY)));
		}

	}

	/** Writes figures with the units and places of the catalogue. */
	public static FigureTexts of(IndicatorService indicators, PlaceService places, Language language) {
		return new FigureTexts(new FigureWords(language), SingletonSupplier.of(() -> Unit.all(indicators, language)),
				(code) -> places.name(code, language).orElse(code));
	}

	private Unit unit(String code) {
		return this.units.get().getOrDefault(code, new Unit(code, code, false));
	}

	/** Returns the name of a unit with its symbol. */
	public String heading(String code) {
		var unit = unit(code);
		var symbol = unit.symbol();
		// That of an index has its base in brackets, and a count has none.
		return symbol.equals("#") || symbol.startsWith("(") || symbol.equals(unit.name()) ? unit.name()
				: unit.name() + " (" + symbol + ")";
	}

	/**
	 * Returns the unit of a figure, and what the figures of its series are compared with
	 * and at which prices they are.
	 */
	public String heading(Observation figure) {
		var comparison = figure.comparison();
		var compared = (comparison != null)
				? Stream.of(compared(comparison, Compared.with(figure.terms().compared(), ""))) : Stream.<String>of();
		return Stream.of(Stream.of(heading(figure.unit())), compared, terms(figure).stream())
			.flatMap(Function.identity())
			.collect(Collectors.joining(" · "));
	}

	/**
	 * Numbers below each other, which are in one unit.
	 *
	 * @param heading the unit
	 * @param text returns the number of a figure with a sign for its qualifier
	 */
	public record Column(String heading, Function<Observation, String> text) {
	}

	/** Returns how the figures of a quantity are written below each other. */
	public Column column(List<Observation> figures) {
		var magnitude = isRate(figures.getFirst().unit()) ? this.words.magnitude(List.of())
				: this.words.magnitude(figures.stream().map(Observation::value).toList());
		Function<BigDecimal, String> number = (value) -> FigureWords
			.grouped((magnitude.exponent() == 0) ? value : magnitude.of(value));
		return new Column(
				Stream.of(heading(figures.getFirst()), magnitude.name().strip())
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining(" · ")),
				(figure) -> signed(figure, ranging(figure, rounded(figure), number)));
	}

	/** Returns a value, or both ends of a range. */
	private String ranging(Observation figure, BigDecimal shown, Function<BigDecimal, String> number) {
		var upper = figure.quantity().upper();
		return (upper == null) ? number.apply(shown)
				: this.words.text("figure.between", number.apply(figure.value()), number.apply(upper));
	}

	/**
	 * Returns a figure with its qualifier, such as "more than 80%", or why it has no
	 * value.
	 */
	public String text(Observation figure) {
		return text(figure, FigureTexts::rounded);
	}

	/** Returns the same with all digits of a change that is only about right. */
	public String exact(Observation figure) {
		return text(figure, Observation::value);
	}

	private String text(Observation figure, Function<Observation, BigDecimal> number) {
		return (figure.missing() != null) ? this.words.text("missing." + figure.missing().code())
				: this.words.text("relation." + figure.relation().code(), value(figure, number.apply(figure)));
	}

	/**
	 * Returns a figure as a sentence has it, with what it is compared with, such as "fell
	 * more than 4.2% on 2014".
	 */
	public String phrase(Observation figure) {
		var comparison = figure.comparison();
		return (comparison == null || figure.missing() != null) ? text(figure)
				: new ComparisonPhrase(this, figure, comparison).text();
	}

	/** Returns a figure with a sign for its qualifier, such as "&gt; 80%". */
	public String label(Observation figure) {
		return signed(figure, value(figure, rounded(figure)));
	}

	private String signed(Observation figure, String value) {
		return this.words.text("sign." + figure.relation().code(), value);
	}

	private String value(Observation figure, BigDecimal shown) {
		var comparison = figure.comparison();
		var kind = (comparison != null) ? comparison.kind() : null;
		Function<BigDecimal, String> number = (value) -> switch (kind) {
			case TIMES_MORE -> this.words.number(value);
			case RANK -> this.words.ordinal(value);
			case null, default -> amount(value, figure.unit(), kind != null && kind.isSigned());
		};
		var numbers = ranging(figure, shown, number);
		if (comparison == null) {
			return numbers;
		}
		return switch (comparison.kind()) {
			case TIMES_MORE -> this.words.text("figure.times-more", numbers);
			case RANK -> ranked(this.words.text("figure.rank", numbers), comparison.among());
			case OF_PLAN -> (comparison.basePeriod() == null) ? this.words.text("figure.ofPlan", numbers)
					: this.words.text("figure.ofPlan.of", numbers, this.words.period(comparison.basePeriod().label()));
			default -> numbers;
		};
	}

	/**
	 * Returns a rank with the places or things that are ranked, as far as they are known.
	 */
	private String ranked(String rank, Comparison.@Nullable Among among) {
		if (among == null) {
			return rank;
		}
		var known = Stream.of((among.place() != null) ? ".place" : "", (among.kind() != null) ? ".kind" : "",
				(among.count() != null) ? ".count" : "");
		return this.words.text("figure.among" + known.collect(Collectors.joining()), rank,
				(among.place() != null) ? this.places.apply(among.place()) : "", String.valueOf(among.kind()),
				String.valueOf(among.count()));
	}

	/**
	 * Returns what the figures of a series are compared with.
	 * @param series how far the base is from the period, as a series has it
	 */
	String compared(Comparison comparison, String series) {
		var among = comparison.among();
		return ranked(this.words.compared(comparison, series),
				(among != null) ? Comparison.Among.of(among.place(), among.kind(), null) : null);
	}

	/**
	 * Returns a value with its unit, such as "¥13 billion". A rise has a plus, so that it
	 * is not taken for a level.
	 */
	String amount(BigDecimal value, String unit, boolean isChange) {
		var sign = (value.signum() < 0) ? "-" : (isChange && value.signum() > 0) ? "+" : "";
		var number = isRate(unit) ? FigureWords.grouped(value.abs()) : this.words.number(value.abs());
		return (this.words.language() == Language.ZH) ? withUnit(sign + number, unit) : sign + withUnit(number, unit);
	}

	private static boolean isRate(String unit) {
		return unit.contains("-per-") && !unit.endsWith("-per-year");
	}

	private String withUnit(String number, String code) {
		var name = "unit." + code;
		var ofOne = name + ".one";
		if (FigureWords.has(name)) {
			return this.words.text(number.matches("[-+]?1") && FigureWords.has(ofOne) ? ofOne : name, number);
		}
		var unit = unit(code);
		// A symbol is of Latin letters, which Chinese has words for.
		return this.words.text(unit.isMoney() ? "unit.money" : "unit.other", number,
				(this.words.language() == Language.ZH) ? unit.name() : unit.symbol());
	}

	/**
	 * Returns the value; of a derived comparison that is only about right, no more than
	 * one decimal, or else two digits.
	 */
	static BigDecimal rounded(Observation figure) {
		var value = figure.value();
		var scale = Math.max(1, value.scale() - value.precision() + 2);
		var isRough = figure.provenance().origin() == Origin.DERIVED && figure.comparison() != null
				&& figure.relation() == Relation.APPROXIMATE;
		return (isRough && value.scale() > scale) ? plain(value.setScale(scale, RoundingMode.HALF_EVEN)) : value;
	}

	private static BigDecimal plain(BigDecimal value) {
		var stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** Returns the period of a figure, and whether it is its date of publication. */
	public String period(Observation figure) {
		var label = figure.period().label();
		var period = this.words.period(label);
		// Only what is derived from several periods has a range that is published.
		return (figure.period().basis() == PeriodBasis.STATED) ? period
				: this.words.text(label.contains("/") ? "figure.partlyPublished" : "figure.published", period);
	}

	/**
	 * Returns the citation of a sentence.
	 * @param name the short citation of its publication
	 */
	public String sentence(SourceReference at, String name) {
		return (at.paragraph() == null || at.sentence() == null) ? name
				: this.words.located(name, at.paragraph(), at.sentence(), null);
	}

	/** Returns the same with the cell of a table. */
	public String located(SourceReference at, String name) {
		return (at.paragraph() == null || at.sentence() == null) ? name
				: this.words.located(name, at.paragraph(), at.sentence(), at.cell());
	}

	/** Returns what distinguishes a figure from others of its place, source and terms. */
	public List<String> qualifiers(Observation figure) {
		return Stream
			.of(present(status(figure), figure.quantity().counted(), base(figure), joint(figure)), doubts(figure),
					corrected(figure), present(derived(figure)))
			.flatMap(List::stream)
			.toList();
	}

	/** What its publisher did to a figure later. */
	private List<String> corrected(Observation figure) {
		var source = figure.source();
		return (source == null) ? List.of() : present(when(source.replacedBy() != null, "figure.replacedBy"),
				when(source.retractedBy() != null, "figure.retractedBy"));
	}

	/**
	 * Returns the terms of a figure besides the base of a change, in words: what it is a
	 * share of and compared with, and at which prices.
	 */
	List<String> terms(Observation figure) {
		var comparison = figure.comparison();
		var valuation = figure.terms().valuation();
		var whole = figure.terms().shareOf();
		var isOfContributions = comparison != null && comparison.kind().isOfContributions();
		// An indicator says what it is a share of for its amounts, too, which are none.
		var isShare = whole != null && (whole.whole().indicator() != null || isOfContributions
				|| SHARES.contains(figure.unit()) && comparison == null);
		var prices = (valuation.prices() != null) ? this.words.text("prices." + valuation.prices().code()) : null;
		return present(
				isShare ? this.words.text(isOfContributions ? "figure.contributesTo" : "figure.shareOf",
						Objects.requireNonNull(whole).shown()) : null,
				against(figure),
				(prices == null) ? null
						: (valuation.priceYear() == null) ? this.words.text("figure.prices", prices)
								: this.words.text("figure.prices.of", prices, valuation.priceYear()),
				(valuation.currency() == null) ? null
						: this.words.text("figure.currency",
								(this.words.language() == Language.ZH) ? unit(valuation.currency()).name()
										: valuation.currency()),
				when(Boolean.TRUE.equals(valuation.likeForLike()), "figure.likeForLike"));
	}

	/**
	 * Returns what tells a figure apart from others of its indicator: what it is a share
	 * of and compared with, how it is valued, and whether it is a sum to date.
	 */
	public List<String> toldApart(Observation figure) {
		return Stream
			.of(present(base(figure)), terms(figure),
					present(when(figure.subject().accumulation() != null, "accumulation.year-to-date")))
			.flatMap(List::stream)
			.toList();
	}

	/** Returns what has to be known beside a figure and its period, in short phrases. */
	public List<String> notes(Observation figure) {
		var coherence = figure.coherence();
		var source = figure.source();
		var also = coherence.also().count();
		return Stream
			.of(present(status(figure), figure.quantity().counted()), toldApart(figure), present(broken(figure),
					joint(figure), derived(figure),
					(also > 0) ? this.words.text((also == 1) ? "figure.alsoStated.one" : "figure.alsoStated", also)
							: null),
					doubts(figure), present(when(source != null && source.copyOf() != null, "figure.copyOf")),
					corrected(figure),
					present(when(!coherence.differsFrom().isEmpty(), "figure.differs"),
							when(figure.provenance().supersededAt() != null, "figure.withdrawn"),
							(figure.wording().note() != null) ? figure.wording().note().toString() : null))
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * Returns the same beside its phrase, which tells what it is compared with, and of a
	 * comparison that it is a plan.
	 */
	public List<String> notesBesidePhrase(Observation figure) {
		var isTold = figure.status().isPlan() && figure.comparison() != null && figure.missing() == null;
		return besidePhrase(notes(figure), figure).stream()
			.filter((note) -> !isTold || !note.equals(status(figure)))
			.toList();
	}

	/** Returns what tells it apart beside its phrase. */
	public List<String> toldBesidePhrase(Observation figure) {
		return besidePhrase(toldApart(figure), figure);
	}

	/**
	 * Returns its qualifiers in a column, whose heading tells what it is compared with.
	 */
	public List<String> qualifiersInColumn(Observation figure) {
		return Stream.concat(besidePhrase(qualifiers(figure), figure).stream(), present(broken(figure)).stream())
			.toList();
	}

	/**
	 * Returns what every table has to tell beside a value: why there is none, that an
	 * outcome is not final, the break before it, and what makes it doubtful.
	 */
	public List<String> flags(Observation figure) {
		var derivation = figure.provenance().derivation();
		return Stream
			.concat(present((figure.missing() != null) ? text(figure) : null,
					figure.status().isPlan() ? null : status(figure), broken(figure),
					(derivation != null && derivation.mixed()) ? derived(figure) : null)
				.stream(), doubts(figure).stream())
			.toList();
	}

	private @Nullable String broken(Observation figure) {
		var broken = figure.coherence().seriesBreak();
		return (broken == null) ? null
				: this.words.text("figure.break", broken.day(), this.words.text("break." + broken.reason().code()));
	}

	private List<String> besidePhrase(List<String> notes, Observation figure) {
		var told = present(base(figure), against(figure));
		return notes.stream().filter((note) -> !told.contains(note)).toList();
	}

	private static List<String> present(@Nullable String... phrases) {
		return Stream.of(phrases).filter(Objects::nonNull).toList();
	}

	private @Nullable String when(boolean is, String name) {
		return is ? this.words.text(name) : null;
	}

	@Nullable String status(Observation figure) {
		return when(figure.status() != FigureStatus.ACTUAL, "status." + figure.status().code());
	}

	private @Nullable String base(Observation figure) {
		var comparison = figure.comparison();
		return (comparison == null || comparison.basePeriod() == null || comparison.kind() == ComparisonKind.OF_PLAN)
				? null : this.words.text("figure." + comparison.kind().code() + ".on", base(comparison));
	}

	/** Returns the base period of a comparison that has one. */
	String base(Comparison comparison) {
		return (comparison.distance() != null) ? this.words.text("base." + comparison.distance().code())
				: this.words.period(comparison.base().label());
	}

	private @Nullable String against(Observation figure) {
		var comparison = figure.comparison();
		return (comparison != null && comparison.place() != null)
				? this.words.text("figure.against", this.places.apply(comparison.place())) : null;
	}

	private @Nullable String joint(Observation figure) {
		return !figure.provenance().joint() ? null : (figure.place().members() == null)
				? this.words.text("figure.joint") : this.words.text("figure.jointOf", figure.place().name());
	}

	private @Nullable String derived(Observation figure) {
		var derivation = figure.provenance().derivation();
		return (derivation == null) ? null
				: this.words.text(derivation.mixed() ? "figure.mixed" : "figure.derivedBy", derivation.formula());
	}

	/** What else is stated that makes a figure doubtful. */
	private List<String> doubts(Observation figure) {
		var also = figure.coherence().also();
		return present(when(figure.coherence().contested(), "figure.contradicted"),
				when(also.possiblyNewer(), "figure.possiblyNewer"), when(also.retracted(), "figure.saysRetracted"));
	}

}
