package org.jincheng.indicators.faces.search;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * The entries that words find.
 *
 * @param items the entries, the best first
 * @param suggestions names that are near the words, if some of them are found nowhere
 */
@Schema(name = "SearchResult")
record SearchResult(List<Hit> items, List<String> suggestions) {

	/**
	 * An entry that was found.
	 *
	 * @param type the type of the entry
	 * @param code the code of the entry; of a category, with the code of the dimension
	 * before it
	 * @param name the name of the entry
	 * @param description the definition or another description; null if there is none
	 * @param highlight the name that was found, if it is not {@code name}
	 * @param href the path of the entry
	 * @param figures how many current figures it has, at the place if one is given; at
	 * most 10000 are counted. Null for entries other than indicators, places and sources
	 * @param newest the newest period of these figures; null if there are none
	 */
	@Schema(name = "SearchHit")
	record Hit(EntryType type, String code, String name, @Nullable String description, @Nullable String highlight,
			String href, @Nullable Long figures, @Nullable String newest) {
	}

}
