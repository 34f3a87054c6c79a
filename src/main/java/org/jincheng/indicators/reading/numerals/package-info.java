/** Numbers in a sentence: what each is, its unit, its relation and its direction. */
@NullMarked
package org.jincheng.indicators.reading.numerals;

import org.jspecify.annotations.NullMarked;
