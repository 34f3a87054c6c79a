package org.jincheng.indicators.faces.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;

/**
 * The sentence that a figure was read from, as an assistant cites it.
 *
 * @param source the id of the source
 * @param paragraph the paragraph of the body text, from 1
 * @param sentence the sentence of the paragraph, from 1
 * @param text all of it in words: "China Daily, 2019-09-02, paragraph 9, sentence 3"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Citation(String source, int paragraph, int sentence, String text) {

	private static final Text WORDS = new Text("%s, paragraph %d, sentence %d", "%s，第%d段第%d句");

	/**
	 * Cites a sentence.
	 * @param shortCitation the short citation of its source
	 */
	static Citation of(Locator locator, String shortCitation, Language language) {
		return new Citation(locator.source(), locator.paragraph(), locator.sentence(),
				WORDS.in(language).formatted(shortCitation, locator.paragraph(), locator.sentence()));
	}

}
