@NullMarked
package org.jincheng.indicators.runtime.cache;

import org.jspecify.annotations.NullMarked;
