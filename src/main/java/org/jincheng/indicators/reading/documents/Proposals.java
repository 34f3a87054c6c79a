package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.matching.KnownIndicators;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.ProposedIndicator;
import org.jincheng.indicators.reading.result.ProposedPublication;
import org.jincheng.indicators.reading.result.ProposedPublication.About;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedFigure;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedPeriod;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedPlace;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedSource;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedStatement;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what is recorded of the numerals of a document. Of those that have one key one
 * has an indicator: the first that is no bound.
 */
final class Proposals {

	/** What an empty cell is printed as. */
	private static final String BLANK = "␣";

	private final KnownIndicators known;

	private final List<Proposed> all;

	Proposals(KnownIndicators known, List<ReadNumeral> read) {
		this.known = known;
		var stated = new HashMap<List<@Nullable Object>, List<ReadNumeral>>();
		var numerals = read.stream().map((it) -> proposed(it, stated)).toList();
		this.all = numerals.stream().map(Proposed::amongSame).toList();
	}

	/** Adds a numeral to those that have its key. */
	private Proposed proposed(ReadNumeral numeral, Map<List<@Nullable Object>, List<ReadNumeral>> stated) {
		var best = best(numeral);
		var same = (best != null) ? stated.computeIfAbsent(key(numeral, best), (_) -> new ArrayList<>())
				: new ArrayList<ReadNumeral>();
		same.add(numeral);
		return new Proposed(numeral, best, same);
	}

	/**
	 * A numeral.
	 *
	 * @param best what it is proposed to be of; null where that is not known well enough
	 * @param same those that have its key, with it
	 */
	private record Proposed(ReadNumeral numeral, @Nullable Candidate best, List<ReadNumeral> same) {

		/** The same among those that have its key. */
		private Proposed amongSame() {
			var kept = this.same.stream().filter(Proposals::isExact).findFirst().orElse(this.same.getFirst());
			if (kept != this.numeral) {
				return new Proposed(warned(Warning.STATED_TWICE, kept), null, this.same);
			}
			return this.same.stream()
				.filter((it) -> isExact(it) && kept.measure().differs(it.measure()))
				.findFirst()
				.map((it) -> new Proposed(warned(Warning.TWO_VALUES, it), this.best, this.same))
				.orElse(this);
		}

		private ReadNumeral warned(Warning warning, ReadNumeral other) {
			return this.numeral.warned(List.of(ReadWarning.of(warning, other.phrase().printed())));
		}

	}

	private static boolean isExact(ReadNumeral numeral) {
		return numeral.measure().relation() == Relation.EQUAL;
	}

	/** What tells a figure from all others of its publication. */
	private List<@Nullable Object> key(ReadNumeral numeral, Candidate of) {
		var setting = numeral.setting();
		var period = setting.period();
		var defaults = this.known.defaults(of);
		var comparison = (setting.comparison() != null) ? setting.comparison() : this.known.comparison(of);
		var place = String.join("+", setting.places());
		var whole = whole(numeral, of);
		var compared = (period == null) ? numeral.at()
				: Compared.of(comparison, period.start(), period.end(),
						valuation(numeral, of).beyond(defaults.of(comparison)),
						defaults.beyond((whole != null) ? whole.of(of.recorded(), place) : null, place));
		return Arrays.asList(of.recorded(), (of.cell() == null) ? of.where() : null, place,
				(period != null) ? List.of(period.start(), period.end()) : null, numeral.measure().unit(), compared,
				setting.status());
	}

	/** The numerals, with what is to be looked at of those that have one key. */
	List<ReadNumeral> numerals() {
		return this.all.stream().map(Proposed::numeral).toList();
	}

	/**
	 * Proposes a publication of them.
	 * @param source the publication
	 * @param lacking the places that the dataset lacks among some
	 */
	ProposedPublication publication(ProposedSource source, Function<Stream<String>, List<ProposedPlace>> lacking) {
		var statements = new LinkedHashMap<List<Integer>, ProposedStatement>();
		var indicators = new LinkedHashMap<String, ProposedIndicator>();
		var addedUnits = new TreeMap<String, Set<String>>();
		for (var proposed : this.all) {
			var numeral = proposed.numeral();
			var paragraph = numeral.paragraph();
			var sentence = numeral.sentence();
			if ((numeral.kind() == Kind.FIGURE || numeral.missing() != null) && paragraph != null && sentence != null) {
				statements
					.computeIfAbsent(List.of(paragraph, sentence),
							(_) -> new ProposedStatement(paragraph, sentence, null, About.NONE, new ArrayList<>(),
									List.of()))
					.figures()
					.add(figure(numeral, proposed.best()));
				numeral.candidates()
					.forEach((candidate) -> candidate.lacking().forEach((it) -> indicators.putIfAbsent(it.code(), it)));
				if (proposed.best() != null) {
					addUnit(numeral.measure().unit(), proposed.best(), indicators, addedUnits);
				}
			}
		}
		var places = statements.values()
			.stream()
			.flatMap((statement) -> statement.figures().stream())
			.flatMap(ProposedFigure::areas);
		return new ProposedPublication(source, List.of(), List.of(), List.of(), List.of(), lacking.apply(places),
				List.of(), List.of(), List.copyOf(indicators.values()), addedUnits, List.of(),
				List.copyOf(statements.values()));
	}

	/** Adds the unit of a figure to what it is of. */
	private void addUnit(@Nullable String unit, Candidate of, Map<String, ProposedIndicator> indicators,
			Map<String, Set<String>> addedUnits) {
		of.lacking().forEach((it) -> indicators.computeIfPresent(it.code(), (_, one) -> one.with(unit)));
		if (of.lacking().isEmpty() && unit != null && !unit.equals(FigureRules.RANK)) {
			// A part has no unit that its measure lacks.
			Stream.of(of.indicator(), of.recorded())
				.filter((code) -> !this.known.units(code).contains(unit))
				.forEach((code) -> addedUnits.computeIfAbsent(code, (_) -> new TreeSet<>()).add(unit));
		}
	}

	/**
	 * The candidate that is proposed: the first, if it is likely, says what is counted
	 * and can have figures like this.
	 */
	private @Nullable Candidate best(ReadNumeral numeral) {
		var counted = numeral.measure().counted();
		return numeral.candidates()
			.stream()
			.limit(1)
			.filter((it) -> ProposedPublication.isLikely(it)
					&& (counted == null || this.known.namesCounted(it, counted)) && canHave(numeral, it))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether a figure can be of an indicator, which is no share of itself: a ratio of
	 * one that is measured in another unit is compared with something, or is a share.
	 */
	private boolean canHave(ReadNumeral numeral, Candidate of) {
		var whole = numeral.setting().whole();
		var unit = Objects.toString(numeral.measure().unit());
		var isOfItself = new Whole(of.indicator(), null, null, null).equals(whole);
		var isShare = whole != null && !isOfItself || this.known.canBeShare(of);
		return !(isOfItself && of.where() == null) && (numeral.setting().comparison() != null
				|| !Draft.RELATIVE.contains(unit) || isRatio(of) || isShare && Whole.isOf(unit, null));
	}

	private boolean isRatio(Candidate of) {
		return Draft.RELATIVE
			.containsAll(of.lacking().isEmpty() ? this.known.units(of.recorded()) : of.lacking().getLast().units());
	}

	private ProposedFigure figure(ReadNumeral numeral, @Nullable Candidate best) {
		var setting = numeral.setting();
		var period = setting.period();
		var places = setting.places();
		return new ProposedFigure(null, (best != null) ? best.indicator() : null, (best != null) ? best.where() : null,
				(places.size() == 1) ? places.getFirst() : null, (places.size() > 1) ? places : null,
				(period != null) ? new ProposedPeriod(period.start(), period.end(), period.basis()) : null,
				(best != null) ? numeral.measure().uncounted() : numeral.measure(), numeral.missing(), setting.status(),
				setting.comparison(), (best != null) ? valuation(numeral, best) : setting.valuation(),
				whole(numeral, best), setting.joint(),
				numeral.at().printed().isBlank() ? BLANK : numeral.phrase().printed(), null, numeral.cell());
	}

	private Valuation valuation(ReadNumeral numeral, Candidate of) {
		var said = numeral.setting().valuation();
		return this.known.isPriced(of, Objects.toString(numeral.measure().unit())) ? said : said.unpriced();
	}

	/** The whole of a figure, unless its indicator says it, or may say it. */
	private @Nullable Whole whole(ReadNumeral numeral, @Nullable Candidate of) {
		var comparison = numeral.setting().comparison();
		var isContribution = comparison != null && comparison.kind().isOfContributions();
		var whole = numeral.setting().whole();
		var isHere = whole != null && whole.place() == null;
		var isSaid = (of != null) ? this.known.isShare(of.indicator()) || isHere && isRatio(of) : isHere;
		return (isSaid && !isContribution) ? null : whole;
	}

}
