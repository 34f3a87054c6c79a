package org.jincheng.indicators.source;

import io.swagger.v3.oas.annotations.media.Schema;

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
}
