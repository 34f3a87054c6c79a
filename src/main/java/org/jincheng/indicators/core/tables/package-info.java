/**
 * Tables that are sent: CSV, workbooks and archives in, one row of cells at a time.
 */
@NullMarked
package org.jincheng.indicators.core.tables;

import org.jspecify.annotations.NullMarked;
