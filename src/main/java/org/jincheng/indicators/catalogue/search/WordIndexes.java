package org.jincheng.indicators.catalogue.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.criteria.Expression;
import org.jincheng.indicators.catalogue.CatalogueReader;
import org.jincheng.indicators.catalogue.Prepared;
import org.jincheng.indicators.catalogue.dictionary.Concept;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the index of words of the newest revision that changed the catalogue. */
@Component
@Order(1)
public class WordIndexes implements Prepared {

	private static final String ENTRIES = TextFile.read("search/entries.sql");

	/**
	 * The names of the concepts of the dictionary, by the code of an indicator, or by its
	 * measure and categories; and the words for categories, by these.
	 */
	private static final Map<String, List<String>> NAMES = names();

	private final JdbcClient jdbc;

	private final CatalogueReader<WordIndex> indexes;

	private final TransactionTemplate transaction;

	WordIndexes(JdbcClient jdbc, RevisionService revisions, PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.jdbc = jdbc;
		this.indexes = new CatalogueReader<>(jdbc, revisions, () -> new WordIndex(entries()));
	}

	/** Makes the first index, which a search need not wait for then. */
	@Override
	public void prepare() {
		this.transaction.executeWithoutResult((_) -> current());
	}

	/** The index of the revision of the current transaction. */
	public WordIndex current() {
		return this.indexes.current();
	}

	/**
	 * Selects the entities of a type that words find.
	 * @param key the properties of an entity that its code is made of
	 */
	public <T> Function<String, Specification<T>> found(EntryType type, String... key) {
		return (words) -> {
			var codes = current().codes(words, type);
			return (root, criteria, builder) -> Stream.of(key)
				.map(root::<String>get)
				.<Expression<String>>map(Function.identity())
				.reduce((one, other) -> builder.concat(builder.concat(one, "/"), other))
				.orElseThrow()
				.in(codes);
		};
	}

	private static Map<String, List<String>> names() {
		var names = new HashMap<String, List<String>>();
		BiConsumer<String, Stream<String>> add = (key, more) -> names.computeIfAbsent(key, (_) -> new ArrayList<>())
			.addAll(more.filter((name) -> !name.isBlank()).toList());
		for (var concept : Concept.ALL) {
			Stream.of(concept.code(), concept.cell("of") + " " + concept.cell("where"))
				.forEach((key) -> add.accept(key, Stream.of(Language.ZH, Language.EN).flatMap(concept::names)));
		}
		// Of several words that may stand in one place, the first is enough in a phrase.
		Stream.of("en", "zh")
			.flatMap((language) -> TextFile.rows("reading/categories." + language + ".tsv").stream())
			.forEach((row) -> add.accept(row.get(1).replace('/', ':'),
					row.getFirst().contains(" ")
							? Stream.of(row.getFirst().replaceAll("[|?]\\S*", "").replace('_', ' '))
							: Stream.of(row.getFirst().replace('_', ' ').split("\\|"))));
		return names;
	}

	private List<Entry> entries() {
		return this.jdbc.sql(ENTRIES).query((row, number) -> entry(row)).list();
	}

	private static Entry entry(ResultSet row) throws SQLException {
		var type = Term.find(EntryType.values(), row.getString("type")).orElseThrow();
		var code = row.getString("code");
		var others = new ArrayList<>(List.of((String[]) row.getArray("others").getArray()));
		var of = row.getString("of_code");
		if (type == EntryType.INDICATOR) {
			var cell = (of != null) ? row.getString("cell") : "";
			Stream.concat(Stream.of((of != null) ? of + " " + cell : code), Stream.of(cell.split(" ")))
				.forEach((key) -> others.addAll(NAMES.getOrDefault(key, List.of())));
		}
		else if (type == EntryType.CATEGORY) {
			others.addAll(NAMES.getOrDefault(code.replace('/', ':'), List.of()));
		}
		return new Entry(type, code, new Text(row.getString("name_en"), row.getString("name_zh")), others,
				text(row.getString("about_en"), row.getString("about_zh")), of, row.getLong("cells"));
	}

	private static @Nullable Text text(@Nullable String en, @Nullable String zh) {
		return (en != null) ? new Text(en, zh) : null;
	}

}
