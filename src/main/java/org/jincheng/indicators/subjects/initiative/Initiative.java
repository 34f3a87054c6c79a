package org.jincheng.indicators.subjects.initiative;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/** Something done, under way or planned that has no figure of its own. */
@Entity
class Initiative {

	@Id
	private String id;

	@Column(name = "topic_code")
	private String topic;

	@Enumerated(EnumType.STRING)
	private InitiativeKind kind;

	@Enumerated(EnumType.STRING)
	private InitiativeStatus status;

	private Text name;

	private @Nullable Text partner;

	private @Nullable LocalDate due;

	@ElementCollection
	@CollectionTable(name = "initiative_statement", joinColumns = @JoinColumn(name = "initiative_id"))
	private Set<Locator> statements = new HashSet<>();

	void change(InitiativeRequest request) {
		this.id = request.id();
		this.name = request.name().text();
		this.topic = request.topic();
		this.kind = request.kind();
		this.status = request.status();
		this.partner = request.partner();
		this.due = request.due();
		this.statements.clear();
		this.statements.addAll(request.statements());
	}

	InitiativeRequest state() {
		return new InitiativeRequest(this.id, FullName.of(this.name), this.topic, this.kind, this.status, this.partner,
				this.due, this.statements.stream().sorted().toList());
	}

	InitiativeStatus status() {
		return this.status;
	}

	Set<Locator> statements() {
		return this.statements;
	}

	InitiativeResource toResource(List<StatementResource> stated, Language language) {
		return new InitiativeResource(this.id, this.name.in(language), this.topic, this.kind,
				this.kind.localized(language), this.status, this.status.localized(language),
				(this.partner != null) ? this.partner.in(language) : null, this.due, stated, state());
	}

}
