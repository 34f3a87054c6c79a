/** What dates something in a sentence, and the days that it means. */
@NullMarked
package org.jincheng.indicators.reading.times;

import org.jspecify.annotations.NullMarked;
