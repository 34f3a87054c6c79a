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

	/** How they look as rows. */
	static final Table<StatementResource> TABLE = Table
		.<StatementResource>of("statements", "What sources state, sentence by sentence, in our own words.")
		.text("source", "The id of the source.", StatementResource::source)
		.integer("paragraph", "The paragraph of the body text, from 1.", StatementResource::paragraph)
		.integer("sentence", "The sentence of the paragraph, from 1.", StatementResource::sentence)
		.text("gist", "What it says, in our own words.", StatementResource::gist);

	/** Where statements stand, as source/paragraph.sentence. */
	public static List<String> locators(List<StatementResource> statements) {
		return statements.stream()
			.map((statement) -> "%s/%d.%d".formatted(statement.source(), statement.paragraph(), statement.sentence()))
			.toList();
	}

}
