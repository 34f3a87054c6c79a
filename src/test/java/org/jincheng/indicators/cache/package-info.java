@NullMarked
package org.jincheng.indicators.cache;

import org.jspecify.annotations.NullMarked;
