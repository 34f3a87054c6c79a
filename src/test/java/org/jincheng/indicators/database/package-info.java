@NullMarked
package org.jincheng.indicators.database;

import org.jspecify.annotations.NullMarked;
