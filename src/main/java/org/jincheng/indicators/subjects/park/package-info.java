/**
 * Industrial and green parks, with the investments that cover them.
 */
@NullMarked
package org.jincheng.indicators.subjects.park;

import org.jspecify.annotations.NullMarked;
