package org.jincheng.indicators.source;

import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;

import org.springframework.stereotype.Component;

/** Sources, as curators change them. */
@Component
class CuratedSources implements Curated<Source, SourceRequest> {

	private final Sources sources;

	CuratedSources(Sources sources) {
		this.sources = sources;
	}

	@Override
	public String collection() {
		return "sources";
	}

	@Override
	public String noun() {
		return "source";
	}

	@Override
	public Class<SourceRequest> requestType() {
		return SourceRequest.class;
	}

	@Override
	public String id(SourceRequest request) {
		return request.id();
	}

	@Override
	public Optional<Source> find(String id) {
		return this.sources.findById(id);
	}

	@Override
	public SourceRequest state(Source source) {
		return source.state();
	}

	@Override
	public void check(SourceRequest request, References references) {
		// It refers to nothing.
	}

	@Override
	public Source create(SourceRequest request) {
		return new Source(request);
	}

	@Override
	public void change(Source source, SourceRequest request) {
		source.change(request);
	}

}
