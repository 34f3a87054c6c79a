/** Files and pasted text as paragraphs and tables in their order. */
@NullMarked
package org.jincheng.indicators.reading.files;

import org.jspecify.annotations.NullMarked;
