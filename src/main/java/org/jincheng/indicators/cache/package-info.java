/**
 * Stored responses: what was answered is given again as long as it holds, in the words of
 * RFC 9111.
 */
@NullMarked
package org.jincheng.indicators.cache;

import org.jspecify.annotations.NullMarked;
