package org.jincheng.indicators.faces.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that a figure was read from, as an assistant cites it.
 *
 * @param source the id of the source
 * @param paragraph the paragraph of the body text, from 1
 * @param sentence the sentence of the paragraph, from 1
 * @param cell the cell of a table that the figure stands in; absent where that is prose
 * @param text all of it in words: "China Daily, 2019-09-02, paragraph 9, sentence 3"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Citation(String source, int paragraph, int sentence, @Nullable CellLocator cell, String text) {

	/**
	 * Cites a sentence.
	 * @param cell the cell of it that a figure stands in; null where that is prose
	 * @param shortCitation the short citation of its source
	 */
	static Citation of(Locator locator, @Nullable CellLocator cell, String shortCitation, Language language) {
		return new Citation(locator.source(), locator.paragraph(), locator.sentence(), cell,
				new FigureWords(language).located(shortCitation, locator.paragraph(), locator.sentence(), cell));
	}

}
