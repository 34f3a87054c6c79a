package org.jincheng.indicators.subjects.park;

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
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reporting;
import org.jspecify.annotations.Nullable;

/** An industrial or a green park. */
@Entity
@SQLRestriction(Curated.STANDING)
class Park {

	@Id
	private String id;

	@Column(name = "place_code")
	private String place;

	@Enumerated(EnumType.STRING)
	private ParkKind kind;

	@Enumerated(EnumType.STRING)
	private ParkStatus status;

	private @Nullable LocalDate due;

	private Text name;

	private Text focus;

	@ElementCollection
	@CollectionTable(name = "park_statement", joinColumns = @JoinColumn(name = "park_id"))
	private Set<Locator> statements = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "park_report", joinColumns = @JoinColumn(name = "park_id"))
	private List<Report> reports = new ArrayList<>();

	void change(ParkRequest request) {
		this.id = request.id();
		this.name = request.name();
		this.place = PlaceService.orCity(request.place(), this.place);
		this.kind = request.kind();
		this.focus = request.focus();
		this.status = request.status();
		this.due = request.due();
		this.reports.clear();
		this.reports.addAll(Objects.requireNonNull(request.reports()));
		this.statements.clear();
		this.statements.addAll(request.statements());
	}

	ParkRequest state() {
		return new ParkRequest(this.id, this.name, this.place, this.kind, this.focus, this.status, this.due,
				this.reports.stream().sorted().toList(), this.statements.stream().sorted().toList());
	}

	String id() {
		return this.id;
	}

	Set<Locator> statements() {
		return this.statements;
	}

	ParkResource toResource(List<ParkResource.ParkInvestment> investments, List<StatementResource> stated,
			Reporting reporting, Function<String, PlaceName> places, Language language) {
		return new ParkResource(this.id, this.name.in(language), places.apply(this.place), this.kind,
				this.kind.localized(language), this.focus.in(language), this.status, this.status.localized(language),
				reporting, investments, stated, state());
	}

}
