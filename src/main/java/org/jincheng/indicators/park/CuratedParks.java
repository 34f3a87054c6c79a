package org.jincheng.indicators.park;

import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.source.SourceService;

import org.springframework.stereotype.Component;

/** Parks, as curators change them. */
@Component
class CuratedParks implements Curated<Park, ParkRequest> {

	private final Parks parks;

	private final SourceService sources;

	CuratedParks(Parks parks, SourceService sources) {
		this.parks = parks;
		this.sources = sources;
	}

	@Override
	public String collection() {
		return "parks";
	}

	@Override
	public String noun() {
		return "park";
	}

	@Override
	public Class<ParkRequest> requestType() {
		return ParkRequest.class;
	}

	@Override
	public String id(ParkRequest request) {
		return request.id();
	}

	@Override
	public Optional<Park> find(String id) {
		return this.parks.findById(id);
	}

	@Override
	public ParkRequest state(Park park) {
		return park.state();
	}

	@Override
	public void check(ParkRequest request, References references) {
		this.sources.check("statements", request.statements(), references);
	}

	@Override
	public Park create(ParkRequest request) {
		return new Park(request);
	}

	@Override
	public void change(Park park, ParkRequest request) {
		park.change(request);
	}

}
