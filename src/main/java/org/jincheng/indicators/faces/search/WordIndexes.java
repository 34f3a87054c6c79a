package org.jincheng.indicators.faces.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the index of words of the newest revision. */
@Component
class WordIndexes {

	private static final String ENTRIES = TextFile.read("search/entries.sql");

	/**
	 * The names of the concepts of the dictionary, by the code of an indicator, or by its
	 * measure and categories.
	 */
	private static final Map<String, List<String>> CONCEPTS = concepts();

	private final JdbcClient jdbc;

	private final RevisionReader<WordIndex> indexes;

	WordIndexes(JdbcClient jdbc, RevisionService revisions) {
		this.jdbc = jdbc;
		this.indexes = new RevisionReader<>(revisions, (_) -> new WordIndex(entries()));
	}

	/** The index of the revision of the current transaction. */
	WordIndex current() {
		return this.indexes.read(null);
	}

	private static Map<String, List<String>> concepts() {
		var concepts = new HashMap<String, List<String>>();
		for (var row : TextFile.rows("reading/concepts.tsv")) {
			var names = Stream.of(row[3], row[4], row[5], row[6])
				.flatMap((cell) -> Stream.of(cell.split(";")))
				.filter((name) -> !name.isBlank())
				.toList();
			concepts.put(row[0], names);
			concepts.merge(row[1] + " " + row[2], names,
					(some, more) -> Stream.concat(some.stream(), more.stream()).toList());
		}
		return concepts;
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
			others.addAll(CONCEPTS.getOrDefault((of != null) ? of + " " + row.getString("cell") : code, List.of()));
		}
		return new Entry(type, code, new Text(row.getString("name_en"), row.getString("name_zh")), others,
				text(row.getString("about_en"), row.getString("about_zh")), of, row.getLong("cells"));
	}

	private static @Nullable Text text(@Nullable String en, @Nullable String zh) {
		return (en != null) ? new Text(en, zh) : null;
	}

}
