@NullMarked
package org.jincheng.indicators.tables;

import org.jspecify.annotations.NullMarked;
