package org.jincheng.indicators.initiative;

import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.IndicatorService;
import org.jincheng.indicators.source.SourceService;

import org.springframework.stereotype.Component;

/** Initiatives, as curators change them. */
@Component
class CuratedInitiatives implements Curated<Initiative, InitiativeRequest> {

	private final Initiatives initiatives;

	private final IndicatorService indicators;

	private final SourceService sources;

	CuratedInitiatives(Initiatives initiatives, IndicatorService indicators, SourceService sources) {
		this.initiatives = initiatives;
		this.indicators = indicators;
		this.sources = sources;
	}

	@Override
	public String collection() {
		return "initiatives";
	}

	@Override
	public String noun() {
		return "initiative";
	}

	@Override
	public Class<InitiativeRequest> requestType() {
		return InitiativeRequest.class;
	}

	@Override
	public String id(InitiativeRequest request) {
		return request.id();
	}

	@Override
	public Optional<Initiative> find(String id) {
		return this.initiatives.findById(id);
	}

	@Override
	public InitiativeRequest state(Initiative initiative) {
		return initiative.state();
	}

	@Override
	public void check(InitiativeRequest request, References references) {
		references.known("topic", request.topic(), this.indicators.topicCodes());
		this.sources.check("statements", request.statements(), references);
	}

	@Override
	public Initiative create(InitiativeRequest request) {
		return new Initiative(request);
	}

	@Override
	public void change(Initiative initiative, InitiativeRequest request) {
		initiative.change(request);
	}

}
