package org.jincheng.indicators.faces.sdmx;

import org.jspecify.annotations.Nullable;

/**
 * How much is asked for of artefacts and beside them.
 *
 * @param references the artefacts that are asked for beside them: those that they refer
 * to, that refer to them, or of a kind; none if not given
 * @param detail whether artefacts are whole or only named; full if not given
 */
record StructureQuery(@Nullable ReferencesParameter references, @Nullable StructureDetail detail) {

	ReferencesParameter referencesOrNone() {
		return (this.references != null) ? this.references : ReferencesParameter.NONE;
	}

	StructureDetail detailOrFull() {
		return (this.detail != null) ? this.detail : StructureDetail.FULL;
	}

}
