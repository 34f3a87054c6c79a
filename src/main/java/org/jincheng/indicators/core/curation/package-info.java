/**
 * How resources are added, changed and removed: the same way for all of them, each change
 * with its revision.
 */
@NullMarked
package org.jincheng.indicators.core.curation;

import org.jspecify.annotations.NullMarked;
