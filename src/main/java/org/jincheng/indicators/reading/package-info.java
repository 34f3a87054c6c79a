/**
 * Reads prose: finds every numeral of a text, tells what it is, and proposes a
 * publication of the figures.
 */
@NullMarked
package org.jincheng.indicators.reading;

import org.jspecify.annotations.NullMarked;
