@NullMarked
package org.jincheng.indicators.core.events;

import org.jspecify.annotations.NullMarked;
