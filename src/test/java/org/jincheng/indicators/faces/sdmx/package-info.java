@NullMarked
package org.jincheng.indicators.faces.sdmx;

import org.jspecify.annotations.NullMarked;
