package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.catalogue.source.SourceRelation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text.
 *
 * @param language the language of the text
 * @param sha256 the SHA-256 of the text, in UTF-8
 * @param sentences the sentences of the body, in order
 * @param numerals every numeral of the text, in order
 * @param relations what the text says that it is to other publications
 * @param publication the figures among them, as a publication that can be recorded
 * @param document the paragraphs and tables of a file; null for a text
 */
public record Reading(Language language, String sha256, List<ReadSentence> sentences, List<ReadNumeral> numerals,
		List<ReadRelation> relations, ProposedPublication publication, @Nullable Document document) {

	/** Returns the same with other numerals. */
	Reading with(List<ReadNumeral> others) {
		return new Reading(this.language, this.sha256, this.sentences, others, this.relations, this.publication,
				this.document);
	}

	/**
	 * What a text says that it is to another publication.
	 *
	 * @param relation a copy or a translation of it, its replacement, or its retraction
	 * @param printed the words that say it
	 * @param start where they start in the text as it was sent, in UTF-16 units; null
	 * where only the title that was sent beside it has them
	 * @param end where they end, in UTF-16 units; null where start is
	 * @param publisher the code of the publisher that they name; null where they name
	 * none, or none that is known
	 * @param sources the ids of the recorded sources that it may be of, best first and
	 * three at most
	 * @param source the id of the one that it is of; null where that is open
	 */
	public record ReadRelation(SourceRelation relation, String printed, @Nullable Integer start, @Nullable Integer end,
			@Nullable String publisher, List<String> sources, @JsonIgnore @Nullable String source) {

	}

	/**
	 * A sentence of the text as it was sent.
	 *
	 * @param paragraph its paragraph, from 1
	 * @param sentence its number in the paragraph, from 1
	 * @param start where it starts, in UTF-16 units
	 * @param end where it ends, in UTF-16 units
	 */
	public record ReadSentence(int paragraph, int sentence, int start, int end) {

	}

	/**
	 * Words of the text as it was sent.
	 *
	 * @param start where they start, in UTF-16 units
	 * @param end where they end, in UTF-16 units
	 * @param printed the words
	 */
	public record Phrase(int start, int end, String printed) {

	}

	/**
	 * An indicator that a figure may be of.
	 *
	 * @param indicator the code of the indicator
	 * @param where the category of each dimension where the figure is of a part of that
	 * indicator, as far as its clause says; absent where it is of the whole
	 * @param score how well it fits, from 0 to 1
	 * @param cell the code of the cell that both name; null where there is none yet
	 */
	public record Candidate(String indicator, @Schema(types = "object",
			additionalPropertiesSchema = String.class) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Where where,
			BigDecimal score, @JsonIgnore @Nullable String cell) {

		/** The code of the indicator whose recorded figures are of the same. */
		public String recorded() {
			return (this.cell != null) ? this.cell : this.indicator;
		}

	}

	/**
	 * How the indicator of a recorded figure was found.
	 *
	 * @param by by what
	 * @param score how well the indicator fits the words, from 0 to 1
	 * @param unread the words of the clause around the number that are neither of the
	 * name of the indicator nor were understood. They can make what the text says another
	 * thing; nothing is concluded from them
	 */
	public record Subject(FoundBy by, BigDecimal score, List<String> unread) {

	}

	/**
	 * A recorded figure beside one of the text.
	 *
	 * @param observation the recorded figure
	 * @param match how that of the text stands to it
	 * @param differs the parts that the text says otherwise; empty unless it is different
	 * @param unsaid the parts of it that the text does not say: what is recorded of an
	 * earlier period need not hold now
	 * @param subject how its indicator was found
	 */
	public record Recorded(Observation observation, Likeness match, List<FigurePart> differs, List<FigurePart> unsaid,
			Subject subject) {

	}

	/**
	 * A numeral of the text. Only figures have what comes after the phrase.
	 *
	 * @param start where it starts in the text as it was sent, in UTF-16 units
	 * @param end where it ends, in UTF-16 units
	 * @param printed the numeral with its scale word
	 * @param paragraph the paragraph of the body, null outside the body
	 * @param sentence the sentence of the paragraph, null outside the body
	 * @param kind what it is
	 * @param phrase the numeral with unit, currency sign and qualifier
	 * @param value the value in the unit
	 * @param upper the upper end of a range
	 * @param unit the code of the unit
	 * @param counted the noun of a count
	 * @param relation how the value relates to the truth
	 * @param status whether it came to pass
	 * @param period the period that it is about
	 * @param places the codes of the places that it is about
	 * @param joint whether it is of several places or things together
	 * @param comparison what it is compared with: another time, another place, others in
	 * an order, or a plan
	 * @param valuation at which prices it is, in which currency a change was measured,
	 * and whether it is like for like, as far as its clause says
	 * @param shareOf what it is a share of, as printed
	 * @param whole the place whose total it is a share of
	 * @param conversionOf where the numeral starts that this is a conversion of
	 * @param candidates the indicators that it may be of, best first
	 * @param warnings what a curator should look at
	 * @param rules the names of the rules that decided
	 * @param around what stands around it; null where no recorded figures are asked for
	 * @param recorded the recorded figures beside it, best first and three at most; only
	 * where they are asked for
	 * @param cell the cell of a table that has it; absent where none does
	 */
	public record ReadNumeral(int start, int end, String printed, @Nullable Integer paragraph,
			@Nullable Integer sentence, Kind kind, Phrase phrase, @Nullable BigDecimal value,
			@Nullable BigDecimal upper, @Nullable String unit, @Nullable String counted, @Nullable Relation relation,
			@Nullable FigureStatus status, @Nullable Period period, List<String> places, boolean joint,
			@Nullable Comparison comparison, @JsonUnwrapped Valuation valuation, @Nullable String shareOf,
			@JsonIgnore @Nullable Whole whole, @Nullable Integer conversionOf, List<Candidate> candidates,
			List<Text> warnings, List<String> rules, @JsonIgnore @Nullable Around around,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Recorded> recorded,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CellLocator cell) {

		/** Returns the same with recorded figures beside it. */
		ReadNumeral with(List<Recorded> figures) {
			return new ReadNumeral(this.start, this.end, this.printed, this.paragraph, this.sentence, this.kind,
					this.phrase, this.value, this.upper, this.unit, this.counted, this.relation, this.status,
					this.period, this.places, this.joint, this.comparison, this.valuation, this.shareOf, this.whole,
					this.conversionOf, this.candidates, this.warnings, this.rules, this.around, figures, this.cell);
		}

	}

}
