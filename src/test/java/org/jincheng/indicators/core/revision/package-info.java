@NullMarked
package org.jincheng.indicators.core.revision;

import org.jspecify.annotations.NullMarked;
