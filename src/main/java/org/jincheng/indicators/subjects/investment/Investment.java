package org.jincheng.indicators.subjects.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.SortNatural;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.metric.Metric;
import org.jincheng.indicators.subjects.report.Report;
import org.jincheng.indicators.subjects.report.Reporting;
import org.jspecify.annotations.Nullable;

/** An indicator about money set up, contracted or spent. */
@Entity
@DiscriminatorValue("investment")
class Investment extends Indicator implements Metric<InvestmentResource> {

	@Column(name = "place_code")
	private String place;

	@Enumerated(EnumType.STRING)
	private InvestmentKind kind;

	@Enumerated(EnumType.STRING)
	private InvestmentSector sector;

	@Enumerated(EnumType.STRING)
	private InvestmentStatus status;

	private @Nullable LocalDate due;

	private @Nullable Text partner;

	@ElementCollection
	@CollectionTable(name = "investment_park", joinColumns = @JoinColumn(name = "investment_code"))
	@Column(name = "park_id")
	@SortNatural
	private SortedSet<String> parks = new TreeSet<>();

	@ElementCollection
	@CollectionTable(name = "investment_report", joinColumns = @JoinColumn(name = "investment_code"))
	private List<Report> reports = new ArrayList<>();

	protected Investment() {
	}

	Investment(InvestmentRequest request) {
		super(IndicatorType.INVESTMENT, request.indicator());
		change(request);
	}

	/** Changes the attributes that are not those of all indicators. */
	final void change(InvestmentRequest request) {
		this.place = PlaceService.orCity(request.place(), this.place);
		this.kind = request.kind();
		this.sector = request.sector();
		this.status = request.status();
		this.due = request.due();
		this.reports.clear();
		this.reports.addAll(Objects.requireNonNull(request.reports()));
		this.partner = request.partner();
		this.parks.clear();
		this.parks.addAll(request.parks());
	}

	InvestmentRequest state() {
		var indicator = description();
		return new InvestmentRequest(indicator.code(), indicator.name(), indicator.definition(), indicator.topic(),
				this.place, this.kind, this.sector, this.status, this.due, this.reports.stream().sorted().toList(),
				this.partner, List.copyOf(this.parks), indicator.defaults(), indicator.rank(), indicator.units(),
				indicator.decimals(), indicator.statements());
	}

	InvestmentKind kind() {
		return this.kind;
	}

	InvestmentSector sector() {
		return this.sector;
	}

	InvestmentStatus status() {
		return this.status;
	}

	@Override
	public InvestmentRequest reported() {
		return state();
	}

	@Override
	public InvestmentResource toResource(List<Observation> amounts, List<Observation> derived,
			List<StatementResource> stated, Reporting reporting, Function<String, PlaceName> places,
			Language language) {
		return new InvestmentResource(code(), name(language), definition(language), topic(), places.apply(this.place),
				this.kind, this.kind.localized(language), this.sector, this.sector.localized(language), this.status,
				this.status.localized(language), reporting, (this.partner != null) ? this.partner.in(language) : null,
				List.copyOf(this.parks), this.parks.size() > 1, amounts, derived, stated, state());
	}

	/** Returns its kind, its status and its partner, in words. */
	List<String> described(Language language) {
		return Stream
			.of(this.kind.name(language), this.status.name(language),
					(this.partner != null) ? this.partner.in(language) : null)
			.filter(Objects::nonNull)
			.toList();
	}

}
