package org.jincheng.indicators.catalogue.place;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds or makes the groups of places that figures name by their members. */
@Component
public class PlaceGroups {

	private static final String PLACES = "/places";

	private static final int MAX_CODE_LENGTH = 100;

	private final Places places;

	private final Curated<Place, PlaceRequest> curated;

	private final Curation curation;

	PlaceGroups(Places places, Curated<Place, PlaceRequest> curated, Curation curation) {
		this.places = places;
		this.curated = curated;
		this.curation = curation;
	}

	/**
	 * Returns the code of the group of some places, such as {@code group-140100-140500};
	 * of one place, its own.
	 */
	public static String code(Collection<String> members) {
		var sorted = new TreeSet<>(members);
		return (sorted.size() == 1) ? sorted.first() : "group-" + String.join("-", sorted);
	}

	/**
	 * Makes the group of the places that a figure covers if there is none.
	 * @param place the place that the figure is said to be of
	 * @param references takes what is wrong with them
	 * @return what was added; null if nothing was
	 */
	public @Nullable Change make(String place, Collection<String> members, References references, RevisionDraft draft) {
		var sorted = new TreeSet<>(members).stream().toList();
		if (sorted.isEmpty() || !place.equals(code(sorted))) {
			references.refuse(PLACES, String.join(", ", sorted),
					"Not the members of the place \"%s\".".formatted(place));
			return null;
		}
		if (this.places.findById(place).isPresent()) {
			return null;
		}
		if (place.length() > MAX_CODE_LENGTH) {
			references.refuse(PLACES, String.join(", ", sorted), """
					Too many places for an automatic code: add the group under /api/v1/places, and name it \
					in "place".""");
			return null;
		}
		var known = this.places.codes();
		sorted.forEach((member) -> references.known(PLACES, member, known));
		if (!known.containsAll(sorted)) {
			return null;
		}
		var request = new PlaceRequest(place, name(sorted), PlaceKind.GROUP, null, sorted, null, null, null);
		var wrong = new References();
		this.curated.check(request, wrong);
		wrong.errors().forEach((error) -> references.refuse(PLACES, error.rejected(), error.message()));
		return wrong.errors().isEmpty() ? this.curation.put(this.curated, request, draft) : null;
	}

	private Text name(List<String> members) {
		var names = members.stream().map((code) -> this.places.findById(code).orElseThrow().state().name()).toList();
		var inChinese = names.stream().allMatch((name) -> name.zh() != null);
		return new Text(listed(names, Text::en, ", ", " and "),
				inChinese ? listed(names, (name) -> String.valueOf(name.zh()), "、", "和") : null);
	}

	private static String listed(List<Text> names, Function<Text, String> name, String separator, String last) {
		var words = names.stream().map(name).toList();
		return String.join(separator, words.subList(0, words.size() - 1)) + last + words.getLast();
	}

}
