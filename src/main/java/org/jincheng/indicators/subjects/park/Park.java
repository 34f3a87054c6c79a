package org.jincheng.indicators.subjects.park;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;

/** An industrial or a green park. */
@Entity
@SQLRestriction(Curated.STANDING)
class Park {

	@Id
	private String id;

	@Enumerated(EnumType.STRING)
	private ParkKind kind;

	@Enumerated(EnumType.STRING)
	private ParkStatus status;

	private Text name;

	private Text focus;

	@ElementCollection
	@CollectionTable(name = "park_statement", joinColumns = @JoinColumn(name = "park_id"))
	private Set<Locator> statements = new HashSet<>();

	void change(ParkRequest request) {
		this.id = request.id();
		this.name = request.name();
		this.kind = request.kind();
		this.focus = request.focus();
		this.status = request.status();
		this.statements.clear();
		this.statements.addAll(request.statements());
	}

	ParkRequest state() {
		return new ParkRequest(this.id, this.name, this.kind, this.focus, this.status,
				this.statements.stream().sorted().toList());
	}

	String id() {
		return this.id;
	}

	Set<Locator> statements() {
		return this.statements;
	}

	ParkResource toResource(List<ParkResource.ParkInvestment> investments, List<StatementResource> stated,
			Language language) {
		return new ParkResource(this.id, this.name.in(language), this.kind, this.kind.localized(language),
				this.focus.in(language), this.status, this.status.localized(language), investments, stated, state());
	}

}
