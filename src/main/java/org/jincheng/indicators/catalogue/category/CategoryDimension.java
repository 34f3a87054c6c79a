package org.jincheng.indicators.catalogue.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;

/** What measures are broken down by. */
@Entity
@SQLRestriction(Curated.STANDING)
@Table(name = "dimension")
class CategoryDimension {

	@Id
	private String code;

	private Text name;

	/** Its levels, as in cells of a table. */
	private List<String> levels;

	void change(DimensionRequest request) {
		this.code = request.code();
		this.name = request.name().text();
		this.levels = request.levels().stream().map(Level::toString).toList();
	}

	DimensionRequest state() {
		return new DimensionRequest(this.code, FullName.of(this.name), this.levels.stream().map(Level::of).toList());
	}

	DimensionResource toResource(Language language) {
		var state = state();
		return new DimensionResource(this.code, this.name.in(language), state.levels(), state);
	}

}
