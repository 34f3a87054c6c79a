package org.jincheng.indicators.reading.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Changes;
import org.jincheng.indicators.reading.numerals.Conversions;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.Multiples;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Respective;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** Finds what the numbers of a sentence are said of. */
final class Subjects {

	/** How far back and ahead words count. */
	private static final int FAR = 160;

	private static final Pattern CLAUSE = Pattern
		.compile("[,;:，；：、。(（)）—]|--| while | whereas | but | although | and (?=[a-z]+ed )");

	private static final Pattern CLAUSE_ZH = Pattern.compile("[,;:，；：。(（)）]");

	private static final Pattern RISE = WordList.form("rise-of");

	/** What only says where something is. */
	private static final Pattern APART = WordList.form("apart");

	/** Words that no name ends with. */
	private static final Pattern NO_END = Pattern.compile("(?: of| \\p{L}+ing)$");

	private static final WordList NO_NOUN = WordList.of("ends-noun");

	/** Words that are of no name. */
	private static final WordList NO_NAME = WordList.of("no-name");

	private static final Set<String> VERBS = Stream.of("past", "present", "before-verb", "verb-of-place", "relative")
		.flatMap((use) -> WordList.of(use).stream())
		.collect(Collectors.toUnmodifiableSet());

	/**
	 * The most characters of a name in Chinese, and twice the words of one in English.
	 */
	private static final int MAX_NAME = 20;

	private static final WordList NOT_MEASURED = WordList.of("not-measured-zh");

	private static final WordList SHARES = WordList.of("share-zh");

	private static final WordList STARTS = WordList.of("start-zh");

	private static final WordList ENDS = WordList.of("end-zh");

	private final Language language;

	private final List<String> notMeasured;

	/** Whether a word is of the name of something measured. */
	private final Predicate<String> known;

	/** Names with words in them that say nothing elsewhere: 自然增长率. */
	private final Lexicon<String> names = new Lexicon<>();

	Subjects(Language language, List<String> names, Predicate<String> known) {
		this.language = language;
		this.known = known;
		this.notMeasured = NOT_MEASURED.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
		names.stream()
			.filter((name) -> language == Language.ZH && !withoutNoise(name).equals(name))
			.forEach((name) -> this.names.put(name, name));
	}

	/**
	 * What a number is said of.
	 *
	 * @param phrase the words that say it; blank where it is said of what the number
	 * before it is
	 * @param before what the clauses before say, since the number before
	 */
	record Subject(String phrase, String before) {

		boolean isCarried() {
			return this.phrase.isBlank();
		}

	}

	Subject of(Quantity figure) {
		var text = figure.text();
		var own = Respective.subject(figure);
		if (!own.isBlank()) {
			var clauses = clauses(own);
			var first = Respective.listed(figure, Respective::isListed).getFirst();
			var all = text.substring((first.figureBefore() != null) ? first.from() : first.endOfPrevious(),
					first.start());
			return new Subject(clauses.isEmpty() ? "" : withoutWhole(clauses.getLast(), figure),
					String.join(" ", clauses(all)));
		}
		var last = figure.figureBefore();
		var start = Math.max(figure.from(), figure.start() - FAR);
		var clauses = clauses(withoutRest(text.substring(start, figure.start()), last));
		var phrase = clauses.isEmpty() ? "" : withoutWhole(clauses.getLast(), figure);
		var before = String.join(" ", clauses.subList(0, Math.max(0, clauses.size() - 1)));
		var after = withoutNoise(after(figure));
		var isCount = Draft.COUNTS.contains(String.valueOf(figure.unit())) && !figure.change();
		if (this.language == Language.ZH) {
			phrase = (isCount && !after.isBlank()) ? phrase + " " + after : phrase;
		}
		else if (hasWords(after) && (isCount || isBeforeNoun(figure))) {
			return new Subject(clauses(after).getFirst(), String.join(" ", clauses));
		}
		else if (phrase.isBlank() ? isSaidAfter(own(after, figure), figure, last)
				: text.startsWith(" of ", figure.end()) && !figure.change() && !figure.isIn("percent")) {
			phrase = phrase + " " + after;
		}
		return new Subject(hasWords(phrase) ? phrase.strip() : "", before);
	}

	/**
	 * "5 billion yuan and imports fell 3 percent" goes on with what is of the next one.
	 */
	private static String own(String after, Quantity figure) {
		var next = (" " + after).lastIndexOf(" and ");
		return (next >= 0 && Clauses.areJoined(figure.text(), figure.end(), figure.next())
				&& figure.next() < figure.text().length()) ? after.substring(0, Math.max(0, next - 1)) : after;
	}

	/** Whether a list of figures goes on with what was told of before. */
	boolean isListCarried(Quantity figure) {
		return of(Respective.listed(figure, Respective::isListed).getFirst()).isCarried();
	}

	/** What a share is a share of is not what it is said of: 占全省出口的76%. */
	private String withoutWhole(String clause, Quantity figure) {
		var share = SHARES.stream().mapToInt(clause::lastIndexOf).max().orElse(-1);
		return (share >= 0 && String.valueOf(figure.unit()).startsWith("percent")) ? clause.substring(0, share)
				: clause;
	}

	/** What of the words between two numbers is not said of the first one. */
	private String withoutRest(String between, @Nullable Quantity last) {
		var plain = Clauses.withoutAsides(between);
		var end = ((this.language == Language.ZH) ? CLAUSE_ZH : CLAUSE).matcher(plain);
		return (last != null && end.find()) ? plain.substring(end.end()) : plain;
	}

	/** Whether what is measured follows its unit: "a 9,490-square-kilometer area". */
	private static boolean isBeforeNoun(Quantity figure) {
		var word = Clauses.wordAfter(figure.text(), figure.end());
		return !figure.change() && !figure.isRank() && figure.text().startsWith(" ", figure.end()) && !word.isEmpty()
				&& !NO_NOUN.contains(word) && !Words.isGeneric(Words.stem(word));
	}

	/** Whether words after a figure say what it is of: "a 5 percent rise in exports". */
	private boolean isSaidAfter(String after, Quantity figure, @Nullable Quantity last) {
		return (!figure.change() || last == null || RISE.matcher(after).find())
				&& Words.of(after).stream().anyMatch((word) -> !Words.isGeneric(word) && this.known.test(word));
	}

	/**
	 * The noun phrase of a subject, as a name for what nobody knows; blank if it has
	 * none.
	 */
	String nounPhrase(Subject subject) {
		if (this.language == Language.ZH) {
			var phrase = subject.phrase().replace(" ", "");
			return (phrase.length() >= 2 && phrase.length() <= MAX_NAME) ? phrase : "";
		}
		var noun = new ArrayList<String>();
		for (var word : subject.phrase().replace("'s ", " ").strip().split("[^\\p{L}\\p{N}-]+")) {
			var lower = word.toLowerCase(Locale.ROOT);
			var isEnd = VERBS.contains(lower) || NO_NAME.contains(lower)
					|| (noun.isEmpty() ? lower.length() < 2 || NO_NOUN.contains(lower)
							: lower.endsWith("ed") || NO_NOUN.contains(lower) && !lower.equals("of"));
			if (isEnd && !noun.isEmpty()) {
				break;
			}
			if (!isEnd) {
				noun.add(word);
			}
		}
		var name = NO_END.matcher(String.join(" ", noun)).replaceFirst("");
		var isVerb = noun.size() == 1 && Multiples.VERB_ENDINGS.end(name);
		var isNone = noun.size() > MAX_NAME / 2 || isVerb || !hasWords(name);
		return (isNone || APART.matcher(subject.phrase().strip()).lookingAt()) ? "" : name;
	}

	private static boolean hasWords(String text) {
		return Words.of(text).stream().anyMatch((word) -> !Words.isGeneric(word));
	}

	/** The clauses of a text that say something of what is measured. */
	List<String> clauses(String text) {
		var clauses = new ArrayList<String>();
		for (var clause : ((this.language == Language.ZH) ? CLAUSE_ZH : CLAUSE).split(text)) {
			var said = withoutNoise(clause);
			if (hasWords(said)) {
				clauses.add(said);
			}
		}
		return clauses;
	}

	/** The words of a clause but those that say nothing of what is measured. */
	private String withoutNoise(String clause) {
		if (this.language == Language.EN) {
			return clause.strip();
		}
		var rest = new StringBuilder();
		var from = 0;
		for (var name : this.names.find(clause)) {
			rest.append(withoutWords(clause.substring(from, name.start()))).append(name.printed(clause));
			from = name.end();
		}
		rest.append(withoutWords(clause.substring(from)));
		return Pattern.compile("\\s+")
			.splitAsStream(rest)
			.map(Subjects::withoutEdges)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private String withoutWords(String text) {
		var rest = Changes.without(text, this.language);
		for (var word : this.notMeasured) {
			rest = rest.replace(word, " ");
		}
		return rest;
	}

	private static String withoutEdges(String words) {
		var start = Runs.end(words, 0, (sign) -> STARTS.hasSign((char) sign));
		return words.substring(start,
				Runs.start(words, words.length(), words.length() - start, (sign) -> ENDS.hasSign((char) sign)));
	}

	/**
	 * What follows a figure, or the same converted, or the last of several, up to the
	 * next one or the end of its clause.
	 */
	private static String after(Quantity figure) {
		var text = figure.text();
		var last = Respective.listed(figure, (it) -> Conversions.of(it) != null || Respective.isListed(it)).getLast();
		var start = last.end();
		if (last != figure) {
			start += text.startsWith(")", start) || text.startsWith("）", start) ? 1 : 0;
		}
		var end = Math.min(Math.min(Clauses.end(text, start), start + FAR / 2), last.next());
		var rest = text.substring(start, Math.max(start, end));
		var counted = figure.measure().counted();
		return (counted == null || counted.length() < 2 || rest.contains(counted)) ? rest : counted + " " + rest;
	}

}
