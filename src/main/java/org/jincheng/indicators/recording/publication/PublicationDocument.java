package org.jincheng.indicators.recording.publication;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/**
 * A publication: its source, what is new in the catalogue with it, and its statements
 * with all that they state. Each part is the body of the single write of that resource,
 * without what its position says already.
 *
 * @param source the publication itself
 * @param defaults what holds for all figures that do not say otherwise: status, prices,
 * priceYear, unit, period and place; they are copied into those figures when they are
 * recorded, and absent in answers
 * @param publishers the publishers that are new
 * @param sources the other sources that it is related to and that are new
 * @param topics the topics that are new; those that exist are only named
 * @param units the units that are new
 * @param places the places that are new
 * @param dimensions the dimensions that are new
 * @param categories the categories that are new
 * @param indicators the indicators that are new, each with its type; about says which
 * statements are about them
 * @param parks the parks that are new
 * @param statements its sentences, with what they state
 */
// Each part stays JSON here: it is read by itself, so that all faults are told at once.
@Schema(name = "Publication")
record PublicationDocument(@JsonDeserialize(as = ObjectNode.class) Object source,
		@JsonDeserialize(as = ObjectNode.class) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object defaults,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> publishers,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> sources,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> topics,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> units,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> places,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> dimensions,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> categories,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> indicators,
		@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> parks,
		List<PublishedStatement> statements) {

	/**
	 * The lists of parts at the head, in an order in which each refers to those before.
	 */
	static final List<String> HEAD = List.of("publishers", "sources", "topics", "units", "places", "dimensions",
			"categories", "parks", "indicators");

	/**
	 * Returns the parts at the head that are new in a collection.
	 * @param list the name of the list, which is that of the collection
	 */
	List<Object> head(String list) {
		return orNone(switch (list) {
			case "publishers" -> this.publishers;
			case "sources" -> this.sources;
			case "topics" -> this.topics;
			case "units" -> this.units;
			case "places" -> this.places;
			case "dimensions" -> this.dimensions;
			case "categories" -> this.categories;
			case "indicators" -> this.indicators;
			case "parks" -> this.parks;
			default -> throw new IllegalArgumentException(list);
		});
	}

	/** Returns how many parts it has. */
	int size() {
		return HEAD.stream().mapToInt((list) -> head(list).size()).sum()
				+ this.statements.stream().mapToInt(PublishedStatement::size).sum();
	}

	static <T> List<T> orNone(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

	/**
	 * A sentence of the publication, with what it states.
	 *
	 * @param paragraph the paragraph of the body text, from 1
	 * @param sentence the sentence of the paragraph, from 1
	 * @param gist what it says, in our own words; null while nobody has found them, and
	 * it is told by its figures
	 * @param about what it speaks of beside its figures
	 * @param figures the figures that it states
	 * @param initiatives what it says is done, under way or planned and has no figure;
	 * another sentence that speaks of the same names it in about
	 */
	record PublishedStatement(@Schema(example = "2") Integer paragraph, @Schema(example = "1") Integer sentence,
			@JsonDeserialize(as = ObjectNode.class) @Nullable Object gist, @Nullable About about,
			@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> figures,
			@JsonDeserialize(contentAs = ObjectNode.class) @Nullable List<Object> initiatives) {

		int size() {
			return 1 + orNone(this.figures).size() + orNone(this.initiatives).size()
					+ ((this.about != null) ? this.about.size() : 0);
		}

	}

	/**
	 * What a statement speaks of beside its figures.
	 *
	 * @param indicators the codes of indicators
	 * @param parks the ids of parks
	 * @param initiatives the ids of initiatives
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
