package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ProblemDescription;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a kind of problem.
 *
 * @param uri its path
 * @param title its name
 * @param status its status
 * @param meaning what it means
 * @param remedy what to do
 * @param example an answer of the kind; null if none is recorded
 */
record ProblemView(String uri, String title, int status, List<Piece> meaning, List<Piece> remedy,
		@Nullable String example) {

	static ProblemView of(ProblemType type, Language language) {
		var described = ProblemDescription.of(type);
		return new ProblemView(type.uri(), described.title(type, language), type.status().value(),
				pieces(described.meaning(), language), pieces(described.remedy(), language),
				described.example().orElse(null));
	}

	/** The words are Markdown, in which names of fields are marked as code. */
	private static List<Piece> pieces(Text words, Language language) {
		var pieces = words.in(language).split("`", -1);
		return IntStream.range(0, pieces.length).mapToObj((i) -> new Piece(pieces[i], i % 2 == 1)).toList();
	}

	/**
	 * A piece of a text.
	 *
	 * @param text what it says
	 * @param code whether that is code
	 */
	record Piece(String text, boolean code) {
	}

}
