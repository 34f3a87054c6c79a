/** Places by their names, and which of them a figure is about. */
@NullMarked
package org.jincheng.indicators.reading.places;

import org.jspecify.annotations.NullMarked;
