/**
 * The development figures of the city of Jincheng, each traced to the sentence it was
 * read from.
 */
@NullMarked
package org.jincheng.indicators;

import org.jspecify.annotations.NullMarked;
