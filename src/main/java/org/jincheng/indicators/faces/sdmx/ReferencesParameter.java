package org.jincheng.indicators.faces.sdmx;

import java.util.EnumSet;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Term;

/**
 * Which related structures to return, by their relation to the requested ones.
 */
@Schema(name = "References")
enum ReferencesParameter implements Term {

	NONE, PARENTS, PARENTSANDSIBLINGS, CHILDREN, DESCENDANTS, ALL;

	/** Returns what is asked for beside some artefacts. */
	Set<Artefact> of(Set<Artefact> artefacts) {
		var references = switch (this) {
			case NONE -> EnumSet.noneOf(Artefact.class);
			case PARENTS -> parents(artefacts);
			case PARENTSANDSIBLINGS -> withSiblings(artefacts);
			case CHILDREN -> children(artefacts);
			case DESCENDANTS -> descendants(artefacts);
			case ALL -> union(withSiblings(artefacts), descendants(artefacts));
		};
		references.removeAll(artefacts);
		return references;
	}

	private static Set<Artefact> parents(Set<Artefact> artefacts) {
		return Artefact.select((other) -> artefacts.stream().anyMatch(other.children()::contains));
	}

	private static Set<Artefact> children(Set<Artefact> artefacts) {
		return Artefact.select((other) -> artefacts.stream().anyMatch((parent) -> parent.children().contains(other)));
	}

	private static Set<Artefact> withSiblings(Set<Artefact> artefacts) {
		return union(parents(artefacts), children(parents(artefacts)));
	}

	private static Set<Artefact> descendants(Set<Artefact> artefacts) {
		var children = children(artefacts);
		return union(children, children(children));
	}

	private static Set<Artefact> union(Set<Artefact> some, Set<Artefact> others) {
		return Artefact.select((artefact) -> some.contains(artefact) || others.contains(artefact));
	}

}
