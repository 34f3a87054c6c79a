/**
 * Whole publications: each one document of all that a source states, recorded in one
 * revision and read back as the same document.
 */
@NullMarked
package org.jincheng.indicators.recording.publication;

import org.jspecify.annotations.NullMarked;
