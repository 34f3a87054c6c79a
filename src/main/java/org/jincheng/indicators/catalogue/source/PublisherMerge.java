package org.jincheng.indicators.catalogue.source;

import java.util.List;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.ReasonQuery;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;

import org.springframework.stereotype.Component;

/**
 * Makes one publisher of two, which are one under several names.
 *
 * @param revisions writes revisions
 * @param curation changes resources
 * @param curated how publishers are changed
 * @param curatedSources how sources are changed
 * @param publishers the publishers
 * @param sources the sources
 */
@Component
record PublisherMerge(RevisionWriter revisions, Curation curation, Curated<Publisher, PublisherRequest> curated,
		Curated<Source, SourceRequest> curatedSources, Publishers publishers, Sources sources) {

	/**
	 * Gives the names, the sources and the parts of a publisher to another one, and
	 * removes it, in one revision.
	 * @param why the reason, for the history
	 * @throws NotFoundException if there is no publisher with the code
	 * @throws RefusedException a 422 if there is none to merge it into, or that is itself
	 */
	Written<PublisherResource> merge(String code, String into, ReasonQuery why, Language language) {
		return this.revisions.write(RevisionAction.MERGE, why.reason(), (draft) -> {
			var merged = this.publishers.get("publisher", code).state();
			check(code, into);
			merge(merged, into, draft);
			return this.publishers.get("publisher", into).toResource(language);
		});
	}

	private void check(String code, String into) {
		var references = new References();
		references.known("/into", into, this.publishers.ids());
		if (into.equals(code)) {
			references.refuse("/into", into, "Is the publisher itself.");
		}
		references.pass();
	}

	private void merge(PublisherRequest merged, String into, RevisionDraft draft) {
		var code = merged.code();
		var target = this.publishers.get("publisher", into).state();
		if (code.equals(target.parent())) {
			this.curation.put(this.curated, target.in(merged.parent()), draft);
		}
		for (var part : List.copyOf(this.publishers.findAllByParent(code))) {
			this.curation.put(this.curated, part.state().in(into), draft);
		}
		for (var source : List.copyOf(this.sources.findAllByPublisherCode(code))) {
			this.curation.put(this.curatedSources, source.state().withPublisher(into), draft);
		}
		this.curation.remove(this.curated, code, draft);
		this.curation.put(this.curated, this.publishers.get("publisher", into).state().called(merged.names()), draft);
		draft.summarize("Merged the publisher %s into %s.".formatted(code, into));
	}

	/**
	 * The publisher that another one is merged into.
	 *
	 * @param into the code of the publisher that remains
	 */
	record MergeRequest(String into) {
	}

}
