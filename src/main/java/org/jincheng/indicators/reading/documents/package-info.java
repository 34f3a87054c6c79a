/** Reads a whole text or document, in the order of its sentences and tables. */
@NullMarked
package org.jincheng.indicators.reading.documents;

import org.jspecify.annotations.NullMarked;
