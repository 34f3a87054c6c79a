package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.Cursor;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.faces.dataset.DatasetCitation;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds figures, each with what it takes to quote it. */
@Component("get_figures")
class FiguresTool implements Tool<FiguresTool.Arguments> {

	private static final String LIMITS = "must be from 1 to 20";

	private static final int MAX = 20;

	private final ObservationService observations;

	private final Citations citations;

	private final Answers answers;

	private final RevisionService revisions;

	private final FiguresAround around;

	FiguresTool(ObservationService observations, Citations citations, Answers answers, RevisionService revisions,
			FiguresAround around) {
		this.around = around;
		this.revisions = revisions;
		this.observations = observations;
		this.citations = citations;
		this.answers = answers;
	}

	/**
	 * Which figures.
	 *
	 * @param selection the parameters of {@code /observations}
	 * @param query words that must all occur in the names
	 * @param limit the most figures of an answer
	 * @param after where a page of them begins
	 * @param lang the language of names
	 */
	record Arguments(@JsonUnwrapped @Valid ObservationSelection selection, @Nullable String query,
			@Nullable @Min(value = 1, message = LIMITS) @Max(value = MAX, message = LIMITS) Integer limit,
			@Nullable String after, @Nullable Language lang) {

		/** Whatever decides which figures come after which. */
		String seal() {
			return "get_figures " + this.selection + this.query;
		}

	}

	/**
	 * A page of figures.
	 *
	 * @param figures the figures
	 * @param sources the citations of the sources, by their ids
	 * @param notes why there are none, or what a transform leaves out
	 * @param around where there are none, the places around those that were asked for
	 * that have some
	 * @param citation the citation of the dataset
	 * @param total how many figures match, where they are to be counted
	 * @param next what {@code after} takes for the next page; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(List<CitedFigure> figures, Map<String, String> sources, @Nullable List<Note> notes,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<FiguresAround.Place> around, String citation,
			@Nullable Long total, @Nullable String next) implements InWords {

		@Override
		public Stream<String> lines() {
			var told = this.figures.stream().map(CitedFigure::inWords);
			var nearby = this.around.stream()
				.map((place) -> "No figures there, but %d for %s (%s)".formatted(place.figures(), place.name(),
						place.code()));
			return Stream
				.of(told, Objects.requireNonNullElse(this.notes, List.<Note>of()).stream().map(Note::message), nearby,
						Stream.of(InWords.more(this.next)))
				.flatMap((lines) -> lines);
		}

	}

	@Override
	@Transactional(readOnly = true)
	public Answer call(Arguments asked, ClientAddress client) {
		this.answers.check(asked.after(), asked.seal());
		return page(asked, (asked.limit() != null) ? asked.limit() : MAX, this.revisions.inSnapshot());
	}

	private Answer page(Arguments asked, int limit, DatasetRevision revision) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		var query = new PageQuery(asked.query(), limit, asked.after(), null);
		var selection = asked.selection().bySeries();
		var page = this.observations.page(selection, query, language);
		var asOf = Objects.requireNonNullElse(query.asOf(), revision.recordedAt());
		var figures = this.citations.of(page.items(),
				new Vintage(Objects.requireNonNullElse(selection.asOf(), asOf), selection.publishedBy()), language);
		var fitting = this.answers.fitting(figures);
		if (fitting < figures.size()) {
			return page(asked, fitting, revision);
		}
		return new Answer(figures, this.citations.sourcesOf(figures), page.notes(),
				figures.isEmpty() ? this.around.of(selection, language) : List.of(),
				DatasetCitation.of(revision, language), page.total(),
				(page.end() != null) ? Cursor.of(page.end(), asOf, asked.seal()) : null);
	}

}
