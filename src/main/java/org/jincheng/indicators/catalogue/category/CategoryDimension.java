package org.jincheng.indicators.catalogue.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;

/** What measures are broken down by. */
@Entity
@Table(name = "dimension")
class CategoryDimension {

	@Id
	private String code;

	private Text name;

	private boolean exhaustive;

	void change(DimensionRequest request) {
		this.code = request.code();
		this.name = request.name().text();
		this.exhaustive = request.exhaustive();
	}

	DimensionRequest state() {
		return new DimensionRequest(this.code, FullName.of(this.name), this.exhaustive);
	}

	DimensionResource toResource(Language language) {
		return new DimensionResource(this.code, this.name.in(language), this.exhaustive, state());
	}

}
