@NullMarked
package org.jincheng.indicators.security;

import org.jspecify.annotations.NullMarked;
