/** What is sent to be read, and what comes out. */
@NullMarked
package org.jincheng.indicators.reading.result;

import org.jspecify.annotations.NullMarked;
