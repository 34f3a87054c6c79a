package org.jincheng.indicators.subjects.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reporting;
import org.jspecify.annotations.Nullable;

/** Something done, under way or planned that has no figure of its own. */
@Entity
class Initiative {

	@Id
	private String id;

	@Column(name = "topic_code")
	private String topic;

	@Column(name = "place_code")
	private String place;

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

	@ElementCollection
	@CollectionTable(name = "initiative_report", joinColumns = @JoinColumn(name = "initiative_id"))
	private List<Report> reports = new ArrayList<>();

	void change(InitiativeRequest request) {
		this.id = request.id();
		this.name = request.name().text();
		this.topic = request.topic();
		this.place = PlaceService.orCity(request.place(), this.place);
		this.kind = request.kind();
		this.status = request.status();
		this.reports.clear();
		this.reports.addAll(Objects.requireNonNull(request.reports()));
		this.partner = request.partner();
		this.due = request.due();
		this.statements.clear();
		this.statements.addAll(request.statements());
	}

	InitiativeRequest state() {
		return new InitiativeRequest(this.id, FullName.of(this.name), this.topic, this.place, this.kind, this.status,
				this.partner, this.due, this.reports.stream().sorted().toList(),
				this.statements.stream().sorted().toList());
	}

	InitiativeStatus status() {
		return this.status;
	}

	Set<Locator> statements() {
		return this.statements;
	}

	InitiativeResource toResource(List<StatementResource> stated, Reporting reporting,
			Function<String, PlaceName> places, Language language) {
		return new InitiativeResource(this.id, this.name.in(language), this.topic, places.apply(this.place), this.kind,
				this.kind.localized(language), this.status, this.status.localized(language),
				(this.partner != null) ? this.partner.in(language) : null, reporting, stated, state());
	}

}
