package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;

/** A subject to browse by, such as trade. */
@Entity
@SQLRestriction(Curated.STANDING)
class Topic {

	@Id
	private String code;

	private Text name;

	void change(TopicRequest request) {
		this.code = request.code();
		this.name = request.name().text();
	}

	TopicRequest state() {
		return new TopicRequest(this.code, FullName.of(this.name));
	}

	TopicResource toResource(Language language) {
		return new TopicResource(this.code, this.name.in(language), state());
	}

}
