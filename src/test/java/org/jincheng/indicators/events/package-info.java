@NullMarked
package org.jincheng.indicators.events;

import org.jspecify.annotations.NullMarked;
