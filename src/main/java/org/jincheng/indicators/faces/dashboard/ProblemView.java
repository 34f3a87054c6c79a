package org.jincheng.indicators.faces.dashboard;

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
record ProblemView(String uri, String title, int status, String meaning, String remedy, @Nullable String example) {

	static ProblemView of(ProblemType type, Language language) {
		var described = ProblemDescription.of(type);
		return new ProblemView(type.uri(), described.title(type, language), type.status().value(),
				plain(described.meaning(), language), plain(described.remedy(), language),
				described.example().orElse(null));
	}

	/** The words are Markdown, in which names of fields are marked as code. */
	private static String plain(Text words, Language language) {
		return words.in(language).replace("`", "");
	}

}
