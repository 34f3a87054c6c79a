package org.jincheng.indicators.subjects.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.figures.judgement.PlanResult;
import org.jincheng.indicators.subjects.report.ReportResource;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or was planned: an initiative, a park, an investment, or a target or
 * forecast of a figure.
 *
 * @param type the kind of plan, such as {@code initiative}
 * @param id the id of the initiative, park or investment, or of the target or forecast
 * among the observations
 * @param name the name of the initiative, park or investment, or of the indicator
 * @param topic the code of the topic; null for a park
 * @param place the place where it is, or which the figure is about
 * @param status how far it has come, such as {@code under-way}; of a target or forecast,
 * what became of it, such as {@code met}
 * @param statusName the name of the status, for display
 * @param due the last day by which it should be done, or of the period of the figure;
 * null if nothing is said
 * @param overdue whether that day is over in China, and nothing says that it was done or
 * cancelled. Never true of a figure
 * @param outcome the result of a target or forecast; null for all others
 * @param day the last day of what is reported last; of a target or forecast, when it was
 * published; null if unknown
 * @param words a summary of what is reported last, in our own words, or the target or
 * forecast in words; null if nobody has written one
 * @param reports how many reports there are; 0 for a target or forecast
 * @param period the period of a target or forecast; null for all others
 * @param story the reports, the newest first
 */
@Schema(name = "ListedPlan")
public record PlanResource(PlanType type, String id, String name, @Nullable String topic, PlaceName place,
		String status, String statusName, @Nullable LocalDate due, boolean overdue, @Nullable PlanOutcome outcome,
		@Nullable LocalDate day, @Nullable String words, int reports, @JsonIgnore @Nullable String period,
		@JsonIgnore List<ReportResource> story) {

	static final Table<PlanResource> TABLE = new Table<>("plans", "Plans, and the results of targets.",
			PlanResource.class)
		.columns("type", "id", "name", "topic")
		.column("place", "place.code")
		.columns("place.name", "status", "statusName", "due", "overdue")
		.column("outcome", "outcome.observation", "The id of the outcome of a target or forecast.")
		.column("outcome_words", "outcome.words", "The outcome in words.")
		.columns("day", "words", "reports")
		.key("type", "id");

	/** Whether it is a target or forecast. */
	@JsonIgnore
	public boolean isFigure() {
		return this.outcome != null;
	}

	/**
	 * The result of a target or forecast.
	 *
	 * @param result whether it was met
	 * @param observation the id of the outcome: the preferred figure of the same series
	 * and period; null if there is none
	 * @param words the outcome in words; null if there is none
	 */
	public record PlanOutcome(PlanResult result, @Nullable UUID observation, @Nullable String words) {
	}

}
