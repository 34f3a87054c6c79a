package org.jincheng.indicators.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;

/** A unit of measure. */
@Entity
@Immutable
class Unit {

	@Id
	private String code;

	private String symbol;

	@EmbeddedColumnNaming("name_%s")
	private Text name;

	@SuppressWarnings("NullAway.Init")
	protected Unit() {
	}

	UnitResource toResource(Language language) {
		return new UnitResource(this.code, this.symbol, this.name.in(language));
	}

}
