@NullMarked
package org.jincheng.indicators.server;

import org.jspecify.annotations.NullMarked;
