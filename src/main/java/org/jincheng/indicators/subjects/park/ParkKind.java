package org.jincheng.indicators.subjects.park;

import org.jincheng.indicators.core.language.NamedTerm;

/** The kind of a park. */
enum ParkKind implements NamedTerm {

	INDUSTRIAL, GREEN, SCIENCE, LOGISTICS, AGRICULTURAL;

}
