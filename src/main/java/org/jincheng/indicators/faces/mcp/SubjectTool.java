package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is known of a park or an initiative, which has no figure of its own. */
@Component("get_subject")
class SubjectTool implements Tool<SubjectTool.Arguments> {

	private final List<Curated<?, ?>> collections;

	private final BodyReader bodies;

	private final Citations citations;

	SubjectTool(List<Curated<?, ?>> collections, BodyReader bodies, Citations citations) {
		this.collections = collections;
		this.bodies = bodies;
		this.citations = citations;
	}

	/** What it is, and its id, as search gives them. */
	record Arguments(SubjectKind kind, String id, @Nullable Language lang) {
	}

	/** What has no figure of its own. */
	enum SubjectKind implements Term {

		PARK, INITIATIVE;

		private String collection() {
			return code() + "s";
		}

	}

	/**
	 * What is known of it.
	 *
	 * @param subject it, in all languages
	 * @param citations the sentences that speak of it
	 * @param citation the citation of the dataset
	 */
	record Answer(ObjectNode subject, List<Citation> citations, String citation) implements InWords {

		@Override
		public Stream<String> lines() {
			return Stream.concat(Stream.of("%s: %s".formatted(this.subject.at("/name/en").asString(""),
					this.subject.path("status").asString(""))), this.citations.stream().map(Citation::text));
		}

	}

	@Override
	@Transactional(readOnly = true)
	public Answer call(Arguments asked, ClientAddress client) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		var collection = Curated.find(this.collections, asked.kind().collection()).orElseThrow();
		var subject = collection.current(asked.id())
			.map(this.bodies::of)
			.orElseThrow(() -> new NotFoundException(asked.kind().code(), asked.id(), List.of()));
		var stated = ((JsonNode) subject.remove("statements")).valueStream()
			.map((at) -> new Locator(at.path("source").asString(""), at.path("paragraph").asInt(),
					at.path("sentence").asInt()))
			.map((locator) -> this.citations.of(locator, language))
			.toList();
		return new Answer(subject, stated, this.citations.ofDataset(language));
	}

}
