/**
 * The revisions of the data: entity tags, dates and caches depend on the newest one.
 */
@NullMarked
package org.jincheng.indicators.core.revision;

import org.jspecify.annotations.NullMarked;
