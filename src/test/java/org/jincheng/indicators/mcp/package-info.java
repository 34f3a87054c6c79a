@NullMarked
package org.jincheng.indicators.mcp;

import org.jspecify.annotations.NullMarked;
