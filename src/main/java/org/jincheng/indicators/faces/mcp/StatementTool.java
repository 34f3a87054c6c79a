package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what a sentence of a source says, in our own words, with its figures; or lists
 * the sentences of the source.
 */
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

	/** Where the sentence is; without one, all statements of the source are listed. */
	record Arguments(String source, @Nullable @Min(value = 1, message = COUNTED) Integer paragraph,
			@Nullable @Min(value = 1, message = COUNTED) Integer sentence,
			@Nullable @Min(value = 0, message = "must be 0 or more") Integer after, @Nullable Language lang) {
	}

	/**
	 * A page of the statements of a source.
	 *
	 * @param source the citation of the source
	 * @param statements the statements, in reading order
	 * @param total how many there are in all
	 * @param next what {@code after} takes for the next page; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Listed(String source, List<Item> statements, int total, @Nullable Integer next) implements InWords {

		@Override
		public Stream<String> lines() {
			return Stream
				.of(Stream.of(this.source), this.statements.stream().map(Item::inWords),
						Stream.of(InWords.more(this.next)))
				.flatMap((lines) -> lines);
		}

	}

	/** A statement of a list. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Item(int paragraph, int sentence, @Nullable String gist, @Nullable List<String> figures) {

		static Item of(StatementResource statement) {
			return new Item(statement.paragraph(), statement.sentence(), statement.gist(), statement.figures());
		}

		String inWords() {
			var said = (this.gist != null) ? this.gist
					: String.join("; ", Objects.requireNonNullElse(this.figures, List.of()));
			return this.paragraph + "." + this.sentence + " " + said;
		}

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
	public InWords call(Arguments asked, ClientAddress client) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		if (asked.paragraph() == null && asked.sentence() == null) {
			return list(asked.source(), Objects.requireNonNullElse(asked.after(), 0), language);
		}
		if (asked.paragraph() == null || asked.sentence() == null) {
			var missing = (asked.paragraph() == null) ? "paragraph" : "sentence";
			throw new InvalidParametersException(RequestError.of(missing, null,
					"Is missing. Give a paragraph with a sentence, or none of them for all statements."));
		}
		return statement(new Locator(asked.source(), asked.paragraph(), asked.sentence()), language);
	}

	private Listed list(String source, int start, Language language) {
		var all = this.sources.statements(source, language).stream().map(Item::of).toList();
		var part = this.answers.part(all, start);
		return new Listed(citation(source), part.items(), all.size(), part.next());
	}

	private Answer statement(Locator locator, Language language) {
		var statement = this.sources.statement(locator, language);
		var found = this.observations.of(locator, MAX + 1, language);
		var figures = this.citations.of(found.subList(0, Math.min(found.size(), MAX)), Vintage.NOW, language);
		var fitting = this.answers.fitting(figures);
		return new Answer(statement.gist(), this.citations.of(locator, language), citation(locator.source()),
				figures.subList(0, fitting), (fitting < found.size()) ? true : null);
	}

	private String citation(String source) {
		return this.sources.newest(List.of(source), 1).getFirst().citation();
	}

}
