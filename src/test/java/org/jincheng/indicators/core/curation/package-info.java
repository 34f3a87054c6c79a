@NullMarked
package org.jincheng.indicators.core.curation;

import org.jspecify.annotations.NullMarked;
