package org.jincheng.indicators.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.paging.Words;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory of what is found by words. Words of English are found by their
 * stems, and those of Chinese wherever they stand in a text. A question has more words
 * than a name, so that not each of them must be found. The rarer a word is, and the
 * nearer to a name it stands, the more it counts.
 */
public final class WordIndex {

	private static final String NAME = "name";

	private static final String OTHER = "other";

	private static final String ABOUT = "about";

	private static final String WHOLE = "whole";

	/** The names without anything taken from their words. */
	private static final String SPELT = "spelt";

	private static final String TYPE = "type";

	/** How much more a word counts that everyday words mean. */
	private static final float MEANT = 1.5f;

	/** How much a word counts in each field. */
	private static final float NAMED = 8;

	private static final Map<String, Float> FIELDS = Map.of(NAME, NAMED, OTHER, 7f, ABOUT, 1f);

	/** Which part of what all words count in a name is enough. */
	private static final float ENOUGH = 0.45f;

	/** How much it counts that all words are a name. */
	private static final float WHOLE_NAME = 100;

	private static final int MAX_SLIPS = 2;

	/** The longest word that is looked for with slips: what that costs grows with it. */
	private static final int MAX_SLIPPED = 40;

	private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[^\\p{IsHan}\\s]+");

	/**
	 * Everyday words, the longest first, each with those that names have for the same;
	 * without any, they mean nothing.
	 */
	private static final List<List<String>> EVERYDAY = TextFile.rows("search/everyday.tsv")
		.stream()
		.sorted(Comparator.comparing((List<String> row) -> -row.getFirst().length()))
		.toList();

	private static final Analyzer TEXTS = new Analyzer() {

		@Override
		protected TokenStreamComponents createComponents(String field) {
			var words = new StandardTokenizer();
			var terms = new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words)), CJKBigramFilter.HAN);
			return new TokenStreamComponents(words, new PorterStemFilter(
					new StopFilter(new EnglishPossessiveFilter(terms), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
		}

	};

	private static final Analyzer FIELDWISE = new PerFieldAnalyzerWrapper(TEXTS, Map.of(SPELT, new StandardAnalyzer()));

	/** Tells Chinese words apart, which have no spaces between them. */
	private static final Analyzer CHINESE = new SmartChineseAnalyzer();

	private final List<Entry> entries;

	private final List<String> texts;

	private final IndexSearcher searcher;

	WordIndex(List<Entry> entries) {
		this.entries = entries;
		this.texts = entries.stream().map(Entry::text).toList();
		// Documents stay in the order of the entries, and are known by their numbers.
		var config = new IndexWriterConfig(FIELDWISE).setMergePolicy(new LogDocMergePolicy());
		try (var directory = new ByteBuffersDirectory()) {
			try (var writer = new IndexWriter(directory, config)) {
				for (var entry : entries) {
					writer.addDocument(document(entry));
				}
			}
			this.searcher = new IndexSearcher(DirectoryReader.open(directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Document document(Entry entry) {
		var document = new Document();
		document.add(new StringField(TYPE, entry.type().code(), Field.Store.NO));
		Stream.of(entry.name().en(), entry.name().zh())
			.filter(Objects::nonNull)
			.forEach((name) -> document.add(new TextField(NAME, name, Field.Store.NO)));
		entry.others().forEach((name) -> document.add(new TextField(OTHER, name, Field.Store.NO)));
		if (entry.about() != null) {
			Stream.of(entry.about().en(), entry.about().zh())
				.filter(Objects::nonNull)
				.forEach((text) -> document.add(new TextField(ABOUT, text, Field.Store.NO)));
		}
		entry.names().forEach((name) -> document.add(new TextField(SPELT, name, Field.Store.NO)));
		Stream.concat(Stream.of(entry.code()), entry.names())
			.forEach((name) -> document.add(new StringField(WHOLE, normal(name), Field.Store.NO)));
		return document;
	}

	private static String normal(String words) {
		return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

	/**
	 * Finds what goes with any of some words, the best first.
	 * @param isBeginning whether the last word may be the beginning of one
	 * @param condition which entries are looked for
	 */
	public List<Found> find(String words, boolean isBeginning, Predicate<Entry> condition) {
		var query = new BooleanQuery.Builder();
		query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(WHOLE, normal(words)))), WHOLE_NAME),
				Occur.SHOULD);
		var parts = words(words);
		var needed = 0f;
		for (int i = 0; i < parts.size(); i++) {
			var isLast = isBeginning && i == parts.size() - 1;
			var word = ofWord(parts.get(i), isLast);
			query.add(word, Occur.SHOULD);
			needed += (isLast || isBesides(parts.get(i), words)) ? 0 : word.getBoost() * NAMED;
		}
		meant(words).forEach((word) -> query.add(new BoostQuery(ofWord(word, false), MEANT), Occur.SHOULD));
		return search(query.build(), needed * ENOUGH, condition);
	}

	/**
	 * The codes of what has each of some words or a part of it, or what it means, which a
	 * place need not have.
	 */
	Set<String> codes(String words, EntryType type) {
		Predicate<Entry> isOfType = (entry) -> entry.type() == type;
		var parts = Words.of(words);
		var containing = IntStream.range(0, this.entries.size())
			.filter((i) -> parts.stream().allMatch(this.texts.get(i)::contains))
			.mapToObj(this.entries::get)
			.filter(isOfType);
		var having = search(ofAll(words), 0, isOfType).stream().map(Found::entry);
		return Stream.concat(containing, having).map(Entry::code).collect(Collectors.toSet());
	}

	private Query ofAll(String words) {
		var all = new BooleanQuery.Builder();
		var rest = signless(words);
		for (var row : EVERYDAY) {
			if (isIn(rest, row)) {
				rest = rest.replace(row.getFirst(), " ");
				var any = new BooleanQuery.Builder().add(ofWord(row.getFirst(), false), Occur.SHOULD);
				meant(row.getFirst()).forEach((name) -> any.add(ofWord(name, false), Occur.SHOULD));
				all.add(any.build(), Occur.MUST);
			}
		}
		words(rest).stream()
			.filter((word) -> !isPlace(word))
			.forEach((word) -> all.add(ofWord(word, false), Occur.MUST));
		return all.build();
	}

	/**
	 * Whether a word is a number, a place or an everyday word, which names need not have.
	 */
	private boolean isBesides(String word, String words) {
		return Character.isDigit(word.charAt(0)) || isPlace(word)
				|| !meant(word).isEmpty() && meant(words).stream().anyMatch((name) -> count(ofWord(name, false)) > 0);
	}

	/** Whether a word is in the name of a place; nothing but signs is, too. */
	private boolean isPlace(String word) {
		var named = new QueryBuilder(TEXTS).createPhraseQuery(NAME, word);
		return named == null || count(new BooleanQuery.Builder().add(named, Occur.FILTER)
			.add(new TermQuery(new Term(TYPE, EntryType.PLACE.code())), Occur.FILTER)
			.build()) > 0;
	}

	private List<Found> search(Query query, float needed, Predicate<Entry> condition) {
		try {
			var found = new ArrayList<Found>();
			for (var hit : this.searcher.search(query, Math.max(1, this.entries.size())).scoreDocs) {
				var entry = this.entries.get(hit.doc);
				if (hit.score >= needed && condition.test(entry)) {
					found.add(new Found(entry, Math.round(hit.score) * entry.type().weight()));
				}
			}
			found.sort(ORDER);
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The words of a text that mean something. */
	private static List<String> words(String text) {
		return RUN.matcher(signless(text))
			.results()
			.map(MatchResult::group)
			.flatMap((run) -> Character.isIdeographic(run.charAt(0)) ? terms(CHINESE, run).stream() : Stream.of(run))
			.filter((word) -> EVERYDAY.stream()
				.noneMatch((row) -> row.getLast().isEmpty() && row.getFirst().equals(word)))
			.distinct()
			.toList();
	}

	/** The words that names have for what a text says. */
	private static List<String> meant(String text) {
		var asked = signless(text);
		return EVERYDAY.stream()
			.filter((row) -> isIn(asked, row))
			.flatMap((row) -> Arrays.stream(row.getLast().split(" ")))
			.distinct()
			.toList();
	}

	/** Whether a text has an everyday word that means something. */
	private static boolean isIn(String text, List<String> row) {
		var word = row.getFirst();
		return !row.getLast().isEmpty()
				&& text.contains(Character.isIdeographic(word.charAt(0)) ? word : " " + word + " ");
	}

	private static String signless(String text) {
		return " " + normal(text).replaceAll("['\u2019]s\\b|[^\\p{L}\\p{N}.]+", " ") + " ";
	}

	private static List<String> terms(Analyzer analyzer, String text) {
		var terms = new ArrayList<String>();
		try (var tokens = analyzer.tokenStream(NAME, text)) {
			var term = tokens.addAttribute(CharTermAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				terms.add(term.toString());
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return terms;
	}

	/**
	 * The other name that has more of some words than the name; null if there is none.
	 */
	public static @Nullable String highlight(Entry entry, String words, Language language) {
		var asked = new HashSet<>(terms(TEXTS, words));
		var name = entry.name().in(language);
		ToLongFunction<String> had = (text) -> terms(TEXTS, text).stream().distinct().filter(asked::contains).count();
		return entry.names()
			.max(Comparator.comparingLong(had).thenComparing((text) -> -text.length()))
			.filter((best) -> had.applyAsLong(best) > had.applyAsLong(name))
			.orElse(null);
	}

	private BoostQuery ofWord(String word, boolean isBeginning) {
		var builder = new QueryBuilder(TEXTS);
		var alternatives = new ArrayList<Query>();
		FIELDS.forEach((field, weight) -> {
			var said = builder.createPhraseQuery(field, word);
			if (said != null) {
				alternatives.add(new BoostQuery(new ConstantScoreQuery(said), weight));
			}
			if (isBeginning && !field.equals(ABOUT)) {
				alternatives.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, word))), 6));
			}
		});
		var any = new DisjunctionMaxQuery(alternatives, 0);
		return new BoostQuery(any, rarity(any));
	}

	/** How much a word counts, that few entries have. */
	private float rarity(Query word) {
		return (float) Math.log1p((double) this.entries.size() / (1 + count(word)));
	}

	private int count(Query query) {
		try {
			return this.searcher.count(query);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Finds what has names that differ in a few letters, or have some of the words. */
	public List<Found> near(String words, Predicate<Entry> condition) {
		var query = new BooleanQuery.Builder();
		for (var word : words(words)) {
			query.add(ofWord(word, false), Occur.SHOULD);
			if (word.length() <= MAX_SLIPPED) {
				query.add(new FuzzyQuery(new Term(SPELT, word), Math.min(MAX_SLIPS, word.length() / 4)), Occur.SHOULD);
			}
		}
		return search(query.build(), 0, condition);
	}

	/**
	 * What is found.
	 *
	 * @param entry the entry
	 * @param score how well it goes with the words
	 */
	public record Found(Entry entry, int score) {
	}

	private static final Comparator<Found> ORDER = Comparator.comparing(Found::score)
		.reversed()
		.thenComparing((found) -> found.entry().type())
		.thenComparing((found) -> found.entry().of() != null)
		.thenComparing((found) -> found.entry().name().en().length())
		.thenComparing((found) -> found.entry().code());

}
