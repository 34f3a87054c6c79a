@NullMarked
package org.jincheng.indicators.revision;

import org.jspecify.annotations.NullMarked;
