package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/**
 * How much of each structure to return. Omitted parts are available at the address of the
 * structure.
 */
enum StructureDetail implements Term {

	FULL("full", false, false), ALL_STUBS("allstubs", true, true), ALL_COMPLETE_STUBS("allcompletestubs", true, true),
	REFERENCE_STUBS("referencestubs", false, true), REFERENCE_COMPLETE_STUBS("referencecompletestubs", false, true);

	private final String code;

	private final boolean areStubs;

	private final boolean areReferencesStubs;

	StructureDetail(String code, boolean areStubs, boolean areReferencesStubs) {
		this.code = code;
		this.areStubs = areStubs;
		this.areReferencesStubs = areReferencesStubs;
	}

	@Override
	public String code() {
		return this.code;
	}

	/** Returns whether an artefact is only named. */
	boolean isStub(boolean isReference) {
		return isReference ? this.areReferencesStubs : this.areStubs;
	}

}
