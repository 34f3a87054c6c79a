package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a component of data is.
 *
 * @param name its name
 * @param description what it is; null where its name says that
 * @param codelist the list that its values are codes of; null if they are none
 * @param textType what SDMX calls the form of its values; null if they are codes
 */
record Concept(Text name, @Nullable Text description, @Nullable Artefact codelist, @Nullable String textType) {

}
