@NullMarked
package org.jincheng.indicators.figures.derivation;

import org.jspecify.annotations.NullMarked;
