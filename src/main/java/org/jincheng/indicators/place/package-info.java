/**
 * Places, and groups of places.
 */
@NullMarked
package org.jincheng.indicators.place;

import org.jspecify.annotations.NullMarked;
