/**
 * The changes to the data, one by one: what tags, dates and caches hang on.
 */
@NullMarked
package org.jincheng.indicators.revision;

import org.jspecify.annotations.NullMarked;
