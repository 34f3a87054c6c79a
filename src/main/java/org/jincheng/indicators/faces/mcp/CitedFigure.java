package org.jincheng.indicators.faces.mcp;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.faces.chart.FigureTexts;
import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.AlsoStated;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.NamedWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A figure with all that must be said when it is quoted; what says nothing is left out.
 *
 * @param id its id
 * @param indicator the code of its indicator
 * @param name the name of its indicator
 * @param value the value in the unit
 * @param missing why it has no value
 * @param upper the upper end of what is between the value and it
 * @param unit the code of the unit
 * @param prices the prices that it is measured at
 * @param priceYear the year of constant prices
 * @param currency the currency in which a change was measured
 * @param likeForLike true where a change is like for like
 * @param counted what is counted
 * @param relation how the value relates to the truth
 * @param qualifier the same in words; absent for a value that is just that
 * @param status whether it came to pass
 * @param period the period that it is about
 * @param accumulation what it runs on over, such as the year to date
 * @param place the place that it is about
 * @param comparison what the value is compared with
 * @param shareOf what it is a share of
 * @param joint true where it covers several parks or places together
 * @param origin whether a source states it or it is derived
 * @param formula how it is derived
 * @param mixed true where its inputs are of publications that differ
 * @param printed the figure as its source prints it
 * @param note a note in our own words
 * @param alsoStated what else is stated of its series and period, where it is the
 * preferred figure, and there is anything else
 * @param disagreesWith the ids of the figures that contradict it
 * @param differsFrom the ids of the figures of the original that this copy or translation
 * says otherwise
 * @param copyOf the id of the original, where its source is a copy or a translation
 * @param replacedBy the id of the source by which the publisher changed it
 * @param retractedBy the id of the source by which the publisher took it back: it is not
 * to be quoted without that
 * @param seriesBreak the break between the figure before in its series and this one
 * @param citations the sentence that states it, or those that state what it is derived
 * from
 * @param words the same in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CitedFigure(UUID id, String indicator, String name, @Nullable BigDecimal value, @Nullable MissingReason missing,
		@Nullable BigDecimal upper, String unit, @Nullable Prices prices, @Nullable Integer priceYear,
		@Nullable String currency, @Nullable Boolean likeForLike, @Nullable String counted, @Nullable Relation relation,
		@Nullable String qualifier, FigureStatus status, Period period, @Nullable Accumulation accumulation,
		Observation.PlaceReference place, @Nullable Comparison comparison, @Nullable NamedWhole shareOf,
		@Nullable Boolean joint, Origin origin, @Nullable String formula, @Nullable Boolean mixed,
		@Nullable String printed, @Nullable LocalizedText note, @Nullable AlsoStated alsoStated,
		List<UUID> disagreesWith, List<UUID> differsFrom, @Nullable String copyOf, @Nullable String replacedBy,
		@Nullable String retractedBy, @JsonProperty("break") Observation.@Nullable SeriesBreak seriesBreak,
		List<Citation> citations, @JsonIgnore Words words) {

	/**
	 * A figure in words.
	 *
	 * @param text the value with its unit, its qualifier and what it is compared with
	 * @param period its period, and whether that is the date of publication
	 * @param notes its status, how it is printed and what else must be said beside its
	 * value
	 */
	record Words(String text, String period, List<String> notes) {

		private static Words of(Observation figure, FigureTexts texts) {
			var isActual = figure.status() == FigureStatus.ACTUAL;
			var status = isActual ? figure.status().name(texts.words().language()) : null;
			var printed = (figure.wording().printed() != null)
					? texts.words().text("figure.printed", figure.wording().printed()) : null;
			return new Words(texts.phrase(figure), texts.period(figure), Stream
				.of(Stream.ofNullable(status), texts.notesBesidePhrase(figure).stream(), Stream.ofNullable(printed))
				.flatMap(Function.identity())
				.toList());
		}

	}

	private static @Nullable AlsoStated alsoStated(Observation figure) {
		return (figure.coherence().also().count() > 0) ? figure.coherence().also() : null;
	}

	static CitedFigure of(Observation figure, List<Citation> citations, FigureTexts texts) {
		var relation = figure.quantity().relation();
		var derivation = figure.provenance().derivation();
		var valuation = figure.terms().valuation();
		var source = figure.source();
		return new CitedFigure(figure.id(), figure.indicator(), figure.subject().name(), figure.quantity().value(),
				figure.missing(), figure.quantity().upper(), figure.unit(), valuation.prices(), valuation.priceYear(),
				valuation.currency(), Boolean.TRUE.equals(valuation.likeForLike()) ? true : null,
				figure.quantity().counted(), relation,
				(relation != null && relation != Relation.EQUAL) ? relation.name(texts.words().language()) : null,
				figure.status(), figure.period(), figure.subject().accumulation(), figure.place(), figure.comparison(),
				figure.terms().shareOf(), figure.provenance().joint() ? true : null, figure.provenance().origin(),
				(derivation != null) ? derivation.formula() : null,
				(derivation != null && derivation.mixed()) ? true : null, figure.wording().printed(),
				figure.wording().note(), alsoStated(figure), figure.coherence().disagreesWith(),
				figure.coherence().differsFrom(), (source != null) ? source.copyOf() : null,
				(source != null) ? source.replacedBy() : null, (source != null) ? source.retractedBy() : null,
				figure.coherence().seriesBreak(), citations, Words.of(figure, texts));
	}

	/** Tells it in a line, with the sentences that it is from. */
	String inWords() {
		var stated = this.citations.stream().map(Citation::text).collect(Collectors.joining("; "));
		return "%s, %s, %s: %s; %s (%s)".formatted(this.name, this.place.name(), this.words.period(), this.words.text(),
				String.join("; ", this.words.notes()), stated);
	}

}
