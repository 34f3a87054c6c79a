@NullMarked
package org.jincheng.indicators.catalogue.search;

import org.jspecify.annotations.NullMarked;
