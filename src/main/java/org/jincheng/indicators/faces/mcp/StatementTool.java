package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a sentence of a source says, in our own words, with its figures. */
@Component("get_statement")
class StatementTool implements Tool<StatementTool.Arguments> {

	/** The most figures: a statement may be a table of thousands. */
	private static final int MAX = 20;

	private static final String COUNTED = "must be 1 or more";

	private final SourceService sources;

	private final Observations observations;

	private final Citations citations;

	private final Answers answers;

	StatementTool(SourceService sources, Observations observations, Citations citations, Answers answers) {
		this.sources = sources;
		this.observations = observations;
		this.citations = citations;
		this.answers = answers;
	}

	/** Where the sentence is. */
	record Arguments(String source, @Min(value = 1, message = COUNTED) Integer paragraph,
			@Min(value = 1, message = COUNTED) Integer sentence, @Nullable Language lang) {
	}

	/**
	 * A statement.
	 *
	 * @param gist what it says, in our own words; absent while nobody has found them
	 * @param citation where it is stated
	 * @param source the citation of its source
	 * @param figures its figures
	 * @param more true where it has more figures than these
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(@Nullable String gist, Citation citation, String source, List<CitedFigure> figures,
			@Nullable Boolean more) implements InWords {

		@Override
		public Stream<String> lines() {
			return Stream.concat(Stream.of(Objects.requireNonNullElse(this.gist, ""), this.citation.text()),
					this.figures.stream().map(CitedFigure::inWords));
		}

	}

	@Override
	@Transactional(readOnly = true)
	public Answer call(Arguments asked, ClientAddress client) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		var locator = new Locator(asked.source(), asked.paragraph(), asked.sentence());
		var statement = this.sources.statement(locator, language);
		var found = this.observations.of(locator, MAX + 1, language);
		var figures = this.citations.of(found.subList(0, Math.min(found.size(), MAX)), Vintage.NOW, language);
		var fitting = this.answers.fitting(figures);
		return new Answer(statement.gist(), this.citations.of(locator, language),
				this.sources.newest(List.of(locator.source()), 1).getFirst().citation(), figures.subList(0, fitting),
				(fitting < found.size()) ? true : null);
	}

}
