/**
 * How resources are represented: one tabular model, one writer for each format, and the
 * headers by which answers are cached.
 */
@NullMarked
package org.jincheng.indicators.representation;

import org.jspecify.annotations.NullMarked;
