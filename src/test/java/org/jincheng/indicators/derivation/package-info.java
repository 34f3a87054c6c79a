@NullMarked
package org.jincheng.indicators.derivation;

import org.jspecify.annotations.NullMarked;
