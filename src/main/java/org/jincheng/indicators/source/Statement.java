package org.jincheng.indicators.source;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;

/** One citable sentence of a source, in our own words. */
@Entity
class Statement {

	@EmbeddedId
	private Locator locator;

	@EmbeddedColumnNaming("gist_%s")
	private Text gist;

	@SuppressWarnings("NullAway.Init")
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

	StatementResource toResource(Language language) {
		return new StatementResource(this.locator.source(), this.locator.paragraph(), this.locator.sentence(),
				this.gist.in(language));
	}

}
