/**
 * What measures are broken down by: dimensions such as ownership, and their categories.
 */
@NullMarked
package org.jincheng.indicators.catalogue.category;

import org.jspecify.annotations.NullMarked;
