package org.jincheng.indicators.catalogue.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part that measures have by a dimension. */
@Entity
@SQLRestriction(Curated.STANDING)
@IdClass(Category.Key.class)
class Category {

	@Id
	@Column(name = "code")
	private String code;

	@Id
	@Column(name = "dimension_code")
	private String dimension;

	@Column(name = "parent_code")
	private @Nullable String parent;

	private @Nullable String edition;

	private Text name;

	/** Those of a group, as in cells of a table. */
	private List<String> members;

	void change(CategoryRequest request) {
		this.code = request.code();
		this.dimension = request.dimension();
		this.name = request.name().text();
		this.parent = request.parent();
		this.edition = request.edition();
		this.members = request.membersOrNone().stream().map(Member::toString).toList();
	}

	CategoryRequest state() {
		return new CategoryRequest(this.code, this.dimension, FullName.of(this.name), this.parent, this.edition,
				this.members.stream().map(Member::of).toList());
	}

	CategoryResource toResource(Language language) {
		var state = state();
		return new CategoryResource(this.code, this.dimension, this.name.in(language), this.parent, this.edition,
				state.membersOrNone(), state);
	}

	/** What a category is known by. */
	record Key(String dimension, String code) {
	}

}
