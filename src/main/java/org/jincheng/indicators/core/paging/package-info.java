/**
 * Pages of collections: which page is asked for, how it is read by keyset, and the link
 * to the next one.
 */
@NullMarked
package org.jincheng.indicators.core.paging;

import org.jspecify.annotations.NullMarked;
