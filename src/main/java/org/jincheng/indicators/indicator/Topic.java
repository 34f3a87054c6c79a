package org.jincheng.indicators.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;

/** A subject to browse by. */
@Entity
@Immutable
class Topic {

	@Id
	private String code;

	@EmbeddedColumnNaming("name_%s")
	private Text name;

	@SuppressWarnings("NullAway.Init")
	protected Topic() {
	}

	TopicResource toResource(Language language) {
		return new TopicResource(this.code, this.name.in(language));
	}

}
