@NullMarked
package org.jincheng.indicators.core.tables;

import org.jspecify.annotations.NullMarked;
