/** The dictionary of what statistics measure. */
@NullMarked
package org.jincheng.indicators.catalogue.dictionary;

import org.jspecify.annotations.NullMarked;
