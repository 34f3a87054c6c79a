/**
 * Places, and groups of places. An area may have ended, and have successors.
 */
@NullMarked
package org.jincheng.indicators.catalogue.place;

import org.jspecify.annotations.NullMarked;
