package org.jincheng.indicators.faces.overview;

import java.util.List;
import java.util.function.UnaryOperator;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.catalogue.place.Surroundings;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.initiative.InitiativesOfStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place. Its figures are its own, never those of a group that it is
 * in, unless it is said otherwise.
 *
 * @param place the place, with those around it
 * @param keyFigures the figures of its ranked indicators, in the order of their ranks, at
 * most 12; if none of them is ranked, the newest figure of each topic
 * @param topics its topics, each with its indicators; those with the first ranks first
 * @param plans its targets and forecasts, those for the latest periods first, at most 40
 * @param peers the key figures that other places have too
 * @param initiatives what is done, under way or planned by the city that the service is
 * about, from planned to done; empty for other places
 * @param sources the sources that speak of it, the last first, at most 60
 * @param joint the figures of the groups that it is in, each with its members, at most 40
 */
@Schema(name = "PlaceOverview")
public record PlaceOverview(Surroundings place, List<KeyFigure> keyFigures, List<TopicOfPlace> topics, List<Plan> plans,
		List<Peers> peers, List<InitiativesOfStatus> initiatives, List<SourceResource> sources,
		List<Observation> joint) {

	/**
	 * A figure that tells how a place develops.
	 *
	 * @param figure the newest figure of an indicator: an outcome before a plan, a level
	 * before what is compared
	 * @param change its change that the source states beside it, or else the one derived
	 * from it and the figure of the year before, or of the period before; null where none
	 * is known
	 */
	public record KeyFigure(Observation figure, @Nullable Observation change) {
	}

	/**
	 * What a place has figures of, of one topic.
	 *
	 * @param topic the code of the topic
	 * @param name the name of the topic
	 * @param total how many indicators the place has figures of; one that is a share of
	 * several wholes counts once for each
	 * @param indicators the first of them, at most 24: by rank, then those with the
	 * newest figures
	 */
	public record TopicOfPlace(String topic, String name, int total, List<IndicatorOfTopic> indicators) {

		TopicOfPlace told(UnaryOperator<Observation> told) {
			return new TopicOfPlace(this.topic, this.name, this.total,
					this.indicators.stream()
						.map((indicator) -> new IndicatorOfTopic(told.apply(indicator.figure()), indicator.coverage()))
						.toList());
		}

	}

	/**
	 * What a place has of an indicator.
	 *
	 * @param figure its newest figure: an outcome before a plan, a level before what is
	 * compared
	 * @param coverage how many figures there are of it, and of which periods
	 */
	public record IndicatorOfTopic(Observation figure, Coverage coverage) {
	}

	/**
	 * Something planned, and what came of it.
	 *
	 * @param plan a target or a forecast
	 * @param outcome the outcome of the same indicator, unit and period; null where none
	 * is known
	 */
	public record Plan(Observation plan, @Nullable Observation outcome) {
	}

	/**
	 * A key figure beside those of other places.
	 *
	 * @param figure the figure of the place
	 * @param others what is comparable with it at places that it lies in, beside it and
	 * in it, in this order and at most 6: in the same unit, of the same period or else
	 * the newest
	 */
	public record Peers(Observation figure, List<Observation> others) {
	}

}
