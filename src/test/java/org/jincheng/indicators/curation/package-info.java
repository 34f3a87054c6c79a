@NullMarked
package org.jincheng.indicators.curation;

import org.jspecify.annotations.NullMarked;
