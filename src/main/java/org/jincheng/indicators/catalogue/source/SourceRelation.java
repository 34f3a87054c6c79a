package org.jincheng.indicators.catalogue.source;

import org.jincheng.indicators.core.language.NamedTerm;

/** The relation of a source to another one. */
public enum SourceRelation implements NamedTerm {

	PART_OF, COPY_OF, TRANSLATION_OF, REPLACES, RETRACTS

}
