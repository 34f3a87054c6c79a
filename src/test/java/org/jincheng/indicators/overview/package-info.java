@NullMarked
package org.jincheng.indicators.overview;

import org.jspecify.annotations.NullMarked;
