/**
 * What makes the start short, and can be taken out without anybody noticing but by the
 * clock.
 */
@NullMarked
package org.jincheng.indicators.startup;

import org.jspecify.annotations.NullMarked;
