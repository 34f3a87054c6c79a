package org.jincheng.indicators.source;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;

/** One citable sentence of a source, told in our own words. */
@Entity
@Immutable
class Statement {

	@EmbeddedId
	private Locator locator;

	@EmbeddedColumnNaming("gist_%s")
	private Text gist;

	@SuppressWarnings("NullAway.Init")
	protected Statement() {
	}

	Locator locator() {
		return this.locator;
	}

	StatementResource toResource(Language language) {
		return new StatementResource(this.locator.source(), this.locator.paragraph(), this.locator.sentence(),
				this.gist.in(language));
	}

}
