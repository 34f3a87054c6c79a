package org.jincheng.indicators.catalogue.source;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a source is to another one.
 *
 * @param source the id of the source
 * @param relation what it is to the other
 * @param relationName what it is to the other, in words
 * @param passage the other, or a paragraph or a sentence of it
 * @param other the id of the other
 * @param paragraph the paragraph of the other that it replaces or retracts; null for all
 * of it
 * @param sentence the sentence of the paragraph; null for all of it
 */
record RelatedSources(String source, SourceRelation relation, LocalizedText relationName, String passage, String other,
		@Nullable Integer paragraph, @Nullable Integer sentence) {

	static final Table<RelatedSources> TABLE = new Table<>("source_relations", """
			The relations between sources, one in each row. Imports read them from the table of sources, \
			not from here.""", RelatedSources.class)
		.columns("source", "relation", "relationName", "passage", "other", "paragraph", "sentence")
		.key("source", "relation", "passage")
		.refersTo("sources", "source")
		.refersTo("sources", "other");

	/** All of them, on one page. */
	static KeysetPage<RelatedSources> page(Editions editions, Language language) {
		var all = editions.all()
			.stream()
			.map((related) -> new RelatedSources(related.source(), related.relation(),
					related.relation().localized(language), related.passage().toString(), related.passage().source(),
					related.passage().paragraph(), related.passage().sentence()))
			.toList();
		return new KeysetPage<>(all, (long) all.size(), null);
	}

}
