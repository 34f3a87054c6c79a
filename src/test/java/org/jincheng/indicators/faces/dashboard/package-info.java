@NullMarked
package org.jincheng.indicators.faces.dashboard;

import org.jspecify.annotations.NullMarked;
