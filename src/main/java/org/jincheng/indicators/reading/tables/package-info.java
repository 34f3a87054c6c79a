/** Tables: their heads, labels and notes, and what of them holds for a cell. */
@NullMarked
package org.jincheng.indicators.reading.tables;

import org.jspecify.annotations.NullMarked;
