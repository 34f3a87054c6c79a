package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/** Who publishes, under one name or several. */
@Entity
@SQLRestriction(Curated.STANDING)
class Publisher {

	@Id
	private String code;

	private Text name;

	private List<String> aliases;

	@Enumerated(EnumType.STRING)
	private @Nullable PublisherKind kind;

	@Column(name = "parent_code")
	private @Nullable String parent;

	void change(PublisherRequest request) {
		this.code = request.code();
		this.name = request.name();
		this.aliases = request.aliasesOrNone();
		this.kind = request.kind();
		this.parent = request.parent();
	}

	PublisherRequest state() {
		return new PublisherRequest(this.code, this.name, this.aliases, this.kind, this.parent);
	}

	/** The names that it is found by. */
	PublisherNames.Named named() {
		return new PublisherNames.Named(this.code, state().names());
	}

	/** What a name is found by, in capitals or not. */
	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	PublisherResource toResource(Language language) {
		return new PublisherResource(this.code, new LocalizedText(this.name, language), this.aliases, this.kind,
				(this.kind != null) ? this.kind.localized(language) : null, this.parent);
	}

}
