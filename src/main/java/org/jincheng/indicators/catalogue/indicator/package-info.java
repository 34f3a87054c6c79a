/**
 * Topics, units and the catalogue of indicators. A rate is a unit wherever both its parts
 * are, and has no row of its own: what an indicator measures in refers to the rows of
 * both parts, so that neither is removed while a rate of it is in use.
 */
@NullMarked
package org.jincheng.indicators.catalogue.indicator;

import org.jspecify.annotations.NullMarked;
