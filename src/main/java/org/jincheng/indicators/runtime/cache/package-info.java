/**
 * The cache of the service, in the words of RFC 9111: a response is stored, and reused
 * while it is fresh, or stale while the database is down.
 */
@NullMarked
package org.jincheng.indicators.runtime.cache;

import org.jspecify.annotations.NullMarked;
