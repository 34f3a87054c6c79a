package org.jincheng.indicators.faces.sdmx;

import org.jspecify.annotations.Nullable;

/** A kind of artefact that a structure message has, in the order of its sections. */
enum ArtefactKind {

	AGENCY_SCHEME("agencyscheme", "base", "OrganisationSchemes", "AgencyScheme", "Agency"),
	DATAFLOW("dataflow", "datastructure", "Dataflows", "Dataflow", null),
	CODELIST("codelist", "codelist", "Codelists", "Codelist", "Code"),
	CONCEPT_SCHEME("conceptscheme", "conceptscheme", "Concepts", "ConceptScheme", "Concept"),
	DATA_STRUCTURE("datastructure", "datastructure", "DataStructures", "DataStructure", null);

	private final String resource;

	private final String modelPackage;

	private final String section;

	private final String element;

	private final @Nullable String item;

	ArtefactKind(String resource, String modelPackage, String section, String element, @Nullable String item) {
		this.resource = resource;
		this.modelPackage = modelPackage;
		this.section = section;
		this.element = element;
		this.item = item;
	}

	/** Returns how paths and {@code references} call it. */
	String resource() {
		return this.resource;
	}

	/** Returns the package of the information model that it is in. */
	String modelPackage() {
		return this.modelPackage;
	}

	/** Returns the element around all artefacts of the kind. */
	String section() {
		return this.section;
	}

	/** Returns the element of an artefact, which is also its class in references. */
	String element() {
		return this.element;
	}

	/** Returns the element of what it is a scheme of; null if it is none. */
	@Nullable String item() {
		return this.item;
	}

}
