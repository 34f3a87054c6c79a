package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A member of a scheme: a code, a concept or an agency.
 *
 * @param id its id
 * @param name its name
 * @param description what it is; null where its name says that
 */
record Item(String id, Text name, @Nullable Text description) {
}
