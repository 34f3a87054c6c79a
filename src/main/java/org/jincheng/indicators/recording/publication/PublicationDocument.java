package org.jincheng.indicators.recording.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.figures.observation.StatedFigure.StatedPeriod;
import org.jincheng.indicators.subjects.report.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/**
 * A publication: its source, new entries of the catalogue, and the statements with their
 * figures. Each part has the form of the single write of that resource, without what its
 * position already says.
 *
 * @param source the publication itself
 * @param defaults values for all figures that do not give their own: status, unit, period
 * and place. For indicators that can have prices, prices and priceYear hold for levels,
 * and changes, with the same, for changes and multiples. They are copied into the figures
 * on recording, and absent in responses
 * @param publishers new publishers
 * @param sources other new sources that this one refers to
 * @param topics new topics. Topics that exist are referred to by code
 * @param units new units
 * @param places new places
 * @param dimensions new dimensions
 * @param categories new categories
 * @param indicators new indicators, each with its type. {@code about} of a statement says
 * which statements describe them
 * @param addedUnits units that indicators of the dataset get, by the code of the
 * indicator. Absent in responses
 * @param parks new parks
 * @param statements the statements (sentences of the source) with their figures
 */
// Each part stays JSON here: it is read by itself, so that all errors are reported
// together.
@Schema(name = "Publication")
record PublicationDocument(@JsonDeserialize(as = ObjectNode.class) Object source,
		@JsonDeserialize(as = ObjectNode.class) @JsonInclude(Include.NON_NULL) @Nullable Object defaults,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> publishers,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> sources,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> topics,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> units,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> places,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> dimensions,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> categories,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> indicators,
		@JsonInclude(Include.NON_NULL) @Nullable Map<String, List<String>> addedUnits,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> parks,
		List<PublishedStatement> statements) {

	/**
	 * The lists of parts at the head, in an order in which each refers to those before.
	 */
	static final List<String> HEAD = List.of("publishers", "sources", "topics", "units", "places", "dimensions",
			"categories", "parks", "indicators");

	static <T> List<T> orNone(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

	/**
	 * A statement (one sentence of the publication) with its figures.
	 *
	 * @param paragraph the number of the paragraph in the body text, from 1
	 * @param sentence the number of the sentence in the paragraph, from 1
	 * @param gist a summary of the sentence in our own words; null if nobody has written
	 * one. Then its figures describe it
	 * @param about things that the sentence mentions without a figure
	 * @param figures the figures that the sentence states
	 * @param initiatives initiatives that the sentence reports: done, under way or
	 * planned without a figure. Other sentences that mention them name them in
	 * {@code about}
	 * @param reports what the sentence says of the progress of recorded initiatives,
	 * parks and investments
	 */
	record PublishedStatement(@Schema(example = "2") Integer paragraph, @Schema(example = "1") Integer sentence,
			@JsonDeserialize(as = ObjectNode.class) @Nullable Object gist, @Nullable About about,
			@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> figures,
			@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> initiatives, @JsonDeserialize(
					contentAs = ObjectNode.class) @JsonInclude(Include.NON_EMPTY) @Nullable List<Object> reports) {

		int size() {
			return 1 + orNone(this.figures).size() + orNone(this.initiatives).size() + orNone(this.reports).size()
					+ ((this.about != null) ? this.about.size() : 0);
		}

	}

	/**
	 * What a statement says of the progress of an initiative, a park or an investment.
	 *
	 * @param of what it is of
	 * @param status how far it has come, such as {@code under-construction}
	 * @param due the last day by which it should be done; null if nothing is said
	 * @param duePeriod the period in which it should be done, which ends on {@code due};
	 * null for a day
	 * @param day when it was so; null for the date of publication
	 */
	record PublishedReport(ReportedThing of, @Schema(example = "under-construction") String status,
			@Schema(example = "2030-12-31") @Nullable LocalDate due, @Nullable StatedPeriod duePeriod,
			@Nullable StatedPeriod day) {

		Report at(Locator locator) {
			return new Report(this.status, this.due, this.duePeriod, this.day, locator);
		}

	}

	/**
	 * An initiative, a park or an investment.
	 *
	 * @param type which of these it is
	 * @param id its id
	 */
	record ReportedThing(@Schema(example = "initiative") ReportedType type,
			@Schema(example = "civil-airport") String id) {
	}

	/**
	 * Things that a statement mentions without a figure.
	 *
	 * @param indicators the codes of the indicators
	 * @param parks the ids of the parks
	 * @param initiatives the ids of the initiatives
	 */
	record About(@Nullable List<String> indicators, @Nullable List<String> parks, @Nullable List<String> initiatives) {

		int size() {
			return orNone(this.indicators).size() + orNone(this.parks).size() + orNone(this.initiatives).size();
		}

		/** Returns the ids in one of its lists, by the name of that. */
		List<String> ids(String list) {
			return orNone(switch (list) {
				case "indicators" -> this.indicators;
				case "parks" -> this.parks;
				default -> this.initiatives;
			});
		}

	}

}
