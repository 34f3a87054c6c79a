@NullMarked
package org.jincheng.indicators.startup;

import org.jspecify.annotations.NullMarked;
