package org.jincheng.indicators.reading.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.place.PlaceService.NamedPlace;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.Match;
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
	private static final List<NamedPlace> OTHERS = Lines.rows("places.tsv")
		.stream()
		.map((row) -> new NamedPlace(row.get(0), new Text(row.get(2), row.get(3)),
				row.get(1).isEmpty() ? null : row.get(1)))
		.toList();

	private static final Pattern OF_PEOPLES = WordList.form("county-of-peoples");

	private static final WordList AUTONOMOUS = WordList.of("autonomous-county");

	/**
	 * Counties and districts by their names, in English with their kind and without it.
	 */
	private static final Map<String, List<NamedPlace>> LOCAL = OTHERS.stream()
		.filter(Gazetteer::isLocal)
		.flatMap((place) -> Stream.concat(english(place.name().en()).stream(), Stream.ofNullable(place.name().zh()))
			.map((name) -> Map.entry(name, place)))
		.collect(
				Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

	/** Around a name that a text begins with, which is # in them. */
	private static final Pattern OPENING = WordList.form("opening-name");

	private static final Lexicon<String> PROPER = new Lexicon<>();

	static {
		LOCAL.keySet().forEach((name) -> PROPER.put(name, name));
	}

	private static final String COUNTY = "县";

	/** Characters before a county that are no part of its name. */
	private static final WordList BEFORE_COUNTY = WordList.of("before-county");

	private final Map<String, NamedPlace> places = new HashMap<>();

	/** The places that have a name in full. */
	private final Map<String, Set<NamedPlace>> inFull = new HashMap<>();

	/** The places that lie in another one, by its code. */
	private final Map<String, List<NamedPlace>> inside;

	private final Lexicon<String> names = new Lexicon<>();

	/** The codes of those that the catalogue lacks. */
	private final Set<String> others;

	public Gazetteer(List<NamedPlace> catalogue) {
		Stream.concat(catalogue.stream(), OTHERS.stream())
			.forEach((place) -> this.places.putIfAbsent(place.code(), place));
		this.places.values()
			.forEach((place) -> Stream.of(place.name().en(), place.name().in(Language.ZH))
				.forEach((name) -> this.inFull.computeIfAbsent(name, (_) -> new LinkedHashSet<>()).add(place)));
		this.others = OTHERS.stream().map(NamedPlace::code).collect(Collectors.toCollection(HashSet::new));
		catalogue.forEach((place) -> this.others.remove(place.code()));
		this.inside = this.places.values()
			.stream()
			.filter((place) -> place.parent() != null)
			.collect(Collectors.groupingBy((place) -> Objects.requireNonNull(place.parent())));
		var named = new LinkedHashMap<String, String>();
		catalogue.forEach((place) -> names(place).forEach((name) -> named.putIfAbsent(name, place.code())));
		OTHERS.forEach((place) -> (isLocal(place) ? localNames(place) : names(place))
			.forEach((name) -> named.putIfAbsent(name, place.code())));
		named.forEach(this.names::put);
	}

	private static boolean isLocal(NamedPlace place) {
		return place.parent() != null && !place.code().endsWith("00");
	}

	private static Stream<String> names(NamedPlace place) {
		var chinese = place.name().zh();
		return Stream.concat(english(place.name().en()).stream(),
				(chinese != null) ? chinese(chinese).stream() : Stream.of());
	}

	/**
	 * The names by which a county or district is known everywhere: only those in full,
	 * and none that another one has in full.
	 */
	private Stream<String> localNames(NamedPlace place) {
		var chinese = Objects.requireNonNull(place.name().zh());
		var inShort = AUTONOMOUS.stream()
			.filter(chinese::endsWith)
			.map((kind) -> withoutPeoples(chinese.substring(0, chinese.length() - kind.length()))
					+ kind.substring(kind.length() - 1));
		return Stream.concat(Stream.of(place.name().en(), chinese), inShort)
			.filter((name) -> (name.length() > 2 || name.endsWith(COUNTY)) && !COMMON.contains(name)
					&& this.inFull.getOrDefault(name, Set.of()).size() <= 1);
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
	 * Finds places in Chinese by names that say which place it is only beside others:
	 * districts after the name of their city, or in what is about that, and places whose
	 * names are words too, at the start of a clause of a sentence that names others
	 * beside them: 城区58万人，泽州县45万人.
	 * @param text the sentence
	 * @param named the places that it names
	 * @param about what the text is about; null where nobody knows
	 */
	List<Named> beside(String text, List<Named> named, @Nullable String about) {
		var beside = named.stream()
			.flatMap((outer) -> within(text, this.inside.getOrDefault(outer.code(), List.of()))
				.filter((it) -> it.start() == outer.end() && !COMMON.contains(it.printed(text))));
		var others = (about != null) ? this.inside.getOrDefault(about, List.of()) : List.<NamedPlace>of();
		var isBesideOthers = others.stream()
			.anyMatch((inner) -> named.stream().anyMatch((it) -> it.code().equals(inner.code())));
		var inside = within(text, others).filter((it) -> !COMMON.contains(it.printed(text))
				|| isBesideOthers && (it.start() == 0 || LISTED.hasSign(text.charAt(it.start() - 1))));
		return Stream.concat(beside, inside)
			.filter((it) -> named.stream().noneMatch((other) -> other.overlaps(it.start(), it.end())))
			.distinct()
			.toList();
	}

	/** Where a text has the names of some places. */
	private static Stream<Named> within(String text, List<NamedPlace> places) {
		return places.stream().flatMap((place) -> {
			var name = Objects.requireNonNullElse(place.name().zh(), place.name().en());
			return IntStream.iterate(text.indexOf(name), (at) -> at >= 0, (at) -> text.indexOf(name, at + 1))
				.mapToObj((at) -> new Named(at, at + name.length(), place.code()));
		});
	}

	/**
	 * Returns the place that has a name in full, of several the one that lies in another;
	 * null if there is none.
	 */
	public @Nullable String exact(String name, @Nullable String outer) {
		var same = this.inFull.getOrDefault(name, Set.of());
		return same.stream()
			.filter((it) -> outer != null && isIn(it.code(), outer))
			.findFirst()
			.or(() -> same.stream().filter((it) -> !COMMON.contains(name)).findFirst())
			.map(NamedPlace::code)
			.orElse(null);
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
		var found = printed(this.names, sentence, language)
			.map((name) -> new Named(name.start(), name.end(), name.meaning()));
		return Stream.concat(found, ofPeoples(sentence)).toList();
	}

	/** "Menglian Dai, Lahu and Wa Autonomous County" is Menglian County. */
	private Stream<Named> ofPeoples(String sentence) {
		return OF_PEOPLES.matcher(sentence).results().flatMap((named) -> {
			var places = this.inFull.getOrDefault(named.group(1) + " County", Set.of());
			return (places.size() == 1)
					? places.stream().map((place) -> new Named(named.start(), named.end(), place.code())) : Stream.of();
		});
	}

	/**
	 * Finds the words that name a county or district, which one it may be: the Anji of
	 * "Anji's economy".
	 */
	public static Stream<? extends Stretch> proper(String sentence) {
		return printed(PROPER, sentence, Language.EN);
	}

	/**
	 * Finds the counties that are named without their kind in what is about the place
	 * that they lie in, or what begins with them: "Zhouzhi's exports", "Erenhot, a land
	 * port". Names of one character are words too.
	 * @param about what the text is about; null where nobody knows
	 */
	Stream<Named> inside(String sentence, @Nullable String about) {
		return printed(PROPER, sentence, Language.EN).flatMap((name) -> {
			var places = LOCAL.getOrDefault(name.meaning(), List.of())
				.stream()
				.filter((it) -> (about != null) ? isIn(it.code(), about) : OPENING
					.matcher(Clauses.before(sentence, name.start(), 3) + '#' + Clauses.after(sentence, name.end(), 3))
					.find())
				.filter((it) -> Objects.requireNonNull(it.name().zh()).length() > 2)
				.toList();
			return (places.size() == 1) ? Stream.of(new Named(name.start(), name.end(), places.getFirst().code()))
					: Stream.of();
		});
	}

	private static Stream<Match<String>> printed(Lexicon<String> names, String sentence, Language language) {
		return names.find(sentence)
			.stream()
			.filter((name) -> isPrinted(name.printed(sentence), name.words()) && (language == Language.ZH
					? isApart(sentence, name) : isWhole(sentence, name.start(), name.end())));
	}

	/** Whether a county of two characters is not the end of a word: 示范县 is not 范县. */
	private static boolean isApart(String sentence, Stretch name) {
		var before = (name.start() > 0) ? sentence.charAt(name.start() - 1) : ' ';
		return name.end() - name.start() > 2 || !name.printed(sentence).endsWith(COUNTY)
				|| !Character.isIdeographic(before) || BEFORE_COUNTY.hasSign(before);
	}

	/** Whether a name is printed in its case, and what it ends with in any. */
	private static boolean isPrinted(String printed, String name) {
		var kind = ENGLISH_KINDS.stream().filter(name::endsWith).mapToInt(String::length).findFirst().orElse(0);
		return printed.startsWith(name.substring(0, name.length() - kind));
	}

	private static boolean isWhole(String sentence, int start, int end) {
		// China-Europe trains are of no place.
		var isJoined = sentence.startsWith("-", end) && end + 1 < sentence.length()
				&& Character.isUpperCase(sentence.charAt(end + 1));
		return !isJoined && (start == 0 || !isInWord(sentence.charAt(start - 1)))
				&& (end == sentence.length() || !isInWord(sentence.charAt(end)));
	}

	/** A name joined by a hyphen is another one, as a railway's. */
	private static boolean isInWord(char sign) {
		return Character.isLetterOrDigit(sign) || sign == '-';
	}

	/**
	 * Those of some places that the catalogue lacks, with what they lie in, outer first.
	 */
	public List<NamedPlace> lacking(Stream<String> codes) {
		return codes.flatMap((code) -> chain(code).reversed().stream())
			.filter((place) -> this.others.contains(place.code()))
			.distinct()
			.toList();
	}

	/** Returns the place with a code; null if there is none. */
	public @Nullable NamedPlace place(String code) {
		return this.places.get(code);
	}

	/** Returns the place and those that it lies in, from inside to outside. */
	List<NamedPlace> chain(@Nullable String code) {
		var chain = new ArrayList<NamedPlace>();
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
	boolean isOfKind(NamedPlace place, String kind) {
		if (kind.equals("国")) {
			return place.parent() == null;
		}
		var name = place.name().zh();
		return name != null && (name.endsWith(kind) || kind.equals("省") && name.endsWith("自治区"))
				&& place.parent() != null;
	}

}
