package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.catalogue.source.SourceRelation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.reading.documents.RecordedSources.Found;
import org.jincheng.indicators.reading.documents.RecordedSources.Sought;
import org.jincheng.indicators.reading.documents.RecordedSources.Title;
import org.jincheng.indicators.reading.places.Catalogue.KnownSource;
import org.jincheng.indicators.reading.result.Reading.ReadRelation;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a text describes its relation to other publications: a copy or a translation,
 * a replacement or a retraction.
 */
final class Provenance {

	/** How far from its beginning and its end a text says it. */
	private static final int NEAR = 300;

	/** The most titles of a text that are looked for. */
	private static final int MAX_TITLES = 20;

	private static final String PUBLISHER = "publisher";

	private static final Pattern TITLE = Pattern.compile("《([^《》\n]{2,100})》");

	private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"\n]{4,100})[”\"]");

	private static final String FILE = "provenance.tsv";

	private static final List<List<String>> ROWS = Lines.rows(FILE);

	private static final List<Form> FORMS = new ArrayList<>();

	static {
		Lines.each(FILE,
				(row) -> Term.find(SourceRelation.values(), row.get(1))
					.map((relation) -> new Form(relation, row.get(2).equals("head"), pattern(row)))
					.ifPresent(FORMS::add));
	}

	private final PublisherNames publishers;

	private final RecordedSources sources;

	/** Names of the press; false for words that only begin as one. */
	private final Lexicon<Boolean> press = new Lexicon<>();

	Provenance(PublisherNames publishers, List<KnownSource> sources) {
		this.publishers = publishers;
		this.sources = new RecordedSources(sources);
		publishers.press().forEach((name) -> this.press.put(PlainText.of(name).text(), true));
		ROWS.stream()
			.filter((row) -> row.get(1).equals("press"))
			.forEach((row) -> this.press.put(row.get(3), row.get(2).equals("name")));
	}

	/**
	 * A form of words.
	 *
	 * @param relation what they say
	 * @param head whether they say it only in a title or a first sentence
	 * @param words the words, in a text in which names of the press are masked
	 */
	private record Form(SourceRelation relation, boolean head, Pattern words) {

	}

	/**
	 * A text or a title.
	 *
	 * @param text what was sent
	 * @param masked what is read, in which a mask stands for each sign of a name of the
	 * press
	 * @param title whether it is a title that was sent beside a text
	 */
	private record Passage(PlainText text, String masked, boolean title) {

	}

	/** Words that were found, and the publisher that they name. */
	private record Mention(SourceRelation relation, Passage passage, int start, int end, @Nullable String named) {

	}

	/** Puts in what other rows of the same language have for a name in braces. */
	private static Pattern pattern(List<String> row) {
		var words = row.get(3);
		for (var part : ROWS) {
			if (part.get(2).equals("part") && part.getFirst().equals(row.getFirst())) {
				words = words.replace("{" + part.get(1) + "}", part.get(3));
			}
		}
		return Pattern.compile(words, Pattern.MULTILINE);
	}

	/** Returns the code of the publisher of a text; null where none is known. */
	@Nullable String publisher(ReadingRequest request) {
		return (request.publisher() != null) ? this.publishers.findAny(request.publisher()) : null;
	}

	/**
	 * Reads what a text is to other publications.
	 * @param request what was sent
	 * @param text the text
	 * @param language its language
	 * @param first its first sentence; null where it has none
	 */
	List<ReadRelation> read(ReadingRequest request, PlainText text, Language language, @Nullable Sentence first) {
		var body = masked(text, false);
		var title = masked(PlainText.of(Objects.requireNonNullElse(request.title(), "")), true);
		var length = body.masked().length();
		var head = (first != null) ? first.start() + first.text().length() : 0;
		var mentions = new LinkedHashMap<List<String>, Mention>();
		Stream
			.of(mentions(body, 0, Math.min(NEAR, head), true), mentions(body, 0, Math.min(NEAR, length), false),
					mentions(body, Math.max(0, length - NEAR), length, false),
					mentions(title, 0, Math.min(NEAR, title.masked().length()), true))
			.flatMap((some) -> some)
			.filter((words) -> words.relation() != SourceRelation.COPY_OF || !isOwn(words, request))
			.forEach((words) -> mentions.putIfAbsent(List.of(words.relation().code(),
					(words.named() != null) ? this.publishers.codeOrName(words.named()) : ""), words));
		return (mentions.isEmpty() || first == null) ? List.of() : relations(request, List.copyOf(mentions.values()),
				language, titles(text.text(), title.text().text(), first.start()));
	}

	private Passage masked(PlainText text, boolean title) {
		var plain = text.text();
		var masked = new StringBuilder(plain);
		var end = Math.min(NEAR, plain.length());
		Stream
			.concat(this.press.within(plain, 0, end).stream(),
					this.press.within(plain, Math.max(end, plain.length() - NEAR), plain.length()).stream())
			.filter((name) -> name.meaning() && !Character.isLowerCase(plain.charAt(name.start())))
			.forEach((name) -> masked.replace(name.start(), name.end(), "\ue000".repeat(name.end() - name.start())));
		return new Passage(text, masked.toString(), title);
	}

	private static Stream<Mention> mentions(Passage passage, int from, int to, boolean head) {
		return FORMS.stream().filter((form) -> form.head() == head).flatMap((form) -> {
			var matcher = form.words()
				.matcher(passage.masked())
				.region(from, to)
				.useAnchoringBounds(false)
				.useTransparentBounds(true);
			return matcher.results().map((words) -> mention(form.relation(), passage, words));
		});
	}

	private static Mention mention(SourceRelation relation, Passage passage, MatchResult words) {
		var plain = passage.text().text();
		var named = words.namedGroups().containsKey(PUBLISHER)
				? plain.substring(words.start(PUBLISHER), words.end(PUBLISHER)) : null;
		return new Mention(relation, passage, words.start(), words.end(), named);
	}

	/** Whether it names the publisher of the text itself. */
	private boolean isOwn(Mention mention, ReadingRequest request) {
		var own = request.publisher();
		if (own == null || mention.named() == null) {
			return false;
		}
		var ours = own.toLowerCase(Locale.ROOT);
		var named = mention.named().toLowerCase(Locale.ROOT);
		return ours.contains(named) || named.contains(ours)
				|| this.publishers.codeOrName(mention.named()).equals(publisher(request));
	}

	/** The titles that a text has: its own, and those that it names. */
	private static List<Title> titles(String text, String title, int lead) {
		var ends = text.substring(0, Math.min(NEAR, text.length())) + "\n"
				+ text.substring(Math.max(0, text.length() - NEAR));
		var named = Stream
			.of(TITLE.matcher(title).results(), QUOTED.matcher(title + "\n" + ends).results(),
					TITLE.matcher(text).results())
			.flatMap((results) -> results)
			.map((result) -> result.group(1))
			.limit(MAX_TITLES);
		return Stream.concat(Stream.of(title, text.substring(0, Math.min(NEAR, lead))), named)
			.map(Title::of)
			.filter((it) -> !it.plain().isEmpty())
			.toList();
	}

	private List<ReadRelation> relations(ReadingRequest request, List<Mention> all, Language language,
			List<Title> titles) {
		var own = (request.publisher() != null) ? this.publishers.codeOrName(request.publisher()) : null;
		var published = request.published();
		return all.stream().map((mention) -> {
			var named = mention.named();
			var found = (published != null) ? this.sources.find(new Sought(mention.relation(),
					(named != null) ? this.publishers.codeOrName(named) : null, own, published, language, titles))
					: Found.NONE;
			var passage = mention.passage();
			var text = passage.text();
			return new ReadRelation(mention.relation(), text.printed(mention.start(), mention.end()),
					passage.title() ? null : text.sentStart(mention.start()),
					passage.title() ? null : text.sentEnd(mention.end()),
					(named != null) ? this.publishers.findAny(named) : null, found.sources(), found.only());
		}).toList();
	}

}
