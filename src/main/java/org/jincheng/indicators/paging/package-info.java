/**
 * Pages of a collection: which is asked for, where it ends, and the link to the next.
 */
@NullMarked
package org.jincheng.indicators.paging;

import org.jspecify.annotations.NullMarked;
