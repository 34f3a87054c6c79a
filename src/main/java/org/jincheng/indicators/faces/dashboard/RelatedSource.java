package org.jincheng.indicators.faces.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jspecify.annotations.Nullable;

/**
 * A source that another one is related to.
 *
 * @param kind what the other one is to it, such as {@code partOf}
 * @param source its id
 */
record RelatedSource(String kind, String source) {

	/**
	 * Returns those that it is related to by itself, whatever others do to it.
	 * @param original the original, if it is a copy
	 */
	static Stream<RelatedSource> of(SourceResource source, @Nullable String original) {
		return Stream
			.of(of("partOf", source.partOf()), of("copyOf", original), of("translationOf", source.translationOf()),
					of("replaces", source.replaces()), of("retracts", source.retracts()))
			.flatMap((some) -> some);
	}

	static Stream<RelatedSource> of(String kind, @Nullable String source) {
		return of(kind, (source != null) ? List.of(source) : List.of());
	}

	/** Of what is replaced or retracted, the paragraph and sentence are left out. */
	private static Stream<RelatedSource> of(String kind, Collection<String> passages) {
		return passages.stream()
			.map((passage) -> passage.split("/")[0])
			.distinct()
			.map((id) -> new RelatedSource(kind, id));
	}

}
