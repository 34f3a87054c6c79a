package org.jincheng.indicators.faces.discovery;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the sitemap is asked for.
 *
 * @param part its number, from 1; the whole, or the list of its parts, if not given
 */
record SitemapQuery(@Nullable @Min(value = 1, message = "must be at least 1") Integer part) {
}
