@NullMarked
package org.jincheng.indicators.changes;

import org.jspecify.annotations.NullMarked;
