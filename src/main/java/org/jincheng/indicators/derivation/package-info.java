/**
 * What follows from stated figures: the rules, and the precision that they leave.
 */
@NullMarked
package org.jincheng.indicators.derivation;

import org.jspecify.annotations.NullMarked;
