package org.jincheng.indicators.faces.discovery;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A sitemap, by the protocol of sitemaps.org: of pages, each in both languages, or of
 * other sitemaps where one cannot have all pages.
 *
 * @param pages the paths of pages; empty for a sitemap of others
 * @param parts the numbers of the others, from 1
 */
record Sitemap(List<String> pages, List<Integer> parts) {

	/** A file has 50,000 addresses at most, and each page has one in each language. */
	static final int MAX_PAGES = 25_000;

	/**
	 * Returns the sitemap of all pages, or a part of it.
	 * @param part the number of the part; null for the whole
	 * @return null if there is no such part
	 */
	static @Nullable Sitemap of(List<String> pages, @Nullable Integer part) {
		var parts = Math.ceilDiv(pages.size(), MAX_PAGES);
		if (part == null) {
			return (parts <= 1) ? new Sitemap(pages, List.of())
					: new Sitemap(List.of(), IntStream.rangeClosed(1, parts).boxed().toList());
		}
		return (part > parts) ? null : new Sitemap(
				pages.subList((part - 1) * MAX_PAGES, Math.min(part * MAX_PAGES, pages.size())), List.of());
	}

	/** Whether it is a sitemap of others. */
	boolean isIndex() {
		return !this.parts.isEmpty();
	}

}
