@NullMarked
package org.jincheng.indicators.faces.overview;

import org.jspecify.annotations.NullMarked;
