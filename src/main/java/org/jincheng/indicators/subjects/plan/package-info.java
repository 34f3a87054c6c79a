/**
 * What is planned, under way or overdue, and what became of it.
 */
@NullMarked
package org.jincheng.indicators.subjects.plan;

import org.jspecify.annotations.NullMarked;
