/**
 * Files of many figures, taken in as a whole or not at all: how they are read, and what
 * becomes of them.
 */
@NullMarked
package org.jincheng.indicators.recording.imports;

import org.jspecify.annotations.NullMarked;
