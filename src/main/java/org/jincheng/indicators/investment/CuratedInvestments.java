package org.jincheng.indicators.investment;

import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.CuratedIndicators;
import org.jincheng.indicators.indicator.IndicatorType;
import org.jincheng.indicators.park.ParkService;

import org.springframework.stereotype.Component;

/** Investments, as curators change them. */
@Component
class CuratedInvestments implements Curated<Investment, InvestmentRequest> {

	private final CuratedIndicators indicators;

	private final ParkService parks;

	CuratedInvestments(CuratedIndicators indicators, ParkService parks) {
		this.indicators = indicators;
		this.parks = parks;
	}

	@Override
	public String collection() {
		return IndicatorType.INVESTMENT.collection();
	}

	@Override
	public String noun() {
		return "investment";
	}

	@Override
	public Class<InvestmentRequest> requestType() {
		return InvestmentRequest.class;
	}

	@Override
	public String id(InvestmentRequest request) {
		return request.id();
	}

	@Override
	public Optional<Investment> find(String id) {
		return this.indicators.find(id, IndicatorType.INVESTMENT).map(Investment.class::cast);
	}

	@Override
	public InvestmentRequest state(Investment investment) {
		return investment.state();
	}

	@Override
	public void check(InvestmentRequest request, References references) {
		this.indicators.check(request.indicator(), references);
		var known = this.parks.ids();
		request.parks().forEach((park) -> references.known("parks", park, known));
	}

	@Override
	public Investment create(InvestmentRequest request) {
		return new Investment(request);
	}

	@Override
	public void change(Investment investment, InvestmentRequest request) {
		this.indicators.change(investment, request.indicator());
		investment.change(request);
	}

}
