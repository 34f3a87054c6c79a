package org.jincheng.indicators.faces.mcp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.LongText;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.ReadingService;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a text: what its numerals are, and what its figures say.
 *
 * @param readings reads texts
 * @param answers makes answers of tools
 */
@Component("read_text")
record ReadTextTool(ReadingService readings, Answers answers) implements Tool<ReadTextTool.Arguments> {

	/** The text, what is known of it, and after how many numerals to go on. */
	record Arguments(@LongText String text, @Nullable Language language, @Nullable DateBound published,
			@Nullable String place,
			@Nullable @Min(value = 0, message = "must be 0 or more, taken from \"next\" of a response") Integer after,
			@Nullable Language lang) {
	}

	/**
	 * A numeral; what says nothing is left out.
	 *
	 * @param printed the numeral with its scale word
	 * @param phrase the same with unit and qualifier, where that is more
	 * @param kind what it is; only figures have what comes after it
	 * @param paragraph its paragraph
	 * @param sentence its sentence in the paragraph
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Found(String printed, @Nullable String phrase, Kind kind, @Nullable Integer paragraph,
			@Nullable Integer sentence, @Nullable BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit,
			@Nullable String counted, @Nullable Relation relation, @Nullable FigureStatus status,
			@Nullable Period period, List<String> places, @Nullable Boolean joint, @Nullable Comparison comparison,
			@Nullable Prices prices, @Nullable Integer priceYear, @Nullable String currency,
			@Nullable Boolean likeForLike, @Nullable String shareOf, List<Candidate> candidates,
			List<String> warnings) {

		/** What it says, and the indicator that it may be of. */
		private String inWords() {
			var said = (this.phrase != null) ? this.phrase : this.printed;
			return said + this.candidates.stream()
				.limit(1)
				.map((best) -> ": maybe " + best.indicator())
				.collect(Collectors.joining());
		}

		static Found of(ReadNumeral numeral, Language language) {
			var phrase = numeral.phrase().printed();
			var valuation = numeral.setting().valuation();
			return new Found(numeral.at().printed(), phrase.equals(numeral.at().printed()) ? null : phrase,
					numeral.kind(), numeral.paragraph(), numeral.sentence(), numeral.measure().value(),
					numeral.measure().upper(), numeral.measure().unit(), numeral.measure().counted(),
					numeral.measure().relation(), numeral.setting().status(), numeral.setting().period(),
					numeral.setting().places(), numeral.setting().joint() ? true : null, numeral.setting().comparison(),
					valuation.prices(), valuation.priceYear(), valuation.currency(), valuation.likeForLike(),
					numeral.setting().shareOf(), numeral.candidates(),
					numeral.warnings().stream().map((warning) -> warning.message().in(language)).toList());
		}

	}

	/**
	 * A page of what was found. Nothing of it is in the dataset.
	 *
	 * @param language the language of the text
	 * @param numerals its numerals, in order
	 * @param total how many it has
	 * @param citation what the numerals are cited from: the text, by its SHA-256
	 * @param next what {@code after} takes for the next page; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(Language language, List<Found> numerals, int total, String citation,
			@Nullable Integer next) implements InWords {

		@Override
		public Stream<String> lines() {
			var figures = this.numerals.stream().filter((it) -> it.kind() == Kind.FIGURE);
			return Stream.concat(figures.map(Found::inWords), Stream.of(InWords.more(this.next)));
		}

	}

	@Override
	public Answer call(Arguments asked, ClientAddress client) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		var reading = this.readings.read(new ReadingRequest(asked.text(), asked.language(), asked.published(),
				asked.place(), null, null, null, null), client);
		var numerals = reading.numerals();
		var found = numerals.stream().map((numeral) -> Found.of(numeral, language)).toList();
		var part = this.answers.part(found, (asked.after() != null) ? asked.after() : 0);
		return new Answer(reading.language(), part.items(), numerals.size(), "SHA-256 " + reading.sha256(),
				part.next());
	}

}
