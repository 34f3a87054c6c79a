package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Tells which places each figure of a text is about, sentence after sentence: those that
 * its sentence speaks of, not its partners and neighbours, else the one that the text is
 * about.
 */
final class PlacesOfFigures {

	private static final int NEAR = 60;

	private static final Phrases ENGLISH_WORDS = Phrases.of("place-words.en.tsv");

	private static final Phrases CHINESE_WORDS = Phrases.of("place-words.zh.tsv");

	/** "National" and the like, which say whose a mean or a total is. */
	private static final Phrases ADJECTIVES = Phrases.of("place-adjectives.en.tsv");

	private static final Set<String> ENGLISH_OTHERS = Set.copyOf(Lines.words("place-cues.en.tsv"));

	private static final List<String> CHINESE_OTHERS = Lines.words("place-cues.zh.tsv");

	private static final List<String> CHINESE_NAMES = Lines.words("place-names.zh.tsv");

	private static final Set<String> KINDS = WordLists.of("after-place");

	private static final Set<String> LOCATIVE = WordLists.of("locative");

	/** What "of" after these makes no subject. */
	private static final Set<String> PARTS = WordLists.of("part-of-place");

	private static final Set<String> DIRECTIONS = WordLists.of("side");

	/** Before "that of" a place, these compare with it. */
	private static final Set<String> COMPARING = WordLists.of("comparing");

	/** How many words a subject has before "in" and a place, and up to its verb. */
	private static final int SUBJECT = 4;

	private static final Set<String> VERBS = WordLists.of("verb-of-place");

	/** Before "by" and places, these go on with a list of them. */
	private static final Set<String> FOLLOWING = WordLists.of("following");

	/** Words before the whole that a share is of. */
	private static final Set<String> SHARES = WordLists.of("share-of");

	/**
	 * Before a place, these make it what others are a part of: "among Shanxi's 11
	 * cities".
	 */
	private static final Set<String> WHOLES = WordLists.of("whole");

	/** What stands between a place in a list and its figure. */
	private static final Set<String> BEFORE_FIGURE = WordLists.of("before-figure-of-place");

	/** Words that go on speaking of the same place. */
	private static final Set<String> PRONOUNS = WordLists.of("pronoun");

	/** What stands before the next of several places that figures are compared with. */
	private static final Pattern NEXT_WHOLE = Pattern.compile("[占于比较居列排].*[0-9%％点个位名][、和及与]$");

	private final Gazetteer gazetteer;

	private final Language language;

	/** The place that the text is about. */
	private final @Nullable String about;

	/** What the sentence before spoke of last. */
	private List<String> last = List.of();

	PlacesOfFigures(Gazetteer gazetteer, Language language, @Nullable String about) {
		this.gazetteer = gazetteer;
		this.language = language;
		this.about = about;
	}

	private enum Role {

		SUBJECT, LOCATIVE, OTHER

	}

	/** Places that are named together, as "Taiyuan and Jincheng". */
	private record Group(int start, int end, List<String> codes, Role role) {

	}

	/** Returns the codes of the places of each quantity of a sentence, in their order. */
	List<List<String>> read(Sentence sentence, List<Quantity> quantities) {
		var text = sentence.text();
		var groups = groups(text);
		var standing = isPronoun(text) ? this.last : List.<String>of();
		var places = new ArrayList<List<String>>();
		for (var quantity : quantities) {
			places.add(quantity.figure() ? of(text, quantity, quantities, groups, standing) : List.of());
		}
		var figures = quantities.stream().filter(Quantity::figure).toList();
		for (var group : groups) {
			if (group.role() == Role.SUBJECT && (figures.isEmpty() || figures.getLast().start() >= group.end())) {
				standing = group.codes();
			}
		}
		this.last = standing;
		return places;
	}

	private List<String> of(String text, Quantity figure, List<Quantity> quantities, List<Group> groups,
			List<String> standing) {
		Group before = null;
		for (var group : groups) {
			if (group.end() <= figure.start() && group.role() == Role.SUBJECT) {
				before = group;
			}
		}
		var places = (before != null) ? distributed(text, figure, quantities, before, groups) : standing;
		var inside = inside(text, figure, quantities, groups, places);
		if (inside != null) {
			return inside;
		}
		if (!places.isEmpty()) {
			return places;
		}
		return (this.about != null) ? List.of(this.about) : List.of();
	}

	/**
	 * A place right after the figure that lies in the one spoken of: "20 parks in
	 * Gaoping".
	 */
	private @Nullable List<String> inside(String text, Quantity figure, List<Quantity> quantities, List<Group> groups,
			List<String> places) {
		var outer = places.isEmpty() ? this.about : (places.size() == 1) ? places.getFirst() : null;
		for (var group : groups) {
			if (group.role() == Role.LOCATIVE && group.start() >= figure.end() && group.start() - figure.end() < NEAR
					&& Clauses.separators(text.substring(figure.end(), group.start()), "") == 0
					&& quantities.stream().noneMatch((it) -> it.start() >= figure.end() && it.end() <= group.start())
					&& group.codes().stream().allMatch((code) -> this.gazetteer.isIn(code, outer))) {
				return group.codes();
			}
		}
		return null;
	}

	/** "A, B and C had 1, 2 and 3, respectively": each has its own. */
	private List<String> distributed(String text, Quantity figure, List<Quantity> quantities, Group group,
			List<Group> groups) {
		if (group.codes().size() < 2) {
			return group.codes();
		}
		var next = groups.stream()
			.filter((it) -> it.start() > group.start() && it.role() == Role.SUBJECT)
			.mapToInt(Group::start)
			.min()
			.orElse(text.length());
		var semicolon = Math.max(text.indexOf('；', group.end()), text.indexOf(';', group.end()));
		var last = (semicolon > 0) ? Math.min(next, semicolon) : next;
		var each = text.substring(group.end(), last).toLowerCase(Locale.ROOT);
		if (!each.contains("respectively") && !each.contains("分别") && !each.contains("依次")) {
			return group.codes();
		}
		var figures = quantities.stream()
			.filter((it) -> it.figure() && it.start() >= group.end() && it.end() <= last)
			.toList();
		var many = group.codes().size();
		var at = figures.indexOf(figure);
		var own = at >= 0 && (figures.size() % many == 0
				|| at < many && figures.size() > many && isList(text, figures.subList(0, many)));
		return own ? List.of(group.codes().get(at % many)) : group.codes();
	}

	/** Whether several figures are a list, as that of several places before is one. */
	private static boolean isList(String text, List<Quantity> figures) {
		return figures.size() > 1
				&& IntStream.range(1, figures.size()).allMatch((i) -> Respective.isListed(text, figures, i));
	}

	private boolean isPronoun(String text) {
		if (this.language == Language.ZH) {
			return text.startsWith("其") && !text.startsWith("其次") || text.startsWith("该");
		}
		var end = text.indexOf(' ');
		return end > 0 && PRONOUNS.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
	}

	/**
	 * Finds the places that a sentence names in any role, also by adjectives, in order.
	 * Those that the sentence before spoke of are known until this one is read.
	 */
	List<Gazetteer.Named> named(String text) {
		var named = inWords(text, (this.language == Language.ZH) ? CHINESE_WORDS : ENGLISH_WORDS,
				this.gazetteer.find(text, this.language));
		if (this.language == Language.EN) {
			named = inWords(text, ADJECTIVES, named);
			named.removeIf((name) -> name.code().equals("CN") && isRegion(text, name));
		}
		named.sort(Comparator.comparingInt(Gazetteer.Named::start));
		return named;
	}

	/** North China is no country. */
	private static boolean isRegion(String text, Gazetteer.Named name) {
		var words = Clauses.words(text.substring(Math.max(0, name.start() - NEAR), name.start()));
		return !words.isEmpty() && DIRECTIONS.contains(words.getLast());
	}

	private List<Gazetteer.Named> inWords(String text, Phrases phrases, List<Gazetteer.Named> before) {
		var named = new ArrayList<>(before);
		for (var word : phrases.find(text)) {
			var code = spokenOf(word.meaning(), text, word.start(), named);
			if (code != null && named.stream().noneMatch((it) -> it.start() < word.end() && word.start() < it.end())) {
				named.add(new Gazetteer.Named(word.start(), word.end(), code));
			}
		}
		return named;
	}

	private List<Group> groups(String text) {
		var named = inWords(text, (this.language == Language.ZH) ? CHINESE_WORDS : ENGLISH_WORDS,
				this.gazetteer.find(text, this.language));
		if (this.language == Language.ZH && this.about != null) {
			named.addAll(this.gazetteer.common(text, List.copyOf(named), this.about));
		}
		named.sort(Comparator.comparingInt(Gazetteer.Named::start));
		var groups = new ArrayList<Group>();
		for (var name : named) {
			var previous = groups.isEmpty() ? null : groups.getLast();
			var between = (previous != null) ? text.substring(previous.end(), name.start()) : "";
			if (previous != null && isNested(between)) {
				// The inner one of 山西省晋城市 and of "Shanxi's Jincheng".
				groups.set(groups.size() - 1,
						new Group(previous.start(), end(text, name), List.of(name.code()), previous.role()));
			}
			else if (previous != null && isList(between)) {
				var codes = new ArrayList<>(previous.codes());
				if (!codes.contains(name.code())) {
					codes.add(name.code());
				}
				groups.set(groups.size() - 1,
						new Group(previous.start(), end(text, name), List.copyOf(codes), previous.role()));
			}
			else {
				groups.add(new Group(name.start(), end(text, name), List.of(name.code()), role(text, name)));
			}
		}
		return groups;
	}

	/** Where the name ends, with "province" or "County" after it. */
	private static int end(String text, Gazetteer.Named name) {
		var after = text.substring(name.end(), Math.min(text.length(), name.end() + 14));
		for (var kind : KINDS) {
			if (after.regionMatches(true, 1, kind, 0, kind.length()) && after.startsWith(" ")) {
				return name.end() + 1 + kind.length();
			}
		}
		return name.end();
	}

	private boolean isNested(String between) {
		return (this.language == Language.ZH) ? between.isEmpty() : between.equals("'s ") || between.equals("’s ");
	}

	private boolean isList(String between) {
		return switch (between.strip()) {
			case "、", "和", "与", "及", "以及", "and", "&", "as well as" -> true;
			case ",", ", and" -> this.language == Language.EN;
			default -> this.language == Language.EN && isListWithDirection(between);
		};
	}

	/** "Northwest Gansu and Northeast Liaoning". */
	private static boolean isListWithDirection(String between) {
		var words = Clauses.words(between);
		return words.size() == 2 && words.getFirst().equals("and") && DIRECTIONS.contains(words.getLast())
				&& Clauses.separators(between, ",") == 0;
	}

	/** The place that "the city" is: the one spoken of before, or that of the text. */
	private @Nullable String spokenOf(String kind, String text, int at, List<Gazetteer.Named> named) {
		for (var name : named.reversed()) {
			var place = this.gazetteer.place(name.code());
			if (name.end() <= at && place != null && !kind.equals("国") && this.gazetteer.isOfKind(place, kind)
					&& role(text, name) == Role.SUBJECT) {
				return name.code();
			}
		}
		for (var code : this.last) {
			var place = this.gazetteer.place(code);
			if (place != null && this.last.size() == 1 && this.gazetteer.isOfKind(place, kind)) {
				return code;
			}
		}
		return this.gazetteer.chain(this.about)
			.stream()
			.filter((place) -> this.gazetteer.isOfKind(place, kind))
			.map(Catalogue.KnownPlace::code)
			.findFirst()
			.orElse(null);
	}

	private Role role(String text, Gazetteer.Named name) {
		return (this.language == Language.ZH) ? chineseRole(text, name) : englishRole(text, name);
	}

	private Role chineseRole(String text, Gazetteer.Named name) {
		if (CHINESE_NAMES.stream().anyMatch((word) -> text.startsWith(word, name.end()))
				|| Ranks.of(Language.ZH).isRank(text, name.end() + 1) || isNextWhole(text, name.start())) {
			return Role.OTHER;
		}
		var before = text.substring(Math.max(0, name.start() - 4), name.start());
		if (name.code().equals("CN") && before.contains("占")) {
			return Role.OTHER;
		}
		var isMean = text.startsWith("平均", name.end());
		if ((name.code().equals("CN") || isMean) && (before.endsWith("是") || before.endsWith("为"))) {
			return Role.OTHER;
		}
		if (before.endsWith("在") || before.endsWith("于")) {
			return Role.LOCATIVE;
		}
		return CHINESE_OTHERS.stream().anyMatch(before::endsWith) ? Role.OTHER : Role.SUBJECT;
	}

	/** 占全省的51.8%、全国的42.6%; 高于全国2.1、全省1.5个百分点. */
	private static boolean isNextWhole(String text, int at) {
		var before = text.substring(Math.max(Clauses.start(text, at), at - NEAR), at);
		return NEXT_WHOLE.matcher(before).find();
	}

	private Role englishRole(String text, Gazetteer.Named name) {
		var isLead = text.startsWith("Among ") && Clauses.start(text, name.start()) == 0;
		if (isLead || isPartOfName(text, end(text, name)) || isCapitals(text, name) || isWhole(text, name)) {
			return Role.OTHER;
		}
		if (PlaceComparisons.of(Language.EN).endsBefore(text, name.start())
				|| Ranks.of(Language.EN).isOfRank(text, name.start())) {
			return Role.OTHER;
		}
		var words = Clauses.words(text.substring(Math.max(0, name.start() - NEAR), name.start()));
		if (name.code().equals("CN") && !words.isEmpty() && DIRECTIONS.contains(words.getLast())) {
			// North China is a region; "North China's Shanxi" speaks of Shanxi.
			if (!isPossessive(text, name.end())) {
				return Role.OTHER;
			}
			words = words.subList(0, words.size() - 1);
			if (words.isEmpty()) {
				return Role.SUBJECT;
			}
		}
		var gap = text.substring(Math.max(0, name.start() - 2), name.start());
		if (words.isEmpty() || gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf('"') >= 0) {
			return Role.SUBJECT;
		}
		if (!WHOLES.contains(words.getLast()) && isBeforeFigure(text, end(text, name))) {
			return Role.SUBJECT;
		}
		var word = words.getLast();
		if (word.equals("the") && words.size() > 1) {
			word = words.get(words.size() - 2);
			words = words.subList(0, words.size() - 1);
		}
		if (word.equals("by") && words.size() > 1 && FOLLOWING.contains(words.get(words.size() - 2))) {
			return Role.SUBJECT;
		}
		var possessive = isPossessive(text, end(text, name));
		if (LOCATIVE.contains(word)) {
			return leads(text, name.start()) ? Role.SUBJECT : Role.LOCATIVE;
		}
		if (word.equals("of")) {
			var part = words.size() > 1 && PARTS.contains(words.get(words.size() - 2)) || words.size() > 2
					&& words.get(words.size() - 2).equals("that") && COMPARING.contains(words.get(words.size() - 3));
			var leads = words.size() == 1;
			return ((part || possessive) && !leads) ? Role.OTHER : Role.SUBJECT;
		}
		return ENGLISH_OTHERS.contains(word) ? Role.OTHER : Role.SUBJECT;
	}

	/**
	 * Whether a place after "in" is what a clause speaks of: "in Gaoping, output rose 5
	 * percent", "output in Gaoping rose 5 percent".
	 */
	private static boolean leads(String text, int at) {
		var start = Clauses.start(text, at);
		var before = text.substring(start, at);
		var words = Clauses.words(before);
		if (words.size() == 1) {
			return start == 0 || text.charAt(start - 1) == ';';
		}
		var isSubject = words.size() <= SUBJECT && before.chars().noneMatch(Character::isDigit)
				&& words.stream().noneMatch((word) -> word.endsWith("ed") || word.endsWith("ing"));
		var after = Clauses.words(text.substring(at, Clauses.end(text, at)));
		return isSubject && after.stream().skip(1).limit(SUBJECT).anyMatch(VERBS::contains);
	}

	/** "30 percent of the country's total", "half of the exports nationwide". */
	private static boolean isWhole(String text, Gazetteer.Named name) {
		var near = text.substring(Math.max(0, name.start() - NEAR), name.start());
		var before = near.substring(Clauses.start(near, near.length()));
		return name.code().equals("CN") && SHARES.stream().anyMatch((share) -> {
			var at = before.lastIndexOf(share);
			return at >= 0 && before.substring(at).chars().noneMatch(Character::isDigit)
					&& Clauses.words(before.substring(at)).stream().noneMatch(VERBS::contains);
		});
	}

	/** "followed by Guizhou's 10.4 percent", "then Linfen with 3 million". */
	private static boolean isBeforeFigure(String text, int end) {
		return BEFORE_FIGURE.stream().filter((link) -> text.startsWith(link, end)).anyMatch((link) -> {
			var at = end + link.length();
			return at < text.length() && Character.isDigit(text.charAt(at));
		});
	}

	private static boolean isPossessive(String text, int end) {
		return text.startsWith("'s", end) || text.startsWith("’s", end);
	}

	/** "Jincheng Institute of Technology" is no place, "Shanxi GDP" speaks of one. */
	private static boolean isPartOfName(String text, int end) {
		return end + 2 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1))
				&& Character.isLowerCase(text.charAt(end + 2));
	}

	private static boolean isCapitals(String text, Gazetteer.Named name) {
		var word = text.substring(name.start(), name.end());
		return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
	}

}
