package org.jincheng.indicators.faces.sdmx;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for beside artefacts.
 *
 * @param references the structures to return beside those requested: structures that they
 * refer to, or structures that refer to them. Default: none
 */
record StructureQuery(@Nullable ReferencesParameter references) {
}
