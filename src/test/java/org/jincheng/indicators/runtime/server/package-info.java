@NullMarked
package org.jincheng.indicators.runtime.server;

import org.jspecify.annotations.NullMarked;
