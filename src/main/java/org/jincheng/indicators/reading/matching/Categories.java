package org.jincheng.indicators.reading.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.places.Catalogue.KnownCategory;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;

/** Finds the categories that words name, by which measures have parts. */
final class Categories {

	private final Map<String, KnownCategory> categories;

	private final Language language;

	/** Words for categories, with their dimensions and codes. */
	private final Lexicon<String> names;

	Categories(Map<String, KnownCategory> categories, Language language) {
		this.categories = categories;
		this.language = language;
		this.names = Lexicon.phrases("categories." + language.code() + ".tsv");
		var dimensions = new HashMap<String, Set<String>>();
		categories.values()
			.forEach((category) -> dimensions.computeIfAbsent(name(category), (_) -> new HashSet<>())
				.add(category.dimension()));
		categories.forEach((id, category) -> {
			var name = name(category);
			var said = this.names.startingAt(name, 0);
			// What the file says of the whole name holds; what several dimensions call
			// so is not sure.
			if ((said == null || said.end() < name.length())
					&& Objects.requireNonNull(dimensions.get(name)).size() == 1) {
				this.names.put(name, id);
			}
		});
	}

	private String name(KnownCategory category) {
		return category.name().in(this.language).toLowerCase(Locale.ROOT);
	}

	/** A sentence without the names of places that are no categories. */
	String without(String text, List<? extends Stretch> places) {
		return Stretch.blank(text, places.stream().filter((place) -> find(place.printed(text)).isEmpty()).toList());
	}

	/** The words of a clause for the categories of a part. */
	String words(String clause, Where part) {
		return find(clause).stream()
			.filter((it) -> part.ids().anyMatch(it.meaning()::equals))
			.map((it) -> " " + it.printed(clause))
			.collect(Collectors.joining());
	}

	List<Match<String>> find(String words) {
		return this.names.find(words).stream().filter((it) -> this.categories.containsKey(it.meaning())).toList();
	}

	/** Words with blanks around those for categories. */
	String apart(String words) {
		var apart = new StringBuilder(words);
		find(words).reversed().forEach((it) -> apart.insert(it.end(), ' ').insert(it.start(), ' '));
		return apart.toString();
	}

	/**
	 * The categories that words name, with the words for each: of one dimension the only
	 * one.
	 * @return the words by dimension and code
	 */
	Map<String, String> in(String words) {
		var found = new HashMap<String, String>();
		var all = find(words);
		for (var match : all) {
			var dimension = dimension(match.meaning());
			if (all.stream().filter((it) -> dimension(it.meaning()).equals(dimension)).count() == 1) {
				found.put(match.meaning(), match.printed(words));
			}
		}
		return found;
	}

	static String dimension(String id) {
		return id.substring(0, id.indexOf('/'));
	}

	static String code(String id) {
		return id.substring(id.indexOf('/') + 1);
	}

}
