@NullMarked
package org.jincheng.indicators.runtime.startup;

import org.jspecify.annotations.NullMarked;
