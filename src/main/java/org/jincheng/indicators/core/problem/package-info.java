/**
 * Errors, each answered as a problem of RFC 9457.
 */
@NullMarked
package org.jincheng.indicators.core.problem;

import org.jspecify.annotations.NullMarked;
