/**
 * Tables that are sent: CSV and archives in, one row of cells at a time.
 */
@NullMarked
package org.jincheng.indicators.core.tables;

import org.jspecify.annotations.NullMarked;
