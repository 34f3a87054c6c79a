package org.jincheng.indicators.reading.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.reading.places.Catalogue.KnownPlace;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** The places of the catalogue by all their names, and which lies in which. */
public final class Gazetteer {

	/** What stands before a name in a list. */
	private static final WordList LISTED = WordList.of("before-common-place");

	/** What comes after the name proper in English. */
	private static final WordList ENGLISH_KINDS = WordList.of("kind-of-place");

	/** What comes after the name proper in Chinese, the longest first. */
	private static final WordList CHINESE_KINDS = WordList.of("kind-of-place-zh");

	/** Peoples that autonomous places are named by. */
	private static final WordList PEOPLES = WordList.of("people-of-place");

	/** Names that are words too. */
	private static final Set<String> COMMON = Set.copyOf(Lines.words("place-words-common.zh.tsv"));

	/** Places that are known although they are not in the catalogue. */
	private static final List<KnownPlace> OTHERS = Lines.rows("places.tsv")
		.stream()
		.map((row) -> new KnownPlace(row.get(0), new Text(row.get(2), row.get(3)),
				row.get(1).isEmpty() ? null : row.get(1)))
		.toList();

	private final Map<String, KnownPlace> places = new HashMap<>();

	private final Lexicon<String> names = new Lexicon<>();

	/** The codes of those that the catalogue lacks. */
	private final Set<String> others;

	public Gazetteer(List<KnownPlace> catalogue) {
		Stream.concat(catalogue.stream(), OTHERS.stream())
			.forEach((place) -> this.places.putIfAbsent(place.code(), place));
		this.others = OTHERS.stream().map(KnownPlace::code).collect(Collectors.toCollection(HashSet::new));
		catalogue.forEach((place) -> this.others.remove(place.code()));
		var named = new LinkedHashMap<String, String>();
		for (var place : Stream.concat(catalogue.stream(), OTHERS.stream()).toList()) {
			english(place.name().en()).forEach((name) -> named.putIfAbsent(name, place.code()));
			var chinese = place.name().zh();
			if (chinese != null) {
				chinese(chinese).forEach((name) -> named.putIfAbsent(name, place.code()));
			}
		}
		named.forEach(this.names::put);
	}

	/**
	 * A place in a sentence.
	 *
	 * @param start where its name starts
	 * @param end where it ends
	 * @param code its code
	 */
	public record Named(int start, int end, String code) implements Stretch {

	}

	private static Set<String> english(String name) {
		var names = new HashSet<String>();
		for (var part : name.split("[()]")) {
			var words = part.strip();
			if (words.isEmpty()) {
				continue;
			}
			names.add(words);
			ENGLISH_KINDS.stream()
				.filter(words::endsWith)
				.forEach((kind) -> names.add(words.substring(0, words.length() - kind.length())));
		}
		for (var it : List.copyOf(names)) {
			List.of("u", "v", "yu").forEach((vowel) -> names.add(it.replace("ü", vowel)));
		}
		return names;
	}

	private static Set<String> chinese(String name) {
		if (COMMON.contains(name)) {
			return Set.of();
		}
		var names = new HashSet<>(Set.of(name));
		for (var kind : CHINESE_KINDS) {
			if (name.endsWith(kind)) {
				var proper = withoutPeoples(name.substring(0, name.length() - kind.length()));
				if (proper.length() > 1 && !COMMON.contains(proper)) {
					names.add(proper);
				}
				break;
			}
		}
		return names;
	}

	/**
	 * Finds places whose names are words too, at the start of a clause of a sentence that
	 * names others beside them: 城区58万人，泽州县45万人.
	 * @param text the sentence
	 * @param named the places that it names
	 * @param outer the place that all lie in
	 */
	List<Named> common(String text, List<Named> named, String outer) {
		if (named.stream().noneMatch((it) -> isChild(this.places.get(it.code()), outer))) {
			return List.of();
		}
		var found = new ArrayList<Named>();
		for (var place : this.places.values()) {
			var name = place.name().zh();
			if (name != null && COMMON.contains(name) && isChild(place, outer)) {
				for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
					if (at == 0 || LISTED.hasSign(text.charAt(at - 1))) {
						found.add(new Named(at, at + name.length(), place.code()));
					}
				}
			}
		}
		return found;
	}

	/**
	 * Returns the place that has a name in full, of several the one that lies in another;
	 * null if there is none.
	 */
	public @Nullable String exact(String name, @Nullable String outer) {
		var same = this.places.values()
			.stream()
			.filter((it) -> name.equals(it.name().zh()) || name.equals(it.name().en()))
			.toList();
		return same.stream()
			.filter((it) -> outer != null && isIn(it.code(), outer))
			.findFirst()
			.or(() -> same.stream().filter((it) -> !COMMON.contains(name)).findFirst())
			.map(KnownPlace::code)
			.orElse(null);
	}

	private static boolean isChild(@Nullable KnownPlace place, String outer) {
		return place != null && outer.equals(place.parent());
	}

	/** 大理白族 of 大理白族自治州 is 大理. */
	private static String withoutPeoples(String name) {
		for (var people : PEOPLES) {
			if (name.endsWith(people) && name.length() > people.length() + 1) {
				return withoutPeoples(name.substring(0, name.length() - people.length()));
			}
		}
		return name;
	}

	/** Finds the places that are named in a sentence, the longest names first. */
	public List<Named> find(String sentence, Language language) {
		return this.names.find(sentence)
			.stream()
			.filter((name) -> name.printed(sentence).equals(name.words())
					&& (language == Language.ZH || isWhole(sentence, name.start(), name.end())))
			.map((name) -> new Named(name.start(), name.end(), name.meaning()))
			.toList();
	}

	private static boolean isWhole(String sentence, int start, int end) {
		return (start == 0 || !isInWord(sentence.charAt(start - 1)))
				&& (end == sentence.length() || !isInWord(sentence.charAt(end)));
	}

	/** A name joined by a hyphen is another one, as a railway's. */
	private static boolean isInWord(char sign) {
		return Character.isLetterOrDigit(sign) || sign == '-';
	}

	/**
	 * Those of some places that the catalogue lacks, with what they lie in, outer first.
	 */
	public List<KnownPlace> lacking(Stream<String> codes) {
		return codes.flatMap((code) -> chain(code).reversed().stream())
			.filter((place) -> this.others.contains(place.code()))
			.distinct()
			.toList();
	}

	/** Returns the place with a code; null if there is none. */
	public @Nullable KnownPlace place(String code) {
		return this.places.get(code);
	}

	/** Returns the place and those that it lies in, from inside to outside. */
	List<KnownPlace> chain(@Nullable String code) {
		var chain = new ArrayList<KnownPlace>();
		var place = (code != null) ? this.places.get(code) : null;
		while (place != null && !chain.contains(place)) {
			chain.add(place);
			place = (place.parent() != null) ? this.places.get(place.parent()) : null;
		}
		return chain;
	}

	public boolean isIn(String inner, @Nullable String outer) {
		return !inner.equals(outer) && chain(inner).stream().anyMatch((place) -> place.code().equals(outer));
	}

	/**
	 * Whether a place is of a kind, by what its Chinese name ends with; the country is 国.
	 */
	boolean isOfKind(KnownPlace place, String kind) {
		if (kind.equals("国")) {
			return place.parent() == null;
		}
		var name = place.name().zh();
		return name != null && (name.endsWith(kind) || kind.equals("省") && name.endsWith("自治区"))
				&& place.parent() != null;
	}

}
