package org.jincheng.indicators.recording.publication;

import java.util.List;

import org.jincheng.indicators.recording.changes.RevisionResource.ChangedResource;
import org.jspecify.annotations.Nullable;

/**
 * What went with a publication that was withdrawn, or would go with it.
 *
 * @param source the id of the source
 * @param revision the number of the revision; null in a dry run
 * @param changes the resources that changed. The figures are counted
 */
record WithdrawnPublication(String source, @Nullable Long revision, List<ChangedResource> changes) {
}
