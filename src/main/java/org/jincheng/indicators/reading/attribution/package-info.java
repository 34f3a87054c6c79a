/** What sentences say of their figures: time, status, comparison. */
@NullMarked
package org.jincheng.indicators.reading.attribution;

import org.jspecify.annotations.NullMarked;
