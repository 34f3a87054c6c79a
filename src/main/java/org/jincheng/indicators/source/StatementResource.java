package org.jincheng.indicators.source;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.representation.Table;

/**
 * One citable sentence of a source.
 *
 * @param source the id of the source
 * @param paragraph the paragraph of the body text, from 1
 * @param sentence the sentence of the paragraph, from 1
 * @param gist what it says, in our own words
 */
@Schema(name = "Statement")
public record StatementResource(String source, int paragraph, int sentence, String gist) {

	static final Table<StatementResource> TABLE = Table
		.of("statements", "What sources state, sentence by sentence, in our own words.", StatementResource.class)
		.columns("source", "paragraph", "sentence", "gist");

	/** Where it is stated, as source/paragraph.sentence. */
	String locator() {
		return "%s/%d.%d".formatted(this.source, this.paragraph, this.sentence);
	}

}
