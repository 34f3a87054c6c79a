package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

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
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.Reading.ReadNumeral;
import org.jincheng.indicators.reading.Reading.ReadRelation;
import org.jspecify.annotations.Nullable;

/**
 * A document that can be recorded as a publication once a curator has filled in what the
 * reader of a text cannot know, which is null.
 *
 * @param source the publication
 * @param publishers the publishers that are new: none
 * @param sources the other sources that are new: none
 * @param topics the topics that are new: none
 * @param units the units that are new: none
 * @param places the places that are new: none
 * @param dimensions the dimensions that are new: none
 * @param categories the categories that are new: none
 * @param indicators the indicators that are new: none
 * @param parks the parks that are new: none
 * @param statements the sentences that have figures
 */
public record ProposedPublication(ProposedSource source, List<String> publishers, List<String> sources,
		List<String> topics, List<String> units, List<String> places, List<String> dimensions, List<String> categories,
		List<String> indicators, List<String> parks, List<ProposedStatement> statements) {

	/**
	 * Proposes a publication of what was read.
	 * @param source the publication
	 * @param numerals its numerals
	 * @param says whether the name of an indicator, by its code, says what is counted
	 * @param isShare whether an indicator, by its code, says what its figures are shares
	 * of
	 */
	static ProposedPublication of(ProposedSource source, List<ReadNumeral> numerals, BiPredicate<String, String> says,
			Predicate<String> isShare) {
		var statements = new LinkedHashMap<List<Integer>, ProposedStatement>();
		for (var numeral : numerals) {
			var paragraph = numeral.paragraph();
			var sentence = numeral.sentence();
			if (numeral.kind() == Kind.FIGURE && paragraph != null && sentence != null) {
				statements
					.computeIfAbsent(List.of(paragraph, sentence),
							(_) -> new ProposedStatement(paragraph, sentence, null, About.NONE, new ArrayList<>(),
									List.of()))
					.figures()
					.add(ProposedFigure.of(numeral, says, isShare));
			}
		}
		return new ProposedPublication(source, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.copyOf(statements.values()));
	}

	/**
	 * The publication itself.
	 *
	 * @param id its id, which a curator gives
	 * @param publisher who published it
	 * @param publisherCode the code of the publisher; null where none is known by that
	 * name
	 * @param title its title
	 * @param url where it is
	 * @param published when
	 * @param language its language
	 * @param sha256 the SHA-256 of the text
	 * @param excerpt whether only a part of it was read
	 * @param partOf null
	 * @param copyOf the id of the recorded source that it repeats; null where the text
	 * does not say that it is a copy, or leaves open of which
	 * @param translationOf the id of the recorded source that it is a translation of;
	 * null where the text does not say that it is one, or leaves open of which
	 * @param replaces the id of the recorded source that it replaces, if the text says so
	 * @param retracts the id of the recorded source that it retracts, if the text says so
	 */
	record ProposedSource(@Nullable String id, @Nullable String publisher, @Nullable String publisherCode,
			@Nullable String title, @Nullable String url, @Nullable DateBound published, Language language,
			String sha256, boolean excerpt, @Nullable String partOf, @Nullable String copyOf,
			@Nullable String translationOf, List<String> replaces, List<String> retracts) {

		/**
		 * Proposes a source.
		 * @param request what was sent
		 * @param publisher the code of its publisher
		 * @param language the language of the text
		 * @param sha256 its SHA-256
		 * @param relations what it says that it is to other publications
		 */
		static ProposedSource of(ReadingRequest request, @Nullable String publisher, Language language, String sha256,
				List<ReadRelation> relations) {
			var translated = sources(relations, SourceRelation.TRANSLATION_OF);
			// A source is either a copy or a translation.
			var copied = translated.isEmpty() ? sources(relations, SourceRelation.COPY_OF) : List.<String>of();
			return new ProposedSource(null, request.publisher(), publisher, request.title(), request.url(),
					request.published(), language, sha256, false, null, only(copied), only(translated),
					sources(relations, SourceRelation.REPLACES), sources(relations, SourceRelation.RETRACTS));
		}

		private static List<String> sources(List<ReadRelation> relations, SourceRelation relation) {
			return relations.stream()
				.filter((read) -> read.relation() == relation)
				.map(ReadRelation::source)
				.filter(Objects::nonNull)
				.distinct()
				.toList();
		}

		private static @Nullable String only(List<String> sources) {
			return (sources.size() == 1) ? sources.getFirst() : null;
		}

	}

	/**
	 * A sentence with its figures.
	 *
	 * @param paragraph its paragraph
	 * @param sentence its number in the paragraph
	 * @param gist what it says in our own words, which a curator gives
	 * @param about what it speaks of beside its figures
	 * @param figures its figures
	 * @param initiatives what it says is done or planned: none
	 */
	record ProposedStatement(int paragraph, int sentence, @Nullable Text gist, About about,
			List<ProposedFigure> figures, List<String> initiatives) {

	}

	/**
	 * What a sentence speaks of beside its figures.
	 *
	 * @param indicators the indicators
	 * @param parks the parks
	 * @param initiatives the initiatives
	 */
	@Schema(name = "ProposedAbout")
	record About(List<String> indicators, List<String> parks, List<String> initiatives) {

		static final About NONE = new About(List.of(), List.of(), List.of());

	}

	/**
	 * A figure, as a publication has it.
	 *
	 * @param id null: it is told by its key
	 * @param indicator the indicator that fits best; null where none does
	 * @param where the category of each dimension where it is of a part of that; null
	 * where it is of the whole
	 * @param place the place; null where it covers several
	 * @param places the places that it covers jointly; null where it is of one
	 * @param period what it is about in time
	 * @param value the value in the unit; null for a fraction that has no exact decimal
	 * @param upper the upper end of a range
	 * @param unit the code of the unit
	 * @param counted the noun of a count, where the name of the indicator does not say it
	 * @param relation how the value relates to the truth
	 * @param status whether it came to pass
	 * @param comparison what it is compared with
	 * @param valuation at which prices it is, in which currency a change was measured,
	 * and whether it is like for like; null where the text does not say
	 * @param shareOf the place whose total it is a share of; null where it is of no other
	 * place's, or the indicator says what it is a share of
	 * @param joint whether it covers several places
	 * @param printed the figure as it is printed
	 * @param note null
	 * @param cell the cell of a table that has it; absent where none does
	 */
	record ProposedFigure(@Nullable String id, @Nullable String indicator, @Schema(types = {
			"object", "null" }, additionalPropertiesSchema = String.class) @Nullable Where where,
			@Nullable String place, @Nullable List<String> places, @Nullable ProposedPeriod period,
			@Nullable BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit, @Nullable String counted,
			@Nullable Relation relation, @Nullable FigureStatus status, @Nullable Comparison comparison,
			@JsonUnwrapped Valuation valuation, @Nullable Whole shareOf, boolean joint, String printed,
			@Nullable Text note, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CellLocator cell){

		private static ProposedFigure of(ReadNumeral numeral, BiPredicate<String, String> says,
				Predicate<String> isShare) {
			var period = numeral.period();
			var places = numeral.places();
			var best = numeral.candidates().isEmpty() ? null : numeral.candidates().getFirst();
			var indicator = (best != null) ? best.indicator() : null;
			var counted = numeral.counted();
			var isSaid = indicator != null && counted != null && says.test(indicator, counted);
			return new ProposedFigure(null, indicator, (best != null) ? best.where() : null,
					(places.size() == 1) ? places.getFirst() : null, (places.size() > 1) ? places : null,
					(period != null) ? new ProposedPeriod(period.start(), period.end(), period.basis()) : null,
					numeral.value(), numeral.upper(), numeral.unit(), isSaid ? null : counted, numeral.relation(),
					numeral.status(), numeral.comparison(), numeral.valuation(),
					(indicator != null && isShare.test(indicator)) ? null : numeral.whole(), numeral.joint(),
					numeral.phrase().printed(), null, numeral.cell());
		}

	}

	/**
	 * The period of a figure.
	 *
	 * @param start its first day
	 * @param end its last day
	 * @param basis whether the text says it
	 */
	record ProposedPeriod(LocalDate start, LocalDate end, PeriodBasis basis) {

	}

}
