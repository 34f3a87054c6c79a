@NullMarked
package org.jincheng.indicators.sdmx;

import org.jspecify.annotations.NullMarked;
