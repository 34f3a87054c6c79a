package org.jincheng.indicators.faces.overview;

import java.util.List;
import java.util.function.UnaryOperator;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.catalogue.place.Surroundings;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.figures.judgement.PlanResult;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.query.CourseOfFigure;
import org.jincheng.indicators.subjects.initiative.InitiativesOfStatus;
import org.jspecify.annotations.Nullable;

/**
 * An overview of a place. Figures cover this place alone, unless the field names others,
 * as {@code joint} does.
 *
 * @param place the place and the places around it
 * @param keyFigures at most 12 key figures, in the order of the ranks of their
 * indicators; if no indicator is ranked, the newest figure of each topic
 * @param topics the topics that have figures, each with its indicators; topics of key
 * figures come first
 * @param plans at most 40 targets and forecasts, those for the latest periods first
 * @param peers key figures that other places of its kind have for the same period, ranked
 * @param initiatives the initiatives at the place, grouped by status
 * @param sources at most 60 sources that say something about the place, the newest first
 * @param joint at most 40 figures that cover this place jointly with others and add up
 * over places, each with the members of its group
 */
@Schema(name = "PlaceOverview")
public record PlaceOverview(Surroundings place, List<KeyFigure> keyFigures, List<TopicOfPlace> topics, List<Plan> plans,
		List<Peers> peers, List<InitiativesOfStatus> initiatives, List<SourceResource> sources,
		List<Observation> joint) {

	/**
	 * A key figure: one that shows how a place develops.
	 *
	 * @param figure the newest figure of the indicator. Outcomes come before plans, and
	 * levels before comparisons
	 * @param change the change that the same source states, or else the change computed
	 * from the figure a year or a period before; null if unknown
	 * @param partOfYear the newest figure of a part of a year after the whole year of
	 * {@code figure}; null if there is none
	 * @param course the values of the years of the series, oldest first. Those in one
	 * list follow each other year by year, with no break between
	 */
	public record KeyFigure(Observation figure, @Nullable Observation change, @Nullable Observation partOfYear,
			List<List<CourseOfFigure.Point>> course) {
	}

	/**
	 * A topic that has figures for the place.
	 *
	 * @param topic the code of the topic
	 * @param name the name of the topic
	 * @param total the number of indicators that have figures for the place. A share
	 * counts once for each whole that it is a share of
	 * @param indicators the first 24 of these indicators: by rank, then by the newest
	 * figures
	 */
	public record TopicOfPlace(String topic, String name, int total, List<IndicatorOfTopic> indicators) {

		TopicOfPlace map(UnaryOperator<Observation> change) {
			return new TopicOfPlace(this.topic, this.name, this.total, this.indicators.stream()
				.map((indicator) -> new IndicatorOfTopic(change.apply(indicator.figure()), indicator.coverage()))
				.toList());
		}

	}

	/**
	 * An indicator that has figures for the place.
	 *
	 * @param figure the newest figure. Outcomes come before plans, and levels before
	 * comparisons
	 * @param coverage the number of figures and the periods that they cover
	 */
	public record IndicatorOfTopic(Observation figure, Coverage coverage) {
	}

	/**
	 * A plan and its outcome.
	 *
	 * @param plan a target or forecast
	 * @param outcome the outcome for the same indicator, unit and period; null if unknown
	 * @param result whether it was met; {@code unknown} without an outcome, whenever its
	 * period ends
	 */
	public record Plan(Observation plan, @Nullable Observation outcome, PlanResult result) {
	}

	/**
	 * A key figure of the place beside those of other places.
	 *
	 * @param figure the figure of this place
	 * @param others the figures of the other places of its kind that lie in the same
	 * place, the highest first. They have the same unit and period, are neither bounds
	 * nor ranges, and are of one publication where one states all
	 * @param standing which rank the place has
	 */
	public record Peers(Observation figure, List<Observation> others, PlaceRank standing) {
	}

	/**
	 * The rank of a place among those of its kind.
	 *
	 * @param rank the rank, from the highest value
	 * @param tied whether another place has the same value
	 * @param ranked the number of places that are ranked
	 * @param places the number of places of its kind that lie in the same place
	 * @param source the id of the source that states all figures; null if they are from
	 * several
	 */
	public record PlaceRank(int rank, boolean tied, int ranked, int places, @Nullable String source) {
	}

}
