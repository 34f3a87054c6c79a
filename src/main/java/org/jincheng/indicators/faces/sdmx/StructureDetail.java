package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/**
 * How much of each structure to return. Omitted parts are available at the address of the
 * structure.
 */
enum StructureDetail implements Term {

	FULL, ALLSTUBS, ALLCOMPLETESTUBS, REFERENCESTUBS, REFERENCECOMPLETESTUBS;

	/** Returns whether an artefact is only named. */
	boolean isStub(boolean isReference) {
		return isReference ? this != FULL : this == ALLSTUBS || this == ALLCOMPLETESTUBS;
	}

}
