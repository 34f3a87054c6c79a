package org.jincheng.indicators.reading.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.reading.files.Document;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a text.
 *
 * @param language the language of the text
 * @param sha256 the SHA-256 of the text in UTF-8, in hexadecimal
 * @param frame what the document is about as a whole, and where it says so
 * @param sentences the sentences of the body, in the order of the text
 * @param numerals every number in the text, in the order of the text
 * @param warnings points of the document as a whole that a curator should check
 * @param publication the figures as a draft of a publication
 * @param document the paragraphs and tables of a file; null for a plain text
 */
public record Reading(Language language, String sha256, Frame frame, List<ReadSentence> sentences,
		List<ReadNumeral> numerals, List<ReadWarning> warnings, ProposedPublication publication,
		@Nullable Document document) {

	private static final String NEW = "Whether the dataset lacks the indicator; absent if it does not.";

	/** Returns the same with other numerals. */
	public Reading with(List<ReadNumeral> others) {
		return new Reading(this.language, this.sha256, this.frame, this.sentences, others, this.warnings,
				this.publication, this.document);
	}

	/**
	 * A sentence of the text as sent.
	 *
	 * @param paragraph the number of the paragraph, from 1
	 * @param sentence the number of the sentence in the paragraph, from 1
	 * @param start the position of the first character, in UTF-16 units
	 * @param end the position after the last character, in UTF-16 units
	 */
	public record ReadSentence(int paragraph, int sentence, int start, int end) {

	}

	/**
	 * A phrase of the text as sent.
	 *
	 * @param start the position of the first character, in UTF-16 units
	 * @param end the position after the last character, in UTF-16 units
	 * @param printed the words of the phrase
	 */
	public record Phrase(int start, int end, String printed) {

	}

	/**
	 * An indicator that a figure may belong to.
	 *
	 * @param indicator the code of the indicator
	 * @param where the category of each dimension, if the clause names one part of the
	 * indicator; absent if it is about all of it
	 * @param score how well the indicator fits, from 0 to 1: less if the clause also says
	 * something else. A proposed figure has an indicator from 0.5 on
	 * @param isNew whether the dataset lacks the indicator; absent if it does not
	 * @param cell the code of the cell that both name; null where there is none yet
	 * @param lacking what the dataset lacks: the measure, and its part if that has a name
	 * of its own
	 */
	public record Candidate(String indicator, @JsonInclude(Include.NON_NULL) @Nullable Where where, BigDecimal score,
			@Schema(description = NEW) @JsonProperty("new") @JsonInclude(Include.NON_NULL) @Nullable Boolean isNew,
			@JsonIgnore @Nullable String cell, @JsonIgnore List<ProposedIndicator> lacking) {

		/** One of an indicator that the dataset has. */
		public Candidate(String indicator, @Nullable Where where, BigDecimal score, @Nullable String cell) {
			this(indicator, where, score, null, cell, List.of());
		}

		/** The code of the indicator whose recorded figures are of the same. */
		public String recorded() {
			return (this.cell != null) ? this.cell : this.indicator;
		}

	}

	/**
	 * How the indicator of a recorded figure was found.
	 *
	 * @param by the clue that led to the indicator
	 * @param score how well the indicator fits the words, from 0 to 1
	 * @param unread words around the number that the service did not understand, except
	 * the name of the indicator. They may change what the text says, but the service
	 * concludes nothing from them
	 */
	public record Subject(FoundBy by, BigDecimal score, List<String> unread) {

	}

	/**
	 * A recorded figure that is set beside a figure of the text.
	 *
	 * @param observation the recorded figure
	 * @param match how the figure of the text relates to the recorded one
	 * @param differs the parts in which the two differ; empty unless {@code match} is
	 * {@code different}
	 * @param unsaid the parts of the recorded figure that the text does not mention. A
	 * figure of an earlier period may no longer hold
	 * @param subject how the indicator was found
	 * @param standing what took the place of the recorded figure; absent if it is the
	 * preferred one
	 */
	public record Recorded(Observation observation, Likeness match, List<FigurePart> differs, List<FigurePart> unsaid,
			Subject subject, @JsonInclude(Include.NON_NULL) @Nullable SetAsideReason standing) {

	}

	/**
	 * How a recorded figure stands to the preferred one of its series and period, which
	 * follows it.
	 *
	 * @param how whether it was revised, replaced, retracted, is a slip of a copy, or
	 * another one is preferred
	 * @param source the id of the source that took its place
	 * @param published the last day on which that source can have been published
	 */
	@Schema(name = "Standing")
	public record SetAsideReason(SetAside how, String source, LocalDate published) {

	}

	/**
	 * A number in the text. Only numbers of the kinds {@code figure} and {@code missing}
	 * have the fields after {@code phrase}.
	 *
	 * @param at the number as printed, with words of scale such as "million"
	 * @param paragraph the number of the paragraph in the body, from 1; null outside the
	 * body
	 * @param sentence the number of the sentence in the paragraph, from 1; null outside
	 * the body
	 * @param kind the kind of number
	 * @param phrase the number with its unit, currency sign and qualifier ("more than")
	 * @param measure how much there is
	 * @param missing why there is no value, as a legend says; absent unless the kind is
	 * {@code missing} and a legend explains the sign
	 * @param setting when and where the figure is, and beside what
	 * @param conversionOf the {@code start} of the number that this one converts into
	 * another unit or currency
	 * @param candidates the indicators that the figure may belong to, best first
	 * @param warnings points that a curator should check
	 * @param rules the names of the rules that decided how the number is read
	 * @param around what stands around it; null where no recorded figures are asked for
	 * @param recorded at most three recorded figures to compare with, only if the request
	 * asks for them. The one that the sentence is about comes first, then those that have
	 * its number, then plans
	 * @param cell the table cell that contains the figure; absent in prose
	 */
	public record ReadNumeral(@JsonUnwrapped Phrase at, @Nullable Integer paragraph, @Nullable Integer sentence,
			Kind kind, Phrase phrase, @JsonUnwrapped Measure measure,
			@JsonInclude(Include.NON_NULL) @Nullable MissingReason missing, @JsonUnwrapped Setting setting,
			@Nullable Integer conversionOf, List<Candidate> candidates, List<ReadWarning> warnings, List<String> rules,
			@JsonIgnore @Nullable FigureContext around,
			@JsonInclude(Include.NON_NULL) @Nullable List<Recorded> recorded,
			@JsonInclude(Include.NON_NULL) @Nullable CellLocator cell) {

		/** Returns the same with more points to check. */
		public ReadNumeral warned(List<ReadWarning> more) {
			return with(Stream.concat(more.stream(), this.warnings.stream()).toList(), this.recorded);
		}

		/** Returns the same with recorded figures beside it. */
		public ReadNumeral with(List<Recorded> figures) {
			return with(this.warnings, figures);
		}

		private ReadNumeral with(List<ReadWarning> warned, @Nullable List<Recorded> figures) {
			return new ReadNumeral(this.at, this.paragraph, this.sentence, this.kind, this.phrase, this.measure,
					this.missing, this.setting, this.conversionOf, this.candidates, warned, this.rules, this.around,
					figures, this.cell);
		}

	}

}
