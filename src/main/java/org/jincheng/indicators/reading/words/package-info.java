/** What texts are made of, and the lexicons that their words are looked up in. */
@NullMarked
package org.jincheng.indicators.reading.words;

import org.jspecify.annotations.NullMarked;
