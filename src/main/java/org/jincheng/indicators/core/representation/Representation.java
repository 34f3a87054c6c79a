package org.jincheng.indicators.core.representation;

/**
 * A resource that is about to be written.
 *
 * @param resource a {@link ResourceCollection} or a {@link DatasetArchive}
 * @param context what it is written for
 */
record Representation(Object resource, ResponseContext context) {
}
