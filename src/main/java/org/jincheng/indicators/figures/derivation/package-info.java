/**
 * Transforms figures, and derives figures from stated ones: the rules, and how precise
 * their results are.
 */
@NullMarked
package org.jincheng.indicators.figures.derivation;

import org.jspecify.annotations.NullMarked;
