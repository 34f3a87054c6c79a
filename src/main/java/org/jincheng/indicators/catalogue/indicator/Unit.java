package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/** A unit of measure. One that is a rate is made of two others, and never stored. */
@Entity
@SQLRestriction(Curated.STANDING)
class Unit {

	@Id
	private String code;

	private String symbol;

	private Text name;

	@Enumerated(EnumType.STRING)
	private @Nullable Dimension dimension;

	private @Nullable BigDecimal scale;

	void change(UnitRequest request) {
		this.code = request.code();
		this.symbol = request.symbol();
		this.name = request.name().text();
		this.dimension = request.dimension();
		this.scale = (request.scale() != null) ? plain(request.scale()) : null;
	}

	/** A number as the database gives it back, however it was written. */
	private static BigDecimal plain(BigDecimal number) {
		var stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	UnitRequest state() {
		return new UnitRequest(this.code, this.symbol, FullName.of(this.name), Objects.requireNonNull(this.dimension),
				this.scale);
	}

	/** This unit per another one, as a rate has it. */
	Unit per(Unit other, Rate rate, String code) {
		var under = rate.name(other.name);
		var unit = new Unit();
		unit.code = code;
		unit.symbol = this.symbol + "/" + rate.symbol(other.symbol);
		unit.name = new Text(this.name.en() + " per " + under.en(), this.name.zh() + "/" + under.zh());
		return unit;
	}

	String code() {
		return this.code;
	}

	String symbol() {
		return this.symbol;
	}

	Text name() {
		return this.name;
	}

	@Nullable Dimension dimension() {
		return this.dimension;
	}

	UnitResource toResource(Language language) {
		return new UnitResource(this.code, this.symbol, new LocalizedText(this.name, language), this.dimension,
				(this.dimension != null) ? this.dimension.localized(language) : null, this.scale,
				(this.dimension != null) ? state() : null);
	}

}
