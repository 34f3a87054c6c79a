package org.jincheng.indicators.faces.sdmx;

import org.jspecify.annotations.Nullable;

/**
 * How much is asked for of artefacts and beside them.
 *
 * @param references the structures to return beside those requested: structures that they
 * refer to, structures that refer to them, or structures of one kind. Default: none
 * @param detail whether to return whole structures or only their names. Default:
 * {@code full}
 */
record StructureQuery(@Nullable ReferencesParameter references, @Nullable StructureDetail detail) {
}
