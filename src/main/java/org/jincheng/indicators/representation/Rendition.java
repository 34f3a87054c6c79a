package org.jincheng.indicators.representation;

/**
 * A collection on its way into an answer.
 *
 * @param collection what is written
 * @param rendering what it is written for
 */
record Rendition(ResourceCollection<?> collection, Rendering rendering) {
}
