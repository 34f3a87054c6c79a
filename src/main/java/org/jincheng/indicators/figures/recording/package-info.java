/** Records observations: one, those of a document, or those of a file. */
@NullMarked
package org.jincheng.indicators.figures.recording;

import org.jspecify.annotations.NullMarked;
