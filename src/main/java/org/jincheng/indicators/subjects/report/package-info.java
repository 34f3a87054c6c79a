/**
 * What publications report of the progress of initiatives, parks and investments.
 */
@NullMarked
package org.jincheng.indicators.subjects.report;

import org.jspecify.annotations.NullMarked;
