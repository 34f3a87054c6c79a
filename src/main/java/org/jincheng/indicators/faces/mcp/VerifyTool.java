package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.request.LongText;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jincheng.indicators.reading.ReadingService;
import org.jincheng.indicators.reading.result.FigurePart;
import org.jincheng.indicators.reading.result.Likeness;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.Reading.Recorded;
import org.jincheng.indicators.reading.result.Reading.SetAsideReason;
import org.jincheng.indicators.reading.result.Reading.Subject;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what is recorded beside the figures of a claim, in words too. */
@Component("verify_figure")
class VerifyTool implements Tool<VerifyTool.Arguments> {

	private final ReadingService readings;

	private final IndicatorService indicators;

	private final Citations citations;

	private final Answers answers;

	private final TransactionTemplate snapshot;

	VerifyTool(ReadingService readings, IndicatorService indicators, Citations citations, Answers answers,
			PlatformTransactionManager transactions) {
		this.readings = readings;
		this.indicators = indicators;
		this.citations = citations;
		this.answers = answers;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
	}

	/**
	 * A claim.
	 *
	 * @param claim a sentence or two
	 * @param published when the words were published, for "last year" and the like
	 * @param indicator the code of the indicator; found from the words where it is null
	 * @param place the code of the place that it is about, where it names no other
	 * @param after the number of figures of the claim that were answered before
	 */
	record Arguments(@LongText @Size(max = 1000, message = "must have at most 1000 characters") String claim,
			@Nullable DateBound published, @Nullable String indicator, @Nullable String place,
			@Nullable @Min(value = 0, message = "must be 0 or more, taken from \"next\" of a response") Integer after,
			@Nullable Language lang) {
	}

	/**
	 * A recorded figure beside one of the claim; what says nothing is left out.
	 *
	 * @param said all of it in words
	 * @param match how the figure of the claim stands to it
	 * @param differs the parts that the claim says otherwise
	 * @param unsaid the parts of it that the claim does not say
	 * @param subject how its indicator was found, and the words that were not understood
	 * @param standing what took its place, which follows; absent if it is the preferred
	 * one
	 * @param figure the recorded figure
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Matched(String said, Likeness match, List<FigurePart> differs, List<FigurePart> unsaid, Subject subject,
			@Nullable SetAsideReason standing, CitedFigure figure) {

		private String inWords() {
			return this.said + " (" + String.join("; ", this.figure.notes()) + ")";
		}

	}

	/**
	 * A figure of the claim.
	 *
	 * @param printed the words
	 * @param why why there is nothing beside it
	 * @param recorded the recorded figures beside it, best first
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Finding(String printed, @Nullable String why, List<Matched> recorded) {
	}

	/**
	 * What is recorded beside a claim.
	 *
	 * @param why why there are no findings
	 * @param findings what is recorded beside each of its figures
	 * @param sources the citations of the sources, by their ids
	 * @param citation the citation of the dataset
	 * @param next what {@code after} takes for the next findings; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(@Nullable String why, List<Finding> findings, Map<String, String> sources, String citation,
			@Nullable Integer next) implements InWords {

		@Override
		public Stream<String> lines() {
			var texts = this.findings.stream()
				.map((finding) -> finding.printed() + ": "
						+ Stream
							.concat(Stream.ofNullable(finding.why()), finding.recorded().stream().map(Matched::inWords))
							.collect(Collectors.joining(" ")));
			return Stream.concat(texts, Stream.of(Objects.requireNonNullElse(this.why, ""), InWords.more(this.next)));
		}

	}

	@Override
	public Answer call(Arguments asked, ClientAddress client) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		if (asked.indicator() != null) {
			check(asked.indicator());
		}
		var request = new ReadingRequest(asked.claim().strip().replaceAll("\\s+", " "), null, asked.published(),
				asked.place(), null, null, null, true);
		var figures = this.readings.readWithRecorded(request, asked.indicator(), language, client)
			.numerals()
			.stream()
			.filter((numeral) -> numeral.recorded() != null)
			.toList();
		return this.snapshot.execute((transaction) -> {
			var findings = figures.stream().map((numeral) -> finding(numeral, language)).toList();
			var part = this.answers.part(findings, (asked.after() != null) ? asked.after() : 0);
			var cited = part.items().stream().flatMap((finding) -> finding.recorded().stream()).map(Matched::figure);
			return new Answer(findings.isEmpty() ? Saying.NO_NUMBER.name(language) : null, part.items(),
					this.citations.sourcesOf(cited.toList()), this.citations.ofDataset(language), part.next());
		});
	}

	private void check(String indicator) {
		KnownValues.check("indicator", List.of(indicator), this.indicators.codes());
		if (this.indicators.statedType(indicator).isEmpty()) {
			throw new InvalidParametersException(
					RequestError.of("indicator", indicator, "Is derived: claims are held against what sources state."));
		}
	}

	private Finding finding(ReadNumeral numeral, Language language) {
		var recorded = Objects.requireNonNull(numeral.recorded());
		var cited = this.citations.of(recorded.stream().map(Recorded::observation).toList(), Vintage.NOW, language);
		var matched = Stream.iterate(0, (i) -> i + 1).limit(recorded.size()).map((i) -> {
			var one = recorded.get(i);
			return new Matched(inWords(one, cited.get(i), language), one.match(), one.differs(), one.unsaid(),
					one.subject(), one.standing(), cited.get(i));
		}).toList();
		var nothing = isLookedFor(numeral) ? Saying.NOTHING : Saying.NOT_LOOKED_FOR;
		return new Finding(numeral.phrase().printed(), matched.isEmpty() ? nothing.name(language) : null, matched);
	}

	/**
	 * Whether a figure is not one that may follow from recorded ones, and is not
	 * computed.
	 */
	private static boolean isLookedFor(ReadNumeral numeral) {
		var comparison = numeral.setting().comparison();
		var period = numeral.setting().period();
		var frequency = (period != null) ? Frequency.of(period.start(), period.end()) : Frequency.DAY;
		return !"multiple".equals(numeral.measure().unit()) && frequency != Frequency.QUARTER
				&& frequency != Frequency.MONTH
				&& ((comparison != null) ? comparison.kind() != ComparisonKind.AVERAGE_CHANGE
						: !"percent".equals(numeral.measure().unit()));
	}

	private static String inWords(Recorded recorded, CitedFigure figure, Language language) {
		var source = figure.citations().stream().map(Citation::text).collect(Collectors.joining("; "));
		var standing = recorded.standing();
		var observation = recorded.observation();
		var name = observation.subject().name();
		return ((observation.wording().printed() == null) ? Saying.FOLLOWS : Saying.RECORDED).name(language)
			.formatted(figure.text(), observation.place().name(), (language == Language.EN) ? inSentence(name) : name,
					new FigureWords(language).period(observation.period().label()), source)
				+ ((standing != null) ? Saying.SET_ASIDE.name(language)
					.formatted(standing.how().name(language), standing.source(), standing.published()) : "")
				+ ((language == Language.EN) ? " " : "") + recorded.match().name(language)
				+ listed(Saying.DIFFERS, names(recorded.differs(), language), language)
				+ listed(Saying.UNSAID, names(recorded.unsaid(), language), language)
				+ listed(Saying.UNREAD, recorded.subject().unread(), language);
	}

	private static String inSentence(String name) {
		return (name.length() > 1 && Character.isLowerCase(name.charAt(1)))
				? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
	}

	private static List<String> names(List<? extends NamedTerm> terms, Language language) {
		return terms.stream().map((term) -> term.name(language)).toList();
	}

	private static String listed(Saying words, List<String> items, Language language) {
		return items.isEmpty() ? "" : words.name(language).formatted(String.join(", ", items));
	}

	/** What is said of a claim. */
	private enum Saying implements NamedTerm {

		NO_NUMBER, NOTHING, NOT_LOOKED_FOR, RECORDED, FOLLOWS, SET_ASIDE, DIFFERS, UNSAID, UNREAD

	}

}
