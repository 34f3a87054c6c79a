package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jincheng.indicators.catalogue.place.Surroundings;
import org.jincheng.indicators.catalogue.place.Surroundings.NearbyPlace;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.faces.overview.PlaceOverview.TopicOfPlace;
import org.jincheng.indicators.subjects.initiative.InitiativesOfStatus;
import org.jincheng.indicators.subjects.plan.PlanResource;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a place shows, in the words of the page.
 *
 * @param place the place, with those around it
 * @param story how it stands, in a few phrases
 * @param sections its parts, of which the first has the key figures
 */
record PlaceParts(Surroundings place, List<PlaceStory.Phrase> story, List<Section> sections) {

	/** The places that contain it, the largest first. */
	List<NearbyPlace> trail() {
		return this.place.parents().reversed();
	}

	/** The name of the place that contains it; its own if none does. */
	String within() {
		return this.place.parents().isEmpty() ? this.place.name() : this.place.parents().getFirst().name();
	}

	/** The part that heads the page; empty if there are no figures. */
	List<Section> head() {
		return this.sections.stream().limit(1).toList();
	}

	/** The parts that can be folded. */
	List<Section> folded() {
		return this.sections.stream().skip(1).toList();
	}

	/**
	 * A part of the page.
	 *
	 * @param id what links to it name
	 * @param title its heading
	 * @param count how many things it has; null if nobody counts them
	 * @param lead a sentence about it; null if there is none
	 * @param body what it shows
	 */
	record Section(String id, String title, @Nullable Integer count, @Nullable String lead, Body body) {
	}

	/** What a part of the page shows. */
	sealed interface Body {

	}

	/**
	 * Figures on cards and in charts.
	 *
	 * @param cards the cards
	 * @param charts the charts
	 * @param more the topic, if not all of its figures are shown
	 */
	record Figures(List<Card> cards, List<PlaceChart> charts, @Nullable TopicOfPlace more) implements Body {

		static Figures of(List<Card> cards) {
			return new Figures(cards, List.of(), null);
		}

	}

	/**
	 * What has no figure of its own.
	 *
	 * @param board the initiatives of each status
	 */
	record Board(List<InitiativesOfStatus> board) implements Body {

		/** Whether some are left out. */
		boolean isPart() {
			return this.board.stream().anyMatch((some) -> some.total() > some.initiatives().size());
		}

	}

	/**
	 * What was reported last.
	 *
	 * @param plans what it was reported of
	 */
	record Reported(List<PlanResource> plans) implements Body {
	}

	/**
	 * Publications.
	 *
	 * @param works the publications
	 */
	record Works(List<SourceResource> works) implements Body {
	}

	/**
	 * A figure, with others and what has to be known of it.
	 *
	 * @param look {@code joint} for a joint figure, {@code old} for one that is old
	 * beside others, else empty
	 * @param figure the figure; null on a card of a park
	 * @param name what the card is about
	 * @param indicator the code of the indicator; null on a card of a park
	 * @param spark the course of the figure; null where it is too short
	 * @param beside the other figures
	 * @param rank the rank among other places; null where there is none
	 * @param notes what has to be known
	 * @param coverage how many figures there are of which periods; null where that is not
	 * told
	 */
	record Card(String look, @Nullable PageFigure figure, String name, @Nullable String indicator,
			@Nullable Spark spark, List<Beside> beside, @Nullable String rank, List<String> notes,
			@Nullable String coverage) {
	}

	/**
	 * A figure beside another one.
	 *
	 * @param figure the figure
	 * @param note what has to be known of it
	 */
	record Beside(PageFigure figure, String note) {
	}

	/**
	 * A chart of an indicator.
	 *
	 * @param code the code of the indicator
	 * @param name its name
	 * @param title the title of the chart
	 * @param query what it shows, as a query
	 */
	record PlaceChart(String code, String name, String title, String query) {
	}

}
