/** Which indicator, and which part of it, the words around a figure are about. */
@NullMarked
package org.jincheng.indicators.reading.matching;

import org.jspecify.annotations.NullMarked;
