@NullMarked
package org.jincheng.indicators.dashboard;

import org.jspecify.annotations.NullMarked;
