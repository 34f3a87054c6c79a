package org.jincheng.indicators.catalogue.source;

import java.util.List;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/** One citable sentence of a source, in our own words where somebody has found them. */
@Entity
@SQLRestriction(Curated.STANDING)
class Statement {

	@EmbeddedId
	private Locator locator;

	private @Nullable Text gist;

	protected Statement() {
	}

	Statement(String source, StatementRequest request) {
		this.locator = new Locator(source, request.paragraph(), request.sentence());
		change(request);
	}

	final void change(StatementRequest request) {
		this.gist = request.gist();
	}

	StatementRequest state() {
		return new StatementRequest(this.locator.paragraph(), this.locator.sentence(), this.gist);
	}

	Locator locator() {
		return this.locator;
	}

	/** Whether it has no gist, so that its printed figures are shown instead. */
	boolean isDescribedByFigures() {
		return this.gist == null;
	}

	/**
	 * What is shown of it.
	 * @param figures its figures as printed; null if it has a gist
	 */
	StatementResource toResource(@Nullable List<String> figures, Language language) {
		return new StatementResource(this.locator.source(), this.locator.paragraph(), this.locator.sentence(),
				(this.gist != null) ? this.gist.in(language) : null, figures, state());
	}

}
