@NullMarked
package org.jincheng.indicators.faces.mcp;

import org.jspecify.annotations.NullMarked;
