@NullMarked
package org.jincheng.indicators.runtime.security;

import org.jspecify.annotations.NullMarked;
