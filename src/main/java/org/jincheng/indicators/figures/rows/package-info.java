/**
 * Writes the statements that read figures, and reads their rows.
 */
@NullMarked
package org.jincheng.indicators.figures.rows;

import org.jspecify.annotations.NullMarked;
