@NullMarked
package org.jincheng.indicators.runtime.database;

import org.jspecify.annotations.NullMarked;
