package org.jincheng.indicators.reading.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a publication. A curator fills in what the service cannot know, which is
 * null, and records it with {@code POST /api/v1/publications}.
 *
 * @param source the publication that was read
 * @param publishers new publishers: always empty
 * @param sources other new sources: always empty
 * @param topics new topics: always empty
 * @param units new units: always empty
 * @param places the places that figures name and the dataset lacks, by GB/T 2260
 * @param dimensions new dimensions: always empty
 * @param categories new categories: always empty
 * @param indicators the indicators that the dataset lacks among the candidates of the
 * figures, each with the units of its figures
 * @param addedUnits the units of figures that their indicators lack, by the code of the
 * indicator
 * @param parks new parks: always empty
 * @param statements the sentences that contain figures
 */
public record ProposedPublication(ProposedSource source, List<String> publishers, List<String> sources,
		List<String> topics, List<String> units, List<ProposedPlace> places, List<String> dimensions,
		List<String> categories, List<ProposedIndicator> indicators, Map<String, Set<String>> addedUnits,
		List<String> parks, List<ProposedStatement> statements) {

	/**
	 * The least score with which an indicator is proposed: of annotated texts at most one
	 * in twenty that are proposed is wrong.
	 */
	public static final BigDecimal LEAST = new BigDecimal("0.5");

	/** Whether a candidate is proposed, if it is the first. */
	public static boolean isLikely(Candidate candidate) {
		return candidate.score().compareTo(LEAST) >= 0;
	}

	/**
	 * The publication itself.
	 *
	 * @param id the id of the source: null, because a curator chooses it
	 * @param publisher the name of the publisher, as printed
	 * @param publisherCode the code of the publisher; null if no known publisher has the
	 * printed name
	 * @param title the title of the publication
	 * @param url the web address of the publication
	 * @param published the day, month or year of publication
	 * @param language the language of the text
	 * @param sha256 the SHA-256 of the text
	 * @param excerpt whether only a part of the publication was read
	 * @param partOf always null
	 * @param copyOf always null: a curator says what a source repeats
	 * @param translationOf always null
	 * @param replaces always empty
	 * @param retracts always empty
	 */
	public record ProposedSource(@Nullable String id, @Nullable String publisher, @Nullable String publisherCode,
			@Nullable String title, @Nullable String url, @Nullable DateBound published, Language language,
			String sha256, boolean excerpt, @Nullable String partOf, @Nullable String copyOf,
			@Nullable String translationOf, List<String> replaces, List<String> retracts) {

		/**
		 * Proposes a source.
		 * @param request what was sent
		 * @param frame what the document is about
		 * @param publisher the code of its publisher
		 * @param language the language of the text
		 * @param sha256 its SHA-256
		 */
		public static ProposedSource of(ReadingRequest request, Frame frame, @Nullable String publisher,
				Language language, String sha256) {
			return new ProposedSource(null, Frame.value(frame.publisher()), publisher, request.title(), request.url(),
					Frame.value(frame.published()), language, sha256, false, null, null, null, List.of(), List.of());
		}

	}

	/**
	 * A place that the dataset lacks.
	 *
	 * @param code the code by GB/T 2260
	 * @param name the name of the place
	 * @param kind the kind of place
	 * @param parent the code of the place that contains it
	 * @param members always empty
	 */
	public record ProposedPlace(String code, Text name, PlaceKind kind, @Nullable String parent, List<String> members) {

	}

	/**
	 * A sentence with its figures.
	 *
	 * @param paragraph the number of the paragraph, from 1
	 * @param sentence the number of the sentence in the paragraph, from 1
	 * @param gist a summary of the sentence in our own words: null, because a curator
	 * writes it
	 * @param about things that the sentence mentions without a figure
	 * @param figures the figures of the sentence
	 * @param initiatives initiatives in the sentence: always empty
	 */
	public record ProposedStatement(int paragraph, int sentence, @Nullable Text gist, About about,
			List<ProposedFigure> figures, List<String> initiatives) {

	}

	/**
	 * Things that a sentence mentions without a figure.
	 *
	 * @param indicators the codes of the indicators
	 * @param parks the ids of the parks
	 * @param initiatives the ids of the initiatives
	 */
	@Schema(name = "ProposedAbout")
	public record About(List<String> indicators, List<String> parks, List<String> initiatives) {

		public static final About NONE = new About(List.of(), List.of(), List.of());

	}

	/**
	 * A proposed figure, in the form that a publication takes.
	 *
	 * @param id always null: the key of the figure identifies it
	 * @param indicator the code of the indicator that fits best; null if none fits well
	 * enough, or the document states the figure elsewhere, too
	 * @param where the category of each dimension, if the figure is about one part of the
	 * indicator; null if it is about all of it
	 * @param place the code of the place; null if there are several
	 * @param places the codes of the places that the figure covers jointly; null if there
	 * is only one
	 * @param period the period that the figure is about
	 * @param measure how much there is
	 * @param missing why there is no value, as a legend says; null if there is one
	 * @param status whether the figure is an outcome, a forecast or a target
	 * @param comparison what the value is compared with
	 * @param valuation at which prices it is, in which currency a change was measured,
	 * and whether it is like for like; null where the text does not say
	 * @param shareOf the whole that the figure is a share of: an indicator, another
	 * place, or words of the text. Null if it is no share, or its indicator names the
	 * whole
	 * @param joint whether the figure covers several places together
	 * @param printed the figure as the text prints it
	 * @param note always null
	 * @param cell the table cell that contains the figure; absent in prose
	 */
	public record ProposedFigure(@Nullable String id, @Nullable String indicator, @Nullable Where where,
			@Nullable String place, @Nullable List<String> places, @Nullable ProposedPeriod period,
			@JsonUnwrapped Measure measure, @Nullable MissingReason missing, @Nullable FigureStatus status,
			@Nullable Comparison comparison, @JsonUnwrapped Valuation valuation, @Nullable Whole shareOf, boolean joint,
			String printed, @Nullable Text note,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CellLocator cell) {

		/** The codes of all places that it names. */
		public Stream<String> areas() {
			var compared = (this.comparison != null) ? this.comparison.places() : Stream.<String>of();
			var own = Stream.concat(Stream.ofNullable(this.place),
					Stream.ofNullable(this.places).flatMap(List::stream));
			var whole = Stream.ofNullable((this.shareOf != null) ? this.shareOf.place() : null);
			return Stream.of(own, compared, whole).flatMap(Function.identity());
		}

	}

	/**
	 * The period of a figure.
	 *
	 * @param start the first day of the period
	 * @param end the last day of the period
	 * @param basis {@code stated} if the text gives the period, {@code publication} if
	 * the date of publication stands in
	 */
	public record ProposedPeriod(LocalDate start, LocalDate end, PeriodBasis basis) {

	}

}
